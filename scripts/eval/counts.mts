import type { ClaimKind, ClaimType, Confidence } from '../../src/core/model.ts';
import type { NameKind } from './gold.mts';

/**
 * Everything that is counted in a document. Figures are made of sums of these, never of shares of single documents, so
 * that a long document weighs more than a short one.
 */
export type CountKey =
	| `names.${'all' | NameKind}.${'right' | 'found' | 'gold'}`
	| `names.${'overlapping' | 'untyped'}.right`
	| `links.${'precision' | 'recall' | 'of'}`
	| `mentions.${'right' | 'of'}`
	| `${'tags' | 'content' | 'negation' | 'voice' | 'lemmas'}.${'right' | 'of'}`
	| `${'subjects' | 'negated' | 'passives' | 'phrases' | 'postmodifiers' | 'appositions' | 'clauses'}.${'right' | 'found' | 'gold'}`
	| `claims.${'right' | 'attributed' | 'found' | 'gold'}`
	| `claims.${ClaimKind}.${'right' | 'found' | 'recalled' | 'gold'}`
	| `source.${'right' | 'wrong' | 'of'}`
	| `${ClaimType}.${'recalled' | 'gold'}`
	| `${'type' | 'cue' | 'speaker' | Confidence}.${'right' | 'of'}`;

export type Counts = ReadonlyMap<CountKey, number>;

/** Counts under way. */
export class Tally {
	readonly counts = new Map<CountKey, number>();

	add(key: CountKey, by = 1): void {
		this.counts.set(key, (this.counts.get(key) ?? 0) + by);
	}
}

/** The sum of several documents. */
export function sumOf(documents: readonly Counts[]): Counts {
	const tally = new Tally();
	for (const document of documents) for (const [key, count] of document) tally.add(key, count);
	return tally.counts;
}
