import type { Span } from '../span';

/** Coarse part of speech, reduced from the parser's tags. */
export type PartOfSpeech =
	| 'noun'
	| 'proper'
	| 'pronoun'
	| 'verb'
	| 'auxiliary'
	| 'modal'
	| 'adjective'
	| 'adverb'
	| 'preposition'
	| 'determiner'
	| 'conjunction'
	| 'number'
	| 'possessive'
	| 'punctuation'
	| 'other';

/**
 * A word, a possessive ending, a contracted ending (`’s`, `n’t`, `’re`) or one punctuation mark; repeated dots,
 * dashes, and marks of exclamation or question make one. Hyphenated words ("Díaz-Canel", "opposition-led") and abbreviations with their stops ("U.S.", "Mr.", "Sen.") are one token.
 */
export interface Token extends Span {
	/** The exact words of the article. */
	readonly text: string;
	/** Lower case, accents kept, curly apostrophes made straight. */
	readonly lower: string;
	readonly pos: PartOfSpeech;
	/** The parser's own tags, for example `PastTense`, `Gerund`, `Plural`, `FirstName`. Empty for punctuation. */
	readonly tags: ReadonlySet<string>;
}

/** A sentence within one block. Its tokens are in order and lie within it. */
export interface Sentence extends Span {
	/** Index of its block in the article's blocks. */
	readonly block: number;
	readonly tokens: readonly Token[];
}
