import { isCapital, type LexicalSentence } from './lexicalSentence';

/** Words that an acronym may pass over, or take a letter from: "Ministry of Health" is MoH or MH. */
const PASSED = new Set('of the and for on in to at by de des du la le del di e y und &'.split(' '));
const CLOSING = new Map([
	['(', ')'],
	['[', ']'],
]);
const LETTERS = /^\p{Lu}[\p{L}&.]{1,9}$/u;

/** The acronym in brackets that opens at token `at`, or null. */
export function acronymIn({ tokens, folded }: LexicalSentence, at: number): string | null {
	const closing = CLOSING.get(folded[at] ?? '');
	const inside = closing === undefined ? undefined : tokens[at + 1];
	return inside && folded[at + 2] === closing && isAcronym(inside.text) ? (folded[at + 1] ?? null) : null;
}

/** "DAWU", "MoIW", "A.C.L.U.": capitals, with fewer small letters between them. */
const isAcronym = (word: string): boolean =>
	LETTERS.test(word) && (word.match(/\p{Lu}/gu)?.length ?? 0) > Math.max(1, word.match(/\p{Ll}/gu)?.length ?? 0);

/** Tokens within which a bracket is looked for that closes. */
const REACH = 16;

/** Tokens `[from, to)`. */
interface LongForm {
	readonly from: number;
	readonly to: number;
}

/**
 * The name that an acronym stands for, on either side of the bracket that opens at token `at`: "the Dock and Allied Workers'
 * Union (DAWU)", "DAWU (Dock and Allied Workers' Union)". Null where the acronym is not made of its first letters.
 */
export function longFormAt(words: LexicalSentence, at: number): LongForm | null {
	const inside = acronymIn(words, at);
	if (inside !== null) {
		const from = spelledOut(words, at, inside);
		return from < 0 ? null : { from, to: at };
	}
	const closing = CLOSING.get(words.folded[at] ?? '');
	const before = words.tokens[at - 1];
	if (closing === undefined || !before || !isAcronym(before.text)) return null;
	const length = words.folded.slice(at + 1, at + REACH).indexOf(closing);
	const to = at + 1 + length;
	return length > 0 && spelledOut(words, to, words.folded[at - 1] ?? '') === at + 1 ? { from: at + 1, to } : null;
}

/**
 * The first token of the name before token `end` that an acronym stands for, or −1: its letters are the first letters of
 * the name's words, from the last backwards, as in Schwartz and Hearst (2003).
 */
function spelledOut({ tokens, folded }: LexicalSentence, end: number, acronym: string): number {
	const letters = acronym.replace(/[^\p{L}]/gu, '');
	let left = letters.length;
	let from = -1;
	for (let i = end - 1; i >= 0 && left > 0; i--) {
		const token = tokens[i]!;
		const word = folded[i]!;
		const takes = word[0] === letters[left - 1];
		if (takes && (isCapital(token) || PASSED.has(word))) {
			left--;
			if (isCapital(token)) from = i;
		} else if (!PASSED.has(word) && token.pos !== 'possessive') return -1;
	}
	return left === 0 && from >= 0 && isCapital(tokens[from]!) ? from : -1;
}
