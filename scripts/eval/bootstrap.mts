import { sumOf, type Counts } from './counts.mts';

/** Bounds in percent between which the figure lies in 95 of 100 resamples. */
export type Interval = readonly [low: number, high: number];

const RESAMPLES = 1000;
const SEED = 1;
const CUT = 0.025;

/**
 * Sums over resamples of the documents, drawn with replacement: what might have been counted on other documents of the
 * same kind. The same number of documents gives the same draws on every machine, so that two tools can be held against
 * each other.
 */
export function resample(documents: readonly Counts[]): readonly Counts[] {
	const random = generator(SEED);
	return Array.from({ length: RESAMPLES }, () =>
		sumOf(documents.map(() => documents[Math.floor(random() * documents.length)]!)),
	);
}

/** The middle 95 % of the values. */
export function intervalOf(values: readonly number[]): Interval {
	const sorted = values.toSorted((a, b) => a - b);
	const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
	return [at(CUT), at(1 - CUT)];
}

/** A linear congruential generator (Numerical Recipes), from 0 up to but not including 1. */
function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) | 0;
		return (state >>> 0) / 2 ** 32;
	};
}
