import { isNominal, isWord, type SyntaxTokens, type TokenRange } from './tokenTests';

const NOBODY = ['nobody', 'none', 'nothing', 'neither', 'no-one', 'few'];
const HARDLY = ['hardly', 'scarcely', 'barely'];
const ANY = ['any', 'anyone', 'anybody', 'anything', 'a'];
const NOT = ['one', 'a', 'all', 'every', 'everyone', 'everybody', 'many', 'even', 'any'];
const REACH = 14;

/** Whether a phrase is a negative subject: "No official", "Neither Poole nor Ames", "Hardly anyone". */
export function isNegativeSubject(tokens: SyntaxTokens, { from, to }: TokenRange): boolean {
	const [first, second] = [tokens[from], from + 1 < to ? tokens[from + 1] : undefined];
	if (isWord(first, ...HARDLY)) return isWord(second, ...ANY);
	if (isWord(first, 'not')) return isWord(second, ...NOT);
	if (isWord(first, 'no')) return second !== undefined && (second.pos !== 'number' || second.lower === 'one'); // not “No 10 said”
	return isWord(first, ...NOBODY);
}

const WORDS =
	/^(?:nobody|none|nothing|neither(?! .*\bnor\b)|no-one|few|no(?=\s+\p{L})|(?:hardly|scarcely|barely)\s+any\p{L}*|not\s+(?:one|a|all|every\p{L}*|many|any))\b/iu;

/** Whether the words of a source name nobody. "Neither Poole nor Ames" names somebody. */
export const namesNobody = (words: string): boolean => WORDS.test(words);

/** The subject with the negator before it: "[Neither Poole nor] her lawyer", "[Not even] Ames", "[Hardly] anyone". */
export function withNegator(tokens: SyntaxTokens, range: TokenRange): TokenRange {
	const { from, to } = range;
	if (isNegativeSubject(tokens, range)) return range;
	if (isWord(tokens[from - 1], 'nor')) {
		for (let i = from - 2; i >= Math.max(0, from - REACH); i--) {
			if (isWord(tokens[i], 'neither')) return { from: i, to };
			if (!isNominal(tokens, i) && tokens[i]!.pos !== 'preposition' && !isWord(tokens[i], 'nor', ',')) break;
		}
		return range;
	}
	for (const before of [1, 2]) {
		const wider = { from: from - before, to };
		if (wider.from >= 0 && isWord(tokens[wider.from], ...HARDLY, 'not') && isNegativeSubject(tokens, wider))
			return wider;
	}
	return range;
}
