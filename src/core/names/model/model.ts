import { symbolReader, type PackedSymbols } from '../../weights/entropyCoder';
import { featureIndex, numberOf, type FeatureIndex } from '../../weights/featureIndex';
import type { Emissions, Transitions } from '../../weights/viterbi';
import { FEATURE_BITS, type FeatureIds } from './features';
import { CONTEXTS, codeModel } from './packing';
import { OUTSIDE, TAG_COUNT } from './tags';

/** What the tagger has learned. Immutable; weights are whole numbers, so that sums are exact on every machine. */
export interface NameModel {
	readonly index: FeatureIndex;
	/** The weights of each feature that has any, in order of id: `rowsOf` tells how. */
	readonly rows: Uint32Array;
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
	return {
		index: featureIndex(ids, FEATURE_BITS),
		rows: rowsOf(weights),
		transitions: Float32Array.from(transitions),
	};
}

/** Numbers of 32 bits in a row: four weights each. */
const ROW = Math.ceil(TAG_COUNT / 4);
/** What is added to each weight, so that it is no less than 0. */
const BIAS = 128;

/**
 * Four weights to a number, a byte each from the lowest on, so that two are added at once: their sums have 16 bits each, which
 * holds for 257 features, and a token has fewer than 100.
 */
function rowsOf(weights: Int8Array): Uint32Array {
	const rows = new Uint32Array((weights.length / TAG_COUNT) * ROW);
	weights.forEach((weight, i) => {
		const tag = i % TAG_COUNT;
		const at = Math.floor(i / TAG_COUNT) * ROW + (tag >> 2);
		rows[at] = rows[at]! | ((weight * WEIGHT_UNIT + BIAS) << (8 * (tag & 3)));
	});
	return rows;
}

/** The score of being in no name for a token without features, in units of the weights: beyond what could be said against it. */
const CERTAIN = 1000;

/** Every second byte of a number. */
const BYTES = 0x00ff00ff;

/** Scores of all tags for the tokens of a sentence. */
export function emissionsOf({ index, rows }: NameModel, features: readonly FeatureIds[]): Emissions {
	const emissions = new Float32Array(features.length * TAG_COUNT);
	const found = new Int32Array(features.reduce((most, { length }) => Math.max(most, length), 0));
	features.forEach((ids, i) => {
		if (ids.length === 0) emissions[i * TAG_COUNT + OUTSIDE] = CERTAIN;
		let count = 0;
		for (let k = 0; k < ids.length; k++) {
			const number = numberOf(index, ids[k]!);
			if (number >= 0) found[count++] = number * ROW;
		}
		addRows(emissions, i * TAG_COUNT, rows, found, count);
	});
	return emissions;
}

/** Adds up the rows that begin at the first `count` of `found`, and writes the sums from `to` on. */
function addRows(emissions: Emissions, to: number, rows: Uint32Array, found: Int32Array, count: number): void {
	for (let part = 0; part < ROW; part++) {
		let even = 0;
		let odd = 0;
		for (let k = 0; k < count; k++) {
			const four = rows[found[k]! + part]!;
			even = (even + (four & BYTES)) | 0;
			odd = (odd + ((four >>> 8) & BYTES)) | 0;
		}
		const sums = [even & 0xffff, odd & 0xffff, even >>> 16, odd >>> 16];
		for (let tag = part * 4; tag < Math.min(part * 4 + 4, TAG_COUNT); tag++)
			emissions[to + tag]! += sums[tag & 3]! - count * BIAS;
	}
}
