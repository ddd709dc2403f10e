import { trim } from '../../syntax/clause';
import type { ClauseEnd } from './contentEnd';
import type { Cue } from '../cues/cue';
import { CLAUSE_REACH, hasFinite, isRelative, isWord, type Items, type Range } from '../../syntax/grammar';
import { afterAdverbials } from '../../syntax/phrase';
import type { Source } from '../sources/source';
import type { Statement } from './statement';

/** "As the paper reported, …", "as reported by the paper, …": what is told follows the comma. */
export function asTold(items: Items, cue: Cue, source: Source | null, next: ClauseEnd): Range | null {
	const start =
		source && source.range.to <= cue.group && source.rule !== 'shared-subject' ? source.range.from : cue.group;
	if (start !== 1 || !isWord(items[0], 'as')) return null;
	const behind = source && source.range.from > cue.words.to ? source.range.to : cue.words.to;
	const comma = afterAdverbials(items, behind);
	return isWord(items[comma], ',') ? trim(items, { from: comma + 1, to: next(comma + 1) }) : null;
}

/** "According to X, …", "…, according to X", "…, according to X, …". */
export function accordingTo(items: Items, cue: Cue, source: Source | null, next: ClauseEnd): Statement | null {
	if (!source) return null;
	const opens = cue.words.from === 0 || (cue.words.from <= 2 && !hasFinite(items, { from: 0, to: cue.words.from }));
	let comma = source.range.to;
	while (comma < items.length && comma - source.range.to < 40 && !isWord(items[comma], ',')) comma++;
	if (opens) {
		const far = appositionEnd(items, comma);
		const part = trim(items, { from: far + 1, to: next(far + 1) });
		return part && { cue, source, parts: [part], rule: 'clause' };
	}
	let from = cue.words.from;
	while (from > 0 && cue.words.from - from < CLAUSE_REACH && !isWord(items[from - 1], ';')) from--;
	const before = trim(items, { from, to: cue.words.from });
	if (!before) return null;
	const resumes = !hasFinite(items, before) || isWord(items[comma + 1], 'and', 'but');
	const parts = comma === source.range.to && resumes ? trim(items, { from: comma, to: next(comma) }) : null;
	return { cue, source, parts: parts ? [before, parts] : [before], rule: parts ? 'around' : 'before' };
}

/** The comma that ends the appositions behind "according to X, a spokesman for Y,". */
function appositionEnd(items: Items, comma: number): number {
	for (let i = comma + 1; i < Math.min(items.length, comma + 30); i++) {
		if (isWord(items[i], ','))
			return hasFinite(items, { from: comma + 1, to: i }) && !isRelative(items[comma + 1]) ? comma : i;
	}
	return comma;
}
