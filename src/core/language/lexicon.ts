import { once } from '../once';
import { senseGroups } from './compromise';

/** What a word can be, as tags of compromise with those that they imply: `City` with `Place`, `Singular` and `Noun`. */
export type Senses = ReadonlySet<string>;

export const NO_SENSES: Senses = new Set();

const lexicon = once((): ReadonlyMap<string, Senses> => {
	const words = new Map<string, Senses>();
	for (const group of senseGroups()) {
		const senses = new Set(group.senses);
		for (const word of group.words) words.set(word, senses);
	}
	return words;
});

/** The senses of a word in small letters, without context; none for a word that the lexicon does not have. Words of the same senses share a set. */
export const sensesOf = (lower: string): Senses => lexicon().get(lower) ?? NO_SENSES;
