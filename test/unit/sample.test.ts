import assert from 'node:assert/strict';
import { annotate } from '../../src/core/annotate';
import { sliceOf } from '../../src/core/span';
import { readSample } from '../gold/samples';

/** The article that a new reader sees first. */
describe('the sample article', () => {
	const text = readSample('harbour-deal');
	const { blocks, issues } = annotate(text);

	it('has what a copied page brings along', () => {
		const kinds = new Set(blocks.map(({ kind }) => kind));
		for (const kind of ['headline', 'byline', 'caption', 'dateline', 'paragraph', 'boilerplate'] as const)
			assert.ok(kinds.has(kind), kind);
		const apart = blocks.filter(({ kind }) => kind === 'boilerplate').map((block) => sliceOf(text, block));
		for (const start of ['Get the day’s', 'Read more:', 'Additional reporting', '©'])
			assert.ok(apart.some((block) => block.startsWith(start)), start); // prettier-ignore
	});

	it('has nothing in it that is merely broken', () => {
		assert.deepEqual(issues, []);
		assert.doesNotMatch(text, /\b[a-z]+[A-Z]|[a-z][.!?][A-Z]|\(\s*$/mu);
		assert.equal(text.split('(').length, text.split(')').length);
	});
});
