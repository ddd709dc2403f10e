import { KNOWLEDGE } from '../knowledge/knowledge';
import { lastOf } from '../lastOf';
import type { NameSpan } from './spans';
import { isCapital, isKnownAs, NATIONALITY, type LexicalSentence } from './lexicalSentence';

const REACH = 6;
const HONORIFIC =
	/^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|sens?|reps?|govs?|gen|col|lt|sgt|capt|rev|hon|mme|messrs|monsieur|madame|señora?|senora?|herr|frau)\.?$/u;

/** Whether the words are a form of address and nothing more: “Yes, Señora,” he said. */
export const isAddressAlone = ({ words, from, to }: NameSpan): boolean =>
	to - from === 1 && HONORIFIC.test(words.folded[from]!);

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
export function bareStart(span: NameSpan): number {
	const isBefore = span.kind === 'person' ? standsBeforePerson : standsBeforeOther;
	let { from } = span;
	while (from < span.to - 1 && isBefore({ ...span, from })) from++;
	return from;
}

/** Whether the first word of the span is a title, or a day or a nationality before a full name; "Roman" may be a given name. */
function standsBeforePerson({ words, from, to }: NameSpan): boolean {
	const word = words.folded[from]!;
	if (HONORIFIC.test(word)) return true;
	if (to - from <= 2) return false;
	return WEEKDAY.test(word) || (isKnownAs(words, from, NATIONALITY) && !KNOWLEDGE.givenNames.has(word));
}

function standsBeforeOther({ words, from, kind }: NameSpan): boolean {
	const word = words.folded[from]!;
	if (MODIFIER.test(word)) return true;
	return word === 'the' ? !words.known.has(from) : kind !== 'other' && YEAR.test(word);
}

/** Where the bare name ends in a span that took in the day after it: "sued Coast Wire Tuesday"; but "Ruby Tuesday". */
export function bareEnd({ words, from, to, kind }: NameSpan): number {
	const isOfPlace = kind === 'place' || kind === 'organization';
	return isOfPlace && to - from > 2 && WEEKDAY.test(lastOf(words.folded, to)) ? to - 1 : to;
}
