import { lastOf } from '../../lastOf';
import type { Cue } from '../cues/cue';
import { hasFinite, isDate, isFinite, isGerund, isNominal, isWord, type SyntaxTokens } from '../../syntax/tokenTests';
import { phraseAfter } from '../../syntax/nounPhrase';

const CLAUSE_SUBJECTS = new Set('he she it they we i you there nobody everyone'.split(' '));
const SUBJECT_LINKS = 'of for in at from on with to by against between'.split(' ');
const LATE = 'to of about with by for among over against'.split(' ');
const WISHING = new Set('demand insist recommend propose request urge ask suggest order advise require'.split(' '));
/** How far after "that" a quotation may stand for its clause, in tokens. */
const SHORT = 12;

/** Whether an infinitive can go on with the word after its "to". */
export const isVerbal = (tokens: SyntaxTokens, i: number): boolean => {
	const token = tokens[i];
	return token !== undefined && ['verb', 'auxiliary', 'adverb', 'noun', 'quotation'].includes(token.pos);
};

/** "at the opening of a trial that has …": a noun stands before "that" and a verb after it. */
export const isRelativeThat = (tokens: SyntaxTokens, i: number): boolean =>
	i + 1 < tokens.length && isFinite(tokens, i + 1) && isNominal(tokens, i - 1);

/** Whether "that" joins a clause or a quotation; in "repeat that mistake" it does not. */
export const holdsClause = (tokens: SyntaxTokens, from: number, limit: number): boolean =>
	!isWord(tokens[from], '—', '–', '.', ';', ':') &&
	(hasFinite(tokens, { from, to: limit }) ||
		tokens.slice(from, from + SHORT).some((token) => token.pos === 'quotation'));

/** What is wished has no finite verb: "demanded that the mayor resign". */
export const holdsWish = (tokens: SyntaxTokens, { lemma, words }: Cue, from: number): boolean =>
	from === words.to + 1 &&
	WISHING.has(lemma) &&
	(tokens[from]?.pos === 'determiner' || tokens[from]?.pos === 'pronoun' || tokens[from]?.pos === 'proper');

/** "it a farce", "the deal “rash”", "his rival unfit": an object with what it is called. */
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

/** "Wednesday", "this week". */
export const isTime = (tokens: SyntaxTokens, i: number): boolean =>
	(isDate(tokens[i]) && (!isWord(tokens[i], 'this') || isDate(tokens[i + 1]))) ||
	(tokens[i]!.pos === 'determiner' && isDate(tokens[i + 1]) && tokens[i + 2]?.pos !== 'possessive');

/** A clause without "that": a subject and a finite verb. After verbs that also take an object the verb has to be seen. */
export function isClause(tokens: SyntaxTokens, from: number, limit: number, cue: Cue): boolean {
	const token = tokens[from]!;
	if (CLAUSE_SUBJECTS.has(token.lower)) return true;
	if (isWord(token, 'if') || isWord(token, 'when')) return hasFinite(tokens, { from: from + 1, to: limit });
	if (!isNominal(tokens, from) || (isTime(tokens, from) && tokens[from + 1]?.pos !== 'possessive')) return false;
	const subject = phraseAfter(tokens, from, SUBJECT_LINKS);
	if (!subject) return false;
	if (tokens[subject.to]?.pos === 'quotation' && subject.to < limit) return true;
	if (hasFinite(tokens, { from: subject.to, to: Math.min(limit, subject.to + 3) })) return true;
	if (
		isWord(tokens[subject.to], ',', '(', '—', '–', 'who', 'that', 'which', 'and') ||
		isGerund(tokens[subject.to] ?? token) ||
		tokens[subject.to]?.pos === 'preposition'
	)
		return hasFinite(tokens, { from: subject.to, to: limit });
	return cue.lemma === 'say' && limit - from > 2 && tokens[from]!.pos !== 'adverb';
}

/** Whether a subject stands at an index, and its verb after it. */
export function opensClause(tokens: SyntaxTokens, from: number): boolean {
	const subject = phraseAfter(tokens, from, SUBJECT_LINKS);
	if (!subject) return false;
	let verb = subject.to;
	while (tokens[verb]?.pos === 'adverb') verb++;
	return verb < tokens.length && isFinite(tokens, verb);
}

/** "urged Clinton to …", "asked him not to …": index of "to", or -1. */
export function infinitiveAfterObject(tokens: SyntaxTokens, from: number, limit: number): number {
	let i = phraseAfter(tokens, from, ['of', 'for', 'in', 'at', 'from', 'on'])?.to ?? from;
	while (i < limit && tokens[i]!.pos === 'adverb') i++;
	return i > from && i < limit && isWord(tokens[i], 'to') && isVerbal(tokens, i + 1) ? i : -1;
}

/**
 * "said despite the rain they would play": index of a clause that starts with something else than its subject, or −1. A mark
 * or a conjunction ends what the verb has to say.
 */
export function looseClause(tokens: SyntaxTokens, { frames, voice, words: { to } }: Cue, limit: number): number {
	const token = tokens[to];
	if (!token || voice !== 'active' || frames.has('object') || !frames.has('clause') || !frames.has('quote')) return -1;
	const ends = ['punctuation', 'conjunction', 'quotation'].includes(token.pos) || isWord(token, ...LATE);
	return !ends && hasFinite(tokens, { from: to, to: limit }) ? to : -1;
}
