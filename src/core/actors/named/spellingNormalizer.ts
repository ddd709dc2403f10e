import { fold } from '../../fold';
import type { Name } from '../../names/name';
import { misspellingsOf } from '../../names/misspellings';
import { sliceOf } from '../../span';

/** A name as it is to be compared with others. */
export type SpellingNormalizer = (name: Name) => string;

const WORD = /[\p{L}\p{M}]+/gu;

/** The names' own words, but a word that the article writes right elsewhere in place of its misspelling. */
export function spellingNormalizer(text: string, names: readonly Name[]): SpellingNormalizer {
	const counts = new Map<string, number>();
	for (const name of names)
		for (const [word] of sliceOf(text, name).matchAll(WORD)) counts.set(fold(word), (counts.get(fold(word)) ?? 0) + 1);
	const misspellings = misspellingsOf(counts);
	return (name) => sliceOf(text, name).replace(WORD, (word) => misspellings.get(fold(word)) ?? word);
}
