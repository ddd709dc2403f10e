import assert from 'node:assert/strict';
import { reportOf, table } from '../../../src/core/formats/report';
import { renderSourcing } from '../../../src/core/formats/sourcing';
import { sourcingOf } from '../../../src/core/sourcing';
import { sliceOf, spanOf } from '../../../src/core/span';
import { ARTICLE, TEXT } from './article';

describe('a report', () => {
	const TEXT = 'one\r\ntwo\rthree\nfour';

	it('names the line of a place and points there', () => {
		const row = (at: number) => ({ depth: 1, words: 'w', place: spanOf(at, at + 2) });
		const { text, pointers } = reportOf([0, 5, 10, 15].map(row), TEXT, (line) => `line ${line}`);
		assert.equal(text, '  line 1  w\n  line 2  w\n  line 3  w\n  line 4  w\n');
		assert.deepEqual(
			pointers.map(({ at }) => sliceOf(text, at)),
			['line 1', 'line 2', 'line 3', 'line 4'],
		);
		assert.deepEqual(pointers[1]!.place, spanOf(5, 7));
	});

	it('leaves nothing behind the last word of a line', () => {
		assert.equal(reportOf([{ depth: 2, words: '' }, { depth: 0, words: 'a ' }], '', String).text, '\na\n'); // prettier-ignore
	});

	it('sets figures to the right under their heads', () => {
		const rows = [[[1, 12345], 'Ana'] as const, [[12, 0], 'Bo'] as const];
		assert.deepEqual(table(['claims', 'of'], rows), ['claims     of', '     1  12345  Ana', '    12      0  Bo']);
	});
});

describe('the sourcing report', () => {
	const render = (text: string) => renderSourcing(sourcingOf(ARTICLE, text), ARTICLE, text, { source: 'a\u202Eb.txt' });

	it('has figures and places', () => {
		const { text, pointers } = render(TEXT);
		assert.match(text, /^Sourcing of a⟨202E⟩b\.txt\n14 words, of them 4 quoted and 3 reported\n/);
		assert.match(text, /\nSPEAKERS\n {2}claims {2}quoted {2}reported\n {7}1 +4 +0 {2}Ana Ortega\n/);
		assert.match(text, /\nUNNAMED SOURCES\n {2}none\n/);
		assert.match(text, /\nBY NOBODY\n {2}line 4 {2}She … in Cuba\n/);
		assert.match(text, /\nLOADED CUES\n {2}none\n\nPLAIN CUES\n {2}say 1\n$/);
		assert.deepEqual(
			pointers.map(({ at, place }) => [sliceOf(text, at), sliceOf(TEXT, place)]),
			[['line 4', 'She']],
		);
	});

	it('shows what of the article could hide or act', () => {
		assert.match(render(TEXT.replace('She', '\u001B\u202Ee')).text, /line 4 {2}␛⟨202E⟩e …/);
	});
});
