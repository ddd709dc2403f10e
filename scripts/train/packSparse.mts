import {
	codeWeights,
	contextsOf,
	WEIGHT_LIMIT,
	type PackedSparse,
	type WeightLists,
} from '../../src/core/weights/sparseWeights.ts';
import { clamp, type Packing } from './pack.mts';
import { SymbolWriter } from './symbolWriter.mts';

/** The weights that are shipped of those that were learned, in whole steps; `learned` has `labelCount` for each feature. */
export function weightLists(learned: Float32Array, labelCount: number, { step, least }: Packing): WeightLists {
	const ids: number[] = [];
	const counts: number[] = [];
	const labels: number[] = [];
	const weights: number[] = [];
	for (let id = 0; id < learned.length / labelCount; id++) {
		const before = labels.length;
		for (let label = 0; label < labelCount; label++) {
			const weight = learned[id * labelCount + label]!;
			const steps = Math.abs(weight) < least ? 0 : Math.round(weight / step);
			if (steps === 0) continue;
			labels.push(label);
			weights.push(clamp(steps, WEIGHT_LIMIT));
		}
		if (labels.length === before) continue;
		ids.push(id);
		counts.push(labels.length - before);
	}
	return {
		ids: Int32Array.from(ids),
		counts: Uint8Array.from(counts),
		labels: Uint8Array.from(labels),
		weights: Int8Array.from(weights),
	};
}

/** The packed form that `unpackSparse` reads. */
export function packSparse(weights: WeightLists, labelCount: number): PackedSparse {
	const writer = new SymbolWriter(contextsOf(labelCount));
	codeWeights(writer, labelCount, weights);
	return { features: weights.ids.length, length: weights.weights.length, ...writer.packed() };
}
