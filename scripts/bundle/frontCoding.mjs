/** Codes of shared lengths begin here, where letters of words are not looked for. */
const FIRST_CODE = 'A'.charCodeAt(0);
const MOST_SHARED = 25;

/**
 * Sorted words as one text: each as a capital that tells how many signs it shares with the word before it, and the rest. Words hold no capitals.
 * @param {readonly string[]} words
 * @returns {string}
 */
export function frontCoded(words) {
	let before = '';
	return words
		.map((word) => {
			if (/[A-Z]/.test(word)) throw new Error(`“${word}” has a capital in it`);
			let shared = 0;
			while (shared < Math.min(MOST_SHARED, before.length) && word[shared] === before[shared]) shared++;
			before = word;
			return String.fromCharCode(FIRST_CODE + shared) + word.slice(shared);
		})
		.join('');
}

/**
 * The words again. It goes into the bundles.
 * @param {string} text
 * @returns {string[]}
 */
export function frontDecoded(text) {
	let before = '';
	return text.split(/(?=[A-Z])/).map((part) => {
		before = before.slice(0, part.charCodeAt(0) - FIRST_CODE) + part.slice(1);
		return before;
	});
}
