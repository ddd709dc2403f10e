import assert from 'node:assert/strict';
import { anchorerFor, placerFor, type Anchor } from '../../../src/core/corrections/anchor';
import { anchorAt } from './support';

const SHORT = 'The minister said it was late.';
const LONG = 'The minister said that it was late, and that nobody on the platform would wait.';
const twice = (words: string): string =>
	`Trains stood still on Monday. ${words} Buses ran.\n\nTrains stood still on Tuesday. ${words} Buses ran too.\n`;

/** What is found of the nth of these words after an edit, with the words before it. */
const found = (text: string, words: string, nth: number, edited: string): string | undefined => {
	const span = placerFor(edited)(anchorAt(text, words, nth));
	return span && edited.slice(Math.max(0, span.start - 8), span.end);
};

describe('an anchor', () => {
	for (const [length, words] of [
		['short', SHORT],
		['long', LONG],
	] as const) {
		const text = twice(words);

		it(`stays with its ${length} words where the same ones stand in another sentence`, () => {
			const edited = `Nothing new.\n\n${text}`;
			assert.equal(found(text, words, 0, edited), `Monday. ${words}`);
			assert.equal(found(text, words, 1, edited), `uesday. ${words}`);
		});

		it(`never goes to the same ${length} words in another sentence when words before its own are edited`, () => {
			const first = found(text, words, 0, text.replace('Trains stood still on Monday', 'Nobody came to the city'));
			const second = found(text, words, 1, text.replace('Trains stood still on Tuesday', 'Nobody came to the city'));
			assert.ok(first === undefined || first.startsWith('he city.'), first);
			assert.ok(second === undefined || second.startsWith('he city.'), second);
		});

		it(`is not found when its own ${length} words are gone, or are others, and the same stand in another sentence`, () => {
			assert.equal(found(text, words, 0, text.replace(words, '')), undefined);
			assert.equal(found(text, words, 0, text.replace('minister', 'mayor')), undefined);
		});
	}

	it('is not found in another paragraph that tells the same of somebody else', () => {
		const [one, two] = ['Sea, run by Ida Moss, wrote ', 'Lake, which opened in March, wrote '].map(
			(who) => `Team ${who}that the pumps had halved the water in all the cellars of the old town.\n\n`,
		) as [string, string];
		const words = 'the pumps had halved the water in all the cellars of the old town';
		assert.equal(found(`${one}${two}Nobody answered.`, words, 0, `${two}Nobody answered.`), undefined);
	});

	it('is found in one of two places with the same context only where one is clearly nearer', () => {
		const refrain = 'and so the long song of the ferry went on and on through the night, ';
		const text = refrain.repeat(5);
		const words = 'ferry';
		assert.ok(found(text, words, 1, `A word. ${text}`));
		assert.equal(found(text, words, 1, text.slice(refrain.length / 2)), undefined);
	});

	describe('without a context', () => {
		const bare = (exact: string): Anchor => ({ exact, prefix: '', suffix: '', start: 0 });

		it('is found by its words where they stand once', () => {
			assert.deepEqual(placerFor('The pier at Osland')(bare('Osland')), { start: 12, end: 18 });
		});

		it('is not found where they stand twice', () => {
			assert.equal(placerFor('The pier at Osland, and Osland')(bare('Osland')), undefined);
		});
	});

	it('counts characters, not code units, also where many are made at once', () => {
		const text = '😀 a 😀 b 😀';
		const anchorOf = anchorerFor(text);
		const starts = [0, 2, 3, 8, 10].map((start) => anchorOf({ start, end: start + 1 }).start);
		assert.deepEqual(starts, [0, 1, 2, 6, 8]);
	});
});
