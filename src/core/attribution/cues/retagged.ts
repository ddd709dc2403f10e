import { speechNoun, speechVerb } from '../../knowledge/speech';
import { opensNoun, type SyntaxToken, type QuotedSentence } from '../../syntax/quotedSentence';

/** The sentence with corrected parts of speech of reporting verbs. */
export function retagged(sentence: QuotedSentence): QuotedSentence {
	const tokens: SyntaxToken[] = [];
	for (const token of sentence.tokens) tokens.push(participle(token, tokens.at(-1)));
	return { ...sentence, tokens: isTitleCase(tokens) ? tokens.map(uncapitalized) : tokens };
}

const ALWAYS_TOLD = new Set(['saying', 'telling', 'adding', 'arguing', 'insisting']);

/** A reporting participle as a verb: the tagger takes the one in "…, telling reporters" for an adjective or a noun. */
function participle(token: SyntaxToken, before: SyntaxToken | undefined): SyntaxToken {
	if (token.pos !== 'noun' && token.pos !== 'adjective') return token;
	const told = token.text === token.lower && token.lower.endsWith('ing') && speechVerb(token.lower);
	const free =
		before?.lower === ',' || (ALWAYS_TOLD.has(token.lower) && !opensNoun(before) && before?.pos !== 'adjective');
	return told && free ? { ...token, pos: 'verb' } : token;
}

/** Whether nearly every longer word has a capital, as in a headline. */
function isTitleCase(tokens: readonly SyntaxToken[]): boolean {
	const words = tokens.filter(({ text }) => text.length > 3 && /^\p{L}/u.test(text));
	return words.length > 3 && words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > words.length * 0.8;
}

/** A reporting verb of a headline as a verb: the tagger takes "Says" for a name because of its capital. */
const uncapitalized = (token: SyntaxToken, i: number): SyntaxToken =>
	i > 0 &&
	token.pos === 'proper' &&
	speechVerb(token.lower) &&
	!speechNoun(token.lower) &&
	speechVerb(token.lower)!.lemma !== token.lower
		? { ...token, text: token.lower, pos: 'verb' }
		: token;
