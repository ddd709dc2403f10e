import assert from 'node:assert/strict';
import { lastBefore, nextAfter, spanOf, type Span } from '../../src/core/span';

const SPANS = [spanOf(0, 29), spanOf(60, 72), spanOf(90, 95)];

describe('walking along spans', () => {
	it('goes to the next one and round', () => {
		assert.deepEqual([-1, 0, 59, 60, 90].map((offset) => nextAfter(SPANS, offset)?.start), [0, 60, 60, 90, 0]); // prettier-ignore
	});

	it('goes to the one before and round', () => {
		assert.deepEqual([0, 1, 60, 91, 500].map((offset) => lastBefore(SPANS, offset)?.start), [90, 0, 0, 90, 90]); // prettier-ignore
	});

	it('goes nowhere where there is nothing', () => {
		assert.equal(nextAfter<Span>([], 3), undefined);
		assert.equal(lastBefore<Span>([], 3), undefined);
	});
});
