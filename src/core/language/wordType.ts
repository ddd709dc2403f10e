import { fold } from '../fold';
import { Recent } from '../recent';
import { sensesOf, type Senses } from './lexicon';
import { INVISIBLE_SIGNS } from './tokenize';

/** What is the same of a word wherever it is written so. */
export interface WordType {
	/** One string for all places, so that it is soon found in tables. */
	readonly text: string;
	/** In small letters, with plain apostrophes and without signs that are not seen. */
	readonly lower: string;
	/** As names are compared. */
	readonly folded: string;
	/** What the lexicon says that it can be. */
	readonly senses: Senses;
}

/** So many are remembered. */
const MOST_KEPT = 20_000;
const types = new Recent<WordType>(MOST_KEPT);

export const wordType = (text: string): WordType => types.of(text, typeOf);

function typeOf(text: string): WordType {
	const lower = lowerOf(text);
	return { text, lower, folded: fold(text), senses: sensesOf(lower) };
}

const PLAIN_WORD = /^[a-z]+$/u;

const lowerOf = (word: string): string => {
	const lower = word.toLowerCase();
	return PLAIN_WORD.test(lower) ? lower : lower.replace(/’/gu, "'").replace(INVISIBLE_SIGNS, '');
};
