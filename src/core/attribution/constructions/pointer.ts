import { speechNoun } from '../../knowledge/speech';
import { lastOf } from '../../lastOf';
import type { Cue } from '../cues/cue';
import { hasFinite, isWord, type Items, type Range } from '../../syntax/grammar';
import { afterAdverbials, withoutAdverbials } from '../../syntax/phrase';
import { answerOf } from '../cues/answers';
import { subjectOf, type Source } from '../sources/source';

/** An answer whose content only points to what was claimed before. */
export interface Pointer {
	readonly source: Source | null;
	/** The words that point: "a claim", "which". */
	readonly part: Range;
}

const MARKS = [',', '—', '–', '―', '--', '('];
const POINTING = ['something', 'which'];
const REACH = 14;

/** "…, a claim that the company denied", "…, which she rejected", "the allegation was denied by the company". */
export function pointerOf(items: Items, cue: Cue, source: Source | null): Pointer | null {
	if (cue.kind !== 'verb' || !answerOf(cue.lemma)) return null;
	if (cue.voice === 'passive') {
		const subject = subjectOf(items, cue.group, false, 0);
		return subject?.rule === 'subject' && isPointing(items, subject.range) ? { source, part: subject.range } : null;
	}
	return cue.voice === 'active' && endsThere(items, cue) ? relativeOf(items, cue) : null;
}

/** Whether the verb has no object of its own behind it. */
function endsThere(items: Items, cue: Cue): boolean {
	const behind = items[afterAdverbials(items, cue.words.to)];
	return behind === undefined || behind.pos === 'punctuation' || behind.pos === 'conjunction';
}

/** The phrase behind the nearest mark and the subject between it and the verb. */
function relativeOf(items: Items, cue: Cue): Pointer | null {
	const end = withoutAdverbials(items, cue.group);
	let from = end;
	while (from > 0 && end - from < REACH && !isWord(items[from - 1], ...MARKS)) from--;
	if (!isWord(items[from - 1], ...MARKS)) return null;
	for (let to = from + 1; to < end; to++) {
		if (!isPointing(items, { from, to })) continue;
		const subject = { from: isWord(items[to], 'that', 'which') ? to + 1 : to, to: end };
		if (subject.from < end && !hasFinite(items, subject))
			return { source: { range: subject, rule: 'subject' }, part: { from, to } };
	}
	return null;
}

/** A noun of saying with an article at its front, or a word that can stand for a whole claim. */
const isPointing = (items: Items, { from, to }: Range): boolean =>
	to - from === 1
		? isWord(items[from], ...POINTING) || speechNoun(items[from]!.lower)?.stance === 'accuse'
		: to - from < 5 &&
			(items[from]!.pos === 'determiner' || speechNoun(lastOf(items, to).lower)?.stance === 'accuse') &&
			speechNoun(lastOf(items, to).lower) !== undefined;
