import assert from 'node:assert/strict';
import { bareNames } from '../../../scripts/eval/bare.mjs';

const found = (text: string): readonly string[] =>
	bareNames(text).map(({ kind, mentions: [mention] }) => `${kind} ${text.slice(mention!.start, mention!.end)}`);

describe('names by compromise itself', () => {
	it('are taken without punctuation and possessive, on every line', () => {
		assert.deepEqual(found('A boat left.\n\nThe visit to “London,” came late.\r\nThen came Paris’s turn.'), [
			'place London',
			'place Paris',
		]);
	});
});
