import { SIGN_BITS, SIGN_VALUES, SIGNS } from './entropyCoder';
import { hashText, mix } from './hash';

/** A table of words, each with a whole number, that does not hold the words themselves. */
export interface PackedTable {
	/** How many places each of the three parts has. */
	readonly places: number;
	/** The numbers of all places, `ENTRY_BITS` bits each, as signs of six bits. */
	readonly entries: string;
}

/** Numbers of words are smaller than `VALUES`. */
const VALUE_BITS = 10;
export const VALUES = 2 ** VALUE_BITS;
/** Bits of the fingerprint that tells a word that is not in the table from those that are, in 15 of 16 cases. */
const FINGERPRINT_BITS = 4;
const ENTRY_BITS = VALUE_BITS + FINGERPRINT_BITS;
export const PARTS = 3;

const FINGERPRINT_SALT = PARTS + 1;

/** The places of a word, one in each part. */
export const placesOf = (word: string, places: number): readonly number[] => {
	const hash = hashText(word);
	return Array.from({ length: PARTS }, (_, part) => part * places + ((mix(hash, part + 1) >>> 0) % places));
};

/** What the entries at the places of a word make together where it has this number. */
export const entryOf = (word: string, value: number): number =>
	(value << FINGERPRINT_BITS) | (mix(hashText(word), FINGERPRINT_SALT) >>> (32 - FINGERPRINT_BITS));

/**
 * Looks words up in such a table (a Bloomier filter, Chazelle et al. 2004, laid out as an xor filter, Graf and Lemire 2020): a word's number, or
 * −1 for most words that are not in it. The others get some number.
 */
export function tableReader({ places, entries }: PackedTable): (word: string) => number {
	const table = unpackEntries(entries, PARTS * places);
	return (word) => {
		let entry = 0;
		for (const place of placesOf(word, places)) entry ^= table[place]!;
		const value = entry >>> FINGERPRINT_BITS;
		return entryOf(word, value) === entry ? value : -1;
	};
}

/** Entries as signs of six bits. */
export function packEntries(entries: Uint16Array): string {
	let text = '';
	let rest = 0;
	let bits = 0;
	for (const entry of entries) {
		rest = (rest << ENTRY_BITS) | entry;
		bits += ENTRY_BITS;
		for (; bits >= SIGN_BITS; bits -= SIGN_BITS)
			text += SIGNS.charAt((rest >>> (bits - SIGN_BITS)) & (SIGNS.length - 1));
		rest &= (1 << bits) - 1;
	}
	return bits === 0 ? text : text + SIGNS.charAt((rest << (SIGN_BITS - bits)) & (SIGNS.length - 1));
}

function unpackEntries(text: string, count: number): Uint16Array {
	const entries = new Uint16Array(count);
	let rest = 0;
	let bits = 0;
	let at = 0;
	for (let i = 0; i < count; i++) {
		for (; bits < ENTRY_BITS; bits += SIGN_BITS) rest = (rest << SIGN_BITS) | (SIGN_VALUES[text.charCodeAt(at++)] ?? 0);
		bits -= ENTRY_BITS;
		entries[i] = rest >>> bits;
		rest &= (1 << bits) - 1;
	}
	return entries;
}
