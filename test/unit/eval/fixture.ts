import type { Claim } from '../../../src/core/model';
import { spanOf, type Span } from '../../../src/core/span';
import type { GoldClaim } from '../../../scripts/eval/gold.mjs';

/** Where `words` stand in the text; the test fails where they do not. */
export function spanIn(text: string, words: string): Span {
	const start = text.indexOf(words);
	if (start < 0) throw new Error(`“${words}” is not in the text`);
	return spanOf(start, start + words.length);
}

/** A found claim that is direct, with high confidence and nobody behind it, but for what is given. */
export const claimOf = (content: readonly Span[], rest: Partial<Claim> = {}): Claim => ({
	id: 'c1',
	kind: 'direct',
	type: 'statement',
	stance: 'assert',
	speaker: null,
	source: null,
	cue: null,
	content,
	about: [],
	addressee: null,
	relations: [],
	within: null,
	confidence: 'high',
	evidence: [],
	...rest,
});

/** A marked claim that is direct, required, and has neither source nor cue, but for what is given. */
export const markOf = (content: readonly Span[], rest: Partial<GoldClaim> = {}): GoldClaim => ({
	kind: 'direct',
	type: null,
	content,
	source: [],
	cue: [],
	optional: false,
	speaker: null,
	...rest,
});
