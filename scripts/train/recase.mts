import type { TaggedSentence } from './treebank.mts';

/** Small words that titles write with a small letter most of the time. */
const SMALL = new Set(['CC', 'IN', 'DT', 'TO', 'RP']);
const LONGEST_SMALL = 3;
const SMALL_WITH_CAPITAL = 0.2;
/** Shares of the sentences that are read once more in capitals, in small letters, and as a title. */
const CAPITALS = 0.12;
const ALL_SMALL = 0.08;
const TITLES = 0.12;
/** Shorter sentences do not tell how they are written. */
const SHORTEST = 4;

/** A copy of some sentences in other letters, so that tags do not hang on them; `undefined` for the others. */
export function recased({ words, tags }: TaggedSentence, random: () => number): TaggedSentence | undefined {
	if (words.length < SHORTEST) return undefined;
	const drawn = random();
	const written = (write: (word: string, i: number) => string): TaggedSentence => ({ words: words.map(write), tags });
	if (drawn < CAPITALS) return written((word) => word.toUpperCase());
	if (drawn < CAPITALS + ALL_SMALL) return written((word) => word.toLowerCase());
	if (drawn >= CAPITALS + ALL_SMALL + TITLES) return undefined;
	return written((word, i) => {
		const stays = word.length <= LONGEST_SMALL && SMALL.has(tags[i]!) && random() >= SMALL_WITH_CAPITAL;
		return stays ? word : word.charAt(0).toUpperCase() + word.slice(1);
	});
}
