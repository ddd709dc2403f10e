import type { Evidence } from '../model';
import type { Span } from '../span';

/** Kinds of bare names: `people` is a demonym used as a noun ("the Cubans"), `other` a law, event, product or work. */
export type NameKind = 'person' | 'organization' | 'place' | 'people' | 'other';

/** A bare name in the text, without title, article, possessive or punctuation. Names never overlap. */
export interface Name extends Span {
	readonly kind: NameKind;
	/** Words that surround the name and belong to its phrase: the title before a person ("Secretary of State"), or null. */
	readonly title: Span | null;
	readonly evidence: readonly Evidence[];
}
