import type { LabelScheme } from '../../src/core/weights/viterbi.ts';
import { Lattice } from './lattice.mts';
import { generator, shuffle } from './random.mts';

/** The features of one item, as ids. */
type FeatureIds = Int32Array;

/** A sequence to learn from: the features of its items, and for each the labels that it may have, as a bit mask. */
export interface Example {
	readonly features: readonly FeatureIds[];
	readonly permitted: Uint32Array;
}

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
	/** For each label the columns that its weights are the sum of; its own number alone where absent. */
	readonly columns?: readonly (readonly number[])[];
}

/**
 * Weights as learned, one for each column of each feature up to the last one that occurs, and the transitions as `decode` takes
 * them.
 */
export interface Learned {
	readonly weights: Float32Array;
	readonly transitions: Float32Array;
}

type Report = (line: string) => void;

/** A label that is expected as often as it should be, up to this, teaches nothing. */
const NOTHING = 1e-4;
/** The score of label 0 for an item without features. */
const CERTAIN = 30;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), learned from partly labelled sequences: what
 * is made likely is the sum of all sequences that the labels permit. Steps are those of AdaGrad (Duchi, Hazan and Singer
 * 2011). It is learned twice: the second time with the weights alone that mattered in the first, so that they make up for
 * those that are not shipped. The same examples, settings and seed give the same weights.
 */
export function learn(scheme: LabelScheme, examples: readonly Example[], settings: Settings, report: Report): Learned {
	const columns = columnsOf(scheme, settings.columns);
	const frequent = weightsOfFrequent(columns, examples, settings.leastCount);
	const first = learnWith(scheme, columns, frequent, examples, settings, report);
	const telling = tellingWeights(columns, first.weights, settings);
	report(`${telling.reduce((sum, one) => sum + one, 0)} weights are kept`);
	return learnWith(scheme, columns, telling, examples, settings, report);
}

/** The columns in which the weights of a feature stand, and for each label those that its weights are the sum of. */
interface Columns {
	readonly count: number;
	readonly of: readonly (readonly number[])[];
}

function columnsOf(
	{ count }: LabelScheme,
	of: Columns['of'] = Array.from({ length: count }, (_, label) => [label]),
): Columns {
	return { count: 1 + Math.max(...of.flat()), of };
}

/** Sums of the columns of each label, row by row. */
function labelSums({ count, of }: Columns, rows: Float32Array): Float32Array {
	const sums = new Float32Array((rows.length / count) * of.length);
	for (let row = 0; row < rows.length / count; row++)
		of.forEach((columns, label) => {
			let sum = 0;
			for (const column of columns) sum += rows[row * count + column]!;
			sums[row * of.length + label] = sum;
		});
	return sums;
}

/** Learns the weights that are 1 in `kept`; all others stay nothing. */
function learnWith(
	scheme: LabelScheme,
	columns: Columns,
	kept: Uint8Array,
	examples: readonly Example[],
	settings: Settings,
	report: Report,
): Learned {
	const { count } = scheme;
	const { epochs, rate, dropout, averaged, seed } = settings;
	const isKept = featuresIn(columns, kept);
	const weights = new Steps(kept.length, rate);
	const transitions = new Steps((count + 1) * count, rate);
	const lattice = new Lattice(
		scheme,
		examples.reduce((most, { features }) => Math.max(most, features.length), 0),
	);
	const random = generator(seed);
	const order = examples.map((_, i) => i);
	for (let epoch = 1; epoch <= epochs; epoch++) {
		shuffle(order, random);
		let loss = 0;
		for (const index of order) {
			const { features: all, permitted } = examples[index]!;
			const features = all.map((ids) => ids.filter((id) => isKept[id] === 1 && random() >= dropout));
			lattice.read(scoresOf(columns, weights.values, features, all), transitions.values);
			const surprise = lattice.add(1) - lattice.add(-1, permitted);
			if (!(surprise > NOTHING)) continue;
			loss += surprise;
			features.forEach((ids, i) => {
				const gradients = gradientsOf(columns, lattice.labels.subarray(i * count, (i + 1) * count));
				gradients.forEach((gradient, column) => {
					if (Math.abs(gradient) <= NOTHING) return;
					for (const id of ids) {
						const at = id * columns.count + column;
						if (kept[at] === 1) weights.step(at, gradient);
					}
				});
			});
			lattice.pairs.forEach((gradient, pair) => {
				if (gradient !== 0) transitions.step(pair, gradient);
			});
		}
		if (epoch > epochs - averaged) for (const values of [weights, transitions]) values.remember();
		report(`epoch ${epoch} of ${epochs}: loss ${(loss / examples.length).toFixed(4)} a sequence`);
	}
	return { weights: weights.mean(), transitions: transitions.mean() };
}

/** The gradients of all columns, by those of the labels. */
function gradientsOf({ count, of }: Columns, labels: Float64Array): Float64Array {
	const gradients = new Float64Array(count);
	of.forEach((columns, label) => {
		for (const column of columns) gradients[column] = gradients[column]! + labels[label]!;
	});
	return gradients;
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
function weightsOfFrequent({ count }: Columns, examples: readonly Example[], least: number): Uint8Array {
	const size = 1 + lastOf(examples.flatMap(({ features }) => features.map(lastOf)));
	const counts = new Uint32Array(size);
	for (const { features } of examples) for (const ids of features) for (const id of ids) counts[id] = counts[id]! + 1;
	const kept = new Uint8Array(size * count);
	counts.forEach((times, id) => {
		if (times >= least) kept.fill(1, id * count, (id + 1) * count);
	});
	return kept;
}

const lastOf = (ids: FeatureIds | readonly number[]): number => {
	let last = 0;
	for (const id of ids) last = Math.max(last, id);
	return last;
};

/** 1 for each weight that is large enough, of a feature that tells enough. */
function tellingWeights(
	{ count }: Columns,
	weights: Float32Array,
	{ leastTelling, leastWeight }: Settings,
): Uint8Array {
	const kept = new Uint8Array(weights.length);
	for (let from = 0; from < weights.length; from += count) {
		const sizes = weights.subarray(from, from + count).map(Math.abs);
		if (Math.max(...sizes) >= leastTelling)
			kept.set(
				Array.from(sizes, (size) => Number(size >= leastWeight)),
				from,
			);
	}
	return kept;
}

/** 1 for each feature of which some weight is kept. */
const featuresIn = ({ count }: Columns, kept: Uint8Array): Uint8Array =>
	Uint8Array.from({ length: kept.length / count }, (_, id) =>
		Number(kept.subarray(id * count, (id + 1) * count).includes(1)),
	);

/** Scores by the features that are not left out at random; an item that has none at all has label 0. */
function scoresOf(
	columns: Columns,
	weights: Float32Array,
	features: readonly FeatureIds[],
	all: readonly FeatureIds[],
): Float32Array {
	const { count } = columns;
	const sums = new Float32Array(features.length * count);
	features.forEach((ids, i) => {
		for (const id of ids)
			for (let column = 0; column < count; column++) sums[i * count + column]! += weights[id * count + column]!;
	});
	const scores = labelSums(columns, sums);
	all.forEach((ids, i) => {
		if (ids.length === 0) scores[i * columns.of.length] = CERTAIN;
	});
	return scores;
}
