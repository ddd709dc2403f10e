import { lastOf } from '../../lastOf';
import type { Cue } from '../cues/cue';
import { hasFinite, isDate, isFinite, isGerund, isNominal, isWord, type Items } from '../../syntax/grammar';
import { phraseAfter } from '../../syntax/phrase';

const CLAUSE_SUBJECTS = new Set('he she it they we i you there nobody everyone'.split(' '));
const SUBJECT_LINKS = 'of for in at from on with to by against between'.split(' ');
const LATE = 'to of about with by for among over against'.split(' ');
const WISHING = new Set('demand insist recommend propose request urge ask suggest order advise require'.split(' '));
/** How far behind "that" a quotation may stand for its clause, in items. */
const SHORT = 12;

/** Whether an infinitive can go on with the word behind its "to". */
export const isVerbal = (items: Items, i: number): boolean => {
	const item = items[i];
	return item !== undefined && ['verb', 'auxiliary', 'adverb', 'noun', 'quotation'].includes(item.pos);
};

/** "at the opening of a trial that has …": a noun stands before "that" and a verb behind it. */
export const isRelativeThat = (items: Items, i: number): boolean =>
	i + 1 < items.length && isFinite(items, i + 1) && isNominal(items, i - 1);

/** Whether "that" joins a clause or a quotation; in "repeat that mistake" it does not. */
export const holdsClause = (items: Items, from: number, limit: number): boolean =>
	!isWord(items[from], '—', '–', '.', ';', ':') &&
	(hasFinite(items, { from, to: limit }) || items.slice(from, from + SHORT).some((item) => item.pos === 'quotation'));

/** What is wished has no finite verb: "demanded that the mayor resign". */
export const holdsWish = (items: Items, { lemma, words }: Cue, from: number): boolean =>
	from === words.to + 1 &&
	WISHING.has(lemma) &&
	(items[from]?.pos === 'determiner' || items[from]?.pos === 'pronoun' || items[from]?.pos === 'proper');

/** "it a farce", "the deal “rash”", "his rival unfit": an object with what it is called. */
export function isNamed(items: Items, from: number): boolean {
	const object = phraseAfter(items, from, ['of', 'for', 'in', 'on', 'to']);
	const behind = object && items[object.to];
	if (!behind) return false;
	return (
		['determiner', 'adjective', 'quotation', 'noun', 'proper', 'adverb'].includes(behind.pos) ||
		isGerund(behind) ||
		isWord(behind, 'as') ||
		lastOf(items, object.to).pos === 'adjective'
	);
}

/** "Wednesday", "this week". */
export const isTime = (items: Items, i: number): boolean =>
	(isDate(items[i]) && (!isWord(items[i], 'this') || isDate(items[i + 1]))) ||
	(items[i]!.pos === 'determiner' && isDate(items[i + 1]) && items[i + 2]?.pos !== 'possessive');

/** A clause without "that": a subject and a finite verb. After verbs that also take an object the verb has to be seen. */
export function isClause(items: Items, from: number, limit: number, cue: Cue): boolean {
	const item = items[from]!;
	if (CLAUSE_SUBJECTS.has(item.lower)) return true;
	if (isWord(item, 'if') || isWord(item, 'when')) return hasFinite(items, { from: from + 1, to: limit });
	if (!isNominal(items, from) || (isTime(items, from) && items[from + 1]?.pos !== 'possessive')) return false;
	const subject = phraseAfter(items, from, SUBJECT_LINKS);
	if (!subject) return false;
	if (items[subject.to]?.pos === 'quotation' && subject.to < limit) return true;
	if (hasFinite(items, { from: subject.to, to: Math.min(limit, subject.to + 3) })) return true;
	if (
		isWord(items[subject.to], ',', '(', '—', '–', 'who', 'that', 'which', 'and') ||
		isGerund(items[subject.to] ?? item) ||
		items[subject.to]?.pos === 'preposition'
	)
		return hasFinite(items, { from: subject.to, to: limit });
	return cue.lemma === 'say' && limit - from > 2 && items[from]!.pos !== 'adverb';
}

/** Whether a subject stands at an index, and its verb behind it. */
export function opensClause(items: Items, from: number): boolean {
	const subject = phraseAfter(items, from, SUBJECT_LINKS);
	if (!subject) return false;
	let verb = subject.to;
	while (items[verb]?.pos === 'adverb') verb++;
	return verb < items.length && isFinite(items, verb);
}

/** "urged Clinton to …", "asked him not to …": index of "to", or -1. */
export function infinitiveBehind(items: Items, from: number, limit: number): number {
	let i = phraseAfter(items, from, ['of', 'for', 'in', 'at', 'from', 'on'])?.to ?? from;
	while (i < limit && items[i]!.pos === 'adverb') i++;
	return i > from && i < limit && isWord(items[i], 'to') && isVerbal(items, i + 1) ? i : -1;
}

/**
 * "said despite the rain they would play": index of a clause that starts with something else than its subject, or −1. A mark
 * or a conjunction ends what the verb has to say.
 */
export function looseClause(items: Items, { frames, voice, words: { to } }: Cue, limit: number): number {
	const item = items[to];
	if (!item || voice !== 'active' || frames.has('object') || !frames.has('clause') || !frames.has('quote')) return -1;
	const ends = ['punctuation', 'conjunction', 'quotation'].includes(item.pos) || isWord(item, ...LATE);
	return !ends && hasFinite(items, { from: to, to: limit }) ? to : -1;
}
