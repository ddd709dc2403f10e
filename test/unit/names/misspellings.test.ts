import assert from 'node:assert/strict';
import { misspellingsOf } from '../../../src/core/names/misspellings';

const slips = (...counts: [string, number][]): [string, string][] => [...misspellingsOf(new Map(counts))];

describe('misspellings', () => {
	it('are words with a letter in another place than in one that stands much oftener', () => {
		assert.deepEqual(slips(['rosneft', 3], ['rosfnet', 1]), [['rosfnet', 'rosneft']]);
		assert.deepEqual(slips(['guaidno', 1], ['guaidon', 6]), [['guaidno', 'guaidon']]);
	});

	it('are not what stands nearly as often, is short, begins otherwise, or has other letters or more of them moved', () => {
		assert.deepEqual(slips(['rosneft', 3], ['rosfnet', 2]), []);
		assert.deepEqual(slips(['leon', 9], ['leno', 1]), []);
		assert.deepEqual(slips(['marina', 9], ['aminar', 1]), []);
		assert.deepEqual(slips(['hansen', 9], ['hanson', 1]), []);
		assert.deepEqual(slips(['abcdefgh', 9], ['ahgfedcb', 1]), []);
	});
});
