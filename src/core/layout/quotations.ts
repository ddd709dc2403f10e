import type { Block, Issue, Quotation } from '../model';

type Quote = 'double' | 'single' | 'angle' | 'low' | 'ticks';

interface Mark {
	readonly at: number;
	readonly length: number;
	readonly quote: Quote;
	/** What the mark can be by its shape and its neighbours. */
	readonly side: 'opens' | 'closes' | 'either';
}

const MARK = /“|”|„|‟|"|‘|’|'{2}|'|`{2}|«|»/gu;
const WORD = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{—–\-“"‘«/]/u;

/** The quotations of all blocks, in document order, and what is odd about their marks. Linear in the length of the text. */
export function quotationsOf(
	text: string,
	blocks: readonly Block[],
): { quotations: readonly Quotation[]; issues: readonly Issue[] } {
	const quotations: Quotation[] = [];
	const issues: Issue[] = [];
	let open: { quotation: Quotation; mark: string } | null = null;
	for (const block of blocks) {
		const found = quotationsIn(text, block);
		const first = found.quotations[0];
		const goesOn = open !== null && first?.start === block.start && text[first.start] === open.mark;
		if (open && !goesOn) issues.push(unclosed(open.quotation));
		found.quotations.forEach((quotation, i) =>
			quotations.push(i === 0 && goesOn ? { ...quotation, continues: true } : quotation),
		);
		issues.push(...found.stray);
		const last = found.quotations.filter((quotation) => quotation.depth === 0).at(-1);
		for (const quotation of found.quotations)
			if (!quotation.closed && quotation !== last) issues.push(unclosed(quotation));
		open = last && !last.closed ? { quotation: last, mark: text[last.start]! } : null;
	}
	if (open) issues.push(unclosed(open.quotation));
	return { quotations, issues: issues.sort((a, b) => a.start - b.start) };
}

const unclosed = ({ start, end }: Quotation): Issue => ({
	code: 'unclosed-quote',
	start,
	end,
	message: 'This quotation has no closing mark.',
});

interface Open {
	readonly mark: Mark;
	readonly depth: number;
}

function quotationsIn(text: string, block: Block): { quotations: readonly Quotation[]; stray: readonly Issue[] } {
	const marks = marksIn(text, block);
	const nests = mayNest(marks);
	const stack: Open[] = [];
	const quotations: Quotation[] = [];
	const stray: Issue[] = [];
	const pop = (end: number, closed: boolean): void => {
		const { mark, depth } = stack.pop()!;
		if (!closed && mark.quote === 'single') return;
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
		} else if (mark.quote !== 'single' && !WORD.test(text[mark.at - 1] ?? ''))
			stray.push({
				code: 'stray-quote',
				start: mark.at,
				end: mark.at + mark.length,
				message: 'This mark closes no quotation.',
			});
	}
	while (stack.length > 0) pop(block.end, false);
	return { quotations: quotations.sort((a, b) => a.start - b.start || b.end - a.end), stray };
}

/** Index of the innermost open quotation that `mark` could close; looks at the top few only, which keeps this linear. */
function openedBy(stack: readonly Open[], mark: Mark): number {
	for (let i = stack.length - 1; i >= Math.max(0, stack.length - 4); i--)
		if (stack[i]!.mark.quote === mark.quote) return i;
	return -1;
}

/** Marks of one shape nest only where each has its partner; otherwise a second opening mark means that a closing one is missing. */
function mayNest(marks: readonly Mark[]): boolean {
	const curly = marks.filter((mark) => mark.quote === 'double' && mark.side !== 'either');
	return curly.filter((mark) => mark.side === 'opens').length <= curly.filter((mark) => mark.side === 'closes').length;
}

function trimEnd(text: string, end: number): number {
	while (/\s/u.test(text[end - 1] ?? '')) end--;
	return end;
}

function marksIn(text: string, block: Block): readonly Mark[] {
	const marks: Mark[] = [];
	for (const match of text.slice(block.start, block.end).matchAll(MARK)) {
		const at = block.start + match.index;
		const mark = readMark(match[0], at, text, block);
		if (mark) marks.push(mark);
	}
	return pairSingles(marks);
}

function readMark(sign: string, at: number, text: string, block: Block): Mark | null {
	const before = at > block.start ? text[at - 1]! : ' ';
	const after = at + sign.length < block.end ? text[at + sign.length]! : ' ';
	const starts = BEFORE_OPENING.test(before) && !/\s/u.test(after);
	const make = (quote: Quote, side: Mark['side']): Mark => ({ at, length: sign.length, quote, side });
	switch (sign) {
		case '“':
			return make('double', 'opens');
		case '”':
			return make('double', starts && /\s/u.test(before) && WORD.test(after) ? 'either' : 'closes');
		case '„':
		case '‟':
			return make('double', 'opens');
		case '«':
			return make('angle', 'opens');
		case '»':
			return make('angle', 'closes');
		case '``':
			return make('ticks', 'opens');
		case "''":
			return make('ticks', starts ? 'either' : 'closes');
		case '"':
			if (/\p{N}/u.test(before) && !WORD.test(after)) return make('double', 'closes');
			return make(
				'double',
				starts && !/\S/u.test(before) ? 'opens' : /\s/u.test(before) || !/\s/u.test(after) ? 'either' : 'closes',
			);
		case '‘':
			return starts && WORD.test(after) ? make('single', 'opens') : null;
		default:
			if (WORD.test(before) && WORD.test(after)) return null;
			if (starts && sign === "'") return WORD.test(after) ? make('single', 'opens') : null;
			return /\s/u.test(before) ? null : make('single', 'closes');
	}
}

/** Keeps a single closing mark only where a single opening one waits for it: all others are apostrophes ("the voters’"). */
function pairSingles(marks: readonly Mark[]): readonly Mark[] {
	const keep = new Set<Mark>();
	let opening: Mark | null = null;
	let closing: Mark | null = null;
	const settle = (): void => {
		if (opening && closing) keep.add(opening).add(closing);
		opening = closing = null;
	};
	for (const mark of marks) {
		if (mark.quote !== 'single') {
			if (mark.side !== 'opens' && opening) settle();
			continue;
		}
		if (mark.side === 'opens') {
			settle();
			opening = mark;
		} else if (opening) closing ??= mark;
	}
	settle();
	return marks.filter((mark) => mark.quote !== 'single' || keep.has(mark));
}
