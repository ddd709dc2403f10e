import assert from 'node:assert/strict';
import { showBlocks } from './show';

const STORY = 'The ferry sank at noon on Monday off the coast of Maru, the coast guard said, and nobody was hurt.';

describe('a line of which several rules are certain', () => {
	it('goes by the first of them, and the lines around it are read as ever', () => {
		const byline = 'By Ruth Ames, Maru Times/AP';
		assert.deepEqual(showBlocks(['Ferry sinks off Maru', byline, STORY, STORY].join('\n\n')), [
			'headline: Ferry sinks off Maru',
			`byline: ${byline}`,
			`paragraph: ${STORY}`,
			`paragraph: ${STORY}`,
		]);
	});
});
