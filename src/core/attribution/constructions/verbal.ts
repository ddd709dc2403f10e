import { lastOf } from '../../lastOf';
import { asTold } from './according';
import { around, contentBefore, invertedBehind, isParenthetical } from './attribution';
import { phraseLimit, trim } from '../../syntax/clause';
import type { ClauseEnd } from './contentEnd';
import { complementOf, type Complement } from './complement';
import { looseClause } from './construction';
import type { Cue } from '../cues/cue';
import { isFinite, isWord, type Items, type Range } from '../../syntax/grammar';
import { ofSubject } from './passive';
import { firstQuotation, isWhole, leadingEnd, quotationBehind, quotationsFrom } from '../../syntax/quotation';
import type { Source } from '../sources/source';
import type { Statement } from './statement';

/** Constructions whose content is a phrase, not a clause. In a caption they tell what is to be seen, not what is said. */
export const NARROW: ReadonlySet<Statement['rule']> = new Set([
	'object',
	'named',
	'gerund',
	'of-phrase',
	'object-infinitive',
	'infinitive',
]);

/**
 * What a verb, adjective or noun tells: a quotation or clause before it, what it takes as its complement, or, where it has
 * neither, a quotation or clause farther behind.
 */
export function byVerb(items: Items, cue: Cue, source: Source | null, next: ClauseEnd, text: string): Statement | null {
	const verb = cue.kind === 'verb';
	const inverted = verb ? invertedBehind(items, cue) : null;
	const before = verb && cue.voice !== 'gerund' ? contentBefore(items, cue, inverted ?? source, text) : null;
	const compared = verb && cue.frames.has('quote') ? asTold(items, cue, source, next) : null;
	if (compared) return { cue, source, parts: [compared], rule: 'clause' };
	const turned = inverted && before && around(items, before, inverted.range.to, next, true);
	if (turned) return { cue, source: inverted, parts: turned, rule: 'before' };
	if (inverted && cue.words.from === 0) {
		const at = firstQuotation(items, inverted.range.to);
		if (at >= 0) return { cue, source: inverted, parts: [{ from: at, to: leadingEnd(items, at) }], rule: 'quotation' };
	}
	const direct = before !== null && isSpoken(items, before);
	const complement = complementOf(items, cue, next(cue.words.to), direct);
	const passive = cue.voice === 'passive' ? ofSubject(items, cue, source, complement, next) : null;
	if (passive) return passive;
	if (complement) return withComplement(items, cue, source, complement, before, next, text);
	const closed = before && cue.frames.has('quote') && (direct || isParenthetical(items, cue));
	const said = closed ? around(items, before, cue.words.to, next, false) : null;
	if (said) return { cue, source, parts: said, rule: 'before' };
	return farBehind(items, cue, source, before, next, text);
}

/** The content that the verb takes to its right; a quotation that a cue interrupts also has a part before it. */
function withComplement(
	items: Items,
	cue: Cue,
	source: Source | null,
	{ from, rule }: Complement,
	before: Range | null,
	next: ClauseEnd,
	text: string,
): Statement | null {
	if (NARROW.has(rule) && !isHeld(items, cue, source)) return null;
	const end = rule === 'clause' && isFinite(items, from) ? next(from, true) : next(from);
	const to = NARROW.has(rule) ? phraseLimit(items, from, end) : end;
	const part = (rule === 'quotation' ? quotationsFrom(items, from, text) : null) ?? trim(items, { from, to });
	if (!part || part.to <= cue.words.to) return null;
	const goesOn = before && rule === 'quotation' && (isSpoken(items, before) || !isWhole(items[from]!, text));
	return goesOn ? { cue, source, parts: [before, part], rule: 'around' } : { cue, source, parts: [part], rule };
}

/** A quotation behind a mark farther to the right, or a clause that starts with something else than its subject. */
function farBehind(
	items: Items,
	cue: Cue,
	source: Source | null,
	before: Range | null,
	next: ClauseEnd,
	text: string,
): Statement | null {
	const at = cue.frames.has('quote') ? quotationBehind(items, cue.words.to) : -1;
	const quoted = at >= 0 ? quotationsFrom(items, at, text) : null;
	if (quoted) return { cue, source, parts: [quoted], rule: 'quotation' };
	const from = before ? -1 : looseClause(items, cue, next(cue.words.to));
	const clause = from >= 0 ? trim(items, { from, to: next(from) }) : null;
	return clause && { cue, source, parts: [clause], rule: 'clause' };
}

/** Whether the range ends in speech rather than in a few quoted words. */
function isSpoken(items: Items, { to }: Range): boolean {
	const { pos, fragment } = lastOf(items, to);
	return pos === 'quotation' && !fragment;
}

const POSSIBLE = ['may', 'might', 'could'];

/** A bare object or infinitive is a claim only where somebody is told to hold it: not in a question, not as a possibility. */
const isHeld = (items: Items, cue: Cue, source: Source | null): boolean =>
	source !== null &&
	!isWord(items[source.range.to - 1], 'you') &&
	!isWord(items.at(-1), '?') &&
	!items.slice(cue.group, cue.words.from).some((item) => isWord(item, ...POSSIBLE));
