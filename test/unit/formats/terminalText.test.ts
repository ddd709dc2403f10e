import assert from 'node:assert/strict';
import { terminalLines, shownOf, widthOf, wrap } from '../../../src/core/formats/terminalText';

const words = (text: string, width: number): readonly string[] =>
	wrap(terminalLines(text)[0] ?? [], width).map((row) => row.map((cell) => cell.shown).join(''));

describe('cells', () => {
	it('cuts lines at LF, CRLF and CR and keeps offsets', () => {
		const lines = terminalLines('ab\r\nc\n\nd\re\n').map((line) =>
			line.map((cell) => [cell.shown, cell.start, cell.end]),
		);
		assert.deepEqual(lines, [
			[
				['a', 0, 1],
				['b', 1, 2],
			],
			[['c', 4, 5]],
			[],
			[['d', 7, 8]],
			[['e', 9, 10]],
		]);
	});

	it('has no line where there is no text', () => {
		assert.deepEqual(terminalLines(''), []);
	});

	const WIDTHS: Readonly<Record<string, readonly [string, number]>> = {
		'a letter': ['a', 1],
		'a letter with a combining accent': ['e\u0301', 1],
		'an accent alone': ['\u0301', 1],
		'a Chinese character': ['漢', 2],
		'a full-width letter': ['Ａ', 2],
		'an emoji': ['😀', 2],
		'an emoji of a skin colour': ['👍🏽', 2],
		'a family of emoji': ['👨‍👩‍👧', 2],
		'a copyright sign': ['©', 1],
		'a dash': ['—', 1],
	};
	for (const [what, [text, width]] of Object.entries(WIDTHS)) {
		it(`${what} is ${width} wide`, () => {
			assert.equal(widthOf(text), width);
			assert.deepEqual(
				terminalLines(text).map((line) => line.map((cell) => cell.width)),
				[[width]],
			);
		});
	}

	it('makes visible what a terminal would hide, obey or garble', () => {
		assert.equal(
			shownOf('a\0b\u001b[31m\u007f\u202ec\u200b\u2066\ud83d\u2028\u0085\ufeff'),
			'a␀b␛[31m␡⟨202E⟩c⟨200B⟩⟨2066⟩⟨D83D⟩⟨2028⟩⟨0085⟩⟨FEFF⟩',
		);
	});

	it('makes visible what has yet to become an emoji, also where it is dressed as one', () => {
		assert.equal(shownOf('a\u{1f29d}\ufe0fb'), 'a⟨1F29D⟩\ufe0fb');
		assert.equal(shownOf('❤\ufe0f \u{1f469}\u200d\u{1f680}'), '❤\ufe0f \u{1f469}\u200d\u{1f680}');
	});

	it('wraps after spaces, which it leaves out at the end', () => {
		assert.deepEqual(words('one two three', 7), ['one two', 'three']);
	});

	it('cuts words that are too long', () => {
		assert.deepEqual(words('an unbreakable', 5), ['an', 'unbre', 'akabl', 'e']);
	});

	it('counts wide characters twice', () => {
		assert.deepEqual(words('漢字漢字', 5), ['漢字', '漢字']);
	});

	it('puts a character that is wider than the row in a row of its own', () => {
		assert.deepEqual(words('漢字', 1), ['漢', '字']);
	});

	it('turns tabs into spaces up to the next stop', () => {
		assert.deepEqual(words('a\tbcd\te', 20), ['a   bcd e']);
	});
});
