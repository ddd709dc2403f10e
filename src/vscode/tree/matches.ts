import { fold } from '../../core/fold';

/** A word of a filter that does not stand in the texts but tells what something is: “unnamed”. */
export interface FilterTerm<Thing> {
	/** Single words, any of which may be written: in the reader's language, and in English. */
	readonly names: readonly string[];
	is(thing: Thing): boolean;
	/** Whether such things are left out where the filter does not ask for them. */
	readonly isExtra?: true;
}

/**
 * Whether each word of a query stands in one of the texts, also as a part of a word; capitals and accents aside. Of a word that
 * is a term, `isTerm` tells whether it holds; of every other one it gives `undefined`.
 */
export function matches(
	query: string,
	texts: readonly string[],
	isTerm: (word: string) => boolean | undefined = () => undefined,
): boolean {
	const words = fold(query).split(/\s+/u).filter(Boolean);
	const folded = words.length > 0 ? texts.map(fold) : [];
	return words.every((word) => isTerm(word) ?? folded.some((text) => text.includes(word)));
}

/** Whether a query has a word for what is left out otherwise. */
export const asksForExtras = (query: string, terms: readonly FilterTerm<never>[]): boolean => {
	const words = fold(query).split(/\s+/u);
	return terms.some(({ names, isExtra }) => isExtra && names.some((name) => words.includes(fold(name))));
};

/** Tells of a thing which terms hold for it, as `matches` asks. */
export const termsOf =
	<Thing>(terms: readonly FilterTerm<Thing>[], thing: Thing) =>
	(word: string): boolean | undefined =>
		terms.find(({ names }) => names.some((name) => fold(name) === word))?.is(thing);
