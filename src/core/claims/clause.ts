import { speechNoun } from '../knowledge/speech';
import type { Cue } from './cue';
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
import type { Source } from './source';

const CONJUNCTIONS = ['and', 'but', 'while', 'whereas', 'though', 'although', 'as', 'or'];
const SUBORDINATORS = 'while although though when after before as if because since once unless until whereas'.split(
	' ',
);

const HANGING = ['when', 'where', 'because', 'although', 'though', 'if', 'whether', 'while'];

const BREAK_MARKS = [',', ';', '—', '–', '―', '--'];

/** Index at which the words of this cue begin a clause of their own and end the content before it; -1 if they do not. */
export function breakBefore(items: Items, cue: Cue, source: Source | null): number {
	if (cue.kind === 'according') return cue.words.from;
	if (cue.kind === 'noun' || cue.voice === 'passive') return -1;
	const own = source && source.range.to <= cue.group && ['subject', 'apposition'].includes(source.rule);
	const start = own ? source.range.from : cue.group;
	const before = items[start - 1];
	if (cue.voice === 'gerund') return isWord(before, ...BREAK_MARKS, 'and', 'but') ? start : -1;
	const comma = isWord(items[start - 2], ',') || items[start - 2]?.pos === 'quotation';
	if (!cue.frames.has('quote')) return comma && isWord(before, 'and', 'but') ? start : -1;
	if (own)
		return isWord(before, ...CONJUNCTIONS, ...BREAK_MARKS) || (before?.pos === 'quotation' && !before.fragment)
			? start
			: -1;
	return isWord(before, 'and', 'but') ? start : -1;
}

/** The end of a clause that starts at an index; a relative one also ends where the sentence around it goes on. */
export type ClauseEnd = (from: number, relative?: boolean) => number;

/** Index behind the clause that starts at `from`. */
export function clauseEnd(
	items: Items,
	from: number,
	breaks: readonly number[],
	index: number,
	relative: boolean,
): number {
	let limit = Math.min(items.length, from + CLAUSE_REACH);
	const floor =
		isWord(items[from], ...SUBORDINATORS) && items[from - 1]?.pos !== 'verb'
			? commaAfter(items, from, limit) + 1
			: from;
	for (let i = index + 1; i < Math.min(breaks.length, index + 12); i++) {
		const at = breaks[i]!;
		if (at > floor && at < limit) limit = at;
	}
	const hangs =
		from < CLAUSE_REACH &&
		(isWord(items[0], ...SUBORDINATORS) || isParticiple(items[0])) &&
		!items.slice(0, from).some((item) => item.lower === ',');
	const dashes = items.slice(from, limit).filter(isDash).length;
	let depth = 0;
	for (let i = from; i < limit; i++) {
		const item = items[i]!;
		if (item.lower === '(' || item.lower === '[') depth++;
		if (item.lower === ')' || item.lower === ']') depth--;
		if (depth > 0) continue;
		if (item.lower === ';' || (i > from && item.lower === ':' && items[i + 1]?.pos === 'quotation')) return i;
		if (item.lower === ',' && i > floor && tailBehind(items, i, limit, relative)) return i;
		if (
			isDash(item) &&
			i > from + 1 &&
			dashes === 1 &&
			!isRelative(items[i + 1]) &&
			!isWord(items[i + 1], 'and', 'including', 'or', 'but')
		)
			return i;
		if (hangs && item.lower === ',' && hasFinite(items, { from: i, to: limit })) return i;
		if (item.lower === ',' && isWord(items[i + 1], 'a', 'an', 'the') && speechNoun(items[i + 2]?.lower ?? '')) return i;
	}
	return limit;
}

/** "Asked whether …", "Pressed on the matter": a participle that opens the sentence. */
const isParticiple = (item: Item | undefined): boolean => item?.pos === 'verb' && /ed$/u.test(item.lower);

/** Index of the first comma from `from` on and before `limit`; `from` where there is none. */
export const commaAfter = (items: Items, from: number, limit: number): number => {
	for (let i = from; i < limit; i++) if (items[i]!.lower === ',') return i;
	return from;
};

const isDash = (item: Item): boolean => isWord(item, '—', '–', '―', '--', '-');

/** Whether the comma opens something that the writer adds, or resumes the sentence around a relative clause. */
function tailBehind(items: Items, comma: number, limit: number, relative: boolean): boolean {
	const next = items[comma + 1];
	if (!next || comma + 1 >= limit) return false;
	if (isWord(next, 'compared', 'though', 'although', 'whereas')) return true;
	return relative && isFinite(items, comma + 1);
}

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
