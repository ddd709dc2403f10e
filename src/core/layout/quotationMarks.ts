import type { Span } from '../span';

/** Shapes of marks. Each is closed by its own, or, where none of its own is open, by any other of the double ones. */
export type QuoteShape = 'curly' | 'straight' | 'ticks' | 'low' | 'angle' | 'single';

/** A quotation mark, `at` an offset in the article, `length` in UTF-16 code units. Apostrophes and inch signs are none. */
export interface QuotationMark {
	readonly at: number;
	readonly length: number;
	readonly quote: QuoteShape;
	/** What the mark can be by its shape and its neighbours. */
	readonly side: 'opens' | 'closes' | 'either';
}

/** Whether marks of this shape may stand for each other in careless copy. */
export const isDouble = (quote: QuoteShape): boolean => quote === 'curly' || quote === 'straight' || quote === 'ticks';

const MARK = /[“”„‟"«»]|‘{1,2}|’{1,2}|'{1,2}|`{2}/gu;
const SPACE = /\s/u;
const WORD = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{—–\-“"‘«/:=]/u;
const AFTER_OPENING = /[\p{L}\p{N}“"([$£€#@….]/u;
/** Words that lost their beginning: "’tis", "’em", "’90s", "rock ’n’ roll". */
const ELISION = /^(?:(?:n['’]|em|tis|twas|til|till|cause|bout|round)(?![\p{L}\p{N}])|\d0s)/iu;
const FEET = /\d['’′]\d{1,2}$/u;

/** The quotation marks of one block, in order. `goesOn` tells that the next paragraph opens with the same mark as this one. */
export function quotationMarksIn(text: string, block: Span, goesOn: boolean): readonly QuotationMark[] {
	const marks: QuotationMark[] = [];
	for (const match of text.slice(block.start, block.end).matchAll(MARK)) {
		const mark = readMark(match[0], block.start + match.index, text, block);
		if (mark) marks.push(mark);
	}
	return pairSingles(text, marks, goesOn ? block.start : -1);
}

function readMark(sign: string, at: number, text: string, block: Span): QuotationMark | null {
	const before = at > block.start ? text[at - 1]! : ' ';
	const after = at + sign.length < block.end ? text[at + sign.length]! : ' ';
	const starts = BEFORE_OPENING.test(before) && !SPACE.test(after);
	const isFeet = (): boolean => FEET.test(text.slice(Math.max(block.start, at - 4), at));
	const make = (quote: QuoteShape, side: QuotationMark['side']): QuotationMark => ({
		at,
		length: sign.length,
		quote,
		side,
	});
	switch (sign) {
		case '“':
			if (SPACE.test(before)) return make('curly', /[\s,.;]/u.test(after) ? 'either' : 'opens');
			return make('curly', starts || WORD.test(after) ? 'opens' : 'closes');
		case '”':
			if (isFeet()) return null;
			return make(
				'curly',
				SPACE.test(before) && (SPACE.test(after) || AFTER_OPENING.test(after)) ? 'either' : 'closes',
			);
		case '„':
		case '‟':
			return make('low', 'opens');
		case '«':
			return make('angle', 'opens');
		case '»':
			return make('angle', 'closes');
		case '``':
		case '‘‘':
			return make('ticks', 'opens');
		case "''":
		case '’’':
			return make('ticks', starts ? 'either' : 'closes');
		case '"':
			if (isFeet()) return null;
			if (/[\s([{]/u.test(before)) return make('straight', SPACE.test(after) ? 'either' : 'opens');
			return make('straight', starts || WORD.test(after) ? 'either' : 'closes');
		default:
			if (WORD.test(before) && WORD.test(after)) return null;
			if (starts && sign !== '’')
				return AFTER_OPENING.test(after) && !ELISION.test(text.slice(at + 1, at + 8)) ? make('single', 'opens') : null;
			return SPACE.test(before) || sign === '‘' ? null : make('single', 'closes');
	}
}

/**
 * Keeps single marks in pairs only: all others are apostrophes. A mark after an "s" and before another word
 * ("the voters’ choice") closes only where no better one comes. An opening one that a double mark closes was meant to be
 * double. Without a partner stays only the mark at `continuing`, the offset of one that the next paragraph takes up.
 */
function pairSingles(text: string, marks: readonly QuotationMark[], continuing: number): readonly QuotationMark[] {
	const kept = new Map<QuotationMark, QuotationMark>();
	let open: { readonly mark: QuotationMark; readonly depth: number } | null = null;
	let closing: { readonly mark: QuotationMark; readonly rank: number } | null = null;
	let depth = 0;
	const settle = (): void => {
		if (open && closing) kept.set(open.mark, open.mark).set(closing.mark, closing.mark);
		else if (open?.mark.at === continuing) kept.set(open.mark, open.mark);
		open = closing = null;
	};
	for (const mark of marks) {
		if (mark.quote === 'single') {
			if (mark.side === 'opens') {
				if (open && !closing && open.mark.at === continuing) continue;
				settle();
				open = { mark, depth };
			} else if (open) {
				const rank = depth > open.depth ? 0 : isWeak(text, mark.at) ? 1 : 2;
				if (!closing || rank > closing.rank) closing = { mark, rank };
			}
			continue;
		}
		if (mark.side === 'opens' || (mark.side === 'either' && depth === 0)) depth++;
		else if (depth > 0) depth--;
		else if (open && !closing && isDouble(mark.quote)) {
			kept.set(open.mark, { ...open.mark, quote: mark.quote });
			open = null;
		}
		if (open && depth < open.depth) settle();
	}
	settle();
	return marks.flatMap((mark) => (mark.quote === 'single' ? (kept.get(mark) ?? []) : mark));
}

const isWeak = (text: string, at: number): boolean => /^s['’] \p{L}/iu.test(text.slice(at - 1, at + 4));
