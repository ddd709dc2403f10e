import type { BlockKind } from '../model';
import { accordingTo } from './constructions/according';
import { invertedBehind, isParenthetical } from './constructions/attribution';
import { trim } from '../syntax/clause';
import { breakBefore, clauseEnd, type ClauseEnd } from './constructions/contentEnd';
import { colonCue, type Cue } from './cues/cue';
import { cuesIn } from './cues/cues';
import { CLAUSE_REACH, hasFinite, isWord, type Items } from '../syntax/grammar';
import type { Line } from '../syntax/line';
import { withNegator } from '../syntax/negativeSubject';
import { phraseBefore } from '../syntax/phrase';
import { leadingEnd } from '../syntax/quotation';
import { mainClauseBehind, type MainClause } from './constructions/participle';
import { pointerOf } from './constructions/pointer';
import { mainSubject, sourceOf, type Source } from './sources/source';
import { withoutDoubles, withoutInner, withoutRaising, type Statement } from './constructions/statement';
import { byVerb, NARROW } from './constructions/verbal';

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

/** The claims of a line: every cue with its source and its content. */
export function readLine(line: Line, kind: BlockKind, text: string): Reading {
	const { items } = line;
	const found = cuesIn(line, kind);
	const mains = found.map((cue) => mainClauseBehind(items, cue));
	const cues = withSources(items, found, mains);
	const pointers = cues.map(({ cue, source }) => pointerOf(items, cue, source));
	const pointing = new Set(pointers.map((pointer) => pointer && pointer.part.to - 1));
	const breaks = cues.map(({ cue, source }, index) => pointers[index]?.part.from ?? breakBefore(items, cue, source));
	const statements: Statement[] = [];
	let opening: Opening | null = null;
	let closing: Opening | null = null;
	cues.forEach(({ cue, source }, index) => {
		const main = mains[index];
		const next: ClauseEnd = (from, relative = source?.rule === 'relative') => {
			const end = clauseEnd(items, from, breaks, index, relative);
			return main && from < main.comma ? Math.min(end, main.comma) : end;
		};
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
	return { statements: withoutInner(withoutRaising(withoutDoubles(all))), opening, closing };
}

/**
 * The cues with their sources. A second verb or a participle that ends the content of the cue before it ("said it sank,
 * adding …") shares that cue's source, not the subject of the content.
 */
function withSources(items: Items, cues: readonly Cue[], mains: readonly (MainClause | null)[]): readonly Opening[] {
	const found: Opening[] = [];
	for (const [index, cue] of cues.entries()) {
		const main = mains[index];
		const source = negative(items, main ? { range: main.subject, rule: 'shared-subject' } : sourceOf(items, cue));
		const before = found.at(-1);
		const within = before?.source && before.cue.kind === 'verb' && source && source.range.from >= before.cue.words.to;
		const shared = within && source.rule === 'shared-subject' && breakBefore(items, cue, source) >= 0;
		found.push({ cue, source: shared ? { range: before.source.range, rule: 'shared-subject' } : source });
	}
	return found;
}

/** The source with what denies it: nobody is to be given what "Neither Poole nor her lawyer" would say. */
const negative = (items: Items, source: Source | null): Source | null =>
	source && { ...source, range: withNegator(items, source.range) };

const closes = (items: Items, cue: Cue, source: Source | null): boolean =>
	cue.kind === 'verb' &&
	cue.frames.has('quote') &&
	(source?.range.from === 0 || (cue.words.from === 0 && invertedBehind(items, cue) !== null)) &&
	isParenthetical(items, cue);

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
		const source = before?.source ?? labelBefore(items, i);
		found.push({ cue: colonCue(i), source, parts: [{ from: i + 1, to: leadingEnd(items, i + 1) }], rule: 'colon' });
	}
	return found;
}

/** Who stands before a colon: a label such as "the report", or the subject of a sentence that leads to the quotation. */
function labelBefore(items: Items, colon: number): Source | null {
	if (hasFinite(items, { from: Math.max(0, colon - CLAUSE_REACH), to: colon })) return mainSubject(items, colon, 0);
	const phrase = phraseBefore(items, colon);
	return phrase && { range: phrase, rule: 'colon' };
}

const behindColon = (items: Items, cue: Cue, source: Source | null): Statement | null => {
	const part = trim(items, { from: cue.words.to, to: items.length });
	return part && { cue, source, parts: [part], rule: 'colon' };
};
