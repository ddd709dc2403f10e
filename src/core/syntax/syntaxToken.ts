import type { Senses } from '../language/lexicon';
import type { PennTag } from '../language/tagger/penn';
import type { PartOfSpeech } from '../language/token';
import type { Quotation } from '../model';
import type { Span } from '../span';
import type { Clause, VerbGroup } from './parse/grammar';

/** A word or mark outside quotations, or a whole outermost quotation. Its words have no part in the grammar of the sentence. */
export interface SyntaxToken extends Span {
	readonly text: string;
	readonly lower: string;
	readonly pos: PartOfSpeech | 'quotation';
	readonly tag: PennTag;
	readonly senses: Senses;
	/** The quotation that the token stands for; absent for a word. */
	readonly quotation?: Quotation;
	/** Whether a quotation is a few words within a sentence ("a “rash” plan"), not speech of its own. */
	readonly fragment?: boolean;
	/** Whether every longer word of the quotation has a capital, as in the title of a film. */
	readonly titleCase?: boolean;
	/** The verb group whose head it is, by indices into the tokens of its sentence. */
	readonly group?: VerbGroup;
	/** The clause whose finite verb it is the head of. */
	readonly clause?: Clause;
}
