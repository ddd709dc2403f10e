/** How a word is written: "Xx" for a capital and small letters, "XX" for capitals, "x", "9", the sign itself. */
export const shapeOf = (word: string): string =>
	word
		.replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
		.replace(/[\p{Ll}\p{Lo}]+/gu, 'x')
		.replace(/\p{N}+/gu, '9')
		.slice(0, 8);

/** A mark after which a word is written as at the beginning of a sentence. */
export const OPENING_MARK = /^["“‘(]$/u;
