import assert from 'node:assert/strict';
import { certainWords } from '../../../scripts/train/certainWords.mjs';
import type { TaggedSentence } from '../../../scripts/train/treebank.mjs';

describe('words of one tag', () => {
	const sentence = (words: string, tags: string): TaggedSentence => ({
		words: words.split(' '),
		tags: tags.split(' ') as unknown as TaggedSentence['tags'],
	});
	const sentences = [
		sentence('the charge was old', 'DT NN VBD JJ'),
		sentence('they charge the port', 'PRP VBP DT NN'),
		sentence('the port was old', 'DT NN VBD JJ'),
	];

	it('are those that have it often enough, and seldom another', () => {
		const words = certainWords(sentences, { leastCount: 2, leastShare: 0.99 });
		assert.deepEqual(words, { JJ: 'old', DT: 'the', NN: 'port', VBD: 'was' });
		assert.deepEqual(certainWords(sentences, { leastCount: 3, leastShare: 0.99 }), { DT: 'the' });
	});

	it('may have another tag in a small share of their places', () => {
		const words = certainWords(sentences, { leastCount: 2, leastShare: 0.5 });
		assert.match(words.NN ?? words.VBP ?? '', /charge/);
	});
});
