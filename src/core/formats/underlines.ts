import { overlaps, type Span } from '../span';
import type { TerminalLine } from './terminalText';

/** A span of the text to be underlined: `label` at its start, `fill` as far as it goes. */
export interface Underline extends Span {
	readonly label: string;
	/** One character, one column wide. */
	readonly fill: string;
}

/** A mark in one row of cells: from `column` on, `drawn` under the words. */
interface Stroke {
	readonly column: number;
	readonly drawn: string;
}

/** The lines to print under a row: as few as will hold the marks that touch it, each stroke apart from the next. */
export function underline(row: TerminalLine, marks: readonly Underline[]): readonly string[] {
	const lines: string[] = [];
	for (const { column, drawn } of strokesOf(row, marks)) {
		const free = lines.findIndex((line) => line.length === 0 || line.length < column);
		const index = free < 0 ? lines.length : free;
		lines[index] = (lines[index] ?? '').padEnd(column) + drawn;
	}
	return lines;
}

function strokesOf(row: TerminalLine, marks: readonly Underline[]): readonly Stroke[] {
	const first = row[0];
	const last = row.at(-1);
	if (!first || !last) return [];
	const here = { start: first.start, end: last.end };
	return marks
		.filter((mark) => overlaps(mark, here))
		.map((mark) => strokeOf(row, mark, mark.start >= here.start))
		.sort((a, b) => a.column - b.column);
}

/** A mark's stroke is at least as long as its label, which only the row where the mark starts shows. */
function strokeOf(row: TerminalLine, mark: Underline, startsHere: boolean): Stroke {
	let column = 0;
	let width = 0;
	for (const cell of row) {
		if (cell.end <= mark.start) column += cell.width;
		else if (cell.start < mark.end) width += cell.width;
	}
	const label = startsHere ? mark.label : '';
	return { column, drawn: label.padEnd(width, mark.fill) };
}
