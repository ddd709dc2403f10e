import { speechVerb } from '../../knowledge/speech';
import { lastOf } from '../../lastOf';
import type { Cue } from '../cues/cue';
import {
	hasFinite,
	isDate,
	isFinite,
	isGerund,
	isNominal,
	isRelative,
	isWord,
	type SyntaxTokens,
} from '../../syntax/tokenTests';
import { phraseAfter, phraseBefore } from '../../syntax/nounPhrase';

export const SUBJECT_LINKS = 'of for in at from on with to by against between'.split(' ');
const LATE = 'to of about with by for among over against'.split(' ');
const WISHING = new Set('demand insist recommend propose request urge ask suggest order advise require'.split(' '));
/** A quotation can stand for the clause after "that" within this many tokens. */
const SHORT = 12;

/** Whether the word after "to" can be an infinitive, or a part of one. */
export const isVerbal = (tokens: SyntaxTokens, i: number): boolean => {
	const token = tokens[i];
	return token !== undefined && ['verb', 'auxiliary', 'adverb', 'noun', 'quotation'].includes(token.pos);
};

/** Whether "that" is a relative pronoun, between a noun and a verb: "at the opening of a trial that has …". */
export const isRelativeThat = (tokens: SyntaxTokens, i: number): boolean =>
	i + 1 < tokens.length && isFinite(tokens, i + 1) && isNominal(tokens, i - 1);

/** Whether a clause or a quotation follows "that". In "repeat that mistake" none does. */
export const holdsClause = (tokens: SyntaxTokens, from: number, limit: number): boolean =>
	!isWord(tokens[from], '—', '–', '.', ';', ':') &&
	(hasFinite(tokens, { from, to: limit }) ||
		tokens.slice(from, from + SHORT).some((token) => token.pos === 'quotation'));

/** Whether a subjunctive, which has no finite form, can follow "that": "demanded that the mayor resign". */
export const holdsWish = (tokens: SyntaxTokens, { lemma, words }: Cue, from: number): boolean =>
	from === words.to + 1 &&
	WISHING.has(lemma) &&
	(tokens[from]?.pos === 'determiner' || tokens[from]?.pos === 'pronoun' || tokens[from]?.pos === 'proper');

/**
 * Whether the object that starts here makes another sense of the verb, which says nothing: "answered the phone", "posted a profit".
 * Its head is the last noun of its first phrase.
 */
export function isDeed(tokens: SyntaxTokens, { words }: Cue, from: number): boolean {
	const deeds = speechVerb(tokens[words.from]!.lower)?.deeds;
	const object = deeds?.size ? phraseAfter(tokens, from, []) : null;
	const head = object && lastOf(tokens, object.to).lower;
	return head != null && (deeds!.has(head) || deeds!.has(head.replace(/s$/u, '')));
}

/** Whether an object with its complement follows: "it a farce", "the deal “rash”", "his rival unfit". */
export function isNamed(tokens: SyntaxTokens, from: number): boolean {
	const object = phraseAfter(tokens, from, ['of', 'for', 'in', 'on', 'to']);
	const next = object && tokens[object.to];
	if (!next) return false;
	return (
		['determiner', 'adjective', 'quotation', 'noun', 'proper', 'adverb'].includes(next.pos) ||
		isGerund(next) ||
		isWord(next, 'as') ||
		lastOf(tokens, object.to).pos === 'adjective'
	);
}

/** Whether a date or a phrase of time starts here: "Wednesday", "this week". */
export const isTime = (tokens: SyntaxTokens, i: number): boolean =>
	(isDate(tokens[i]) && (!isWord(tokens[i], 'this') || isDate(tokens[i + 1]))) ||
	(tokens[i]!.pos === 'determiner' && isDate(tokens[i + 1]) && tokens[i + 2]?.pos !== 'possessive');

/** Whether a subject stands at an index, and its verb after it. */
export function opensClause(tokens: SyntaxTokens, from: number): boolean {
	const subject = phraseAfter(tokens, from, SUBJECT_LINKS);
	if (!subject) return false;
	let verb = subject.to;
	while (tokens[verb]?.pos === 'adverb') verb++;
	return verb < tokens.length && isFinite(tokens, verb);
}

/** The index of "to" in "urged Clinton to …" or "asked him not to …", or −1. */
export function infinitiveAfterObject(tokens: SyntaxTokens, from: number, limit: number): number {
	let i = phraseAfter(tokens, from, ['of', 'for', 'in', 'at', 'from', 'on'])?.to ?? from;
	while (i < limit && tokens[i]!.pos === 'adverb') i++;
	return i > from && i < limit && isWord(tokens[i], 'to') && isVerbal(tokens, i + 1) ? i : -1;
}

/** Whether a relative pronoun stands before the first finite verb: "told a man that owns the pier". */
function isRelativeFirst(tokens: SyntaxTokens, from: number, limit: number): boolean {
	for (let i = from; i < limit && !isFinite(tokens, i); i++) if (isRelative(tokens[i])) return true;
	return false;
}

/**
 * The index of a clause that does not start with its subject, or −1: "said despite the rain they would play". No mark and no
 * conjunction stands between the verb and the clause.
 */
export function looseClause(tokens: SyntaxTokens, { frames, voice, words: { to } }: Cue, limit: number): number {
	const token = tokens[to];
	if (!token || voice !== 'active' || frames.has('object') || !frames.has('clause') || !frames.has('quote')) return -1;
	const ends = ['punctuation', 'conjunction', 'quotation', 'number'].includes(token.pos) || isWord(token, ...LATE);
	return !ends && hasFinite(tokens, { from: to, to: limit }) && !isRelativeFirst(tokens, to, limit) ? to : -1;
}

/** The index before the subject of a cue, where a relative pronoun may stand; −1 where the subject opens the sentence, or there is none. */
export const beforeSubject = (tokens: SyntaxTokens, { group }: Cue): number =>
	(phraseBefore(tokens, group)?.from ?? 0) - 1;
