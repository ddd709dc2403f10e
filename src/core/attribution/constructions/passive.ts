import { trim } from '../../syntax/clause';
import type { ContentEnd } from './contentEnd';
import type { Complement } from './complement';
import type { Cue } from '../cues/cue';
import { isRelative, type SyntaxTokens } from '../../syntax/tokenTests';
import { subjectOf, type Source } from '../sources/source';
import type { AttributionCandidate } from './attributionCandidate';

const RAISING = new Set(
	'say expect believe think report allege rumor know consider understand estimate see deem declare find project predict'.split(
		' ',
	),
);

/**
 * The content of a passive. In "Cuba is believed to help him" and "the ferry was described as old" the subject and the complement
 * make it, in "the plan was rejected by the council" the subject alone.
 */
export function ofSubject(
	tokens: SyntaxTokens,
	cue: Cue,
	source: Source | null,
	complement: Complement | null,
	endFrom: ContentEnd,
): AttributionCandidate | null {
	const subject = subjectOf(tokens, cue.group, false, 0);
	if (!subject) return null;
	const { range } = subject;
	if (!complement) {
		const undergoes = source?.rule === 'by-phrase' && cue.frames.has('object') && subject.rule === 'subject';
		return undergoes ? { cue, source, parts: [range], rule: 'object' } : null;
	}
	const { from, rule } = complement;
	if (rule !== 'named' && (rule !== 'infinitive' || !RAISING.has(cue.lemma))) return null;
	const part = trim(tokens, { from, to: endFrom(from, isRelative(tokens[range.to - 1])) });
	return part && { cue, source, parts: [range, part], rule };
}
