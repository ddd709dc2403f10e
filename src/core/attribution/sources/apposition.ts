import { phraseBefore } from '../../syntax/nounPhrase';
import type { SyntaxToken } from '../../syntax/quotedSentence';
import { isDate, isFinite, isRelative, isWord, type SyntaxTokens, type TokenRange } from '../../syntax/tokenTests';

/** How far before its comma a phrase is looked for, in tokens. */
const REACH = 60;

/** The phrase before an apposition, which may have commas of its own: "Sarandon, 69, told". */
export function apposedPhrase(tokens: SyntaxTokens, closing: number): TokenRange | null {
	const antecedent = relativeAntecedent(tokens, closing);
	if (antecedent) return antecedent;
	let best: TokenRange | null = null;
	for (let i = closing - 1; i > Math.max(0, closing - REACH); i--) {
		const token = tokens[i]!;
		if (isWord(token, ';', ':') || (token.pos === 'quotation' && !token.titleCase)) break;
		if (!isWord(token, ',', '—', '–', '―', '--')) continue;
		const phrase = phraseBefore(tokens, i);
		if (!phrase || (best && opensSentence(tokens, phrase))) break;
		best = phrase;
		if (!isTail(tokens, phrase, tokens[i + 1])) break;
	}
	return best;
}

/** Whether the phrase is an opening adverbial, which no apposition describes: "In May, …", "Tuesday, …". */
const opensSentence = (tokens: SyntaxTokens, { from }: TokenRange): boolean =>
	isDate(tokens[from]) || (tokens[from - 1]?.pos === 'preposition' && from < 3);

/** The phrase before the relative clause that ends at `closing`: "Noordkade, which runs docks in Antwerp and Tema, denied". */
function relativeAntecedent(tokens: SyntaxTokens, closing: number): TokenRange | null {
	let found: TokenRange | null = null;
	for (let i = closing - 1; i > Math.max(0, closing - REACH); i--) {
		const token = tokens[i]!;
		if (isWord(token, ';', ':') || token.pos === 'quotation') break;
		if (!isWord(token, ',') || !isRelative(tokens[i + 1])) continue;
		found = withoutTails(tokens, phraseBefore(tokens, i), tokens[i + 1]) ?? found;
		if (!found || found.from === 0 || !isFinite(tokens, found.from - 1)) break;
	}
	return found;
}

/** The phrase without the appositions between it and a relative clause: "Brandt" for the "51" of "Brandt, 51, who joined in May". */
function withoutTails(
	tokens: SyntaxTokens,
	phrase: TokenRange | null,
	next: SyntaxToken | undefined,
): TokenRange | null {
	let found = phrase;
	while (found && isWord(tokens[found.from - 1], ',') && isTail(tokens, found, next)) {
		const before = phraseBefore(tokens, found.from - 1);
		if (!before) break;
		found = before;
	}
	return found;
}

/** Whether the phrase describes the phrase before its comma: an age, a place, "a lawyer", "of Ohio". */
function isTail(tokens: SyntaxTokens, { from, to }: TokenRange, next: SyntaxToken | undefined): boolean {
	if (!isWord(tokens[from - 1], ','))
		return tokens[from - 1]?.pos === 'preposition' && isWord(tokens[from - 1], 'of', 'in', 'from', 'at', 'for', 'with');
	const first = tokens[from]!;
	return (
		first.pos === 'number' ||
		(first.pos === 'determiner' && next?.pos !== 'proper') ||
		(to - from <= 2 && first.senses.has('Place')) ||
		first.pos === 'noun'
	);
}
