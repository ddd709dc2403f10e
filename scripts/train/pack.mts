import { BASE, digitOf, longDigits } from '../../src/core/names/model/digits.ts';
import { TRANSITION_SHIFT, WEIGHT_LIMIT, WEIGHT_UNIT, type PackedModel } from '../../src/core/names/model/model.ts';
import { TAG_COUNT } from '../../src/core/names/model/tags.ts';
import type { Learned } from './crf.mts';

/** How exactly weights are kept. */
export interface Packing {
	/** What one unit of a score stands for. */
	readonly step: number;
	/** Weights smaller than this say too little to be shipped. */
	readonly least: number;
}

/** The packed form that `unpackModel` reads. */
export function packModel({ weights, transitions }: Learned, { step, least }: Packing): PackedModel {
	const distances: string[] = [];
	const tags: string[] = [];
	const values: string[] = [];
	let last = 0;
	for (let id = 0; id < weights.length / TAG_COUNT; id++) {
		let present = 0;
		for (let tag = 0; tag < TAG_COUNT; tag++) {
			const weight = weights[id * TAG_COUNT + tag]!;
			if (Math.abs(weight) < least) continue;
			present |= 1 << tag;
			values.push(digitOf(clamp(Math.round(weight / step / WEIGHT_UNIT), WEIGHT_LIMIT) + WEIGHT_LIMIT));
		}
		if (present === 0) continue;
		distances.push(longDigits(id - last));
		tags.push(digitOf(present % BASE), digitOf(Math.floor(present / BASE)));
		last = id;
	}
	return {
		transitions: Array.from(transitions, (value) =>
			longDigits(clamp(Math.round(value / step), TRANSITION_SHIFT) + TRANSITION_SHIFT),
		).join(''),
		distances: distances.join(''),
		tags: tags.join(''),
		weights: values.join(''),
	};
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));
