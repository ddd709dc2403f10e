import { spanOf } from '../span';
import { tokenSpans } from '../language/tokenize';
import { fold } from '../fold';

/** A set of phrases that finds the longest one starting at a given word. Words are compared folded. */
export class Phrases<T> {
	readonly #byFirst = new Map<string, { readonly words: readonly string[]; readonly value: T }[]>();

	/** Adds a phrase; phrases with the same words are all kept, in the order in which they were added. */
	add(phrase: string, value: T): void {
		const words = wordsOf(phrase);
		const first = words[0];
		if (first === undefined) return;
		const bucket = this.#byFirst.get(first);
		if (bucket) bucket.push({ words, value });
		else this.#byFirst.set(first, [{ words, value }]);
	}

	/** All values of the longest phrase that `words` (folded) hold at index `at`, and its length in words. */
	longestAt(words: readonly string[], at: number): { readonly length: number; readonly values: readonly T[] } | null {
		let length = 0;
		let values: T[] = [];
		for (const entry of this.#byFirst.get(words[at] ?? '') ?? []) {
			if (entry.words.length < length || !entry.words.every((word, i) => words[at + i] === word)) continue;
			if (entry.words.length > length) values = [];
			({ length } = entry.words);
			values.push(entry.value);
		}
		return length > 0 ? { length, values } : null;
	}

	/** Values of exactly this phrase. */
	valuesOf(words: readonly string[]): readonly T[] {
		return (this.#byFirst.get(words[0] ?? '') ?? [])
			.filter((entry) => entry.words.length === words.length && entry.words.every((word, i) => words[i] === word))
			.map((entry) => entry.value);
	}
}

/** A phrase of plain words, of which the tokenizer takes nothing but the spaces out: most phrases of the tables. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
/** A longer word would be cut. */
const LONGEST_PLAIN = 100;

/** The folded words of a phrase, cut as the tokenizer cuts an article. */
export const wordsOf = (phrase: string): readonly string[] =>
	phrase.length <= LONGEST_PLAIN && PLAIN.test(phrase)
		? phrase.toLowerCase().split(' ')
		: tokenSpans(phrase, spanOf(0, phrase.length)).map((span) => fold(phrase.slice(span.start, span.end)));
