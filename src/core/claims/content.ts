import type { BlockKind } from '../model';
import { accordingTo, asTold } from './according';
import { around, contentBefore, invertedBehind, isParenthetical } from './attribution';
import { breakBefore, clauseEnd, phraseLimit, trim } from './clause';
import { complementOf, looseClause, type Complement } from './complement';
import { colonCue, cuesIn, type Cue } from './cue';
import { isFinite, isRelative, isWord, type Items, type Range } from './grammar';
import type { Line } from './line';
import { phraseBefore } from './phrase';
import { firstQuotation, isWhole, leadingEnd, quotationBehind, quotationsFrom } from './quotation';
import { pointerOf } from './pointer';
import { sourceOf, subjectOf, type Source } from './source';
import { withoutDoubles, withoutInner, type Statement } from './statement';

/** A cue that found no content in its line: an introduction to a quotation in the next. */
export interface Opening {
	readonly cue: Cue;
	readonly source: Source | null;
}

export interface Reading {
	readonly statements: readonly Statement[];
	readonly opening: Opening | null;
	/** A cue that opens the line with its source and finds nothing to introduce: it may close the quotation before. */
	readonly closing: Opening | null;
}

/** Constructions whose content is a phrase, not a clause. A caption tells by them what is to be seen, not what is said. */
const NARROW = new Set<string>('object named gerund of-phrase object-infinitive infinitive'.split(' '));

/** The claims of a line: every cue with its source and its content. */
export function readLine(line: Line, kind: BlockKind, text: string): Reading {
	const { items } = line;
	const cues = withSources(items, cuesIn(line, kind));
	const pointers = cues.map(({ cue, source }) => pointerOf(items, cue, source));
	const pointing = new Set(pointers.map((pointer) => pointer && pointer.part.to - 1));
	const breaks = cues.map(({ cue, source }, index) => pointers[index]?.part.from ?? breakBefore(items, cue, source));
	const statements: Statement[] = [];
	let opening: Opening | null = null;
	let closing: Opening | null = null;
	cues.forEach(({ cue, source }, index) => {
		const next = (from: number, relative = source?.rule === 'relative'): number =>
			clauseEnd(items, from, breaks, index, relative);
		const pointer = pointers[index];
		if (pointer) {
			statements.push({ cue, source: pointer.source, parts: [pointer.part], rule: 'object' });
			return;
		}
		if (pointing.has(cue.words.from)) return;
		const statement =
			cue.kind === 'colon'
				? behindColon(items, cue, source)
				: cue.kind === 'according'
					? accordingTo(items, cue, source, next)
					: byVerb(items, cue, source, next, text);
		if (statement && kind === 'caption' && NARROW.has(statement.rule)) return;
		if (statement) statements.push(statement);
		else if (cue.kind === 'verb' && cue.frames.has('quote') && isWord(items.at(-1), ':', ','))
			opening = { cue, source };
		else if (closes(items, cue, source)) closing = { cue, source: invertedBehind(items, cue) ?? source };
	});
	const all = [...statements, ...behindColons(items, statements)];
	return { statements: withoutInner(withoutDoubles(all)), opening, closing };
}

/**
 * The cues with their sources. A second verb or a participle that ends the content of the cue before it ("said it sank,
 * adding …") shares that cue's source, not the subject of the content.
 */
function withSources(items: Items, cues: readonly Cue[]): readonly Opening[] {
	const found: Opening[] = [];
	for (const cue of cues) {
		const source = sourceOf(items, cue);
		const before = found.at(-1);
		const within = before?.source && before.cue.kind === 'verb' && source && source.range.from >= before.cue.words.to;
		const shared = within && source.rule === 'shared-subject' && breakBefore(items, cue, source) >= 0;
		found.push({ cue, source: shared ? { range: before.source.range, rule: 'shared-subject' } : source });
	}
	return found;
}

const closes = (items: Items, cue: Cue, source: Source | null): boolean =>
	cue.kind === 'verb' &&
	cue.frames.has('quote') &&
	(source?.range.from === 0 || (cue.words.from === 0 && invertedBehind(items, cue) !== null)) &&
	isParenthetical(items, cue);

const RAISING = new Set(
	'say expect believe think report allege rumor know consider understand estimate see deem declare find project predict'.split(
		' ',
	),
);

/** "Cuba is believed to help him": what is claimed is the clause that subject and infinitive make. */
const raisedBy = (items: Items, cue: Cue, complement: Complement): Range | null =>
	cue.voice === 'passive' &&
	((complement.rule === 'infinitive' && RAISING.has(cue.lemma)) || complement.rule === 'named')
		? (subjectOf(items, cue.group, false, 0)?.range ?? null)
		: null;

const POSSIBLE = ['may', 'might', 'could'];

