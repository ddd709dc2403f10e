import type { Span } from '../span';

/** A line of a report. */
export interface ReportRow {
	/** How far it is indented, in steps. */
	readonly depth: number;
	readonly words: string;
	/** Where in the article to look; the line begins with the number of the article's line there. */
	readonly place?: Span;
}

/** Words of a report that point to a place in the article. */
export interface Pointer {
	/** In the report. */
	readonly at: Span;
	/** In the article. */
	readonly place: Span;
}

export interface Report {
	readonly text: string;
	/** In document order. */
	readonly pointers: readonly Pointer[];
}

const STEP = '  ';

/** Puts rows together. `nameLine` words the 1-based number of a line of the article, which is `text`. */
export function reportOf(rows: readonly ReportRow[], text: string, nameLine: (line: number) => string): Report {
	const starts = lineStarts(text);
	const pointers: Pointer[] = [];
	let report = '';
	for (const { depth, words, place } of rows) {
		const indent = STEP.repeat(depth);
		const name = place ? nameLine(starts.findLastIndex((start) => start <= place.start) + 1) : '';
		const start = report.length + indent.length;
		if (place) pointers.push({ at: { start, end: start + name.length }, place });
		report += `${`${indent}${name}${name && STEP}${words}`.trimEnd()}\n`;
	}
	return { text: report, pointers };
}

/** Offsets of the lines of a text, its line ends as VS Code and the text rendering count them. */
function lineStarts(text: string): readonly number[] {
	return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/gu), (end) => end.index + end[0].length)];
}

/** Figures in columns, set to the right under their heads, and after each row of them what they are of. */
export function table(
	heads: readonly string[],
	rows: readonly (readonly [figures: readonly number[], of: string])[],
): readonly string[] {
	const widths = heads.map((head, i) =>
		rows.reduce((most, [figures]) => Math.max(most, String(figures[i]).length), head.length),
	);
	const line = (cells: readonly (string | number)[]): string =>
		cells.map((cell, i) => String(cell).padStart(widths[i]!)).join(STEP);
	return [line(heads), ...rows.map(([figures, of]) => line(figures) + STEP + of)];
}
