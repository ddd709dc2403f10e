import {
	CONTEXTS,
	codeWeights,
	WEIGHT_LIMIT,
	type PackedTagger,
	type TaggerWeights,
} from '../../src/core/language/tagger/model.ts';
import { PENN_TAGS } from '../../src/core/language/tagger/penn.ts';
import { clamp, type Packing } from './pack.mts';
import type { DenseWeights } from './perceptron.mts';
import { SymbolWriter } from './symbolWriter.mts';

const TAG_COUNT = PENN_TAGS.length;

/** The weights that are shipped of those that were learned, in whole steps. */
export function taggerWeights(learned: DenseWeights, { step, least }: Packing): TaggerWeights {
	const ids: number[] = [];
	const counts: number[] = [];
	const tags: number[] = [];
	const weights: number[] = [];
	for (let id = 0; id < learned.length / TAG_COUNT; id++) {
		const before = tags.length;
		for (let tag = 0; tag < TAG_COUNT; tag++) {
			const weight = learned[id * TAG_COUNT + tag]!;
			const steps = Math.abs(weight) < least ? 0 : Math.round(weight / step);
			if (steps === 0) continue;
			tags.push(tag);
			weights.push(clamp(steps, WEIGHT_LIMIT));
		}
		if (tags.length === before) continue;
		ids.push(id);
		counts.push(tags.length - before);
	}
	return {
		ids: Int32Array.from(ids),
		counts: Uint8Array.from(counts),
		tags: Uint8Array.from(tags),
		weights: Int8Array.from(weights),
	};
}

/** The packed form that `unpackTagger` reads. */
export function packTagger(weights: TaggerWeights): PackedTagger {
	const writer = new SymbolWriter(CONTEXTS);
	codeWeights(writer, weights);
	return { features: weights.ids.length, length: weights.weights.length, ...writer.packed() };
}
