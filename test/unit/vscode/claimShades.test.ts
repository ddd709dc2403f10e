import assert from 'node:assert/strict';
import { annotate } from '../../../src/core/annotate';
import { READER } from '../../../src/core/corrections/reader';
import { overlaps, sliceOf } from '../../../src/core/span';
import { edgesOf, markedByHand, SHADES, shadesOf } from '../../../src/vscode/claimShades';

const TEXT =
	'Ann Ames said the dam was safe. Peter Boyd said the mill was shut. Ann Ames added that it was late. The United Nations said that Boyd had told reporters that the dam leaked. It was said that the road was closed.';
const ARTICLE = annotate(TEXT);
const shown = (colorBy: 'none' | 'speaker' | 'source'): Readonly<Record<string, readonly string[]>> => {
	const shades = shadesOf(ARTICLE, colorBy);
	return Object.fromEntries(
		SHADES.filter((shade) => shades[shade].length > 0).map((shade) => [
			shade,
			shades[shade].map((span) => sliceOf(TEXT, span)),
		]),
	);
};

describe('shades of claims', () => {
	it('are all alike where nothing is to be told apart', () => {
		assert.deepEqual(Object.keys(shown('none')), ['claim']);
	});

	it('are one for each speaker', () => {
		const { voice1, voice2 } = shown('speaker');
		assert.deepEqual(voice1, ['the dam was safe', 'it was late']);
		assert.ok(voice2?.includes('the mill was shut'), String(voice2));
	});

	it('are one for each kind of source', () => {
		const { voice1, voice2, claim } = shown('source');
		assert.ok(voice1?.includes('the dam was safe') && voice1.includes('the mill was shut'), String(voice1));
		assert.ok(
			voice2?.some((words) => words.startsWith('Boyd had told')),
			String(voice2),
		);
		assert.ok(claim?.includes('the road was closed'), String(claim));
	});

	it('never lie on each other', () => {
		const all = Object.values(shadesOf(ARTICLE, 'speaker')).flat();
		for (const [index, span] of all.entries())
			assert.ok(!all.slice(index + 1).some((other) => overlaps(span, other)), sliceOf(TEXT, span));
	});

	it('have brackets at the first and the last letter of each part', () => {
		const { starts, ends } = edgesOf(ARTICLE.claims.slice(0, 1));
		assert.deepEqual([...starts, ...ends].map((span) => sliceOf(TEXT, span)), ['t', 'e']); // prettier-ignore
	});

	it('are not needed to see a claim that the reader marked', () => {
		const [first] = ARTICLE.claims;
		const marked = { ...first!, cue: null, evidence: READER };
		assert.deepEqual(markedByHand({ ...ARTICLE, claims: [marked, ...ARTICLE.claims] }), [marked]);
	});
});
