/**
 * Whole numbers as text: printable ASCII that needs no escape in a string in single quotes, and that is compressed as well
 * as bytes would be (base64 hides what repeats). A digit is one of `BASE`.
 */
const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
	.filter((sign) => !"'\\`$".includes(sign))
	.join('');
export const BASE = DIGITS.length;
/** Half of the digits end a number of any length, the other half say that it goes on. */
const HALF = BASE / 2;

export const digitOf = (value: number): string => DIGITS[value]!;

/** A number from 0 up, of as many digits as it needs. */
export function longDigits(value: number): string {
	let digits = '';
	let rest = value;
	for (; rest >= HALF; rest = Math.floor(rest / HALF)) digits += digitOf(HALF + (rest % HALF));
	return digits + digitOf(rest);
}

/** Reads the numbers of a text, one after the other. */
export class DigitReader {
	readonly #text: string;
	readonly #values = new Uint8Array(128);
	#at = 0;

	constructor(text: string) {
		this.#text = text;
		for (let i = 0; i < BASE; i++) this.#values[DIGITS.charCodeAt(i)] = i;
	}

	digit(): number {
		return this.#values[this.#text.charCodeAt(this.#at++)]!;
	}

	long(): number {
		let value = 0;
		for (let place = 1; ; place *= HALF) {
			const digit = this.digit();
			if (digit < HALF) return value + digit * place;
			value += (digit - HALF) * place;
		}
	}
}
