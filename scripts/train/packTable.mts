import { hashText } from '../../src/core/weights/hash.ts';
import { entryOf, packEntries, PARTS, placesOf, type PackedTable } from '../../src/core/weights/fingerprints.ts';

/** Places for each word: with fewer, the words cannot be told apart (Graf and Lemire 2020). */
const PLACES_A_WORD = 1.23;
const SPARE = 32;

/** The packed form that `tableReader` reads. It has as many places as the words need to fit. Throws where two words share a hash. */
export function packTable(values: ReadonlyMap<string, number>): PackedTable {
	const words = [...values.keys()];
	if (new Set(words.map(hashText)).size < words.length) throw new Error('Two words share a hash');
	const { places, placesOfWords, order } = fitted(words);
	const table = new Uint16Array(PARTS * places);
	for (const { word, place } of order.reverse()) {
		let entry = entryOf(words[word]!, values.get(words[word]!)!);
		for (const other of placesOfWords[word]!) if (other !== place) entry ^= table[other]!;
		table[place] = entry;
	}
	return { places, entries: packEntries(table) };
}

/** The least number of places in which the words fit, and in which order they do. */
function fitted(words: readonly string[]): {
	readonly places: number;
	readonly placesOfWords: readonly (readonly number[])[];
	readonly order: Peeled[];
} {
	for (let places = Math.floor((words.length * PLACES_A_WORD + SPARE) / PARTS); ; places++) {
		const placesOfWords = words.map((word) => placesOf(word, places));
		const order = peeled(placesOfWords, PARTS * places);
		if (order) return { places, placesOfWords, order };
	}
}

/** A word with a place that no word after it has. */
interface Peeled {
	readonly word: number;
	readonly place: number;
}

/** The words with places of their own, the last one first; null if some words share all of theirs. */
function peeled(placesOfWords: readonly (readonly number[])[], count: number): Peeled[] | null {
	const wordsAt = Array.from({ length: count }, () => new Set<number>());
	placesOfWords.forEach((places, word) => {
		for (const place of places) wordsAt[place]!.add(word);
	});
	const order: Peeled[] = [];
	const alone = Array.from(wordsAt.keys()).filter((place) => wordsAt[place]!.size === 1);
	for (let place = alone.pop(); place !== undefined; place = alone.pop()) {
		const [word] = wordsAt[place]!;
		if (word === undefined) continue;
		order.push({ word, place });
		for (const other of placesOfWords[word]!) {
			wordsAt[other]!.delete(word);
			if (wordsAt[other]!.size === 1) alone.push(other);
		}
	}
	return order.length < placesOfWords.length ? null : order;
}
