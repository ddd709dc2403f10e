/** How the letters of a sentence are written: as in running text, in capitals, with a capital at each longer word, or all small. */
export type Casing = 'running' | 'capitals' | 'title' | 'small';

/** Shares of the words of a sentence from which on it counts as written so. */
const CAPITALS = 0.7;
const TITLE = 0.6;
const TITLE_OF_LONG = 0.8;
/** Words with more letters have a capital in a title, whatever they are. */
const SHORT = 4;

/** How a sentence is written, by those of its words that have letters. */
export function casingOf(words: readonly string[]): Casing {
	const letters = words.filter((word) => /\p{L}/u.test(word));
	const capital = letters.filter((word) => /^\p{Lu}/u.test(word));
	const loud = capital.filter((word) => word === word.toUpperCase());
	if (letters.length > 2 && loud.length > letters.length * CAPITALS) return 'capitals';
	if (letters.length <= 3) return 'running';
	if (capital.length === 0) return 'small';
	const isLong = (word: string): boolean => word.length > SHORT;
	const long = letters.filter(isLong).length;
	return capital.length > letters.length * TITLE && capital.filter(isLong).length > long * TITLE_OF_LONG
		? 'title'
		: 'running';
}
