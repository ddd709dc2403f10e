import type { Block, Issue, Quotation } from '../model';
import { spanOf, type Span } from '../span';
import { isDouble, quotationMarksIn, type QuotationMark } from './quotationMarks';

/** The quotations of all blocks, in document order, and what is odd about their marks. Linear in the length of the text. */
export function quotationsOf(
	text: string,
	blocks: readonly Block[],
): { quotations: readonly Quotation[]; issues: readonly Issue[] } {
	const quotations: Quotation[] = [];
	const issues: Issue[] = [];
	const followers = followersOf(blocks);
	let open: Quotation | null = null;
	for (const [i, block] of blocks.entries()) {
		const next = followers[i];
		const carrier = carries(block);
		const found = quotationsIn(text, block, next !== undefined && text[next.start] === text[block.start]);
		const taken: FoundQuotation = carrier && open ? takenUp(text, block, open, found) : found;
		if (carrier) {
			if (open && taken === found) issues.push(unclosed(open));
			open = null;
		}
		for (const stray of taken.stray) issues.push(stray);
		for (const quotation of taken.quotations) {
			quotations.push(quotation);
			if (quotation.closed) continue;
			if (carrier && quotation.depth === 0 && quotation.end === block.end) open = quotation;
			else if (quotation.depth === 0 || quotation.end < block.end) issues.push(unclosed(quotation));
		}
	}
	if (open) issues.push(unclosed(open));
	return { quotations, issues: issues.sort((a, b) => a.start - b.start) };
}

interface FoundQuotation {
	readonly quotations: readonly Quotation[];
	readonly stray: readonly Issue[];
}

/**
 * The block's quotations where the first of them takes up the one left open: it begins with the same mark, or, where the
 * writer forgot that, the block's first mark is one that closes. `found` itself where none does.
 */
function takenUp(text: string, block: Block, open: Quotation, found: FoundQuotation): FoundQuotation {
	const [first, ...rest] = found.quotations;
	const [closing, ...stray] = found.stray;
	if (first?.start === block.start && text[first.start] === text[open.start])
		return { ...found, quotations: [{ ...first, continues: true }, ...rest] };
	if (!closing || (first && first.start < closing.start)) return found;
	const tail: Quotation = { start: block.start, end: closing.end, depth: 0, closed: true, continues: true };
	return { quotations: [tail, ...found.quotations], stray };
}

/** Blocks that a quotation runs over: a caption or a link between two of its paragraphs does not end it. */
const carries = ({ kind }: Block): boolean => kind === 'paragraph' || kind === 'headline';

/** For each block the next one after it that could take up its quotation. */
function followersOf(blocks: readonly Block[]): readonly (Block | undefined)[] {
	const followers = new Array<Block | undefined>(blocks.length);
	let next: Block | undefined;
	for (let i = blocks.length - 1; i >= 0; i--) {
		followers[i] = next;
		if (carries(blocks[i]!)) next = blocks[i];
	}
	return followers;
}

const unclosed = ({ start, end }: Span): Issue => ({
	code: 'unclosed-quote',
	start,
	end,
	message: 'This quotation has no closing mark.',
});

const strayAt = (start: number, length: number): Issue => ({
	code: 'stray-quote',
	...spanOf(start, start + length),
	message: 'This mark closes no quotation.',
});

interface Open {
	readonly mark: QuotationMark;
	readonly depth: number;
}

function quotationsIn(text: string, block: Span, goesOn: boolean): FoundQuotation {
	const marks = quotationMarksIn(text, block, goesOn);
	const nests = mayNest(marks);
	const stack: Open[] = [];
	const quotations: Quotation[] = [];
	const stray: Issue[] = [];
	const pop = (end: number, closed: boolean): void => {
		const { mark, depth } = stack.pop()!;
		quotations.push({ start: mark.at, end, depth, closed, continues: false });
	};
	for (const mark of marks) {
		const at = openedBy(stack, mark);
		if (at >= 0 && mark.side !== 'opens') {
			while (stack.length > at + 1) pop(mark.at, false);
			pop(mark.at + mark.length, true);
		} else if (mark.side !== 'closes') {
			if (at >= 0 && !nests) while (stack.length > at) pop(trimEnd(text, mark.at), false);
			stack.push({ mark, depth: stack.length });
		} else if (!/\p{N}/u.test(text[mark.at - 1] ?? '')) stray.push(strayAt(mark.at, mark.length));
	}
	while (stack.length > 0) pop(block.end, false);
	return { quotations: quotations.sort((a, b) => a.start - b.start || b.end - a.end), stray };
}

/** Index of the innermost open quotation that `mark` could close; looks at the top few only, which keeps this linear. */
function openedBy(stack: readonly Open[], { quote, side }: QuotationMark): number {
	const top = stack.slice(-4);
	const offset = stack.length - top.length;
	const own = top.findLastIndex(({ mark }) => mark.quote === quote || (mark.quote === 'low' && quote === 'curly'));
	if (own >= 0) return offset + own;
	const other = side === 'closes' && isDouble(quote) ? top.findLastIndex(({ mark }) => isDouble(mark.quote)) : -1;
	return other < 0 ? -1 : offset + other;
}

/** Marks nest only where each has its partner; otherwise a second opening mark means that a closing one is missing. */
function mayNest(marks: readonly QuotationMark[]): boolean {
	const sided = marks.filter((mark) => isDouble(mark.quote) && mark.side !== 'either');
	return sided.filter((mark) => mark.side === 'opens').length * 2 <= sided.length;
}

function trimEnd(text: string, end: number): number {
	while (/\s/u.test(text[end - 1] ?? '')) end--;
	return end;
}
