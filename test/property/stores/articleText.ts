import { anchorOf, placerFor, type Anchor } from '../../../src/core/corrections/anchor';
import { occurrencesOf } from '../../../src/core/corrections/occurrences';
import { moveSpan, type Edit } from '../../../src/core/remap';
import { contains, overlaps, sliceOf, spanOf, type Span } from '../../../src/core/span';
import type { World } from './world';

/** A text, and where what is left of the words of each note really is in it; a note that is not among these has none there. */
export interface Text {
	readonly text: string;
	readonly places: ReadonlyMap<string, Span>;
}

/** An article in which the same sentences stand again and again, as in live reports. */
export function newText(world: World): Text {
	const sentences = [
		'The minister said it was late.',
		'The minister said that it was late, and that nobody on the platform would wait for it.',
		'Ana Ortega denied the report.',
		'Buses ran all night.',
		'Nobody knew why, a spokesman said.',
	];
	const paragraph = (): string => Array.from({ length: 3 }, () => world.pick(sentences)).join(' ');
	return { text: Array.from({ length: 5 }, paragraph).join('\n\n'), places: new Map() };
}

/** Somewhere in a text: some of its words. */
export function somewhere(world: World, { text }: Text): Span {
	const words = [...text.matchAll(/\w+/g)];
	const first = world.roll(words.length);
	const last = words[Math.min(words.length - 1, first + world.pick([0, 1, 4, 12]))];
	return last ? spanOf(words[first]!.index, last.index + last[0].length) : spanOf(0, text.length);
}

/** What somebody does to a text. */
export function newEdit(world: World, { text }: Text): { readonly edit: Edit; readonly by: string } {
	const start = world.roll(text.length + 1);
	const end = Math.min(text.length, start + world.pick([0, 0, 0, 4, 40, 160]));
	const by = world.pick(['', 'now ', 'The minister said it was late. ', '\n\nNews came in. ', 'x']);
	return { edit: { start, end, length: by.length }, by };
}

export function edited({ text, places }: Text, edit: Edit, by: string): Text {
	const moved = [...places].flatMap(([id, span]) => {
		const place = left(span, edit);
		return place ? [[id, place] as const] : [];
	});
	return { text: text.slice(0, edit.start) + by + text.slice(edit.end), places: new Map(moved) };
}

/** From the first to the last letter of a span that an edit leaves. */
function left(span: Span, edit: Edit): Span | undefined {
	const moved = moveSpan(span, edit);
	if (moved) return moved;
	const growth = edit.length - (edit.end - edit.start);
	const start = span.start < edit.start ? span.start : edit.start + edit.length;
	const end = span.end > edit.end ? span.end + growth : edit.start;
	return start < end ? spanOf(start, end) : undefined;
}

/** The one edit that makes a text of another, as an editor finds it when a file was written by somebody else. */
export function difference(from: string, to: string): { readonly edit: Edit; readonly by: string } {
	let [head, tail] = [0, 0];
	const shorter = Math.min(from.length, to.length);
	while (head < shorter && from[head] === to[head]) head++;
	while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
	const by = to.slice(head, to.length - tail);
	return { edit: { start: head, end: from.length - tail, length: by.length }, by };
}

const plain = (text: string): string => text.replace(/\s+/g, ' ');
const inContext = ({ prefix, exact, suffix }: Anchor): string => plain([prefix, exact, suffix].join('|'));

const isBesideTheSame = (a: Anchor, b: Anchor): boolean =>
	(a.prefix.length > 20 && plain(a.prefix).slice(-20) === plain(b.prefix).slice(-20)) ||
	(a.suffix.length > 20 && plain(a.suffix).slice(0, 20) === plain(b.suffix).slice(0, 20));

/** What is wrong with where an anchor is found in a text; `undefined` where nothing is. */
export function misplacement({ text, places }: Text, id: string, anchor: Anchor): string | undefined {
	const found = placerFor(text)(anchor);
	const place = places.get(id);
	if (!found) {
		const isThere = place && inContext(anchorOf(text, place)) === inContext(anchor);
		const places = isThere ? placesLike(text, anchor).length : 0;
		return places === 1 ? `“${anchor.exact}” is not found where it stands as it did` : undefined;
	}
	if (plain(sliceOf(text, found)) !== plain(anchor.exact)) return `“${anchor.exact}” is found on other words`;
	if (place && overlaps(place, found)) return undefined;
	return isBesideTheSame(anchor, anchorOf(text, found)) ? undefined : `“${anchor.exact}” is found elsewhere`;
}

/** What an edit leaves of a span that it goes through, where a whole word is in that: it is to be found then. */
export function certainRest(span: Span, edit: Edit, after: string): Span | undefined {
	const rest = left(span, edit);
	const isWord = ({ index, 0: word }: RegExpExecArray): boolean => contains(rest!, spanOf(index, index + word.length));
	return rest && [...after.matchAll(/[\p{L}\p{N}]+/gu)].some(isWord) ? rest : undefined;
}

/** Where the words of an anchor stand in its context, white space aside. */
const placesLike = (text: string, { exact, prefix, suffix }: Anchor): readonly Span[] =>
	occurrencesOf(text, exact, { first: false, last: false }).filter(
		({ start, end }) =>
			plain(text.slice(Math.max(0, start - 64), start)).endsWith(plain(prefix)) &&
			plain(text.slice(end, end + 64)).startsWith(plain(suffix)),
	);
