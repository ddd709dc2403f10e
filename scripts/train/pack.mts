import { FEATURE_BITS } from '../../src/core/names/model/features.ts';
import { TAG_COUNT } from '../../src/core/names/model/tags.ts';
import type { Learned } from './perceptron.mts';

/** Weights below this share of the largest kept one say too little to be shipped. */
export interface Packing {
	/** The weight that becomes 127; larger ones are cut to it. */
	readonly ceiling: number;
	/** Quantized weights smaller than this are left out. */
	readonly least: number;
}

/** The packed form that `unpackModel` reads. */
export function packModel({ weights, transitions }: Learned, { ceiling, least }: Packing): Uint8Array {
	const scale = 127 / ceiling;
	const bytes: number[] = [];
	let count = 0;
	let last = 0;
	for (let id = 0; id < 1 << FEATURE_BITS; id++) {
		const row = Array.from({ length: TAG_COUNT }, (_, tag) =>
			clamp(Math.round(weights[id * TAG_COUNT + tag]! * scale), 127),
		);
		const present = row.reduce((bits, value, tag) => (Math.abs(value) >= least ? bits | (1 << tag) : bits), 0);
		if (present === 0) continue;
		count++;
		let distance = id - last;
		for (; distance > 0x7f; distance >>>= 7) bytes.push((distance & 0x7f) | 0x80);
		bytes.push(distance, present & 0xff, present >> 8);
		row.forEach((value, tag) => {
			if (present & (1 << tag)) bytes.push(value & 0xff);
		});
		last = id;
	}
	const head = new DataView(new ArrayBuffer(4 + 2 * transitions.length));
	head.setUint32(0, count, true);
	transitions.forEach((value, i) => {
		head.setInt16(4 + 2 * i, clamp(Math.round(value * scale), 0x7fff), true);
	});
	const packed = new Uint8Array(head.byteLength + bytes.length);
	packed.set(new Uint8Array(head.buffer));
	packed.set(bytes, head.byteLength);
	return packed;
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));
