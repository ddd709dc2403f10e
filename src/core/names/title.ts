import { KNOWLEDGE } from '../knowledge/knowledge';
import type { NameKind } from './name';
import { lastOf } from '../lastOf';
import type { NameSpan } from './spans';
import { isCapital, type LexicalSentence } from './lexicalSentence';

const REACH = 6;
const HONORIFIC =
	/^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|sens?|reps?|govs?|gen|col|lt|sgt|capt|rev|hon|mme|messrs)\.?$/u;

/**
 * Index of the first token of the title that ends before token `from`; `from` where there is none. Titles are those of the
 * tables, also several in a row, and a role noun in capitals with the capitals before it ("Foreign Affairs Minister").
 */
export function titleStart(words: LexicalSentence, from: number): number {
	let start = from;
	for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
		const match = KNOWLEDGE.titles.longestAt(words.folded, i);
		if (match && i + match.length === start && isCapital(words.tokens[i]!)) start = i;
	}
	const before = words.tokens[start - 1];
	if (start === from && before && isCapital(before) && HONORIFIC.test(words.folded[start - 1] ?? '')) start--;
	else if (start === from && before && isCapital(before) && KNOWLEDGE.roleHeads.has(words.folded[start - 1] ?? ''))
		start--;
	if (start === from) return from;
	while (
		start > 0 &&
		from - start < REACH &&
		isCapital(words.tokens[start - 1]!) &&
		!words.known.has(start - 1) &&
		isOffice(words, start - 1)
	)
		start--;
	return start;
}

const isOffice = (words: LexicalSentence, i: number): boolean =>
	i > 0 &&
	['proper', 'adjective', 'noun'].includes(words.tokens[i]!.pos) &&
	!KNOWLEDGE.givenNames.has(words.folded[i]!);

const MODIFIER = /-(?:based|led|backed|born|owned|run|controlled|funded)$|^(?:pro|anti|ex|non)-/u;

const YEAR = /^(?:19|20)\d\d$/u;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;

/**
 * Where the bare name begins in a span that took in what stands before it: "Ms. Spicer", "Monday Rosa Moll", "Canadian Rosa
 * Moll", "The Kenyans", "2024 Coast Wire"; but "The Hague".
 */
export function bareStart({ words, from, to, kind }: NameSpan): number {
	const isBefore = kind === 'person' ? standsBeforePerson : standsBeforeOther;
	let start = from;
	while (start < to - 1 && isBefore(words, start, to, kind)) start++;
	return start;
}

function standsBeforePerson(words: LexicalSentence, at: number, to: number): boolean {
	const word = words.folded[at]!;
	if (HONORIFIC.test(word)) return true;
	return to - at > 2 && (WEEKDAY.test(word) || isNationality(words, at));
}

const COMPATRIOT = /^(?:scots|welsh|irish|english|french|dutch)(?:wo)?man$/u;

/** Whether the tables know a word as a people and as nobody's given name: "Roman" may be one. */
function isNationality(words: LexicalSentence, at: number): boolean {
	if (COMPATRIOT.test(words.folded[at]!)) return true;
	const known = words.known.get(at);
	if (known?.length !== 1 || KNOWLEDGE.givenNames.has(words.folded[at]!)) return false;
	return known.entries.every(({ kind }) => kind === 'people' || kind === 'adjective');
}

function standsBeforeOther(words: LexicalSentence, at: number, _to: number, kind: NameKind): boolean {
	const word = words.folded[at]!;
	if (MODIFIER.test(word)) return true;
	return word === 'the' ? !words.known.has(at) : kind !== 'other' && YEAR.test(word);
}

/** Where the bare name ends in a span that took in the day after it: "sued Coast Wire Tuesday"; but "Ruby Tuesday". */
export function bareEnd({ words, from, to, kind }: NameSpan): number {
	const isOfPlace = kind === 'place' || kind === 'organization';
	return isOfPlace && to - from > 2 && WEEKDAY.test(lastOf(words.folded, to)) ? to - 1 : to;
}
