import assert from 'node:assert/strict';
import { annotate } from '../../../src/core/annotate';
import { doubtsOf, sureness } from '../../../src/core/claims/confidence';

/** The confidence and the doubts of the only claim of a text. */
function sure(text: string): string {
	const { claims } = annotate(text, { scope: 'anything' });
	assert.equal(claims.length, 1, text);
	const { confidence, doubts = [] } = claims[0]!;
	return [confidence, ...doubts].join(', ');
}

describe('how sure a claim is', () => {
	it('is high for what a named speaker says in quotation marks, before or after', () => {
		assert.equal(sure('“The pier is safe,” said Mona Lind.'), 'high');
		assert.equal(sure('Mona Lind said: “The pier is safe.”'), 'high');
		assert.equal(sure('“The pier is safe,” the engineer said.'), 'high');
	});

	it('is high for a reported clause up to the end of its sentence, medium where it ends before', () => {
		assert.equal(sure('Mona Lind said that the pier was safe.'), 'high');
		assert.equal(sure('Mona Lind said the pier was “safe”.'), 'high');
		assert.equal(sure('Mona Lind said the pier was safe'), 'high');
		assert.equal(sure('The pier was safe, Mona Lind said on Monday.'), 'medium, open-end');
	});

	it('is medium where the words that introduce it often introduce something else', () => {
		assert.equal(sure('Mona Lind described the pier as a wreck.'), 'medium, construction');
	});

	it('is low where nobody can be named, or the source stands in another clause', () => {
		assert.equal(sure('Nobody said that the pier was safe.'), 'low, no-speaker');
		assert.equal(sure('It was said that the pier was safe.'), 'low, no-speaker, remote-source');
		assert.equal(
			sure('Mona Lind closed the gate, called the crew and said that the pier was safe.'),
			'low, remote-source',
		);
	});

	it('is that of the weightiest doubt, and each doubt stands once', () => {
		const attribution = { content: [{ start: 0, end: 4 }], doubts: ['construction', 'remote-source'] } as const;
		const speaker = { speakers: [], doubts: ['no-speaker'], evidence: [] } as const;
		const doubts = doubtsOf(
			{ ...attribution, content: [...attribution.content] } as unknown as Parameters<typeof doubtsOf>[0],
			'direct',
			speaker,
			'word, and more',
		);
		assert.deepEqual(sureness(doubts), { confidence: 'low', doubts: ['no-speaker', 'construction', 'remote-source'] });
		assert.deepEqual(sureness(['open-end']), { confidence: 'medium', doubts: ['open-end'] });
		assert.deepEqual(sureness([]), { confidence: 'high' });
	});
});
