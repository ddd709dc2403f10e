import {
	CLAUSE_REACH,
	hasFinite,
	isFinite,
	isGerund,
	isNominal,
	isRelative,
	isWord,
	type Items,
	type Range,
} from './grammar';
import type { Item } from './line';

export const CONJUNCTIONS = ['and', 'but', 'while', 'whereas', 'though', 'although', 'as', 'or'];
export const SUBORDINATORS =
	'while although though when after before as if because since once unless until whereas'.split(' ');

const HANGING = ['when', 'where', 'because', 'although', 'though', 'if', 'whether', 'while'];

/** "Asked whether …", "Pressed on the matter": a participle that opens the sentence. */
export const isParticiple = (item: Item | undefined): boolean => item?.pos === 'verb' && /ed$/u.test(item.lower);

/** Index of the first comma from `from` on and before `limit`; `from` where there is none. */
export const commaAfter = (items: Items, from: number, limit: number): number => {
	for (let i = from; i < limit; i++) if (items[i]!.lower === ',') return i;
	return from;
};

/** Where content that is no clause of its own ends: before a comma that opens no list, before a second verb. */
export function phraseLimit(items: Items, from: number, end: number): number {
	for (let i = from + 1; i < end - 1; i++) {
		const item = items[i]!;
		if (isWord(item, ',') && !isList(items, i, end) && !isFurther(items, from, i + 1)) return i;
		if (isWord(item, 'and', 'but') && isFinite(items, i + 1) && !isFurther(items, from, i + 1)) return i;
	}
	return end;
}

/** "to defend and expand it": whether the verb at `at` goes on with the infinitive that opens the content. */
const isFurther = (items: Items, from: number, at: number): boolean =>
	isWord(items[from], 'to') && items[at]?.pos === 'verb' && items[at].tags.has('Infinitive');

/** "to the press, the courts and the army": a comma before further members, known by the "and" that closes the list. */
function isList(items: Items, comma: number, end: number): boolean {
	if (!isNominal(items, comma + 1) && !isGerund(items[comma + 1])) return isWord(items[comma + 1], 'and', 'or');
	for (let i = comma + 1; i < Math.min(end, comma + 10); i++) {
		if (isWord(items[i], 'and', 'or')) return !hasFinite(items, { from: comma + 1, to: i + 3 });
		if (isFinite(items, i)) return false;
	}
	return false;
}

/** Whether the range holds a clause that can stand alone: "When pressed by moderators" and "On Monday" cannot. */
export function isMainClause(items: Items, { from, to }: Range): boolean {
	const start = isWord(items[from], 'and', 'but') ? from + 1 : from;
	const first = items[start];
	if (!first) return false;
	const opens =
		first.pos === 'preposition' || isGerund(first) || isWord(first, ...SUBORDINATORS) || isParticiple(first);
	if (!opens) return hasMainVerb(items, { from: start, to });
	for (let i = start; i < to; i++) if (isWord(items[i], ',') && hasFinite(items, { from: i, to })) return true;
	return first.pos === 'preposition' && !isWord(first, ...SUBORDINATORS) && hasFinite(items, { from: start, to });
}

/** Whether more finite verbs stand in the range than its relative pronouns and conjunctions take. */
function hasMainVerb(items: Items, { from, to }: Range): boolean {
	let free = 0;
	for (let i = from; i < Math.min(to, from + CLAUSE_REACH); i++) {
		if (isRelative(items[i]) || isWord(items[i], ...HANGING)) free--;
		else if (items[i]!.pos === 'quotation' || (isFinite(items, i) && (i === from || !isFinite(items, i - 1)))) free++;
	}
	return free > 0;
}

/** Without the marks and conjunctions around it; null where nothing is left. */
export function trim(items: Items, { from, to }: Range): Range | null {
	while (
		to > from &&
		(isWord(items[to - 1], ',', '.', ';', ':', '—', '–', '―', '-', '--', ...CONJUNCTIONS) || isWord(items[to - 1], '('))
	)
		to--;
	while (from < to && (isWord(items[from], ',', ':', ';') || items[from]!.pos === 'possessive')) from++;
	return to > from ? { from, to } : null;
}
