import { FEATURE_BITS, type FeatureIds } from './features';
import type { Emissions, Transitions } from './decode';
import { TAG_COUNT } from './tags';

/** What the tagger has learned. Immutable; weights are whole numbers, so that sums are exact on every machine. */
export interface NameModel {
	/** Row of a feature id, 0 for a feature without weights. */
	readonly rows: Uint32Array;
	/** `TAG_COUNT` weights a row; row 0 is all zero. */
	readonly weights: Int8Array;
	readonly transitions: Transitions;
}

/**
 * Packed form, in bytes: row count (u32 LE); transitions as i16 LE; for each row, in order of feature id, the distance to
 * the id before (varint), a u16 LE whose bit t says that tag t has a weight, and those weights as i8.
 */
export function unpackModel(bytes: Uint8Array): NameModel {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const count = view.getUint32(0, true);
	let at = 4;
	const transitions = new Float32Array((TAG_COUNT + 1) * TAG_COUNT);
	for (let i = 0; i < transitions.length; i++, at += 2) transitions[i] = view.getInt16(at, true);
	const rows = new Uint32Array(1 << FEATURE_BITS);
	const weights = new Int8Array((count + 1) * TAG_COUNT);
	let id = 0;
	for (let row = 1; row <= count; row++) {
		for (let shift = 0, more = true; more; shift += 7, at++) {
			id += (bytes[at]! & 0x7f) << shift;
			more = bytes[at]! > 0x7f;
		}
		rows[id] = row;
		const present = bytes[at]! | (bytes[at + 1]! << 8);
		at += 2;
		for (let tag = 0; tag < TAG_COUNT; tag++)
			if (present & (1 << tag)) weights[row * TAG_COUNT + tag] = view.getInt8(at++);
	}
	return { rows, weights, transitions };
}

/** Scores of all tags for the tokens of a sentence. */
export function emissionsOf({ rows, weights }: NameModel, features: readonly FeatureIds[]): Emissions {
	const emissions = new Float32Array(features.length * TAG_COUNT);
	features.forEach((ids, i) => {
		const base = i * TAG_COUNT;
		for (const id of ids) {
			const row = rows[id]! * TAG_COUNT;
			if (row === 0) continue;
			for (let tag = 0; tag < TAG_COUNT; tag++) emissions[base + tag] = emissions[base + tag]! + weights[row + tag]!;
		}
	});
	return emissions;
}
