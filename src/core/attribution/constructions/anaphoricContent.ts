import { speechNoun } from '../../knowledge/speech';
import { lastOf } from '../../lastOf';
import type { Cue } from '../cues/cue';
import { hasFinite, isWord, type SyntaxTokens, type TokenRange } from '../../syntax/tokenTests';
import { afterAdverbials, withoutAdverbials } from '../../syntax/nounPhrase';
import { answerOf } from '../cues/answers';
import type { Source } from '../sources/source';
import { subjectOf } from '../sources/subjects';

/** The content of an answer that only refers to a claim before it. */
export interface AnaphoricContent {
	readonly source: Source | null;
	/** The anaphor: "a claim", "which". */
	readonly part: TokenRange;
}

const MARKS = [',', '—', '–', '―', '--', '('];
const POINTING = ['something', 'which'];
const REACH = 14;

/** The anaphor of "…, a claim that the company denied", "…, which she rejected" or "the allegation was denied by the company". */
export function anaphoricContentOf(tokens: SyntaxTokens, cue: Cue, source: Source | null): AnaphoricContent | null {
	if (cue.kind !== 'verb' || !answerOf(cue.lemma)) return null;
	if (cue.voice === 'passive') {
		const subject = subjectOf(tokens, cue.group, false, 0);
		return subject?.rule === 'subject' && isPointing(tokens, subject.range) ? { source, part: subject.range } : null;
	}
	return cue.voice === 'active' && endsThere(tokens, cue) ? relativeOf(tokens, cue) : null;
}

/** Whether no object follows the verb. */
function endsThere(tokens: SyntaxTokens, cue: Cue): boolean {
	const next = tokens[afterAdverbials(tokens, cue.words.to)];
	return next === undefined || next.pos === 'punctuation' || next.pos === 'conjunction';
}

/** The anaphor after the nearest mark, and the subject between it and the verb. */
function relativeOf(tokens: SyntaxTokens, cue: Cue): AnaphoricContent | null {
	const end = withoutAdverbials(tokens, cue.group);
	let from = end;
	while (from > 0 && end - from < REACH && !isWord(tokens[from - 1], ...MARKS)) from--;
	if (!isWord(tokens[from - 1], ...MARKS)) return null;
	for (let to = from + 1; to < end; to++) {
		if (!isPointing(tokens, { from, to })) continue;
		const subject = { from: isWord(tokens[to], 'that', 'which') ? to + 1 : to, to: end };
		if (subject.from < end && !hasFinite(tokens, subject))
			return { source: { range: subject, rule: 'subject' }, part: { from, to } };
	}
	return null;
}

/** Whether the range is a noun of saying with an article, or a word that can stand for a whole claim. */
const isPointing = (tokens: SyntaxTokens, { from, to }: TokenRange): boolean =>
	to - from === 1
		? isWord(tokens[from], ...POINTING) || speechNoun(tokens[from]!.lower)?.stance === 'accuse'
		: to - from < 5 &&
			(tokens[from]!.pos === 'determiner' || speechNoun(lastOf(tokens, to).lower)?.stance === 'accuse') &&
			speechNoun(lastOf(tokens, to).lower) !== undefined;
