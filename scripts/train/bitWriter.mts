import {
	Expectations,
	NARROWEST,
	SIGNS,
	SIGNS_IN_RANGE,
	WIDEST,
	type BitCoder,
} from '../../src/core/names/model/bits.ts';

const END = SIGNS.length ** SIGNS_IN_RANGE;
const SIGN = END / SIGNS.length;

/** Writes bits as `BitReader` reads them. */
export class BitWriter implements BitCoder {
	readonly #expectations: Expectations;
	readonly #signs: number[] = [];
	#range = WIDEST;
	/** Where the range begins. */
	#start = 0;

	constructor(contexts: number) {
		this.#expectations = new Expectations(contexts);
	}

	bit(context: number, bit: number): number {
		const share = this.#expectations.shareOf(context, this.#range);
		this.#expectations.learn(context, bit);
		if (bit === 0) this.#start += share;
		if (this.#start >= END) this.#carry();
		this.#range = bit === 1 ? share : this.#range - share;
		for (; this.#range < NARROWEST; this.#range *= SIGNS.length) this.#writeSign();
		return bit;
	}

	/** All that was written. */
	text(): string {
		for (let i = 0; i < SIGNS_IN_RANGE; i++) this.#writeSign();
		return this.#signs.map((sign) => SIGNS[sign]).join('');
	}

	#writeSign(): void {
		this.#signs.push(Math.floor(this.#start / SIGN));
		this.#start = (this.#start % SIGN) * SIGNS.length;
	}

	#carry(): void {
		this.#start -= END;
		let last = this.#signs.length - 1;
		for (; this.#signs[last] === SIGNS.length - 1; last--) this.#signs[last] = 0;
		this.#signs[last]!++;
	}
}
