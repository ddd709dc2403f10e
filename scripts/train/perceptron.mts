import { decode } from '../../src/core/names/model/decode.ts';
import { FEATURE_BITS, type FeatureIds } from '../../src/core/names/model/features.ts';
import { TAG_COUNT } from '../../src/core/names/model/tags.ts';
import type { Example } from './examples.mts';

export interface Settings {
	readonly epochs: number;
	/** Share of features left out at random, so that the model does not lean on any one of them. */
	readonly dropout: number;
	/** Features that occur less often than this are left out: they say little and take most of the room. */
	readonly leastCount: number;
	readonly seed: number;
}

/** Weights as learned: `2^FEATURE_BITS × TAG_COUNT`, and the transitions as `decode` takes them. */
export interface Learned {
	readonly weights: Float32Array;
	readonly transitions: Float32Array;
}

/**
 * Averaged structured perceptron (Collins 2002) over partly labelled sequences: where the best sequence is not permitted,
 * weights move towards the best permitted one. The same examples, settings and seed give the same weights.
 */
export function learn(
	examples: readonly Example[],
	{ epochs, dropout, leastCount, seed }: Settings,
	report: (line: string) => void,
): Learned {
	const size = (1 << FEATURE_BITS) * TAG_COUNT;
	const weights = new Float32Array(size);
	const sums = new Float32Array(size);
	const transitions = new Float32Array((TAG_COUNT + 1) * TAG_COUNT);
	const transitionSums = new Float32Array(transitions.length);
	const random = generator(seed);
	const frequent = frequentFeatures(examples, leastCount);
	const order = examples.map((_, i) => i);
	let step = 1;

	for (let epoch = 1; epoch <= epochs; epoch++) {
		shuffle(order, random);
		let wrong = 0;
		for (const index of order) {
			const { features: all, permitted } = examples[index]!;
			const features = all.map((ids) => ids.filter((id) => frequent[id] === 1 && random() >= dropout));
			const emissions = emissionsOf(weights, features);
			const guess = decode(emissions, transitions);
			if (guess.some((tag, i) => (permitted[i]! & (1 << tag)) === 0)) {
				wrong++;
				update(features, guess, decode(emissions, transitions, permitted));
			}
			step++;
		}
		report(`epoch ${epoch} of ${epochs}: ${((100 * wrong) / examples.length).toFixed(1)} % of the sentences wrong`);
	}
	for (let i = 0; i < size; i++) weights[i] = weights[i]! - sums[i]! / step;
	for (let i = 0; i < transitions.length; i++) transitions[i] = transitions[i]! - transitionSums[i]! / step;
	return { weights, transitions };

	function update(features: readonly FeatureIds[], guess: Uint8Array, gold: Uint8Array): void {
		let guessBefore = TAG_COUNT;
		let goldBefore = TAG_COUNT;
		features.forEach((ids, i) => {
			const guessed = guess[i]!;
			const right = gold[i]!;
			if (guessed !== right)
				for (const id of ids) {
					move(weights, sums, id * TAG_COUNT + right, 1);
					move(weights, sums, id * TAG_COUNT + guessed, -1);
				}
			if (guessed !== right || guessBefore !== goldBefore) {
				move(transitions, transitionSums, goldBefore * TAG_COUNT + right, 1);
				move(transitions, transitionSums, guessBefore * TAG_COUNT + guessed, -1);
			}
			guessBefore = guessed;
			goldBefore = right;
		});
	}

	function move(values: Float32Array, total: Float32Array, at: number, by: number): void {
		values[at] = values[at]! + by;
		total[at] = total[at]! + by * step;
	}
}

/** 1 for each feature that occurs often enough. */
function frequentFeatures(examples: readonly Example[], least: number): Uint8Array {
	const counts = new Uint32Array(1 << FEATURE_BITS);
	for (const { features } of examples) for (const ids of features) for (const id of ids) counts[id] = counts[id]! + 1;
	return Uint8Array.from(counts, (count) => Number(count >= least));
}

function emissionsOf(weights: Float32Array, features: readonly FeatureIds[]): Float32Array {
	const emissions = new Float32Array(features.length * TAG_COUNT);
	features.forEach((ids, i) => {
		for (const id of ids)
			for (let tag = 0; tag < TAG_COUNT; tag++) emissions[i * TAG_COUNT + tag]! += weights[id * TAG_COUNT + tag]!;
	});
	return emissions;
}

/** A linear congruential generator (Numerical Recipes): the same numbers on every machine, from 0 up to but not including 1. */
function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) | 0;
		return (state >>> 0) / 2 ** 32;
	};
}

function shuffle(values: number[], random: () => number): void {
	for (let i = values.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[values[i], values[j]] = [values[j]!, values[i]!];
	}
}
