import { speechNoun } from '../../knowledge/speech';
import { commaAfter, CONJUNCTIONS, isParticiple, SUBORDINATORS } from '../../syntax/clause';
import { CLAUSE_REACH, hasFinite, isFinite, isRelative, isWord, type Items } from '../../syntax/grammar';
import type { Item } from '../../syntax/line';
import type { Cue } from '../cues/cue';
import type { Source } from '../sources/source';

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

const isDash = (item: Item): boolean => isWord(item, '—', '–', '―', '--', '-');

/** Whether the comma opens something that the writer adds, or resumes the sentence around a relative clause. */
function tailBehind(items: Items, comma: number, limit: number, relative: boolean): boolean {
	const next = items[comma + 1];
	if (!next || comma + 1 >= limit) return false;
	if (isWord(next, 'compared', 'though', 'although', 'whereas')) return true;
	return relative && isFinite(items, comma + 1);
}
