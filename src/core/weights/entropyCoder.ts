/** Signs of a packed text, each worth six bits: as all are equally frequent, the package keeps them in six bits, too. */
export const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.';
export const SIGN_BITS = 6;

/** The value of each sign by its character code. */
export const SIGN_VALUES = Uint8Array.from({ length: 128 }, (_, code) =>
	Math.max(0, SIGNS.indexOf(String.fromCharCode(code))),
);

/** Symbols run from 0 to this minus 1. */
export const SYMBOLS = 128;

const PRECISION_BITS = 14;
/** The frequencies of the symbols of a context add up to this. */
export const PRECISION = 2 ** PRECISION_BITS;

const WORD_BITS = 2 * SIGN_BITS;
/** The state of the coder is at least this and smaller than `WORD` times this. Words of two signs go into it and out of it. */
export const LEAST_STATE = 2 ** 18;
export const WORD = 2 ** WORD_BITS;
/** How many words tell a state. */
export const WORDS_IN_STATE = 3;

/**
 * Reads or writes symbols, each by a context that foretells it. One walk over the packed data serves both ways: a reader
 * ignores the symbol that it is handed and gives the one that was written.
 */
export interface SymbolCoder {
	symbol(context: number, symbol: number): number;
}

/** Packed symbols: how frequent each of them is in each context, and the symbols themselves. */
export interface PackedSymbols {
	/** For each context the levels of its symbols from 0 on, a sign each, and `END` after them. */
	readonly frequencies: string;
	readonly symbols: string;
}

/** What comes after the levels of a context. */
export const END = SIGNS.length - 1;

/** What each level of frequency stands for, in proportion: level 0 for a symbol that is not there, then four to each doubling. */
export const LEVELS: readonly number[] = Array.from({ length: END }, (_, level) =>
	level === 0 ? 0 : (4 + ((level - 1) % 4)) * 2 ** ((level - 1) >> 2),
);

/** The frequencies that levels stand for, a sign each. The most frequent symbol takes what rounding leaves of `PRECISION`. */
export function frequenciesOf(levels: string): Int32Array {
	const frequencies = new Int32Array(SYMBOLS);
	let sum = 0;
	for (let symbol = 0; symbol < levels.length; symbol++) {
		frequencies[symbol] = LEVELS[SIGN_VALUES[levels.charCodeAt(symbol)]!]!;
		sum += frequencies[symbol]!;
	}
	let most = 0;
	let rest = PRECISION;
	for (let symbol = 0; symbol < levels.length; symbol++) {
		const size = frequencies[symbol]!;
		if (size === 0) continue;
		frequencies[symbol] = Math.max(1, Math.floor((size * PRECISION) / sum));
		rest -= frequencies[symbol]!;
		if (frequencies[symbol]! > frequencies[most]!) most = symbol;
	}
	if (sum > 0) frequencies[most] = frequencies[most]! + rest;
	return frequencies;
}

/** Entries of the guide of a context: each says which symbol the first of its slots belongs to. */
const GUIDES = 256;
const GUIDED_BITS = Math.log2(PRECISION / GUIDES);

/**
 * Reads symbols that were written by asymmetric numeral systems (rANS, Duda 2013), in which a symbol takes the less room the
 * more frequent it is. Frequencies stay as they are, and a symbol is found by its slot through a guide table (Chen and Asau
 * 1974), so that reading takes few steps. In whole numbers, so that it is the same on every machine.
 */
export function symbolReader({ frequencies, symbols }: PackedSymbols, contexts: number): SymbolCoder {
	const { starts, guides } = slotsOf(frequencies, contexts);
	const words = wordsOf(symbols);
	let state = 0;
	let at = 0;
	while (at < WORDS_IN_STATE) state = state * WORD + words[at++]!;
	return {
		symbol(context) {
			const first = context * (SYMBOLS + 1);
			const slot = state & (PRECISION - 1);
			let place = first + guides[context * GUIDES + (slot >>> GUIDED_BITS)]!;
			while (starts[place + 1]! <= slot) place++;
			const start = starts[place]!;
			state = (starts[place + 1]! - start) * (state >>> PRECISION_BITS) + slot - start;
			while (state < LEAST_STATE) state = (state << WORD_BITS) | words[at++]!;
			return place - first;
		},
	};
}

function wordsOf(text: string): Uint16Array {
	const words = new Uint16Array(text.length / 2);
	for (let i = 0; i < words.length; i++)
		words[i] = (SIGN_VALUES[text.charCodeAt(2 * i)]! << SIGN_BITS) | SIGN_VALUES[text.charCodeAt(2 * i + 1)]!;
	return words;
}

interface Slots {
	/** For each context where the slots of each symbol begin, and where the last ones end. */
	readonly starts: Uint16Array;
	/** For each context the symbols that the first slots of `GUIDES` equal parts belong to. */
	readonly guides: Uint8Array;
}

function slotsOf(text: string, contexts: number): Slots {
	const slots = { starts: new Uint16Array(contexts * (SYMBOLS + 1)), guides: new Uint8Array(contexts * GUIDES) };
	let from = 0;
	for (let context = 0; context < contexts; context++) {
		const to = text.indexOf(SIGNS[END]!, from);
		if (to > from) layOutSlots(slots, context, frequenciesOf(text.slice(from, to)));
		from = to + 1;
	}
	return slots;
}

function layOutSlots({ starts, guides }: Slots, context: number, frequencies: Int32Array): void {
	const first = context * (SYMBOLS + 1);
	let slot = 0;
	let guide = 0;
	for (let symbol = 0; symbol < SYMBOLS; symbol++) {
		starts[first + symbol] = slot;
		slot += frequencies[symbol]!;
		for (; guide << GUIDED_BITS < slot; guide++) guides[context * GUIDES + guide] = symbol;
	}
	starts[first + SYMBOLS] = slot;
}

const DIGIT_BITS = 6;

/** A number from 0 up, in this context and the next one, by digits of six bits, the lowest first, each with a bit that says whether more follow (LEB128). */
export function codeNumber(coder: SymbolCoder, context: number, value: number): number {
	let coded = 0;
	for (let place = 0, rest = value; ; place += DIGIT_BITS, rest >>>= DIGIT_BITS) {
		const more = rest >>> DIGIT_BITS === 0 ? 0 : 1 << DIGIT_BITS;
		const symbol = coder.symbol(place === 0 ? context : context + 1, more + (rest & ((1 << DIGIT_BITS) - 1)));
		coded += (symbol & ((1 << DIGIT_BITS) - 1)) << place;
		if (symbol >>> DIGIT_BITS === 0) return coded;
	}
}

/** Numbers other than 0 by size, those above 0 before those below: 1, −1, 2, −2 … as 0, 1, 2, 3 … */
export const unsigned = (value: number): number => (value > 0 ? 2 * value - 2 : -2 * value - 1);

/** What `unsigned` made this of. */
export const signed = (symbol: number): number => SIGNED[symbol]!;

const SIGNED = Int8Array.from({ length: SYMBOLS }, (_, symbol) => (symbol % 2 === 0 ? 1 : -1) * ((symbol >> 1) + 1));
