import { isWord, type Items, type Range } from './grammar';
import type { Item } from './line';

/** Whether the quotation is the name of something: "on “Meet the Press”", "ABC's “This Week”". */
export const isTitle = (items: Items, i: number): boolean => {
	if (!items[i]!.titled) return false;
	const before = items[i - 1];
	return (
		before?.pos === 'possessive' ||
		before?.pos === 'determiner' ||
		(before?.pos === 'preposition' && !isWord(before, 'with', 'like'))
	);
};

/** A quotation that begins like a sentence. */
export const isWhole = (item: Item, text: string): boolean =>
	/^\W{0,3}(?:\p{Lu}|\p{N})/u.test(text.slice(item.start, item.start + 4));

export const leadingQuotations = (items: Items, end: number, floor: number): number => {
	let from = end;
	while (from > floor && items[from - 1]!.pos === 'quotation') from--;
	return from;
};

export const leadingEnd = (items: Items, from: number): number => {
	let to = from;
	while (to < items.length && items[to]!.pos === 'quotation') to++;
	return to;
};

/** Quotations from `from` on; a fragment takes the rest of its clause along. */
export function quotationsFrom(items: Items, from: number, text: string): Range | null {
	const to = leadingEnd(items, from);
	const behind = items[to];
	const free = isWord(items[from - 1], ',', ':') || isWhole(items[from]!, text);
	if (free || !behind || behind.pos === 'punctuation') return { from, to };
	return null;
}

/** "Said Dorothy Poynter, who knew him, “We were proud.”" */
export const firstQuotation = (items: Items, from: number): number => {
	for (let i = from; i < Math.min(items.length, from + 40); i++)
		if (items[i]!.pos === 'quotation' && isWord(items[i - 1], ',', ':')) return i;
	return -1;
};

/** "replied with a jab of his own: “…”", "told the men who had come, “…”": a quotation that a mark parts from the words before. */
export function quotationBehind(items: Items, from: number): number {
	for (let i = from; i < Math.min(items.length - 1, from + 40); i++)
		if (
			(isWord(items[i], ':') || (isWord(items[i], ',') && !items[i + 1]!.fragment)) &&
			items[i + 1]!.pos === 'quotation'
		)
			return i + 1;
	return -1;
}
