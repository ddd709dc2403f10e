import type { Span } from '../span';

/** A line of a text without its line end, and where the next one begins. */
export interface TextLine extends Span {
	readonly next: number;
}

const LINE_END = /\r\n|[\r\n]/gu;

/** The lines of the text, cut at LF, CR LF and CR. A line end in the last place opens one more line, which is empty. */
export function textLines(text: string): readonly TextLine[] {
	const lines: TextLine[] = [];
	let start = 0;
	for (const { index, 0: lineEnd } of text.matchAll(LINE_END)) {
		const next = index + lineEnd.length;
		lines.push({ start, end: index, next });
		start = next;
	}
	lines.push({ start, end: text.length, next: text.length });
	return lines;
}
