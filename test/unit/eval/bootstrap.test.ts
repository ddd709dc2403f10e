import assert from 'node:assert/strict';
import fc from 'fast-check';
import { intervalOf, resample } from '../../../scripts/eval/bootstrap.mjs';
import type { Counts } from '../../../scripts/eval/counts.mjs';

const document = (right: number): Counts => new Map([['claims.right', right]]);
const sums = (documents: readonly Counts[]) => resample(documents).map((counts) => counts.get('claims.right'));

describe('intervals', () => {
	it('come from 1,000 resamples of as many documents, the same each time', () => {
		const documents = [0, 1, 10, 100].map(document);
		const drawn = sums(documents);
		assert.equal(drawn.length, 1000);
		assert.ok(drawn.includes(400) && new Set(drawn).size > 20);
		assert.deepEqual(sums(documents), drawn);
	});

	it('have no width where all documents are the same', () => {
		assert.deepEqual(new Set(sums([3, 3, 3].map(document))), new Set([9]));
	});

	it('hold the middle 95 of 100 values', () => {
		const values = Array.from({ length: 1001 }, (_, index) => 1000 - index);
		assert.deepEqual(intervalOf(values), [25, 975]);
	});

	it('lie within the values and hold their median', () => {
		fc.assert(
			fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
				const sorted = [...values].sort((a, b) => a - b);
				const median = sorted[(sorted.length - 1) >> 1]!;
				const [low, high] = intervalOf(values);
				assert.ok(sorted[0]! <= low && low <= median && median <= high && high <= sorted.at(-1)!);
			}),
		);
	});
});
