import { codeNumber, signed, symbolReader, unsigned, type PackedSymbols, type SymbolCoder } from './entropyCoder';
import { featureIndex, numberOf, type FeatureIndex } from './featureIndex';

/** Weights are whole numbers from −`WEIGHT_LIMIT` to `WEIGHT_LIMIT`. */
export const WEIGHT_LIMIT = 63;

/** What a model has learned, as lists: feature by feature, and of each the labels that it has weights for. */
export interface WeightLists {
	/** Features that have weights, ascending. */
	readonly ids: Int32Array;
	/** How many labels each of them has weights for, from 1 up. */
	readonly counts: Uint8Array;
	/** The numbers of these labels, feature by feature, ascending. */
	readonly labels: Uint8Array;
	/** Their weights, none of them 0. */
	readonly weights: Int8Array;
}

/** The packed weights: what `codeWeights` writes. */
export interface PackedSparse extends PackedSymbols {
	/** How many features have weights. */
	readonly features: number;
	/** How many weights there are. */
	readonly length: number;
}

const DISTANCE = 0;
const COUNT = DISTANCE + 2;
const LABEL = COUNT + 1;

/** How many contexts `codeWeights` uses for so many labels. */
export const contextsOf = (labelCount: number): number => LABEL + 2 * labelCount + 1;

/** Reads or writes the weights. A label is foretold by the label before it of the same feature, a weight by its label. */
export function codeWeights(
	coder: SymbolCoder,
	labelCount: number,
	{ ids, counts, labels, weights }: WeightLists,
): void {
	const weightOf = LABEL + labelCount + 1;
	let last = -1;
	let at = 0;
	for (let i = 0; i < ids.length; i++) {
		last += 1 + codeNumber(coder, DISTANCE, ids[i]! - last - 1);
		ids[i] = last;
		counts[i] = coder.symbol(COUNT, counts[i]!);
		let before = labelCount;
		for (const end = at + counts[i]!; at < end; at++) {
			before = coder.symbol(LABEL + before, labels[at]!);
			labels[at] = before;
			weights[at] = signed(coder.symbol(weightOf + before, unsigned(weights[at]!)));
		}
	}
}

/** The weights, ready to be added up. Immutable. */
export interface SparseModel {
	readonly index: FeatureIndex;
	/** Where the weights of each feature begin, and where the last ones end. */
	readonly starts: Uint32Array;
	/** Label and weight in one number each. */
	readonly pairs: Int16Array;
}

/** Bits of a label in a pair. */
const LABEL_BITS = 6;

/** Unpacks weights for so many labels, of features with ids of so many bits. */
export function unpackSparse(packed: PackedSparse, labelCount: number, featureBits: number): SparseModel {
	const read: WeightLists = {
		ids: new Int32Array(packed.features),
		counts: new Uint8Array(packed.features),
		labels: new Uint8Array(packed.length),
		weights: new Int8Array(packed.length),
	};
	codeWeights(symbolReader(packed, contextsOf(labelCount)), labelCount, read);
	return sparseModel(read, featureBits);
}

/** Makes lists of weights ready to be added up. */
export function sparseModel({ ids, counts, labels, weights }: WeightLists, featureBits: number): SparseModel {
	const starts = new Uint32Array(ids.length + 1);
	for (let i = 0; i < ids.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
	const pairs = Int16Array.from(labels, (label, i) => (weights[i]! << LABEL_BITS) | label);
	return { index: featureIndex(ids, featureBits), starts, pairs };
}

/** Adds the weights of features to the scores of all labels, which begin at `from`. */
export function addScores(
	{ index, starts, pairs }: SparseModel,
	features: ArrayLike<number>,
	scores: Int32Array | Float32Array,
	from = 0,
): void {
	for (let i = 0; i < features.length; i++) {
		const feature = numberOf(index, features[i]!);
		if (feature < 0) continue;
		for (let at = starts[feature]!, end = starts[feature + 1]!; at < end; at++) {
			const pair = pairs[at]!;
			const label = from + (pair & ((1 << LABEL_BITS) - 1));
			scores[label] = scores[label]! + (pair >> LABEL_BITS);
		}
	}
}
