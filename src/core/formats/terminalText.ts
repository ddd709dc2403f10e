import { eastAsianWidth } from 'get-east-asian-width';
import type { Span } from '../span';

/** One user-perceived character of the text as a terminal is to show it. */
export interface Cell extends Span {
	readonly shown: string;
	/** Columns that `shown` takes up, at least one; a tab's depends on the column it stands in. */
	readonly width: number;
}

/** A line of the text, without its line end. */
export type TerminalLine = readonly Cell[];

const LINE_END = /\r\n|\n|\r/g;

/** The lines of the text, cut at LF, CRLF and CR. A line end in the last place opens no further line. */
export function terminalLines(text: string): readonly TerminalLine[] {
	const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
	const lines: TerminalLine[] = [];
	let start = 0;
	for (const end of text.matchAll(LINE_END)) {
		lines.push(cellsOf(text.slice(start, end.index), start, graphemes));
		start = end.index + end[0].length;
	}
	if (start < text.length) lines.push(cellsOf(text.slice(start), start, graphemes));
	return lines;
}

function cellsOf(line: string, offset: number, graphemes: Intl.Segmenter): TerminalLine {
	return Array.from(graphemes.segment(line), ({ segment, index }) => {
		const shown = visible(segment);
		return { start: offset + index, end: offset + index + segment.length, shown, width: widthOf(shown) };
	});
}

/** The text with every character made visible that a terminal would hide, obey or garble. */
export const shownOf = (text: string): string =>
	terminalLines(text)
		.flat()
		.map((cell) => cell.shown)
		.join('');

/** Words of the article on one line: white space closed up, unsafe characters made visible. */
export const printable = (words: string): string => shownOf(words.replace(/\s+/g, ' '));

/** Unassigned, private, format and separator characters, lone surrogates: what a terminal would hide, obey or garble. */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}]/u;
/** A character that has yet to be assigned may have the properties of an emoji already; none has a picture. */
const UNASSIGNED = /\p{Cn}/u;
/** Emoji made of several characters, which terminals draw as one. */
const JOINED_EMOJI =
	/^\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)*(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
const DELETE = 0x7f;
const SPACE = 0x20;
const CONTROL_PICTURES = 0x2400;

/** The grapheme with every character that has no safe look of its own replaced: `␀` for a control, `⟨202E⟩` for others. */
function visible(grapheme: string): string {
	if (grapheme === '\t' || !UNSAFE.test(grapheme)) return grapheme;
	if (JOINED_EMOJI.test(grapheme) && !UNASSIGNED.test(grapheme)) return grapheme;
	return Array.from(grapheme, (character) => (UNSAFE.test(character) ? pictureOf(character) : character)).join('');
}

function pictureOf(character: string): string {
	const code = character.codePointAt(0)!;
	if (code < SPACE) return String.fromCodePoint(CONTROL_PICTURES + code);
	if (code === DELETE) return '␡';
	return `⟨${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** Columns of a text without control characters, as far as terminals agree: wide characters two, combining marks none. */
export function widthOf(shown: string): number {
	if (JOINED_EMOJI.test(shown)) return 2;
	let width = 0;
	for (const character of shown) width += /\p{M}/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0)!);
	return Math.max(width, 1);
}

const TAB = 4;

/**
 * Cuts a line into rows of at most `width` columns, after a space where there is one. Tabs become spaces; blanks at the
 * end of a row are left out.
 */
export function wrap(line: TerminalLine, width: number): readonly TerminalLine[] {
	const rows: Cell[][] = [];
	let row: Cell[] = [];
	let column = 0;
	let afterSpace = 0;
	for (const cell of line) {
		const sized = cell.shown === '\t' ? spacesFor(cell, column) : cell;
		if (column + sized.width > width && row.length > 0 && !isBlank(sized)) {
			const rest = afterSpace > 0 ? row.splice(afterSpace) : [];
			rows.push(row);
			row = rest;
			column = rest.reduce((sum, { width }) => sum + width, 0);
			afterSpace = 0;
		}
		row.push(sized);
		column += sized.width;
		if (isBlank(sized)) afterSpace = row.length;
	}
	return [...rows, row].map(withoutTail).filter(({ length }) => length > 0);
}

const isBlank = (cell: Cell): boolean => cell.shown.trim() === '';

function withoutTail(row: TerminalLine): TerminalLine {
	const end = row.findLastIndex((cell) => !isBlank(cell)) + 1;
	return row.slice(0, end);
}

function spacesFor(tab: Cell, column: number): Cell {
	const width = TAB - (column % TAB);
	return { ...tab, shown: ' '.repeat(width), width };
}
