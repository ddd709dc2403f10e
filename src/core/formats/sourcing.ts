import type { Tone } from '../knowledge/loadedVerbs';
import type { Article, Claim } from '../model';
import { claimWords } from '../claimWords';
import { wordsFrom } from '../textProjection';
import type { CueUse, Sourcing, AttributedSource } from '../sourcing';
import type { Span } from '../span';
import { printable } from './terminalText';
import { reportOf, table, type Report, type ReportRow } from './report';

/** What a report tells, in its order. */
export type SourcingGroup = 'speakers' | 'unnamed' | 'onOneUnnamed' | 'byNobody' | 'unclear' | 'loaded' | 'plain';

/** The words of a report that are not the article's, so that it can be given in other languages. */
export interface SourcingTerms {
	readonly title: (source: string) => string;
	readonly words: (length: number, quoted: number, reported: number) => string;
	readonly line: (line: number) => string;
	/** Heads of the columns of figures: how many claims, how many words in quotations and outside. */
	readonly claims: string;
	readonly quoted: string;
	readonly reported: string;
	readonly groups: Readonly<Record<SourcingGroup, string>>;
	readonly tones: Readonly<Record<Tone, string>>;
	readonly none: string;
}

export const ENGLISH: SourcingTerms = {
	title: (source) => `Sourcing of ${source}`,
	words: (length, quoted, reported) => `${length} words, of them ${quoted} quoted and ${reported} reported`,
	line: (line) => `line ${line}`,
	claims: 'claims',
	quoted: 'quoted',
	reported: 'reported',
	groups: {
		speakers: 'Speakers',
		unnamed: 'Unnamed sources',
		onOneUnnamed: 'On one unnamed source',
		byNobody: 'By nobody',
		unclear: 'Speaker unclear',
		loaded: 'Loaded cues',
		plain: 'Plain cues',
	},
	tones: {
		fact: 'presents it as true',
		admission: 'presents it as true and not willingly told',
		distance: 'leaves room for doubt',
		temper: 'tells of a mood or a motive',
	},
	none: 'none',
};

export interface SourcingOptions {
	/** The path as it was given, or another name of the article. */
	readonly source: string;
	readonly terms?: SourcingTerms;
}

/**
 * How an article is sourced, for people, as plain text: figures, and the lines where to look. What of the article could
 * hide or act on a terminal is made visible. `text` is what `article` was made from.
 */
export function renderSourcing(
	sourcing: Sourcing,
	article: Article,
	text: string,
	{ source, terms = ENGLISH }: SourcingOptions,
): Report {
	const wordsAt = wordsFrom(article, text);
	const words = (span: Span): string => printable(wordsAt(span));
	const claimRow = (claim: Claim): ReportRow => {
		const { who, how, what } = claimWords(article, claim, words);
		const lead = [claim.source ? words(claim.source) : printable(who ?? ''), how].filter(Boolean).join(' ');
		return { depth: 1, place: claim.content[0]!, words: lead ? `${lead}: ${what}` : what };
	};
	const section = (group: SourcingGroup, rows: readonly ReportRow[]): readonly ReportRow[] => [
		{ depth: 0, words: '' },
		{ depth: 0, words: terms.groups[group].toUpperCase() },
		...(rows.length > 0 ? rows : [{ depth: 1, words: terms.none }]),
	];
	const places = (spans: readonly Span[]): readonly ReportRow[] =>
		spans.map((span) => ({ depth: 2, place: span, words: words(span) }));
	const cuePlaces = ({ claims }: CueUse): readonly ReportRow[] =>
		claims.flatMap((claim) =>
			claim.cue ? [{ depth: 2, place: claim.cue, words: claimWords(article, claim, words).howAlone }] : [],
		);
	const unnamed = voiceRows(sourcing.unnamed, terms);
	const loaded = sourcing.cues.filter(({ tone }) => tone !== null);
	const plain = sourcing.cues.filter(({ tone }) => tone === null);
	return reportOf(
		[
			{ depth: 0, words: terms.title(printable(source)) },
			{ depth: 0, words: terms.words(sourcing.length, sourcing.words.quoted, sourcing.words.reported) },
			...section('speakers', voiceRows(sourcing.voices, terms)),
			...section('unnamed', [
				...unnamed.slice(0, 1),
				...sourcing.unnamed.flatMap(({ descriptions }, i) => [...unnamed.slice(i + 1, i + 2), ...places(descriptions)]),
			]),
			...section('onOneUnnamed', sourcing.onOneUnnamed.map(claimRow)),
			...section('byNobody', sourcing.byNobody.map(claimRow)),
			...section('unclear', sourcing.unclear.map(claimRow)),
			...section(
				'loaded',
				loaded.flatMap((use) => [cueRow(use, terms), ...cuePlaces(use)]),
			),
			...section('plain', plain.length > 0 ? [{ depth: 1, words: plain.map(cueCount).join(', ') }] : []),
		],
		text,
		terms.line,
	);
}

/** A head and a row for each voice; nothing where there is none. */
function voiceRows(voices: readonly AttributedSource[], terms: SourcingTerms): readonly ReportRow[] {
	if (voices.length === 0) return [];
	const { claims, quoted, reported } = terms;
	const rows = voices.map(
		(voice) => [[voice.claims.length, voice.words.quoted, voice.words.reported], printable(voice.actor.name)] as const,
	);
	return table([claims, quoted, reported], rows).map((words) => ({ depth: 1, words }));
}

const cueCount = ({ lemma, claims }: CueUse): string => `${printable(lemma)} ${claims.length}`;

const cueRow = (use: CueUse, { tones }: SourcingTerms): ReportRow => ({
	depth: 1,
	words: [cueCount(use), use.tone && tones[use.tone]].filter(Boolean).join(' – '),
});
