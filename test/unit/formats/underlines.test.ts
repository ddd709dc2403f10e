import assert from 'node:assert/strict';
import { terminalLines } from '../../../src/core/formats/terminalText';
import { underline, type Underline } from '../../../src/core/formats/underlines';

const mark = (start: number, end: number, label: string): Underline => ({ start, end, label, fill: '=' });
const under = (text: string, ...marks: readonly Underline[]): readonly string[] =>
	underline(terminalLines(text)[0]!, marks);

describe('marks', () => {
	it('stand under their words', () => {
		assert.deepEqual(under('to Maria Ortega', mark(3, 15, 'P1')), ['   P1==========']);
	});

	it('share a line where they stand apart', () => {
		assert.deepEqual(under('Cuba told Maria', mark(0, 4, 'L1'), mark(10, 15, 'P1')), ['L1==      P1===']);
	});

	it('take another line where they overlap or touch', () => {
		assert.deepEqual(under('Maria Ortega', mark(0, 12, 'c1'), mark(6, 12, 'P1')), ['c1==========', '      P1====']);
		assert.deepEqual(under('abcd', mark(0, 2, 'P1'), mark(2, 4, 'P2')), ['P1', '  P2']);
	});

	it('are never shorter than their label', () => {
		assert.deepEqual(under('I say so', mark(0, 1, 'P12'), mark(2, 5, 'c1')), ['P12', '  c1=']);
	});

	it('go on without their label on the next row', () => {
		const row = terminalLines('or Ortega\nMaria')[0]!.slice(3);
		assert.deepEqual(underline(row, [mark(0, 9, 'P1')]), ['======']);
	});

	it('stand under wide characters as wide as they are', () => {
		assert.deepEqual(under('漢字 Li', mark(0, 2, 'P1'), mark(3, 5, 'P2')), ['P1== P2']);
	});

	it('leave out what is elsewhere', () => {
		assert.deepEqual(under('abc\ndef', mark(4, 7, 'P1')), []);
		assert.deepEqual(underline([], [mark(0, 1, 'P1')]), []);
	});
});
