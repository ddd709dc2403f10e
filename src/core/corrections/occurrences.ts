import type { Span } from '../span';

/** At which ends words have to be whole: "art" is not found in "party". */
export interface Whole {
	readonly first: boolean;
	readonly last: boolean;
}

/** Every place of words in a text, in document order. Case counts; white space between them may be any. */
export function occurrencesOf(
	text: string,
	words: string,
	whole: Whole = { first: true, last: true },
): readonly Span[] {
	const parts = words.trim().split(/\s+/u).map(literal);
	if (parts[0] === '') return [];
	const open = whole.first && /^[\p{L}\p{N}]/u.test(words.trimStart()) ? '(?<![\\p{L}\\p{N}])' : '';
	const close = whole.last && /[\p{L}\p{N}]$/u.test(words.trimEnd()) ? '(?![\\p{L}\\p{N}])' : '';
	const found = text.matchAll(new RegExp(open + parts.join('\\s+') + close, 'gu'));
	return [...found].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** A pattern that matches nothing but the string. */
const literal = (string: string): string => string.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
