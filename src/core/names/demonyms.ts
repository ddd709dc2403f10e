import { lastOf } from '../lastOf';
import type { NameSpan } from './spans';

const COUNTING = new Set(['the', 'a', 'an', 'one', 'two', 'many', 'some', 'most', 'every', 'another', 'other']);

const PEOPLE_ENTRIES = new Set(['people', 'adjective', 'organization']);

/** Whether the tables know the span as a people ("Dutch") and as no place or person, whatever the tagger made of it. */
export function isDemonym({ words, from, to }: NameSpan): boolean {
	const known = words.known.get(from);
	if (!known || from + known.length !== to) return false;
	return (
		known.entries.every((entry) => PEOPLE_ENTRIES.has(entry.kind)) &&
		known.entries.some((entry) => entry.kind !== 'organization')
	);
}

/**
 * Whether a word for a people is used as an adjective: before a noun, or, where one form serves for both ("Cuban",
 * "Dutch"), without an article. Adjectives are no mentions.
 */
export function isAdjectival({ words, from, to }: NameSpan): boolean {
	const next = words.tokens[to];
	const touches = next && next.start <= lastOf(words.tokens, to).end + 1;
	if (touches && ['noun', 'adjective', 'proper', 'number'].includes(next.pos)) return true;
	if (/(?:s|men|women)$/u.test(lastOf(words.folded, to))) return false;
	return !COUNTING.has(words.folded[from - 1] ?? '');
}
