import { isWord, type SyntaxTokens, type TokenRange } from './tokenTests';
import type { SyntaxToken } from './quotedSentence';

/** Whether the quotation is a title: "on “Meet the Press”", "ABC's “This Week”". */
export const isTitle = (tokens: SyntaxTokens, i: number): boolean => {
	if (!tokens[i]!.titleCase) return false;
	const before = tokens[i - 1];
	return (
		before?.pos === 'possessive' ||
		before?.pos === 'determiner' ||
		(before?.pos === 'preposition' && !isWord(before, 'with', 'like'))
	);
};

/** Whether the quotation begins like a sentence. */
export const isWhole = (token: SyntaxToken, text: string): boolean =>
	/^\W{0,3}(?:\p{Lu}|\p{N})/u.test(text.slice(token.start, token.start + 4));

export const leadingQuotations = (tokens: SyntaxTokens, end: number, floor: number): number => {
	let from = end;
	while (from > floor && tokens[from - 1]!.pos === 'quotation') from--;
	return from;
};

export const leadingEnd = (tokens: SyntaxTokens, from: number): number => {
	let to = from;
	while (to < tokens.length && tokens[to]!.pos === 'quotation') to++;
	return to;
};

/** The quotations from `from` on, or null if they are a part of a longer clause. */
export function quotationsFrom(tokens: SyntaxTokens, from: number, text: string): TokenRange | null {
	const to = leadingEnd(tokens, from);
	const next = tokens[to];
	const free = isWord(tokens[from - 1], ',', ':') || isWhole(tokens[from]!, text);
	if (free || !next || next.pos === 'punctuation') return { from, to };
	return null;
}

/** The index of the first quotation after a comma or colon, or −1: "Said Dorothy Poynter, who knew him, “We were proud.”" */
export const firstQuotation = (tokens: SyntaxTokens, from: number): number => {
	for (let i = from; i < Math.min(tokens.length, from + 40); i++)
		if (tokens[i]!.pos === 'quotation' && isWord(tokens[i - 1], ',', ':')) return i;
	return -1;
};

/** The index of a quotation after a mark, or −1: "replied with a jab of his own: “…”", "told the men who had come, “…”". */
export function quotationAfterMark(tokens: SyntaxTokens, from: number): number {
	for (let i = from; i < Math.min(tokens.length - 1, from + 40); i++)
		if (
			(isWord(tokens[i], ':') || (isWord(tokens[i], ',') && !tokens[i + 1]!.fragment)) &&
			tokens[i + 1]!.pos === 'quotation'
		)
			return i + 1;
	return -1;
}
