import assert from 'node:assert/strict';
import { readPages, type Page } from '../../../scripts/train/pages.mjs';
import { blocksOf } from '../../../src/core/layout/blocks';

const BODY: ReadonlySet<string> = new Set(['paragraph', 'heading', 'list-item']);
/** Lines that may count as the article's own words or not. */
const EITHER: ReadonlySet<string> = new Set(['headline', 'deck', 'any']);

/** Shares of the words of articles that are taken for such, and of the words taken for such that are, in percent. */
function scored(pages: readonly Page[]): { readonly recall: number; readonly precision: number } {
	let right = 0;
	let lost = 0;
	let kept = 0;
	for (const { lines } of pages) {
		const text = lines.map(({ words, isApart }) => (isApart ? '\n' : '') + words).join('\n');
		const blocks = blocksOf(text);
		let at = 0;
		for (const { words, kind, isApart } of lines) {
			const start = at + (isApart ? 1 : 0);
			at = start + words.length + 1;
			if (EITHER.has(kind)) continue;
			const count = words.trim().split(/\s+/u).length;
			const middle = start + words.length / 2;
			const said = blocks.find((block) => block.start <= middle && middle < block.end)?.kind ?? 'none';
			if (BODY.has(said) && BODY.has(kind)) right += count;
			else if (BODY.has(kind)) lost += count;
			else if (BODY.has(said)) kept += count;
		}
	}
	return { recall: (100 * right) / (right + lost), precision: (100 * right) / (right + kept) };
}

describe('copied pages that nothing was learned from', () => {
	it('lose little of their articles, and keep little of what surrounds these', () => {
		const { recall, precision } = scored(readPages('test/gold/pages'));
		assert.ok(recall >= 97, `recall ${recall.toFixed(1)}`);
		assert.ok(precision >= 93.5, `precision ${precision.toFixed(1)}`);
	});
});
