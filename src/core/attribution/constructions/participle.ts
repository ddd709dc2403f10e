import { commaAfter } from '../../syntax/clause';
import type { Cue } from '../cues/cue';
import { hasFinite, isFinite, isWord, type Items, type Range } from '../../syntax/grammar';
import { afterAdverbials, phraseAfter } from '../../syntax/phrase';

/** The clause behind a participle that opens the line. */
export interface MainClause {
	/** Index of the comma before it: what the participle tells ends there. */
	readonly comma: number;
	/** Its subject, who tells what the participle does. */
	readonly subject: Range;
}

/** How far behind the participle its clause may end, in items. */
const REACH = 80;

/**
 * "Noting that it was late, Ames left the room": the clause that a participle at the start of a line hangs on, known by a
 * subject and a finite verb behind a comma. What the participle tells is a clause, too, so that its own commas are passed
 * over ("that pay, pensions and jobs were at risk"). Null where the cue is no such participle.
 */
export function mainClauseBehind(items: Items, { kind, group, words }: Cue): MainClause | null {
	if (kind !== 'verb' || group > 0 || !/ing$/u.test(items[words.from]!.lower)) return null;
	for (let comma = words.to + 1; comma < Math.min(items.length - 2, words.to + REACH); comma++) {
		if (!isWord(items[comma], ',') || !hasFinite(items, { from: words.to, to: comma })) continue;
		const subject = phraseAfter(items, comma + 1, ['of', 'for', 'in', 'at', 'from']);
		if (subject && isFinite(items, verbAfter(items, subject.to))) return { comma, subject };
	}
	return null;
}

/** Index behind the adverbs, or behind one apposition between commas, that part a subject from its verb. */
function verbAfter(items: Items, subject: number): number {
	let at = subject;
	if (isWord(items[at], ',')) {
		const closing = commaAfter(items, at + 1, Math.min(items.length, at + REACH));
		if (isWord(items[closing], ',') && !hasFinite(items, { from: at, to: closing })) at = closing + 1;
	}
	return Math.min(afterAdverbials(items, at), items.length - 1);
}
