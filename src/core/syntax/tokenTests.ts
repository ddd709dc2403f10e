import type { TokenRange } from './parse/grammar';
import type { SyntaxToken } from './syntaxToken';

export type { TokenRange };
/** All scans over them are bounded, so that long sentences cost no more. */
export type SyntaxTokens = readonly SyntaxToken[];
export const CLAUSE_REACH = 250;
const NONFINITE = new Set(['be', 'been', 'being', 'having', "n't", 'doing']);
const RELATIVES = new Set(['who', 'which', 'that', 'whom']);
const QUANTITIES = new Set('several many much few most more half enough such other others'.split(' '));
const TIME = new Set(
	'last next this earlier later early late first ago week month year night morning afternoon evening day'.split(' '),
);

export const isWord = (token: SyntaxToken | undefined, ...words: readonly string[]): boolean =>
	token !== undefined && words.includes(token.lower);

export const isRelative = (token: SyntaxToken | undefined): boolean =>
	token !== undefined && RELATIVES.has(token.lower);

export const isCapitalized = (token: SyntaxToken | undefined): boolean =>
	token !== undefined && /^\p{Lu}/u.test(token.text);
export const isGerund = (token: SyntaxToken | undefined): boolean =>
	token?.pos === 'verb' && /ing$/u.test(token.lower) && !isCapitalized(token);

export const isDate = (token: SyntaxToken | undefined): boolean =>
	token !== undefined && (token.senses.has('Date') || TIME.has(token.lower));

/** Whether the word modifies the number after it: "at least six planes", "more than 50", "up to a dozen". */
function isQuantifier(tokens: SyntaxTokens, i: number): boolean {
	const one = tokens[i]!.lower;
	const two = tokens[i + 1]?.lower ?? '';
	if (one === 'at') return two === 'least' || two === 'most';
	if (one === 'up') return two === 'to' && tokens[i + 2]?.pos === 'number';
	if (one === 'than') return isWord(tokens[i - 1], 'more', 'less', 'fewer') && tokens[i + 1]?.pos === 'number';
	if (['only', 'just', 'nearly', 'almost', 'roughly'].includes(one) && tokens[i + 1]?.pos === 'determiner')
		return two !== 'that';
	return (
		['least', 'most', 'about', 'nearly', 'almost', 'only', 'just', 'roughly', 'to', 'some', 'over'].includes(one) &&
		(tokens[i + 1]?.pos === 'number' || two === 'half' || two === 'all')
	);
}

/** Whether the word can stand within a noun phrase. A verb with a capital within a sentence is a noun that the tagger missed. */
export function isNominal(tokens: SyntaxTokens, i: number): boolean {
	const token = tokens[i];
	if (!token) return false;
	switch (token.pos) {
		case 'noun':
		case 'proper':
		case 'number':
		case 'adjective':
		case 'possessive':
			return true;
		case 'quotation':
			return token.fragment === true;
		case 'pronoun':
			return !RELATIVES.has(token.lower);
		case 'determiner':
			return !['that', 'which', 'what', 'whose'].includes(token.lower);
		case 'verb':
			if (token.lower === 'police') return true;
			return isCapitalized(token) && (i > 0 || !/(?:ly|ing|ed)$/u.test(token.lower));
		case 'other':
		case 'adverb':
			if (isQuantifier(tokens, i)) return true;
			if (QUANTITIES.has(token.lower)) return true;
			return (isCapitalized(token) && (i > 0 || !/(?:ly|ing|ed)$/u.test(token.lower))) || token.lower === '&';
		case 'preposition':
			return isQuantifier(tokens, i);
		case 'auxiliary':
		case 'modal':
		case 'conjunction':
		case 'punctuation':
			return token.lower === '&';
	}
}

/** Whether the word is, or begins, a finite verb. False if there is no word. */
export function isFinite(tokens: SyntaxTokens, i: number): boolean {
	const token = tokens[i];
	if (!token) return false;
	if (token.pos === 'modal') return true;
	if (token.pos === 'auxiliary') return !NONFINITE.has(token.lower) && !isWord(tokens[i - 1], 'to');
	if (token.pos !== 'verb' || /ing$/u.test(token.lower) || token.lower === 'police') return false;
	if (isCapitalized(token) && i > 0) return false;
	return !isWord(tokens[i - 1], 'to');
}

/** Whether a finite verb stands in the range. The range may exceed the sentence. */
export const hasFinite = (tokens: SyntaxTokens, { from, to }: TokenRange): boolean => {
	for (let i = from; i < Math.min(to, from + CLAUSE_REACH, tokens.length); i++) if (isFinite(tokens, i)) return true;
	return false;
};
