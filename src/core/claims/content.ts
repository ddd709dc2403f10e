import type { BlockKind } from '../model';
import { around, contentBefore, invertedBehind, isParenthetical } from './attribution';
import { breakBefore, clauseEnd, phraseLimit, trim } from './clause';
import { complementOf, type Complement } from './complement';
import { colonCue, cuesIn, type Cue } from './cue';
import { CLAUSE_REACH, hasFinite, isRelative, isWord, type Items, type Range } from './grammar';
import type { Line } from './line';
import { phraseBefore } from './phrase';
import { firstQuotation, isWhole, leadingEnd, quotationBehindColon, quotationsFrom } from './quotation';
import { pointerOf } from './pointer';
import { sourceOf, type Source } from './source';

/** A claim within one line, in items of the line. */
export interface Statement {
	readonly cue: Cue;
	readonly source: Source | null;
	/** At least one, in order, not overlapping. */
	readonly parts: readonly Range[];
	readonly rule: Complement['rule'] | 'before' | 'around';
}

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

/** Constructions whose content is a phrase, not a clause. */
const NARROW = new Set<string>('object named gerund of-phrase object-infinitive infinitive'.split(' '));

/** The claims of a line: every cue with its source and its content. */
export function readLine(line: Line, kind: BlockKind, text: string): Reading {
	const { items } = line;
	const cues = withSources(items, cuesIn(line, kind));
	const pointers = cues.map(({ cue, source }) => pointerOf(items, cue, source));
	const breaks = cues.map(({ cue, source }, index) => pointers[index]?.part.from ?? breakBefore(items, cue, source));
	const statements: Statement[] = [];
	let opening: Opening | null = null;
	let closing: Opening | null = null;
	cues.forEach(({ cue, source }, index) => {
		const next = (from: number): number => clauseEnd(items, from, breaks, index, source?.rule === 'relative');
		const pointer = pointers[index];
		if (pointer) {
			statements.push({ cue, source: pointer.source, parts: [pointer.part], rule: 'object' });
			return;
		}
		if (pointers.some((other) => other && cue.words.from === other.part.to - 1)) return;
		const statement =
			cue.kind === 'colon'
				? behindColon(items, cue, source)
				: cue.kind === 'according'
					? accordingTo(items, cue, source, next)
					: byVerb(items, cue, source, next, text);
		if (statement) statements.push(statement);
		else if (cue.kind === 'verb' && cue.frames.has('quote') && isWord(items.at(-1), ':', ','))
			opening = { cue, source };
		else if (closes(items, cue, source)) closing = { cue, source: invertedBehind(items, cue) ?? source };
	});
	statements.push(...behindColons(items, statements));
	return { statements: withoutDoubles(statements), opening, closing };
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

/** Drops a statement whose content another one has too: the words belong to the cue that is nearer to a verb of saying. */
const withoutDoubles = (statements: readonly Statement[]): readonly Statement[] =>
	statements.filter((one, i) => {
		const same = (other: Statement): boolean => {
			const a = other.parts[0]!;
			const b = one.parts[0]!;
			return a.from === b.from && a.to === b.to;
		};
		const rivals = statements.filter((other, k) => k !== i && same(other));
		return !rivals.some((other) => other.cue.known && (!one.cue.known || statements.indexOf(other) > i));
	});

function byVerb(
	items: Items,
	cue: Cue,
	source: Source | null,
	next: (from: number) => number,
	text: string,
): Statement | null {
	const inverted = cue.kind === 'verb' ? invertedBehind(items, cue) : null;
	const before = cue.kind === 'verb' ? contentBefore(items, cue, inverted ?? source, text) : null;
	const limit = next(cue.words.to);
	const turned = inverted && before && around(items, before, inverted.range.to, next, true);
	if (turned) return { cue, source: inverted, parts: turned, rule: 'before' };
	if (inverted && cue.words.from === 0) {
		const at = firstQuotation(items, inverted.range.to);
		if (at >= 0) return { cue, source: inverted, parts: [{ from: at, to: leadingEnd(items, at) }], rule: 'quotation' };
	}
	const direct = before !== null && items[before.to - 1]!.pos === 'quotation' && !items[before.to - 1]!.fragment;
	const complement = complementOf(items, cue, limit, direct);
	if (complement) {
		const quoted = complement.rule === 'quotation' ? quotationsFrom(items, complement.from, text) : null;
		const end = next(complement.from);
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
	const late = cue.frames.has('quote') ? quotationBehindColon(items, cue.words.to) : -1;
	const parts = late >= 0 ? quotationsFrom(items, late, text) : null;
	return parts && { cue, source, parts: [parts], rule: 'quotation' };
}

/** "According to X, …", "…, according to X", "…, according to X, …". */
function accordingTo(items: Items, cue: Cue, source: Source | null, next: (from: number) => number): Statement | null {
	if (!source) return null;
	const opens = cue.words.from === 0 || (cue.words.from <= 2 && !hasFinite(items, { from: 0, to: cue.words.from }));
	let comma = source.range.to;
	while (comma < items.length && comma - source.range.to < 40 && !isWord(items[comma], ',')) comma++;
	if (opens) {
		const far = appositionEnd(items, comma);
		const part = trim(items, { from: far + 1, to: next(far + 1) });
		return part && { cue, source, parts: [part], rule: 'clause' };
	}
	let from = cue.words.from;
	while (from > 0 && cue.words.from - from < CLAUSE_REACH && !isWord(items[from - 1], ';')) from--;
	const before = trim(items, { from, to: cue.words.from });
	if (!before) return null;
	const resumes = !hasFinite(items, before) || isWord(items[comma + 1], 'and', 'but');
	const parts = comma === source.range.to && resumes ? trim(items, { from: comma, to: next(comma) }) : null;
	return { cue, source, parts: parts ? [before, parts] : [before], rule: parts ? 'around' : 'before' };
}

/** The comma that ends the appositions behind "according to X, a spokesman for Y,". */
function appositionEnd(items: Items, comma: number): number {
	for (let i = comma + 1; i < Math.min(items.length, comma + 30); i++) {
		if (isWord(items[i], ','))
			return hasFinite(items, { from: comma + 1, to: i }) && !isRelative(items[comma + 1]) ? comma : i;
	}
	return comma;
}

/** Quotations behind a colon that no cue introduces: "He was busy: “…”" goes on with its speaker, "the report: “…”" names one. */
function behindColons(items: Items, statements: readonly Statement[]): readonly Statement[] {
	const found: Statement[] = [];
	for (let i = 1; i < items.length - 1; i++) {
		const quotation = items[i + 1]!;
		if (!isWord(items[i], ':') || quotation.pos !== 'quotation' || quotation.fragment) continue;
		if (statements.some(({ parts }) => parts.some(({ from, to }) => from <= i + 1 && i + 1 < to))) continue;
		const before = statements.filter(({ parts }) => parts.at(-1)!.to <= i).at(-1);
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
