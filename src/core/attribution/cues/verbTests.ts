import { isBaseForm, isPlural } from '../../language/token';
import { speechNoun, type SpeechWord } from '../../knowledge/speech';
import { isCapitalized, isDate, isFinite, isRelative, isWord, type SyntaxTokens } from '../../syntax/tokenTests';
import type { SyntaxToken } from '../../syntax/quotedSentence';
import { phraseBefore } from '../../syntax/nounPhrase';

const UNMISTAKABLE = new Set(['said', 'says', 'told', 'wrote', 'tweeted', 'insisted', 'argued', 'replied']);
const MODIFIERS: ReadonlySet<string> = new Set(['determiner', 'possessive', 'adjective', 'preposition']);
/** Words of these classes that a verb can follow: "to say", "all said", "without saying". */
const BEFORE_VERBS = new Set(
	'to all both this like as upon after before since than by for of in without from despite on about'.split(' '),
);

/**
 * Whether the verb reports speech because a quotation follows its comma or colon, or stands before its subject: “We won,” beamed
 * Stone.
 */
export function standsBesideQuotation(tokens: SyntaxTokens, i: number): boolean {
	const token = tokens[i]!;
	const before = tokens[i - 1];
	if (token.pos !== 'verb' || isCapitalized(token) || isWord(before, 'to') || before?.pos === 'determiner')
		return false;
	const speech = (at: SyntaxToken | undefined): boolean => at?.pos === 'quotation' && !at.fragment;
	const next = tokens[i + 1];
	const introduces = isWord(next, ',', ':') && speech(tokens[i + 2]);
	const ends = next === undefined || ['punctuation', 'preposition', 'adverb'].includes(next.pos) || isDate(next);
	const subject = ends ? phraseBefore(tokens, i) : null;
	const behind = subject !== null && speech(tokens[subject.from - 1]);
	const inverted = speech(before) && /ed$/u.test(token.lower) && next?.pos === 'proper' && isCapitalized(next);
	return introduces || behind || inverted;
}

const QUOTING = 'quote quotes quoted quoting cite cites cited citing'.split(' ');
const QUOTED_NEAR = 30;

/** The index of "saying" in "quoted Ames, a lawyer, as saying", told from the verb of quoting at `at`; −1 if none follows. */
export function sayingAfter(tokens: SyntaxTokens, at: number): number {
	if (!isWord(tokens[at], ...QUOTING)) return -1;
	for (let i = at + 1; i < Math.min(tokens.length - 1, at + QUOTED_NEAR); i++) {
		if (isWord(tokens[i], 'as') && isWord(tokens[i + 1], 'saying', 'telling')) return i + 1;
		if (isWord(tokens[i], ';', ':') || isFinite(tokens, i)) return -1;
	}
	return -1;
}

/** The index of the verb of quoting whose object says the word at `at`, or −1. */
export function quotingBefore(tokens: SyntaxTokens, at: number): number {
	if (!isWord(tokens[at - 1], 'as')) return -1;
	for (let i = at - 2; i > Math.max(-1, at - QUOTED_NEAR); i--) if (sayingAfter(tokens, i) === at) return i;
	return -1;
}

/** Whether the word can be a verb here. It is none in "the claim", "an expected vote", "his stated aim". */
export function canBeVerb(tokens: SyntaxTokens, i: number, word: SpeechWord): boolean {
	const token = tokens[i]!;
	const before = tokens[i - 1];
	if (UNMISTAKABLE.has(token.lower)) return true;
	if (token.pos === 'proper' || token.pos === 'preposition' || token.pos === 'conjunction') return false;
	if (before && isCapitalized(token) && !isCapitalized(before) && before.pos !== 'quotation') return false;
	const next = tokens[i + 1];
	const isSubject = /s$/u.test(token.lower) && next?.pos === 'verb' && isBaseForm(next); // "shares slump"
	if (isSubject) return false;
	// "a light show that can be seen": a subject in the singular has no verb in this form, and no subject follows "that".
	const isHead = before?.tag === 'NN' && isBaseForm(token) && isWord(next, 'that') && isFinite(tokens, i + 2);
	if (isHead) return false;
	const modifies = before !== undefined && MODIFIERS.has(before.pos);
	if (token.pos === 'verb') return !modifies || isRelative(before) || BEFORE_VERBS.has(before.lower);
	if (token.pos !== 'noun' && token.pos !== 'adjective' && token.pos !== 'other') return false;
	if (before && (before.pos === 'pronoun' || before.pos === 'modal' || isWord(before, 'to', 'who'))) return true;
	const introducesThat = isWord(next, 'that') && word.frames.has('that');
	// "diplomats concede that": a base form after a plural noun, where no noun is spelt like it.
	if (before && isPlural(before) && introducesThat && speechNoun(token.lower) === undefined) return true;
	const plural = token.pos !== 'adjective' && /s$/u.test(token.lower);
	// "The mayor plans to leave": no noun of saying, and nothing else is the verb of the mayor.
	const intent = plural && word.frames.has('to') && isWord(next, 'to') ? tokens[i + 2] : undefined;
	if (
		intent &&
		isBaseForm(intent) &&
		speechNoun(token.lower) === undefined &&
		(before?.pos === 'proper' || before?.tag === 'NN')
	)
		return true;
	if (!plural || before?.pos !== 'proper') return false;
	// "The pier, Mona Lind insists, is safe."
	if (isWord(next, ',') && word.frames.has('quote') && speechNoun(token.lower) === undefined) return true;
	return isWord(next, 'that') ? introducesThat : next?.pos === 'determiner' && speechNoun(token.lower) === undefined;
}
