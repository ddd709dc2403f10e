/** Signs of a packed text, each worth six bits: as all are equally frequent, the package keeps them in six bits, too. */
export const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The range is cut by what each bit was expected to be, and is `SIGNS.length` times as wide again when it gets narrow. */
export const WIDEST = 2 ** 30 - 1;
export const NARROWEST = 2 ** 24;
/** How many signs tell a place in the widest range. */
export const SIGNS_IN_RANGE = 5;

/**
 * Reads or writes bits, each by a context that foretells it. One walk over the packed data serves both ways: a reader ignores
 * the bit that it is handed and gives the one that was written.
 */
export interface BitCoder {
	bit(context: number, bit: number): number;
}

/** What is expected of a bit is told in parts of this. */
const CERTAINTY = 2 ** 16;
/** No bit is taken for certain. */
const LEAST = 2 ** 5;
/** A context learns from this many bits as from all of them, and then forgets the oldest. */
const LONGEST_MEMORY = 255;
/** How much is learned from a bit after so many others. */
const RATES = Int32Array.from({ length: LONGEST_MEMORY + 1 }, (_, seen) => CERTAINTY / (2 * seen + 3));

/** How likely a 1 is in each context, learned from the bits so far. In whole numbers, so that it is the same on every machine. */
export class Expectations {
	readonly #ones: Int32Array;
	readonly #seen: Uint8Array;

	constructor(contexts: number) {
		this.#ones = new Int32Array(contexts).fill(CERTAINTY / 2);
		this.#seen = new Uint8Array(contexts);
	}

	/** The part of a range that stands for a 1. */
	shareOf(context: number, range: number): number {
		return (range >>> 16) * this.#ones[context]!;
	}

	learn(context: number, bit: number): void {
		const ones = this.#ones[context]!;
		const seen = this.#seen[context]!;
		if (seen < LONGEST_MEMORY) this.#seen[context] = seen + 1;
		const most = bit * (CERTAINTY - 2 * LEAST) + LEAST;
		this.#ones[context] = ones + (((most - ones) * RATES[seen]!) >> 15);
	}
}

/** Reads bits that were written by range coding (Martin 1979), in which a bit takes the less room the more it was expected. */
export class BitReader implements BitCoder {
	readonly #text: string;
	readonly #expectations: Expectations;
	readonly #values = new Uint8Array(128);
	#at = 0;
	#range = WIDEST;
	/** Where in the range the text points to. */
	#place = 0;

	constructor(text: string, contexts: number) {
		this.#text = text;
		this.#expectations = new Expectations(contexts);
		for (let i = 0; i < SIGNS.length; i++) this.#values[SIGNS.charCodeAt(i)] = i;
		for (let i = 0; i < SIGNS_IN_RANGE; i++) this.#readSign();
	}

	bit(context: number): number {
		const share = this.#expectations.shareOf(context, this.#range);
		const bit = this.#place < share ? 1 : 0;
		this.#expectations.learn(context, bit);
		if (bit === 0) this.#place -= share;
		this.#range = bit === 1 ? share : this.#range - share;
		for (; this.#range < NARROWEST; this.#range *= SIGNS.length) this.#readSign();
		return bit;
	}

	#readSign(): void {
		this.#place = this.#place * SIGNS.length + this.#values[this.#text.charCodeAt(this.#at++)]!;
	}
}
