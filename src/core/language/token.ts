import type { Span } from '../span';
import type { Senses } from './lexicon';
import type { PennTag } from './tagger/penn';

/** Coarse part of speech, from the Penn tag and the lists of closed classes. */
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
	/** As names are compared: lower case without accents. */
	readonly folded: string;
	readonly pos: PartOfSpeech;
	/** What the word is here, by the tagger. */
	readonly tag: PennTag;
	/** What the word can be, by the lexicon, for example `Month`, `Place`. Empty for punctuation. */
	readonly senses: Senses;
}

/** Whether it is a plural noun or name. */
export const isPlural = ({ tag }: Pick<Token, 'tag'>): boolean => tag === 'NNS' || tag === 'NNPS';

/** Whether it is a verb in its base form: an infinitive, or a present that is not the third person's. */
export const isBaseForm = ({ tag }: Pick<Token, 'tag'>): boolean => tag === 'VB' || tag === 'VBP';

/** A sentence within one block. Its tokens are in order and lie within it. */
export interface Sentence extends Span {
	/** Index of its block in the article's blocks. */
	readonly block: number;
	readonly tokens: readonly Token[];
}
