import type { Attribution } from './attribution/attribution';
import type { Name } from './names/name';
import type { NamesInput } from './names/names';
import { firstEndingAfter, type Span } from './span';

/** A text in the parts on which a stage that reads it whole can fail: its lines, one at least. */
export interface Lines {
	readonly all: readonly Span[];
	/** The text with spaces in the place of all other lines, so that nothing moves. */
	readonly only: (kept: readonly Span[]) => string;
}

const LINE = /[^\r\n\u2028\u2029]+/gu;
const UNIT = /[^\r\n\u2028\u2029]/g;

export function linesOf(text: string): Lines {
	const found = [...text.matchAll(LINE)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
	const all = found.length > 0 ? found : [{ start: 0, end: text.length }];
	return {
		all,
		only: (kept) => {
			if (kept.length === all.length) return text;
			let done = 0;
			const parts = kept.map(({ start, end }) => {
				const part = text.slice(done, start).replace(UNIT, ' ') + text.slice(start, end);
				done = end;
				return part;
			});
			return parts.join('') + text.slice(done).replace(UNIT, ' ');
		},
	};
}

/** The lines of a text that hold anything, without the white space around them. */
export const trimmedLines = (text: string): readonly Span[] =>
	[...text.matchAll(LINE)].flatMap(({ index, 0: line }) => {
		const start = index + line.length - line.trimStart().length;
		const end = index + line.trimEnd().length;
		return start < end ? { start, end } : [];
	});

/** What a stage works on without the blocks whose indices are not in `kept`: these keep their index, and hold nothing. */
export function narrowed(input: NamesInput, kept: readonly number[]): NamesInput {
	if (kept.length === input.blocks.length) return input;
	const left = new Set(kept);
	const isLeft = isIn(input, left);
	return {
		...input,
		blocks: input.blocks.map((block, index) => (left.has(index) ? block : { ...block, end: block.start })),
		quotations: input.quotations.filter(isLeft),
		sentences: input.sentences.filter((sentence) => left.has(sentence.block)),
	};
}

/** The names that stand in the blocks whose indices are in `kept`. */
export const namesWithin = (input: NamesInput, names: readonly Name[], kept: readonly number[]): readonly Name[] =>
	kept.length === input.blocks.length ? names : names.filter(isIn(input, new Set(kept)));

/** The attributions of the blocks whose indices are in `kept`. */
export const attributionsWithin = (
	input: NamesInput,
	attributions: readonly Attribution[],
	kept: readonly number[],
): readonly Attribution[] => {
	const left = new Set(kept);
	return kept.length === input.blocks.length ? attributions : attributions.filter(({ block }) => left.has(block));
};

const isIn =
	({ blocks }: NamesInput, left: ReadonlySet<number>) =>
	({ start }: Span): boolean =>
		left.has(firstEndingAfter(blocks, start));
