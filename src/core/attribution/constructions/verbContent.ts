import { lastOf } from '../../lastOf';
import { asTold } from './accordingTo';
import { around, contentBefore, invertedSubjectAfter, isParenthetical } from './parenthetical';
import { phraseLimit, trim } from '../../syntax/clause';
import type { ContentEnd } from './contentEnd';
import { complementOf, type Complement } from './complement';
import { looseClause } from './complementTests';
import type { Cue } from '../cues/cue';
import { isFinite, isWord, type SyntaxTokens, type TokenRange } from '../../syntax/tokenTests';
import { ofSubject } from './passive';
import { firstQuotation, isWhole, leadingEnd, quotationAfterMark, quotationsFrom } from '../../syntax/quotation';
import type { Source } from '../sources/source';
import type { AttributionCandidate } from './attributionCandidate';

/** Constructions whose content is a phrase, not a clause. In a caption they describe the picture and report no speech. */
export const NARROW: ReadonlySet<AttributionCandidate['rule']> = new Set([
	'object',
	'named',
	'gerund',
	'of-phrase',
	'object-infinitive',
	'infinitive',
]);

/**
 * The content of a verb, adjective or noun. The constructions are tried in order: a quotation or clause before the cue, its
 * complement, a quotation or clause farther to the right.
 */
export function verbContent(
	tokens: SyntaxTokens,
	cue: Cue,
	source: Source | null,
	endFrom: ContentEnd,
	text: string,
): AttributionCandidate | null {
	const verb = cue.kind === 'verb';
	const inverted = verb ? invertedSubjectAfter(tokens, cue) : null;
	const before = verb && cue.voice !== 'gerund' ? contentBefore(tokens, cue, inverted ?? source, text) : null;
	const compared = verb && cue.frames.has('quote') ? asTold(tokens, cue, source, endFrom) : null;
	if (compared) return { cue, source, parts: [compared], rule: 'clause' };
	const turned = inverted && before && around(tokens, before, inverted.range.to, endFrom, true);
	if (turned) return { cue, source: inverted, parts: turned, rule: 'before' };
	if (inverted && cue.words.from === 0) {
		const at = firstQuotation(tokens, inverted.range.to);
		if (at >= 0) return { cue, source: inverted, parts: [{ from: at, to: leadingEnd(tokens, at) }], rule: 'quotation' };
	}
	const direct = before !== null && isSpoken(tokens, before);
	const complement = complementOf(tokens, cue, endFrom(cue.words.to), direct);
	const passive = cue.voice === 'passive' ? ofSubject(tokens, cue, source, complement, endFrom) : null;
	if (passive) return passive;
	if (complement) return withComplement(tokens, cue, source, complement, before, endFrom, text);
	const closed = before && cue.frames.has('quote') && (direct || isParenthetical(tokens, cue));
	const said = closed ? around(tokens, before, cue.words.to, endFrom, false) : null;
	if (said) return { cue, source, parts: said, rule: 'before' };
	return remoteContent(tokens, cue, source, before, endFrom, text);
}

/** The complement as content. A quotation that the cue interrupts also has a part before the cue. */
function withComplement(
	tokens: SyntaxTokens,
	cue: Cue,
	source: Source | null,
	{ from, rule }: Complement,
	before: TokenRange | null,
	endFrom: ContentEnd,
	text: string,
): AttributionCandidate | null {
	if (NARROW.has(rule) && !isHeld(tokens, cue, source)) return null;
	const end = rule === 'clause' && isFinite(tokens, from) ? endFrom(from, true) : endFrom(from);
	const to = NARROW.has(rule) ? phraseLimit(tokens, from, end) : end;
	const part = (rule === 'quotation' ? quotationsFrom(tokens, from, text) : null) ?? trim(tokens, { from, to });
	if (!part || part.to <= cue.words.to) return null;
	const goesOn = before && rule === 'quotation' && (isSpoken(tokens, before) || !isWhole(tokens[from]!, text));
	return goesOn ? { cue, source, parts: [before, part], rule: 'around' } : { cue, source, parts: [part], rule };
}

/** A quotation after a mark farther to the right, or a clause that does not start with its subject. */
function remoteContent(
	tokens: SyntaxTokens,
	cue: Cue,
	source: Source | null,
	before: TokenRange | null,
	endFrom: ContentEnd,
	text: string,
): AttributionCandidate | null {
	const at = cue.frames.has('quote') ? quotationAfterMark(tokens, cue.words.to) : -1;
	const quoted = at >= 0 ? quotationsFrom(tokens, at, text) : null;
	if (quoted) return { cue, source, parts: [quoted], rule: 'quotation' };
	const from = before ? -1 : looseClause(tokens, cue, endFrom(cue.words.to));
	const clause = from >= 0 ? trim(tokens, { from, to: endFrom(from) }) : null;
	return clause && { cue, source, parts: [clause], rule: 'clause' };
}

/** Whether the range ends in a quotation that is no fragment. */
function isSpoken(tokens: SyntaxTokens, { to }: TokenRange): boolean {
	const { pos, fragment } = lastOf(tokens, to);
	return pos === 'quotation' && !fragment;
}

const POSSIBLE = ['may', 'might', 'could'];

/** Whether somebody is said to hold the content. A bare object or infinitive in a question, or after "may", is no claim. */
const isHeld = (tokens: SyntaxTokens, cue: Cue, source: Source | null): boolean =>
	source !== null &&
	!isWord(tokens[source.range.to - 1], 'you') &&
	!isWord(tokens.at(-1), '?') &&
	!tokens.slice(cue.group, cue.words.from).some((token) => isWord(token, ...POSSIBLE));
