import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../../src/core/fold';
import { wordsOf } from '../../../src/core/knowledge/phrases';
import { tokenSpans } from '../../../src/core/language/tokenize';

describe('the words of a phrase', () => {
	it('are cut and folded as those of an article', () => {
		const word = fc.oneof(
			fc.string({ unit: fc.constantFrom('a', 'B', 'é', '.', '-', '’', '1'), minLength: 1, maxLength: 6 }),
			fc.constantFrom('Bank', 'of', 'St', 'cannot', 'US', 'no'),
			fc.nat({ max: 250 }).map((length) => 'a'.repeat(length)),
		);
		fc.assert(
			fc.property(fc.array(word, { maxLength: 5 }), (words) => {
				const phrase = words.join(' ');
				const spans = tokenSpans(phrase, { start: 0, end: phrase.length });
				const expected = spans.map(({ start, end }) => fold(phrase.slice(start, end)));
				assert.deepEqual(wordsOf(phrase), expected);
			}),
		);
	});
});
