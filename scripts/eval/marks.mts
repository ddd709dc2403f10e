import type { Attribution } from '../../src/core/attribution/attribution.ts';
import type { Span } from '../../src/core/span.ts';

/** A kind of mark: the signs around its words. */
export type Marks = readonly [opening: string, closing: string];

const SOURCE: Marks = ['[', ']'];
const CONTENT: Marks = ['{', '}'];
const CUE: Marks = ['<', '>'];
/** Around each mention of one actor. */
export const MENTION: Marks = ['[', ']'];

/** The marks of an attribution: around its cue, its source and the parts of its content. */
export const marksOf = ({
	source,
	cue,
	content,
}: Pick<Attribution, 'source' | 'cue' | 'content'>): readonly (readonly [Marks, Span])[] => [
	...(cue ? [[CUE, cue] as const] : []),
	...(source ? [[SOURCE, source] as const] : []),
	...content.map((part) => [CONTENT, part] as const),
];

/** The text of an example, without the signs of its marks. */
export const unmarked = (example: string): string => example.replace(/[[\]{}<>]/gu, '');

/** The spans between the signs of a mark, as they stand in the text without any. Marks may hold each other. */
export function spansOf(example: string, [opening, closing]: Marks): readonly Span[] {
	const open: number[] = [];
	const spans: Span[] = [];
	let at = 0;
	for (const sign of example) {
		if (sign === opening) open.push(at);
		else if (sign === closing) spans.push({ start: open.pop()!, end: at });
		at += unmarked(sign).length;
	}
	return spans;
}

/** The text with signs around the spans. At one place marks close before others open, and the longer mark opens first. */
export function marked(text: string, spans: readonly (readonly [Marks, Span])[]): string {
	const signs = new Map<
		string,
		{ readonly at: number; readonly closes: boolean; readonly other: number; sign: string }
	>();
	for (const [[opening, closing], { start, end }] of spans) {
		signs.set(`${opening}${start}-${end}`, { at: start, closes: false, other: end, sign: opening });
		signs.set(`${closing}${start}-${end}`, { at: end, closes: true, other: start, sign: closing });
	}
	const ordered = [...signs.values()].sort(
		(a, b) => a.at - b.at || Number(b.closes) - Number(a.closes) || b.other - a.other,
	);
	let done = 0;
	const parts = ordered.map(({ at, sign }) => {
		const part = text.slice(done, at) + sign;
		done = at;
		return part;
	});
	return parts.join('') + text.slice(done);
}
