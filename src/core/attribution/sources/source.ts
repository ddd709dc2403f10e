import type { TokenRange } from '../../syntax/tokenTests';

/** The construction that the source was found by, kept as evidence. */
export type SourceRule =
	| 'subject'
	| 'inverted'
	| 'relative'
	| 'apposition'
	| 'shared-subject'
	| 'by-phrase'
	| 'possessive'
	| 'according-to'
	| 'colon';

export interface Source {
	readonly range: TokenRange;
	readonly rule: SourceRule;
}
