/** A half-open range of indices into the tokens of a sentence. */
export interface TokenRange {
	readonly from: number;
	readonly to: number;
}

/** A noun with what stands before it and belongs to it: determiner, numbers, adjectives, nouns, a possessor. */
export interface NounPhrase extends TokenRange {
	/** Its noun, name, number or pronoun; of a name of several words the last. */
	readonly head: number;
	/** Index of "the", "his", "no", or null. A possessor ("the mayor’s") is none. */
	readonly determiner: number | null;
	readonly number: 'singular' | 'plural';
	/** Indices of the words between determiner and head. */
	readonly modifiers: readonly number[];
	/** What follows and belongs to it: a phrase with its preposition ("of the town"), a relative clause with its comma. Each phrase has those next to it alone. */
	readonly postmodifiers: readonly TokenRange[];
	/** Index of the phrase that it tells more of: "the magazine [Kite]", "Ames, [a lawyer]". */
	readonly appositionTo: number | null;
}

/** What a verb is for a verb after it, which has to be of a form that fits. */
export type VerbForm = 'modal' | 'be' | 'have' | 'do' | 'get' | 'lexical';

/** A verb with its auxiliaries and the adverbs before and among them. In a question the subject stands within it: "Did the mayor know". */
export interface VerbGroup extends TokenRange {
	/** The last verb of the group: the main verb, or the copula. */
	readonly head: number;
	/** The lemma of the head: "say" for "has said". */
	readonly lemma: string;
	readonly voice: 'active' | 'passive';
	/** Whether it has a tense, so that it can have a subject. */
	readonly finite: boolean;
	readonly negated: boolean;
	/** Index of "may", "would" and their like, or null. */
	readonly modal: number | null;
	/** What the head is for a verb after it: an auxiliary that has none is a copula. */
	readonly form: VerbForm;
	/** Whether the subject stands within it. */
	readonly inverted: boolean;
}

/** What opens a clause: "that", a question word, a relative pronoun, another conjunction, a bracket, or nothing. */
export type ClauseKind = 'main' | 'that' | 'wh' | 'relative' | 'adverbial' | 'parenthetical';

/** A clause with its subject and its finite verb; a fragment has no verb. Clauses stand within one another and do not cross. */
export interface Clause extends TokenRange {
	readonly kind: ClauseKind;
	/** Null also where the verb shares the subject of the verb before it. */
	readonly subject: NounPhrase | null;
	readonly verb: VerbGroup | null;
	/** Index of the clause that it stands in, or null. */
	readonly parent: number | null;
}

/** What stands at each token: the phrase or the group that starts there. */
export interface Constituents {
	readonly phraseAt: ReadonlyMap<number, NounPhrase>;
	readonly groupAt: ReadonlyMap<number, VerbGroup>;
}
