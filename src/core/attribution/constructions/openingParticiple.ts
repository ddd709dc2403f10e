import { commaAfter } from '../../syntax/clause';
import type { Cue } from '../cues/cue';
import { hasFinite, isFinite, isWord, type SyntaxTokens, type TokenRange } from '../../syntax/tokenTests';
import { afterAdverbials, phraseAfter } from '../../syntax/nounPhrase';

/** The clause after a participle that opens the sentence. */
export interface MainClause {
	/** Index of the comma before it, where the content of the participle ends. */
	readonly comma: number;
	/** Its subject, which is the source of the participle. */
	readonly subject: TokenRange;
}

/** How far after the participle its clause may end, in tokens. */
const REACH = 80;

/**
 * The main clause after a participle that opens the sentence: "Noting that it was late, Ames left the room". A subject and a
 * finite verb follow its comma. Commas before the first finite verb belong to the content of the participle: "that pay, pensions
 * and jobs were at risk". Null if the cue is no such participle.
 */
export function mainClauseAfter(tokens: SyntaxTokens, { kind, group, words }: Cue): MainClause | null {
	if (kind !== 'verb' || group > 0 || !/ing$/u.test(tokens[words.from]!.lower)) return null;
	for (let comma = words.to + 1; comma < Math.min(tokens.length - 2, words.to + REACH); comma++) {
		if (!isWord(tokens[comma], ',') || !hasFinite(tokens, { from: words.to, to: comma })) continue;
		const subject = phraseAfter(tokens, comma + 1, ['of', 'for', 'in', 'at', 'from']);
		if (subject && isFinite(tokens, verbAfter(tokens, subject.to))) return { comma, subject };
	}
	return null;
}

/** Index after the adverbs, or after one apposition between commas, that part a subject from its verb. */
function verbAfter(tokens: SyntaxTokens, subject: number): number {
	let at = subject;
	if (isWord(tokens[at], ',')) {
		const closing = commaAfter(tokens, at + 1, Math.min(tokens.length, at + REACH));
		if (isWord(tokens[closing], ',') && !hasFinite(tokens, { from: at, to: closing })) at = closing + 1;
	}
	return Math.min(afterAdverbials(tokens, at), tokens.length - 1);
}
