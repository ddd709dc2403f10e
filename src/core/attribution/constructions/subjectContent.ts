import { speechVerb } from '../../knowledge/speech';
import { CONJUNCTIONS, SUBORDINATORS } from '../../syntax/clause';
import { phraseBefore } from '../../syntax/nounPhrase';
import { isFinite, isRelative, isWord, type SyntaxTokens } from '../../syntax/tokenTests';
import type { Cue } from '../cues/cue';
import type { Source } from '../sources/source';

const OPENERS = [...SUBORDINATORS, 'whether', 'where', 'how', 'why', 'what'];
const SUBJECT_PRONOUNS = ['he', 'she', 'it', 'they', 'we', 'i', 'you'];
/** Parts of speech within a verb group, between its first word and its last. */
const WITHIN_GROUP = new Set(['auxiliary', 'modal', 'adverb']);

/**
 * Whether the cue stands within a subject, so that the verb of that subject follows its content: "The claim that it sank
 * shocked the town", "The engineer who said that it sank resigned".
 */
export function isInSubject(tokens: SyntaxTokens, cue: Cue, source: Source | null): boolean {
	if (cue.kind === 'noun') return opensClause(tokens, phraseBefore(tokens, cue.words.from + 1)?.from ?? cue.words.from);
	if (source?.rule === 'relative') {
		const pronoun = source.range.to - 1;
		return !isWord(tokens[pronoun - 1], ',', '—', '–') && opensClause(tokens, source.range.from);
	}
	const pronoun = (source?.range.from ?? 0) - 1;
	return isRelative(tokens[pronoun]) && opensClause(tokens, phraseBefore(tokens, pronoun)?.from ?? -1);
}

/** Whether nothing stands before the index that could govern a phrase there. */
const opensClause = (tokens: SyntaxTokens, from: number): boolean =>
	from === 0 || (from > 0 && isWord(tokens[from - 1], ',', ';', '—', '–', ...CONJUNCTIONS));

/**
 * The index of the finite verb in `[from, to)` that belongs to the clause around the content, or `to`. The first `own` finite
 * verbs are the content's, and one more for each word that opens a clause within it.
 */
export function outerVerb(tokens: SyntaxTokens, from: number, to: number, own: number): number {
	let due = own;
	let verbs = 0;
	for (let i = from; i < to; i++) {
		const token = tokens[i]!;
		const before = tokens[i - 1];
		const opens =
			isRelative(token) ||
			isWord(token, ...OPENERS) ||
			(isWord(token, 'and', 'but', 'or') && verbs >= due) ||
			(isWord(token, ...SUBJECT_PRONOUNS) && (before?.pos === 'noun' || before?.pos === 'proper'));
		if (opens) due++;
		if (!isFinite(tokens, i) || WITHIN_GROUP.has(before?.pos ?? '')) continue;
		verbs++;
		if (verbs > due) return i;
		if (speechVerb(token.lower)?.frames.has('clause')) due++;
	}
	return to;
}
