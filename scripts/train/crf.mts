import type { FeatureIds } from '../../src/core/names/model/features.ts';
import { OUTSIDE, TAG_COUNT } from '../../src/core/names/model/tags.ts';
import type { Example } from './examples.mts';
import { Lattice } from './lattice.mts';
import { generator, shuffle } from './random.mts';

export interface Settings {
	readonly epochs: number;
	/** The length of a step of AdaGrad. */
	readonly rate: number;
	/** Share of features left out at random, so that the model does not lean on any one of them. */
	readonly dropout: number;
	/** Features that occur less often than this are left out. */
	readonly leastCount: number;
	/** After a first round, features whose weights are all smaller are left out, */
	readonly leastTelling: number;
	/** and of the others the weights that are smaller than this; what is left is learned anew. */
	readonly leastWeight: number;
	/** How many of the last epochs the weights are the mean of. */
	readonly averaged: number;
	readonly seed: number;
}

/**
 * Weights as learned, `TAG_COUNT` for each feature up to the last one that occurs, and the transitions as `decode` takes
 * them.
 */
export interface Learned {
	readonly weights: Float32Array;
	readonly transitions: Float32Array;
}

type Report = (line: string) => void;

/** A tag that is expected as often as it should be, up to this, teaches nothing. */
const NOTHING = 1e-4;
/** The score of being outside for a token that can be in no name. */
const CERTAIN = 30;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), learned from partly labelled sequences: what
 * is made likely is the sum of all sequences that the labels permit. Steps are those of AdaGrad (Duchi, Hazan and Singer
 * 2011). It is learned twice: the second time with the weights alone that mattered in the first, so that they make up for
 * those that are not shipped. The same examples, settings and seed give the same weights.
 */
export function learn(examples: readonly Example[], settings: Settings, report: Report): Learned {
	const frequent = weightsOfFrequent(examples, settings.leastCount);
	const first = learnWith(frequent, examples, settings, report);
	const telling = tellingWeights(first.weights, settings);
	report(`${telling.reduce((sum, one) => sum + one, 0)} weights are kept`);
	return learnWith(telling, examples, settings, report);
}

/** Learns the weights that are 1 in `kept`; all others stay nothing. */
function learnWith(kept: Uint8Array, examples: readonly Example[], settings: Settings, report: Report): Learned {
	const { epochs, rate, dropout, averaged, seed } = settings;
	const isKept = featuresIn(kept);
	const weights = new Steps(kept.length, rate);
	const transitions = new Steps((TAG_COUNT + 1) * TAG_COUNT, rate);
	const lattice = new Lattice(examples.reduce((most, { features }) => Math.max(most, features.length), 0));
	const random = generator(seed);
	const order = examples.map((_, i) => i);
	for (let epoch = 1; epoch <= epochs; epoch++) {
		shuffle(order, random);
		let loss = 0;
		for (const index of order) {
			const { features: all, permitted } = examples[index]!;
			const features = all.map((ids) => ids.filter((id) => isKept[id] === 1 && random() >= dropout));
			lattice.read(scoresOf(weights.values, features, all), transitions.values);
			const surprise = lattice.add(1) - lattice.add(-1, permitted);
			if (!(surprise > NOTHING)) continue;
			loss += surprise;
			features.forEach((ids, i) => {
				for (let tag = 0; tag < TAG_COUNT; tag++) {
					const gradient = lattice.tags[i * TAG_COUNT + tag]!;
					if (Math.abs(gradient) <= NOTHING) continue;
					for (const id of ids) if (kept[id * TAG_COUNT + tag] === 1) weights.step(id * TAG_COUNT + tag, gradient);
				}
			});
			lattice.pairs.forEach((gradient, pair) => {
				if (gradient !== 0) transitions.step(pair, gradient);
			});
		}
		if (epoch > epochs - averaged) for (const values of [weights, transitions]) values.remember();
		report(`epoch ${epoch} of ${epochs}: loss ${(loss / examples.length).toFixed(4)} a sentence`);
	}
	return { weights: weights.mean(), transitions: transitions.mean() };
}

/** Values that are learned by steps, each the shorter the more a value has been moved; and the mean of what they were. */
class Steps {
	readonly values: Float32Array;
	readonly #squares: Float32Array;
	readonly #sums: Float32Array;
	readonly #rate: number;
	#remembered = 0;

	constructor(length: number, rate: number) {
		this.#rate = rate;
		this.values = new Float32Array(length);
		this.#squares = new Float32Array(length).fill(1e-3);
		this.#sums = new Float32Array(length);
	}

	step(at: number, gradient: number): void {
		const squares = this.#squares[at]! + gradient * gradient;
		this.#squares[at] = squares;
		this.values[at] = this.values[at]! - (this.#rate * gradient) / Math.sqrt(squares);
	}

	remember(): void {
		this.#remembered++;
		for (let i = 0; i < this.values.length; i++) this.#sums[i] = this.#sums[i]! + this.values[i]!;
	}

	mean(): Float32Array {
		return this.#sums.map((sum) => sum / this.#remembered);
	}
}

/** 1 for each weight of a feature that occurs often enough. */
function weightsOfFrequent(examples: readonly Example[], least: number): Uint8Array {
	const size = 1 + lastOf(examples.flatMap(({ features }) => features.map(lastOf)));
	const counts = new Uint32Array(size);
	for (const { features } of examples) for (const ids of features) for (const id of ids) counts[id] = counts[id]! + 1;
	const kept = new Uint8Array(size * TAG_COUNT);
	counts.forEach((count, id) => {
		if (count >= least) kept.fill(1, id * TAG_COUNT, (id + 1) * TAG_COUNT);
	});
	return kept;
}

const lastOf = (ids: FeatureIds | readonly number[]): number => {
	let last = 0;
	for (const id of ids) last = Math.max(last, id);
	return last;
};

/** 1 for each weight that is large enough, of a feature that tells enough. */
function tellingWeights(weights: Float32Array, { leastTelling, leastWeight }: Settings): Uint8Array {
	const kept = new Uint8Array(weights.length);
	for (let from = 0; from < weights.length; from += TAG_COUNT) {
		const sizes = weights.subarray(from, from + TAG_COUNT).map(Math.abs);
		if (Math.max(...sizes) >= leastTelling)
			kept.set(
				Array.from(sizes, (size) => Number(size >= leastWeight)),
				from,
			);
	}
	return kept;
}

/** 1 for each feature of which some weight is kept. */
const featuresIn = (kept: Uint8Array): Uint8Array =>
	Uint8Array.from({ length: kept.length / TAG_COUNT }, (_, id) =>
		Number(kept.subarray(id * TAG_COUNT, (id + 1) * TAG_COUNT).includes(1)),
	);

/** Scores by the features that are not left out at random; a token that has none at all is outside. */
function scoresOf(weights: Float32Array, features: readonly FeatureIds[], all: readonly FeatureIds[]): Float32Array {
	const scores = new Float32Array(features.length * TAG_COUNT);
	features.forEach((ids, i) => {
		if (all[i]!.length === 0) scores[i * TAG_COUNT + OUTSIDE] = CERTAIN;
		for (const id of ids)
			for (let tag = 0; tag < TAG_COUNT; tag++) scores[i * TAG_COUNT + tag]! += weights[id * TAG_COUNT + tag]!;
	});
	return scores;
}
