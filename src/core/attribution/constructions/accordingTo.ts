import { trim } from '../../syntax/clause';
import type { ContentEnd } from './contentEnd';
import type { Cue } from '../cues/cue';
import {
	CLAUSE_REACH,
	hasFinite,
	isRelative,
	isWord,
	type SyntaxTokens,
	type TokenRange,
} from '../../syntax/tokenTests';
import { afterAdverbials } from '../../syntax/nounPhrase';
import type { Source } from '../sources/source';
import type { AttributionCandidate } from './attributionCandidate';

/** The content after the comma of "As the paper reported, …" or "As reported by the paper, …". */
export function asTold(tokens: SyntaxTokens, cue: Cue, source: Source | null, endFrom: ContentEnd): TokenRange | null {
	const start =
		source && source.range.to <= cue.group && source.rule !== 'shared-subject' ? source.range.from : cue.group;
	if (start !== 1 || !isWord(tokens[0], 'as')) return null;
	const from = source && source.range.from > cue.words.to ? source.range.to : cue.words.to;
	const comma = afterAdverbials(tokens, from);
	return isWord(tokens[comma], ',') ? trim(tokens, { from: comma + 1, to: endFrom(comma + 1) }) : null;
}

/** The content of "According to X, …", "…, according to X" or "…, according to X, …". */
export function accordingTo(
	tokens: SyntaxTokens,
	cue: Cue,
	source: Source | null,
	endFrom: ContentEnd,
): AttributionCandidate | null {
	if (!source) return null;
	const opens = cue.words.from === 0 || (cue.words.from <= 2 && !hasFinite(tokens, { from: 0, to: cue.words.from }));
	let comma = source.range.to;
	while (comma < tokens.length && comma - source.range.to < 40 && !isWord(tokens[comma], ',')) comma++;
	if (opens) {
		const far = appositionEnd(tokens, comma);
		const part = trim(tokens, { from: far + 1, to: endFrom(far + 1) });
		return part && { cue, source, parts: [part], rule: 'clause' };
	}
	let from = cue.words.from;
	while (from > 0 && cue.words.from - from < CLAUSE_REACH && !isWord(tokens[from - 1], ';')) from--;
	const before = trim(tokens, { from, to: cue.words.from });
	if (!before) return null;
	const resumes = !hasFinite(tokens, before) || isWord(tokens[comma + 1], 'and', 'but');
	const parts = comma === source.range.to && resumes ? trim(tokens, { from: comma, to: endFrom(comma) }) : null;
	return { cue, source, parts: parts ? [before, parts] : [before], rule: parts ? 'around' : 'before' };
}

/** The comma that ends the appositions after "according to X, a spokesman for Y,". */
function appositionEnd(tokens: SyntaxTokens, comma: number): number {
	for (let i = comma + 1; i < Math.min(tokens.length, comma + 30); i++) {
		if (isWord(tokens[i], ','))
			return hasFinite(tokens, { from: comma + 1, to: i }) && !isRelative(tokens[comma + 1]) ? comma : i;
	}
	return comma;
}