/** A bare object or infinitive is a claim only where somebody is told to hold it: not in a question, not as a possibility. */
const isHeld = (items: Items, cue: Cue, source: Source | null): boolean =>
	source !== null &&
	!isWord(items[source.range.to - 1], 'you') &&
	!isWord(items.at(-1), '?') &&
	!items.slice(cue.group, cue.words.from).some((item) => isWord(item, ...POSSIBLE));

function byVerb(
	items: Items,
	cue: Cue,
	source: Source | null,
	next: (from: number, relative?: boolean) => number,
	text: string,
): Statement | null {
	const inverted = cue.kind === 'verb' ? invertedBehind(items, cue) : null;
	const before =
		cue.kind === 'verb' && cue.voice !== 'gerund' ? contentBefore(items, cue, inverted ?? source, text) : null;
	const compared = cue.kind === 'verb' && cue.frames.has('quote') ? asTold(items, cue, source, next) : null;
	if (compared) return { cue, source, parts: [compared], rule: 'clause' };
	const limit = next(cue.words.to);
	const turned = inverted && before && around(items, before, inverted.range.to, next, true);
	if (turned) return { cue, source: inverted, parts: turned, rule: 'before' };
	if (inverted && cue.words.from === 0) {
		const at = firstQuotation(items, inverted.range.to);
		if (at >= 0) return { cue, source: inverted, parts: [{ from: at, to: leadingEnd(items, at) }], rule: 'quotation' };
	}
	const direct = before !== null && items[before.to - 1]!.pos === 'quotation' && !items[before.to - 1]!.fragment;
	const complement = complementOf(items, cue, limit, direct);
	const raised = complement && raisedBy(items, cue, complement);
	if (raised) {
		const relative = isRelative(items[raised.to - 1]);
		const range = trim(items, { from: complement.from, to: next(complement.from, relative) });
		return range && { cue, source, parts: [raised, range], rule: complement.rule };
	}
	const undergoes =
		!complement && source?.rule === 'by-phrase' && cue.frames.has('object')
			? subjectOf(items, cue.group, false, 0)
			: null;
	if (undergoes?.rule === 'subject') return { cue, source, parts: [undergoes.range], rule: 'object' };
	if (complement && NARROW.has(complement.rule) && !isHeld(items, cue, source)) return null;
	if (complement) {
		const quoted = complement.rule === 'quotation' ? quotationsFrom(items, complement.from, text) : null;
		const relative = complement.rule === 'clause' && isFinite(items, complement.from);
		const end = relative ? next(complement.from, true) : next(complement.from);
		const short = NARROW.has(complement.rule) ? phraseLimit(items, complement.from, end) : end;
		const range = quoted ?? trim(items, { from: complement.from, to: short });
		if (!range || range.to <= cue.words.to) return null;
		const goesOn = complement.rule === 'quotation' && before && !isWhole(items[complement.from]!, text);
		const lead = goesOn || (before && complement.rule === 'quotation' && direct) ? [before] : [];
		return { cue, source, parts: [...lead, range], rule: lead.length ? 'around' : complement.rule };
	}
	const closed = before && cue.frames.has('quote') && (direct || isParenthetical(items, cue));
	const said = closed ? around(items, before, cue.words.to, next, false) : null;
	if (said) return { cue, source, parts: said, rule: 'before' };
	const late = cue.frames.has('quote') ? quotationBehind(items, cue.words.to) : -1;
	const parts = late >= 0 ? quotationsFrom(items, late, text) : null;
	if (parts) return { cue, source, parts: [parts], rule: 'quotation' };
	const loose = before ? null : looseClause(items, cue, limit);
	const clause = loose && trim(items, { from: loose.from, to: next(loose.from) });
	return clause && { cue, source, parts: [clause], rule: 'clause' };
}

/** Quotations behind a colon that no cue introduces: "He was busy: “…”" goes on with its speaker, "the report: “…”" names one. */
function behindColons(items: Items, statements: readonly Statement[]): readonly Statement[] {
	const taken = new Set<number>();
	const ends = new Map<number, Statement>();
	for (const one of statements) {
		for (const { from, to } of one.parts) for (let i = from; i < to; i++) taken.add(i);
		ends.set(one.parts.at(-1)!.to, one);
	}
	const found: Statement[] = [];
	let before: Statement | undefined;
	for (let i = 1; i < items.length - 1; i++) {
		before = ends.get(i) ?? before;
		const quotation = items[i + 1]!;
		if (!isWord(items[i], ':') || quotation.pos !== 'quotation' || quotation.fragment || taken.has(i + 1)) continue;
		const phrase = phraseBefore(items, i);
		const source: Source | null = before?.source ?? (phrase && { range: phrase, rule: 'colon' });
		found.push({ cue: colonCue(i), source, parts: [{ from: i + 1, to: leadingEnd(items, i + 1) }], rule: 'colon' });
	}
	return found;
}

const behindColon = (items: Items, cue: Cue, source: Source | null): Statement | null => {
	const part = trim(items, { from: cue.words.to, to: items.length });
	return part && { cue, source, parts: [part], rule: 'colon' };
};
