import assert from 'node:assert/strict';
import { sliceOf } from '../../../src/core/span';
import { claimsOf } from '../claims/show';

/** Whom each claim of the text is said to: the words, and the actor behind them. */
const hearers = (text: string, ...names: string[]): readonly (string | null)[] =>
	claimsOf(text, ...names).map(({ addressee }) => {
		if (!addressee) return null;
		const words = sliceOf(text, addressee);
		return addressee.actor === null ? words : `${words} = ${addressee.actor}`;
	});

describe('addressees', () => {
	it('are the object of the verb', () => {
		assert.deepEqual(hearers('“It sank,” Ames told reporters on Monday.'), ['reporters']);
		assert.deepEqual(hearers('Ames told Boyd that it sank.', 'Ames', 'Boyd'), ['Boyd = Boyd']);
		assert.deepEqual(hearers('Ames asked the harbour minister whether it sank.'), ['the harbour minister']);
	});

	it('are in the content where it takes the object along', () => {
		assert.deepEqual(hearers('Ames urged the owners to resign.'), ['the owners']);
	});

	it('stand behind "to"', () => {
		assert.deepEqual(hearers('Ames said to her husband that it sank.'), ['her husband']);
		assert.deepEqual(hearers('“It sank,” said Ames to Boyd.', 'Ames', 'Boyd'), ['Boyd = Boyd']);
		assert.deepEqual(hearers('Speaking to reporters in Maru, Ames said it sank.'), ['reporters']);
	});

	it('stand behind what the words were said in', () => {
		assert.deepEqual(hearers('Ames said on Monday in an interview with the Coast Wire that it sank.'), [
			'the Coast Wire',
		]);
		assert.deepEqual(hearers('Ames wrote in a letter to the court that it sank.'), ['the court']);
	});

	it('are the subject of a passive', () => {
		assert.deepEqual(hearers('Officials were told that it leaked.'), ['Officials']);
	});

	it('are nobody where the object is what is said, or somebody who is only wished for', () => {
		assert.deepEqual(hearers('Ames warned the dam could break.'), [null]);
		assert.deepEqual(hearers('Ames told a story about boats, and said it sank.'), [null]);
		assert.deepEqual(hearers('Ames called for the owners to resign.'), [null]);
		assert.deepEqual(hearers('Ames was said to have lied, the mayor added.'), [null]);
	});
});
