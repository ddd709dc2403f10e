import { symbolReader, type PackedSymbols } from '../../weights/entropyCoder';
import { featureIndex, numberOf, type FeatureIndex } from '../../weights/featureIndex';
import type { Emissions, Transitions } from './decode';
import { FEATURE_BITS, type FeatureIds } from './features';
import { CONTEXTS, codeModel } from './packing';
import { OUTSIDE, TAG_COUNT } from './tags';

/** What the tagger has learned. Immutable; weights are whole numbers, so that sums are exact on every machine. */
export interface NameModel {
	readonly index: FeatureIndex;
	/** `TAG_COUNT` weights for each feature that has any, in order of id. */
	readonly weights: Int8Array;
	readonly transitions: Transitions;
}

/** How many units of a score a unit of a packed weight is: the many small weights need not be told finely. */
export const WEIGHT_UNIT = 2;

/** The packed model: what `codeModel` writes, as text. */
export interface PackedModel extends PackedSymbols {
	/** How many features have weights. */
	readonly features: number;
}

export function unpackModel(packed: PackedModel): NameModel {
	const transitions = new Int32Array((TAG_COUNT + 1) * TAG_COUNT);
	const ids = new Int32Array(packed.features);
	const weights = new Int8Array(packed.features * TAG_COUNT);
	codeModel(symbolReader(packed, CONTEXTS), { transitions, ids, weights });
	for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! * WEIGHT_UNIT;
	return {
		index: featureIndex(ids, FEATURE_BITS),
		weights,
		transitions: Float32Array.from(transitions),
	};
}

/** The score of being in no name for a token without features, in units of the weights: beyond what could be said against it. */
const CERTAIN = 1000;

/** Scores of all tags for the tokens of a sentence. */
export function emissionsOf({ index, weights }: NameModel, features: readonly FeatureIds[]): Emissions {
	const emissions = new Float32Array(features.length * TAG_COUNT);
	const sums = new Int32Array(TAG_COUNT);
	features.forEach((ids, i) => {
		sums.fill(0);
		if (ids.length === 0) sums[OUTSIDE] = CERTAIN;
		for (let k = 0; k < ids.length; k++) {
			const number = numberOf(index, ids[k]!);
			if (number < 0) continue;
			const row = number * TAG_COUNT;
			for (let tag = 0; tag < TAG_COUNT; tag++) sums[tag] = sums[tag]! + weights[row + tag]!;
		}
		emissions.set(sums, i * TAG_COUNT);
	});
	return emissions;
}
