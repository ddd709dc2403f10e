import { sliceOf, spanOf, type Span } from '../span';
import { textLines } from './textLines';

/**
 * Markdown's blocks of several lines that are no words of an article. Each is found in one walk over the lines: what opens
 * a block and is never closed costs no more than a line, and leaves the text as it is.
 */

const FRONT_MATTER_FENCE = /^\ufeff?---[ \t]*$/u;
const FRONT_MATTER_LINE = /^(?:[\w-]+:|[ \t#-])/u;

/** Front matter: keys and values between two lines of dashes at the very beginning, line ends included. */
export function frontMatter(text: string): readonly Span[] {
	const [first, ...rest] = textLines(text);
	if (!first || !FRONT_MATTER_FENCE.test(sliceOf(text, first))) return [];
	for (const [index, line] of rest.entries()) {
		const words = sliceOf(text, line);
		if (FRONT_MATTER_FENCE.test(words)) return index > 0 ? [spanOf(0, line.next)] : [];
		if (!FRONT_MATTER_LINE.test(words)) return [];
	}
	return [];
}

const FENCE = /^[ \t]{0,3}(?<marks>`{3,}|~{3,})/u;

interface Fence {
	readonly start: number;
	readonly marks: string;
	/** Nothing follows the marks, so that they can close a block. */
	readonly isBare: boolean;
}

/**
 * Fenced code, from the line that opens it to the one that closes it with at least as many marks. A second opening line
 * tells that the first one was never closed.
 */
export function fencedCode(text: string): readonly Span[] {
	const found: Span[] = [];
	let open: Fence | null = null;
	for (const line of textLines(text)) {
		const fence = fenceIn(text, line);
		if (!fence || (open && !fence.marks.startsWith(open.marks))) continue;
		if (open && fence.isBare) {
			found.push(spanOf(open.start, line.end));
			open = null;
		} else open = fence;
	}
	return found;
}

/** The fence that the line is, if any. Backticks after the marks make it code within a line. */
function fenceIn(text: string, line: Span): Fence | null {
	const words = sliceOf(text, line);
	const found = FENCE.exec(words);
	const marks = found?.groups?.['marks'];
	if (!found || !marks) return null;
	const after = words.slice(found[0].length);
	if (marks.startsWith('`') && after.includes('`')) return null;
	return { start: line.start, marks, isBare: after.trim() === '' };
}

const DELIMITERS = /^[|:\- \t]+$/u;

/** Tables: a row of heads, one of dashes, and all rows below. */
export function tables(text: string): readonly Span[] {
	const found: Span[] = [];
	let before: Span | null = null;
	let table: Span | null = null;
	for (const line of textLines(text)) {
		const words = sliceOf(text, line).trim();
		const isRow = words.length > 1 && words.startsWith('|') && words.endsWith('|');
		if (table && isRow) table = spanOf(table.start, line.end);
		else {
			if (table) found.push(table);
			table = before && isRow && words.includes('-') && DELIMITERS.test(words) ? spanOf(before.start, line.end) : null;
		}
		before = isRow ? line : null;
	}
	return table ? [...found, table] : found;
}

const COMMENT_OPENS = '<!--';
const COMMENT_CLOSES = '-->';
const COMMENT_AT_MOST = 2000;

/** Comments of HTML; one that is longer than a remark is taken for one that was never closed. */
export function comments(text: string): readonly Span[] {
	const found: Span[] = [];
	let closes = -1;
	for (let start = text.indexOf(COMMENT_OPENS); start >= 0; start = text.indexOf(COMMENT_OPENS, start)) {
		start += COMMENT_OPENS.length;
		if (closes < start) closes = text.indexOf(COMMENT_CLOSES, start);
		if (closes < 0) break;
		if (closes - start > COMMENT_AT_MOST) continue;
		found.push(spanOf(start - COMMENT_OPENS.length, closes + COMMENT_CLOSES.length));
		start = closes + COMMENT_CLOSES.length;
	}
	return found;
}
