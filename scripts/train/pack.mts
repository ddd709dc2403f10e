import { WEIGHT_UNIT, type PackedModel } from '../../src/core/names/model/model.ts';
import { CONTEXTS, codeModel, TRANSITION_LIMIT, WEIGHT_LIMIT } from '../../src/core/names/model/packing.ts';
import { TAG_COUNT } from '../../src/core/names/model/tags.ts';
import type { Learned } from './crf.mts';
import { SymbolWriter } from './symbolWriter.mts';

/** How exactly weights are kept. */
export interface Packing {
	/** What one unit of a score stands for. */
	readonly step: number;
	/** Weights smaller than this say too little to be shipped. */
	readonly least: number;
}

/** The packed form that `unpackModel` reads. */
export function packModel({ weights: learned, transitions }: Learned, { step, least }: Packing): PackedModel {
	const ids: number[] = [];
	const weights: number[] = [];
	for (let id = 0; id < learned.length / TAG_COUNT; id++) {
		const row = Array.from(learned.subarray(id * TAG_COUNT, (id + 1) * TAG_COUNT), (weight) =>
			Math.abs(weight) < least ? 0 : clamp(Math.round(weight / step / WEIGHT_UNIT), WEIGHT_LIMIT),
		);
		if (row.every((weight) => weight === 0)) continue;
		ids.push(id);
		weights.push(...row);
	}
	const writer = new SymbolWriter(CONTEXTS);
	codeModel(writer, {
		transitions: Int32Array.from(transitions, (value) => clamp(Math.round(value / step), TRANSITION_LIMIT - 1)),
		ids: Int32Array.from(ids),
		weights: Int8Array.from(weights),
	});
	return { features: ids.length, ...writer.packed() };
}

/** The value, or the limit that it goes past on its side of 0. */
export const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));
