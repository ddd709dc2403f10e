import type { Confidence } from '../../model';
import type { Rule } from '../../rule';
import type { Cue } from '../cues/cue';
import type { SyntaxTokens, TokenRange } from '../../syntax/tokenTests';
import type { Source } from '../sources/source';

/** What a content is: speech in quotation marks, a clause of some kind, a phrase, or the words before the cue. */
export type ContentForm =
	| 'quotation'
	| 'that-clause'
	| 'question'
	| 'clause'
	| 'infinitive'
	| 'object-infinitive'
	| 'phrase'
	| 'predicate'
	| 'colon'
	| 'preceding';

/** A way in which English puts what somebody is said to say. */
export interface Construction<Site> extends Rule<Site> {
	readonly form: ContentForm;
	/** How sure an attribution is by it alone, where its source is named. */
	readonly confidence: Exclude<Confidence, 'low'>;
}

/** A cue with its source and content, as ranges of tokens of one sentence. */
export interface AttributionCandidate {
	readonly cue: Cue;
	readonly source: Source | null;
	/** At least one, in order, not overlapping. */
	readonly parts: readonly TokenRange[];
	/** The construction that it was found by. */
	readonly by: Pick<Construction<never>, 'name' | 'form' | 'confidence'>;
}

/** A place at which the complement of a cue may begin. */
export interface ComplementSite {
	readonly tokens: SyntaxTokens;
	readonly cue: Cue;
	/** Index of the first token. */
	readonly from: number;
	/** Index before which the complement ends. */
	readonly limit: number;
}

/** A construction whose content is the complement of the cue. */
export interface ComplementConstruction extends Construction<ComplementSite> {
	/** The index at which the content begins, at or after `from`; −1 if there is none. */
	readonly begin: (site: ComplementSite) => number;
}
