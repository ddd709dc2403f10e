import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BitWriter } from '../../../scripts/train/bitWriter.mjs';
import { BitReader, SIGNS } from '../../../src/core/names/model/bits';
import {
	codeModel,
	CONTEXTS,
	type Packable,
	TRANSITION_LIMIT,
	WEIGHT_LIMIT,
} from '../../../src/core/names/model/packing';
import { TAG_COUNT } from '../../../src/core/names/model/tags';

const CONTEXT_COUNT = 3;
const ONE = { context: fc.nat({ max: CONTEXT_COUNT - 1 }), bit: fc.nat({ max: 1 }) };
/** Runs of the same bit, so that it is all but certain, and now and then another. */
const runs = fc
	.array(fc.record({ ...ONE, times: fc.nat({ max: 400 }) }), { maxLength: 12 })
	.map((parts) => parts.flatMap(({ context, bit, times }) => Array.from({ length: times }, () => ({ context, bit }))));

function write(bits: readonly { readonly context: number; readonly bit: number }[]): string {
	const writer = new BitWriter(CONTEXT_COUNT);
	for (const { context, bit } of bits) writer.bit(context, bit);
	return writer.text();
}

describe('packed bits', () => {
	it('are read as they were written', () => {
		fc.assert(
			fc.property(fc.oneof(fc.array(fc.record(ONE), { maxLength: 500 }), runs), (bits) => {
				const reader = new BitReader(write(bits), CONTEXT_COUNT);
				assert.deepEqual(
					bits.map(({ context }) => reader.bit(context)),
					bits.map(({ bit }) => bit),
				);
			}),
		);
	});

	it('take the less room the more they are expected', () => {
		const rare = Array.from({ length: 6000 }, (_, i) => ({ context: 0, bit: Number(i % 100 === 0) }));
		const entropy = (6000 * (0.01 * Math.log2(100) + 0.99 * Math.log2(100 / 99))) / 6;
		assert.ok(write(rare).length < 1.15 * entropy, `${write(rare).length} signs, entropy ${entropy}`);
	});

	it('need no escape in a string in single quotes, and are all different', () => {
		assert.equal(new Set(SIGNS).size, 64);
		assert.match(SIGNS, /^[\w-]+$/u);
	});
});

describe('a packed model', () => {
	const sized = (limit: number) => fc.integer({ min: -limit, max: limit });
	const row = fc
		.array(fc.oneof(fc.constant(0), sized(3), sized(WEIGHT_LIMIT)), { minLength: TAG_COUNT, maxLength: TAG_COUNT })
		.filter((weights) => weights.some((weight) => weight !== 0));
	const model = fc
		.record({
			transitions: fc.array(sized(TRANSITION_LIMIT - 1), { minLength: 5, maxLength: 5 }),
			rows: fc.uniqueArray(fc.tuple(fc.nat({ max: 2 ** 22 - 1 }), row), { selector: ([id]) => id }),
		})
		.map(({ transitions, rows }): Packable => {
			const sorted = rows.toSorted(([a], [b]) => a - b);
			return {
				transitions: Int32Array.from(transitions),
				ids: Int32Array.from(sorted, ([id]) => id),
				weights: Int8Array.from(sorted.flatMap(([, weights]) => weights)),
			};
		});

	it('is read as it was written', () => {
		fc.assert(
			fc.property(model, (written) => {
				const writer = new BitWriter(CONTEXTS);
				codeModel(writer, written);
				const read: Packable = {
					transitions: new Int32Array(written.transitions.length),
					ids: new Int32Array(written.ids.length),
					weights: new Int8Array(written.weights.length),
				};
				codeModel(new BitReader(writer.text(), CONTEXTS), read);
				assert.deepEqual(read, written);
			}),
		);
	});
});
