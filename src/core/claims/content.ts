import { complementOf, isTitle, type Complement } from './complement';
import { colonCue, cuesIn, type Cue } from './cue';
import {
	afterAdverbials,
	CLAUSE_REACH,
	hasFinite,
	isFinite,
	isGerund,
	isNominal,
	isRelative,
	isWord,
	phraseAfter,
	phraseBefore,
	type Range,
} from './grammar';
import type { BlockKind } from '../model';
import type { Item, Line } from './line';
import { invertedSource, sourceOf, type Source } from './source';
import { speechNoun } from '../knowledge/speech';

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

type Items = readonly Item[];

const CONJUNCTIONS = ['and', 'but', 'while', 'whereas', 'though', 'although', 'as', 'or'];
const SUBORDINATORS = 'while although though when after before as if because since once unless until whereas'.split(
	' ',
);
const RESUMING = new Set([
	'and',
	'but',
	'or',
	'because',
	'which',
	'who',
	'including',
	'with',
	'rather',
	'so',
	'unless',
	'where',
]);
const BREAK_MARKS = [',', ';', '—', '–', '―', '--'];

/** The claims of a line: every cue with its source and its content. */
export function readLine(line: Line, kind: BlockKind, text: string): Reading {
	const { items } = line;
	const cues = cuesIn(line, kind).map((cue) => ({ cue, source: sourceOf(items, cue) }));
	const breaks = cues.map(({ cue, source }) => breakBefore(items, cue, source));
	const statements: Statement[] = [];
	let opening: Opening | null = null;
	let closing: Opening | null = null;
	cues.forEach(({ cue, source }, index) => {
		const next = (from: number): number => clauseEnd(items, from, breaks, index, source?.rule === 'relative');
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

/** Index at which the words of this cue begin a clause of their own and end the content before it; -1 if they do not. */
function breakBefore(items: Items, cue: Cue, source: Source | null): number {
	if (cue.kind === 'according') return cue.words.from;
	if (cue.kind === 'noun') return -1;
	const own = source && source.range.to <= cue.group && ['subject', 'apposition'].includes(source.rule);
	const start = own ? source.range.from : cue.group;
	const before = items[start - 1];
	if (cue.voice === 'gerund') return isWord(before, ...BREAK_MARKS, 'and', 'but') ? start : -1;
	const comma = isWord(items[start - 2], ',') || items[start - 2]?.pos === 'quotation';
	if (!cue.frames.has('quote')) return comma && isWord(before, 'and', 'but') ? start : -1;
	if (own)
		return isWord(before, ...CONJUNCTIONS, ...BREAK_MARKS) || (before?.pos === 'quotation' && !before.fragment)
			? start
			: -1;
	return isWord(before, 'and', 'but') ? start : -1;
}

/** Index behind the clause that starts at `from`. */
function clauseEnd(items: Items, from: number, breaks: readonly number[], index: number, relative: boolean): number {
	let limit = Math.min(items.length, from + CLAUSE_REACH);
	const floor = isWord(items[from], ...SUBORDINATORS) ? commaAfter(items, from, limit) + 1 : from;
	for (let i = index + 1; i < Math.min(breaks.length, index + 12); i++) {
		const at = breaks[i]!;
		if (at > floor && at < limit) limit = at;
	}
	const hangs = isWord(items[0], ...SUBORDINATORS) && !items.slice(0, from).some((item) => item.lower === ',');
	let depth = 0;
	for (let i = from; i < limit; i++) {
		const item = items[i]!;
		if (item.lower === '(' || item.lower === '[') depth++;
		if (item.lower === ')' || item.lower === ']') depth--;
		if (depth > 0) continue;
		if (item.lower === ';' || (item.lower === ':' && items[i + 1]?.pos === 'quotation')) return i;
		if (item.lower === ',' && i > floor && tailBehind(items, i, limit, relative)) return i;
		if (isDash(item) && i > from + 1 && !items.slice(i + 1, limit).some(isDash)) return i;
		if (hangs && item.lower === ',' && hasFinite(items, { from: i, to: limit })) return i;
		if (item.lower === ',' && isWord(items[i + 1], 'a', 'an', 'the') && speechNoun(items[i + 2]?.lower ?? '')) return i;
	}
	return limit;
}

const commaAfter = (items: Items, from: number, limit: number): number => {
	for (let i = from; i < limit; i++) if (items[i]!.lower === ',') return i;
	return from;
};

const isDash = (item: Item): boolean => isWord(item, '—', '–', '―', '--', '-');

/** Whether the comma opens something that the writer adds, or resumes the sentence around a relative clause. */
function tailBehind(items: Items, comma: number, limit: number, relative: boolean): boolean {
	const next = items[comma + 1];
	if (!next || comma + 1 >= limit) return false;
	if (isWord(next, 'compared', 'though', 'although', 'whereas')) return true;
	return relative && isFinite(items, comma + 1);
}

/** Without the marks and conjunctions around it; null where nothing is left. */
function trim(items: Items, { from, to }: Range): Range | null {
	while (
		to > from &&
		(isWord(items[to - 1], ',', '.', ';', ':', '—', '–', '―', '-', '--', ...CONJUNCTIONS) || isWord(items[to - 1], '('))
	)
		to--;
	while (from < to && (isWord(items[from], ',', ':', ';') || items[from]!.pos === 'possessive')) from++;
	return to > from ? { from, to } : null;
}

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
	const turned = inverted && before && around(items, before, inverted.range.to, next);
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
	const said = closed ? around(items, before, cue.words.to, next) : null;
	if (said) return { cue, source, parts: said, rule: 'before' };
	const late = cue.frames.has('quote') ? quotationBehindColon(items, cue.words.to) : -1;
	const parts = late >= 0 ? quotationsFrom(items, late, text) : null;
	return parts && { cue, source, parts: [parts], rule: 'quotation' };
}

const NARROW: ReadonlySet<string> = new Set([
	'object',
	'named',
	'gerund',
	'of-phrase',
	'object-infinitive',
	'infinitive',
]);

/** Where content that is no clause of its own ends: before a comma that opens no list, before a second verb. */
function phraseLimit(items: Items, from: number, end: number): number {
	for (let i = from + 1; i < end - 1; i++) {
		const item = items[i]!;
		if (isWord(item, ',') && !isList(items, i, end)) return i;
		if (isWord(item, 'and', 'but') && isFinite(items, i + 1)) return i;
	}
	return end;
}

/** "to the press, the courts and the army": a comma before further members, known by the "and" that closes the list. */
function isList(items: Items, comma: number, end: number): boolean {
	if (!isNominal(items, comma + 1) && !isGerund(items[comma + 1]!)) return isWord(items[comma + 1], 'and', 'or');
	for (let i = comma + 1; i < Math.min(end, comma + 10); i++) {
		if (isWord(items[i], 'and', 'or')) return !hasFinite(items, { from: comma + 1, to: i + 3 });
		if (isFinite(items, i)) return false;
	}
	return false;
}

/** Whether nothing that belongs to the verb follows it but a hearer and circumstances. */
function isParenthetical(items: Items, cue: Cue): boolean {
	const hearer = cue.frames.has('addressee') ? phraseAfter(items, cue.words.to)?.to : undefined;
	const at = afterAdverbials(items, hearer ?? cue.words.to);
	const behind = items[at];
	return (
		!behind ||
		behind.pos === 'punctuation' ||
		behind.pos === 'conjunction' ||
		behind.pos === 'preposition' ||
		behind.pos === 'quotation' ||
		isGerund(behind)
	);
}

/** "…, said Mona Lamberson": the source stands behind the verb and no clause follows it. */
function invertedBehind(items: Items, cue: Cue): Source | null {
	if (!cue.frames.has('quote') || cue.lemma === 'tell' || cue.voice !== 'active' || cue.group !== cue.words.from)
		return null;
	const before = items[cue.words.from - 1];
	if (before && before.pos !== 'quotation' && !isWord(before, ',', '—', '–')) return null;
	const source = invertedSource(items, cue);
	if (!source) return null;
	const first = items[source.range.from]!;
	if (!['proper', 'pronoun', 'determiner', 'noun', 'adjective', 'number', 'verb', 'other'].includes(first.pos))
		return null;
	const behind = items[source.range.to];
	const ends =
		!behind ||
		behind.pos === 'punctuation' ||
		behind.pos === 'quotation' ||
		behind.pos === 'preposition' ||
		isRelative(behind) ||
		behind.pos === 'adverb' ||
		(behind.pos === 'conjunction' && before?.pos === 'quotation') ||
		isGerund(behind) ||
		behind.tags.has('Date');
	return ends && !hasFinite(items, { from: source.range.to, to: clauseMark(items, source.range.to) }) ? source : null;
}

/** Index of the next mark, relative pronoun or conjunction. */
const clauseMark = (items: Items, from: number): number => {
	let i = from;
	while (
		i < items.length &&
		!['punctuation', 'conjunction', 'quotation'].includes(items[i]!.pos) &&
		!isRelative(items[i])
	)
		i++;
	return i;
};

/** Whether the range holds a clause that can stand alone: "When pressed by moderators" and "On Monday" cannot. */
function isMainClause(items: Items, { from, to }: Range): boolean {
	const first = items[from]!;
	const opens = first.pos === 'preposition' || isGerund(first) || isWord(first, ...SUBORDINATORS);
	if (!opens) return hasFinite(items, { from, to });
	for (let i = from; i < to; i++) if (isWord(items[i], ',') && hasFinite(items, { from: i, to })) return true;
	return first.pos === 'preposition' && !isWord(first, ...SUBORDINATORS) && hasFinite(items, { from, to });
}

/** The content that ends where the source and its cue begin: a quotation, or a clause before a comma. */
function contentBefore(items: Items, cue: Cue, source: Source | null, text: string): Range | null {
	const start =
		source && source.range.to <= cue.words.from && source.rule !== 'shared-subject' ? source.range.from : cue.group;
	const mark = items[start - 1];
	if (!mark) return null;
	const comma = isWord(mark, ',', '—', '–', '―', '--', '-');
	const end = comma ? start - 1 : start;
	const last = items[end - 1];
	if (!last) return null;
	const quoted = last.pos === 'quotation' && (comma || !last.fragment) && !isTitle(items, end - 1);
	if (!comma && !quoted) return null;
	let from = end;
	while (from > 0 && end - from < CLAUSE_REACH && !isWord(items[from - 1], ';')) from--;
	if (quoted && isWhole(last, text)) {
		const first = leadingQuotations(items, end, from);
		if (first < end && (first === from || !hasFinite(items, { from, to: first }))) return { from: first, to: end };
		if (isWord(items[first - 1], ':')) return { from: first, to: end };
	}
	return trim(items, { from, to: end });
}

const leadingQuotations = (items: Items, end: number, floor: number): number => {
	let from = end;
	while (from > floor && items[from - 1]!.pos === 'quotation') from--;
	return from;
};

/** A quotation that begins like a sentence. */
const isWhole = (item: Item, text: string): boolean =>
	/^\W{0,3}(?:\p{Lu}|\p{N})/u.test(text.slice(item.start, item.start + 4));

/**
 * The parts of a claim around an attribution in the middle: "The dam, officials said, could break"; "“A,” he said, “b.”"
 * Null where the words before cannot stand alone and nothing goes on: "On Monday, officials said".
 */
function around(items: Items, before: Range, behind: number, next: (from: number) => number): readonly Range[] | null {
	const at = afterAdverbials(items, behind);
	let comma = at;
	while (
		comma < Math.min(items.length, at + 40) &&
		!isWord(items[comma], ',', ':') &&
		items[comma]!.pos !== 'quotation'
	)
		comma++;
	const rest = isWord(items[comma], ',', ':') ? comma + 1 : comma;
	const item = items[rest];
	const whole = items[before.to - 1]!.pos === 'quotation' || isMainClause(items, before);
	if (item?.pos === 'quotation' && !isTitle(items, rest)) return [before, { from: rest, to: leadingEnd(items, rest) }];
	const part = item && comma === at ? trim(items, { from: rest, to: next(rest) }) : null;
	const resumes =
		part !== null && (isFinite(items, rest) || (whole ? RESUMING.has(item!.lower) : hasFinite(items, part)));
	if (part && resumes) return [before, part];
	return whole ? [before] : null;
}

const leadingEnd = (items: Items, from: number): number => {
	let to = from;
	while (to < items.length && items[to]!.pos === 'quotation') to++;
	return to;
};

/** Quotations from `from` on; a fragment takes the rest of its clause along. */
function quotationsFrom(items: Items, from: number, text: string): Range | null {
	const to = leadingEnd(items, from);
	const behind = items[to];
	const free = isWord(items[from - 1], ',', ':') || isWhole(items[from]!, text);
	if (free || !behind || behind.pos === 'punctuation') return { from, to };
	return null;
}

/** "Said Dorothy Poynter, who knew him, “We were proud.”" */
const firstQuotation = (items: Items, from: number): number => {
	for (let i = from; i < Math.min(items.length, from + 40); i++)
		if (items[i]!.pos === 'quotation' && isWord(items[i - 1], ',', ':')) return i;
	return -1;
};

/** "replied with a jab of his own: “…”" */
function quotationBehindColon(items: Items, from: number): number {
	for (let i = from; i < Math.min(items.length - 1, from + 40); i++)
		if (isWord(items[i], ':') && items[i + 1]!.pos === 'quotation') return i + 1;
	return -1;
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
	const parts =
		comma === source.range.to && !hasFinite(items, before) ? trim(items, { from: comma, to: next(comma) }) : null;
	return { cue, source, parts: parts ? [before, parts] : [before], rule: parts ? 'around' : 'before' };
}

/** The comma that ends the appositions behind "according to X, a spokesman for Y,". */
function appositionEnd(items: Items, comma: number): number {
	for (let i = comma + 1; i < Math.min(items.length, comma + 30); i++) {
		if (isWord(items[i], ','))
			return hasFinite(items, { from: comma + 1, to: i }) && !isRelative(items[comma + 1]) ? comma : i;
	}
	return isNominal(items, comma + 1) || phraseAfter(items, comma + 1) ? comma : comma;
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
