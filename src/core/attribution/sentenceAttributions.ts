import type { BlockKind } from '../model';
import { invertedSubjectAfter, isParenthetical } from './constructions/parenthetical';
import { breakBefore, contentEnd, ownClauseEnd, type ContentEnd } from './constructions/contentEnd';
import { NARROW, contentOf } from './constructions/contents';
import { contentSiteOf } from './constructions/contentSite';
import type { AttributionCandidate } from './constructions/construction';
import { colonCue, type Cue } from './cues/cue';
import { cuesIn } from './cues/cues';
import { CLAUSE_REACH, hasFinite, isWord, type SyntaxTokens } from '../syntax/tokenTests';
import type { QuotedSentence } from '../syntax/quotedSentence';
import { withNegator } from '../syntax/negativeSubject';
import { phraseBefore } from '../syntax/nounPhrase';
import { leadingEnd } from '../syntax/quotation';
import { mainClauseAfter, type MainClause } from './constructions/openingParticiple';
import { anaphoricContentOf } from './constructions/anaphoricContent';
import type { Source } from './sources/source';
import { sourceOf } from './sources/sources';
import { mainSubject } from './sources/subjects';
import { withoutDoubles, withoutInner, withoutRaising } from './constructions/candidateFilters';
import type { AttributionRules } from './rules';

/** A cue without content in its sentence. It may introduce the quotation that opens the next sentence. */
export interface Opening {
	readonly cue: Cue;
	readonly source: Source | null;
}

export interface SentenceAttributions {
	readonly candidates: readonly AttributionCandidate[];
	readonly opening: Opening | null;
	/** A cue without content that opens the sentence with its source. It may close the quotation before it. */
	readonly closing: Opening | null;
}

/** The attributions of a sentence: every cue with its source and its content. */
export function attributionsIn(
	sentence: QuotedSentence,
	kind: BlockKind,
	text: string,
	rules: AttributionRules,
): SentenceAttributions {
	const { tokens } = sentence;
	const found = cuesIn(sentence, kind, rules.cues);
	const mains = found.map((cue) => mainClauseAfter(tokens, cue));
	const cues = withSources(tokens, found, mains, rules);
	const anaphors = cues.map(({ cue, source }) => anaphoricContentOf(tokens, cue, source));
	const pointing = new Set(anaphors.map((anaphor) => anaphor && anaphor.part.to - 1));
	const breaks = cues.map(({ cue, source }, index) => anaphors[index]?.part.from ?? breakBefore(tokens, cue, source));
	const candidates: AttributionCandidate[] = [];
	let opening: Opening | null = null;
	let closing: Opening | null = null;
	cues.forEach(({ cue, source }, index) => {
		const main = mains[index];
		const endFrom: ContentEnd = (from, relative = standsWithinSubject(cue, source)) => {
			const end = Math.min(contentEnd(tokens, from, breaks, index, relative), ownClauseEnd(tokens, cue, from));
			return main && from < main.comma ? Math.min(end, main.comma) : end;
		};
		const anaphor = anaphors[index] ?? null;
		if (!anaphor && pointing.has(cue.words.from)) return;
		const site = contentSiteOf({ tokens, text, cue, source, endFrom, anaphor }, rules);
		const candidate = contentOf(site, rules);
		if (candidate && kind === 'caption' && NARROW.has(candidate.by.form)) return;
		if (candidate) candidates.push(candidate);
		else if (cue.kind === 'verb' && cue.frames.has('quote') && isWord(tokens.at(-1), ':', ','))
			opening = { cue, source };
		else if (closes(tokens, cue, source)) closing = { cue, source: invertedSubjectAfter(tokens, cue) ?? source };
	});
	const all = [...candidates, ...quotationsAfterColons(tokens, candidates)];
	return { candidates: withoutInner(withoutRaising(withoutDoubles(all))), opening, closing };
}

/** Whether the cue stands between a subject and its verb: "Ames, who said …, left", "Ames, saying …, left". */
const standsWithinSubject = ({ voice }: Cue, source: Source | null): boolean =>
	source?.rule === 'relative' || (voice === 'gerund' && source?.rule === 'apposition');

/**
 * The cues with their sources. In "said it sank, adding …" the second cue ends the content of the first. It shares the source
 * of the first cue, not the subject of the content.
 */
function withSources(
	tokens: SyntaxTokens,
	cues: readonly Cue[],
	mains: readonly (MainClause | null)[],
	rules: AttributionRules,
): readonly Opening[] {
	const found: Opening[] = [];
	for (const [index, cue] of cues.entries()) {
		const main = mains[index];
		const source = negative(
			tokens,
			main
				? { range: main.subject, rule: 'shared-subject' }
				: sourceOf({ tokens, cue, subjects: rules.subjects }, rules),
		);
		const before = found.at(-1);
		const within = before?.source && before.cue.kind === 'verb' && source && source.range.from >= before.cue.words.to;
		const shared = within && source.rule === 'shared-subject' && breakBefore(tokens, cue, source) >= 0;
		found.push({ cue, source: shared ? { range: before.source.range, rule: 'shared-subject' } : source });
	}
	return found;
}

/** The source with its negator: "Neither Poole nor her lawyer" says nothing. */
const negative = (tokens: SyntaxTokens, source: Source | null): Source | null =>
	source && { ...source, range: withNegator(tokens, source.range) };

const closes = (tokens: SyntaxTokens, cue: Cue, source: Source | null): boolean =>
	cue.kind === 'verb' &&
	cue.frames.has('quote') &&
	(source?.range.from === 0 || (cue.words.from === 0 && invertedSubjectAfter(tokens, cue) !== null)) &&
	isParenthetical(tokens, cue);

const AFTER_COLON = { name: 'quotation-after-clause', form: 'colon', confidence: 'medium' } as const;

/** Quotations after a colon without a cue. "He was busy: “…”" has the speaker before it, "the report: “…”" names one. */
function quotationsAfterColons(
	tokens: SyntaxTokens,
	candidates: readonly AttributionCandidate[],
): readonly AttributionCandidate[] {
	const taken = new Set<number>();
	const ends = new Map<number, AttributionCandidate>();
	for (const one of candidates) {
		for (const { from, to } of one.parts) for (let i = from; i < to; i++) taken.add(i);
		ends.set(one.parts.at(-1)!.to, one);
	}
	const found: AttributionCandidate[] = [];
	let before: AttributionCandidate | undefined;
	for (let i = 1; i < tokens.length - 1; i++) {
		before = ends.get(i) ?? before;
		const quotation = tokens[i + 1]!;
		if (!isWord(tokens[i], ':') || quotation.pos !== 'quotation' || quotation.fragment || taken.has(i + 1)) continue;
		const source = before?.source ?? labelBefore(tokens, i);
		found.push({ cue: colonCue(i), source, parts: [{ from: i + 1, to: leadingEnd(tokens, i + 1) }], by: AFTER_COLON });
	}
	return found;
}

/** The source before a colon: a label such as "the report", or the subject of the clause before the colon. */
function labelBefore(tokens: SyntaxTokens, colon: number): Source | null {
	if (hasFinite(tokens, { from: Math.max(0, colon - CLAUSE_REACH), to: colon })) return mainSubject(tokens, colon, 0);
	const phrase = phraseBefore(tokens, colon);
	return phrase && { range: phrase, rule: 'colon' };
}
