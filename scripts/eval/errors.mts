import type { Claim } from '../../src/core/model.ts';
import { hull, lengthOf, overlaps, sameSpan, sliceOf, type Span } from '../../src/core/span.ts';
import { isCueRight, sourceVerdict, type ClaimMatch } from './claims.mts';
import { isExact, pairNames, type FoundName, type GoldNames } from './names.mts';

/** One thing that went wrong. */
export interface Slip {
	/** What kind of error it is: `missed person`. */
	readonly kind: string;
	/** The words to tally: the name, the cue. */
	readonly words: string;
	/** The place in the text, on one line. */
	readonly context: string;
}

/** Slips of one kind. */
export interface ErrorClass {
	readonly kind: string;
	readonly count: number;
	/** The commonest words with how often they occur. */
	readonly words: readonly (readonly [words: string, count: number])[];
	/** A place with the commonest words. */
	readonly example: string;
}

const WORDS_SHOWN = 6;
const AROUND = 40;

/** Names that are not exactly right: of wrong kind, of wrong extent, missed, or invented, in this order of preference. */
export function nameSlips(text: string, gold: GoldNames, found: readonly FoundName[]): readonly Slip[] {
	const exact = pairNames(gold.counted, found, isExact);
	const right = new Set(exact.values());
	const marks = gold.counted.filter((mark) => !right.has(mark));
	const names = found.filter((name) => !exact.has(name));
	const sameWords = pairNames(marks, names, sameSpan);
	const explained = new Set(sameWords.values());
	const cut = pairNames(
		marks.filter((mark) => !explained.has(mark)),
		names.filter((name) => !sameWords.has(name)),
		overlaps,
	);
	for (const mark of cut.values()) explained.add(mark);
	const slip = (kind: string, at: Span): Slip => ({
		kind,
		words: oneLine(sliceOf(text, at)),
		context: around(text, at),
	});
	return [
		...Array.from(sameWords, ([name, mark]) => slip(`wrong kind: ${name.kind} for ${mark.kind}`, name)),
		...Array.from(cut, ([name, mark]) => ({
			...slip(
				`wrong boundary: ${mark.kind} ${extentOf(name, mark)}`,
				hull(name.start < mark.start ? [name, mark] : [mark, name]),
			),
			words: `${oneLine(sliceOf(text, name))} for ${oneLine(sliceOf(text, mark))}`,
		})),
		...marks.filter((mark) => !explained.has(mark)).map((mark) => slip(`missed ${mark.kind}`, mark)),
		...names
			.filter((name) => !sameWords.has(name) && !cut.has(name))
			.map((name) => slip(`invented ${name.kind}`, name)),
	];
}

const extentOf = (name: Span, mark: Span): string =>
	lengthOf(name) > lengthOf(mark) ? 'too long' : lengthOf(name) < lengthOf(mark) ? 'too short' : 'shifted';

/** Claims that were missed or invented, and matched ones with a wrong source or cue, by their cues. */
export function claimSlips(text: string, { pairs, missed, invented }: ClaimMatch): readonly Slip[] {
	const words = (spans: readonly Span[]): string =>
		spans.map((span) => oneLine(sliceOf(text, span))).join(' … ') || '–';
	const given = (span: Claim['cue']): readonly Span[] => (span ? [span] : []);
	return [
		...missed.map((mark) => ({
			kind: `missed ${mark.kind}`,
			words: words(mark.cue),
			context: around(text, mark.cue[0] ?? mark.content[0]!),
		})),
		...invented.map((claim) => ({
			kind: `invented ${claim.kind}`,
			words: words(given(claim.cue)),
			context: around(text, claim.cue ?? claim.content[0]!),
		})),
		...pairs
			.filter(({ mark, claim }) => mark.source.length > 0 && sourceVerdict(mark, claim) !== 'right')
			.map(({ mark, claim }) => ({
				kind: sourceVerdict(mark, claim) === 'none' ? 'no source' : 'wrong source',
				words: `${words(given(claim.source))} for ${words(mark.source)}`,
				context: around(text, mark.source[0]!),
			})),
		...pairs
			.filter(({ mark, claim }) => mark.cue.length > 0 && !isCueRight(mark, claim))
			.map(({ mark, claim }) => ({
				kind: claim.cue ? 'wrong cue' : 'no cue',
				words: `${words(given(claim.cue))} for ${words(mark.cue)}`,
				context: around(text, mark.cue[0]!),
			})),
	];
}

/** The largest kinds of error, at most `most` of them. */
export const largestClasses = (slips: readonly Slip[], most: number): readonly ErrorClass[] =>
	byCount(slips, ({ kind }) => kind)
		.slice(0, most)
		.map(([kind, same]) => {
			const words = byCount(same, (slip) => slip.words);
			return {
				kind,
				count: same.length,
				words: words.slice(0, WORDS_SHOWN).map(([key, { length }]) => [key, length] as const),
				example: words[0]![1][0]!.context,
			};
		});

/** Groups by key, the largest first, equal ones in the order of their first member. */
function byCount<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group) group.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

/** The words around a place, on one line. */
export const around = (text: string, { start, end }: Span): string =>
	`…${oneLine(text.slice(Math.max(0, start - AROUND), start))}[${oneLine(text.slice(start, end))}]${oneLine(text.slice(end, end + AROUND))}…`;

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ');
