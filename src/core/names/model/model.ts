import type { Emissions, Transitions } from './decode';
import { symbolReader, type PackedSymbols } from './entropyCoder';
import { FEATURE_BITS, type FeatureIds } from './features';
import { CONTEXTS, codeModel } from './packing';
import { OUTSIDE, TAG_COUNT } from './tags';

/** What the tagger has learned. Immutable; weights are whole numbers, so that sums are exact on every machine. */
export interface NameModel {
	/** Bit `id % 32` of number `id / 32` says whether a feature has weights: small enough to stay in a processor's cache. */
	readonly present: Uint32Array;
	/** How many features with weights come before those of each number of `present`. */
	readonly before: Uint32Array;
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
	const present = new Uint32Array((1 << FEATURE_BITS) / 32);
	for (let row = 0; row < ids.length; row++) {
		const id = ids[row]!;
		present[id >>> 5] = present[id >>> 5]! | (1 << (id & 31));
	}
	for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! * WEIGHT_UNIT;
	return {
		present,
		before: runningCount(present),
		weights,
		transitions: Float32Array.from(transitions),
	};
}

function runningCount(bits: Uint32Array): Uint32Array {
	let count = 0;
	return bits.map((word) => {
		const before = count;
		count += bitCount(word);
		return before;
	});
}

/** How many bits of a number of 32 are set (Hacker's Delight, section 5-1). */
function bitCount(word: number): number {
	const pairs = word - ((word >>> 1) & 0x55555555);
	const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The score of being in no name for a token without features, in units of the weights: beyond what could be said against it. */
const CERTAIN = 1000;

/** Scores of all tags for the tokens of a sentence. */
export function emissionsOf({ present, before, weights }: NameModel, features: readonly FeatureIds[]): Emissions {
	const emissions = new Float32Array(features.length * TAG_COUNT);
	const sums = new Int32Array(TAG_COUNT);
	features.forEach((ids, i) => {
		sums.fill(0);
		if (ids.length === 0) sums[OUTSIDE] = CERTAIN;
		for (let k = 0; k < ids.length; k++) {
			const id = ids[k]!;
			const word = present[id >>> 5]!;
			const bit = 1 << (id & 31);
			if ((word & bit) === 0) continue;
			const row = (before[id >>> 5]! + bitCount(word & (bit - 1))) * TAG_COUNT;
			for (let tag = 0; tag < TAG_COUNT; tag++) sums[tag] = sums[tag]! + weights[row + tag]!;
		}
		emissions.set(sums, i * TAG_COUNT);
	});
	return emissions;
}
