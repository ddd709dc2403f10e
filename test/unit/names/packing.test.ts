import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SymbolWriter } from '../../../scripts/train/symbolWriter.mjs';
import { frequenciesOf, PRECISION, SIGNS, symbolReader, SYMBOLS } from '../../../src/core/weights/entropyCoder';
import {
	codeModel,
	CONTEXTS,
	type Packable,
	TRANSITION_LIMIT,
	WEIGHT_LIMIT,
} from '../../../src/core/names/model/packing';
import { TAG_COUNT } from '../../../src/core/names/model/tags';

interface Coded {
	readonly context: number;
	readonly symbol: number;
}

const CONTEXT_COUNT = 3;
const ONE = { context: fc.nat({ max: CONTEXT_COUNT - 1 }), symbol: fc.nat({ max: SYMBOLS - 1 }) };
/** Runs of the same symbol, so that it is all but certain, and now and then another. */
const runs = fc
	.array(fc.record({ ...ONE, times: fc.nat({ max: 400 }) }), { maxLength: 12 })
	.map((parts) => parts.flatMap(({ times, ...one }) => Array.from({ length: times }, () => one)));

function write(coded: readonly Coded[]) {
	const writer = new SymbolWriter(CONTEXT_COUNT);
	for (const { context, symbol } of coded) writer.symbol(context, symbol);
	return writer.packed();
}

describe('packed symbols', () => {
	it('are read as they were written', () => {
		fc.assert(
			fc.property(fc.oneof(fc.array(fc.record(ONE), { maxLength: 500 }), runs), (coded) => {
				const reader = symbolReader(write(coded), CONTEXT_COUNT);
				assert.deepEqual(
					coded.map(({ context }) => reader.symbol(context, 0)),
					coded.map(({ symbol }) => symbol),
				);
			}),
		);
	});

	it('take the less room the more frequent they are', () => {
		const rare = Array.from({ length: 6000 }, (_, i) => ({ context: 0, symbol: Number(i % 100 === 0) }));
		const entropy = (6000 * (0.01 * Math.log2(100) + 0.99 * Math.log2(100 / 99))) / 6;
		const { length } = write(rare).symbols;
		assert.ok(length < 1.1 * entropy, `${length} signs, entropy ${entropy}`);
	});

	it('have frequencies that fill the slots, and at least one slot where they are there', () => {
		const levels = fc.string({ unit: fc.constantFrom(...Array.from(SIGNS.slice(0, -1))), maxLength: SYMBOLS });
		fc.assert(
			fc.property(levels, (text) => {
				const frequencies = [...frequenciesOf(text)];
				const sum = frequencies.reduce((total, frequency) => total + frequency, 0);
				assert.equal(sum, /[^A]/u.test(text) ? PRECISION : 0);
				for (const [symbol, level] of Array.from(text).entries())
					assert.equal(frequencies[symbol]! > 0, level !== SIGNS[0]);
			}),
		);
	});

	it('need no escape in a string in single quotes, and are all different', () => {
		assert.equal(new Set(SIGNS).size, 64);
		assert.match(SIGNS, /^[\w.-]+$/u);
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
				const writer = new SymbolWriter(CONTEXTS);
				codeModel(writer, written);
				const read: Packable = {
					transitions: new Int32Array(written.transitions.length),
					ids: new Int32Array(written.ids.length),
					weights: new Int8Array(written.weights.length),
				};
				codeModel(symbolReader(writer.packed(), CONTEXTS), read);
				assert.deepEqual(read, written);
			}),
		);
	});
});
