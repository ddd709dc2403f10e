import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BASE, digitOf, DigitReader, longDigits } from '../../../src/core/names/model/digits';

describe('numbers as digits', () => {
	it('are read as they were written', () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 1 << 24 })), (numbers) => {
				const reader = new DigitReader(numbers.map(longDigits).join(''));
				assert.deepEqual(
					numbers.map(() => reader.long()),
					numbers,
				);
			}),
		);
	});

	it('need no escape in a string in single quotes, and are all different', () => {
		const all = Array.from({ length: BASE }, (_, value) => digitOf(value));
		assert.equal(new Set(all).size, BASE);
		assert.match(all.join(''), /^[\x21-\x7e]+$/u);
		assert.doesNotMatch(all.join(''), /['\\`$]/u);
	});
});
