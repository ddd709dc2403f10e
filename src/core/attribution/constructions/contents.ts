import { firstFound } from '../../rule';
import { phraseLimit, trim } from '../../syntax/clause';
import { firstQuotation, isWhole, leadingEnd, quotationAfterMark, quotationsFrom } from '../../syntax/quotation';
import { isFinite, isWord, type SyntaxTokens, type TokenRange } from '../../syntax/tokenTests';
import { ACCORDING, AS_TOLD } from './accordingTo';
import { looseClause } from './complementTests';
import type { AttributionCandidate, ContentForm } from './construction';
import { isSpoken, type ContentConstruction, type ContentSite } from './contentSite';
import { JOINED_QUOTATIONS } from './joinedQuotations';
import { isInSubject, outerVerb } from './subjectContent';
import { afterAddressee, around, isParenthetical } from './parenthetical';
import { PASSIVES } from './passive';

/** Forms of contents that are no clauses. In a caption they describe the picture and report no speech. */
export const NARROW: ReadonlySet<ContentForm> = new Set<ContentForm>([
	'phrase',
	'predicate',
	'infinitive',
	'object-infinitive',
]);

const POSSIBLE = ['may', 'might', 'could'];
/** Whether a conjunction and a finite verb stand within the range: "and had received". */
const joinsVerb = (tokens: SyntaxTokens, { from, to }: TokenRange): boolean => {
	for (let i = from; i < to; i++) if (isWord(tokens[i], 'and', 'but') && isFinite(tokens, i + 1)) return true;
	return false;
};
/** Whether a preposition and its relative pronoun stand before an index: "on which". */
const isFronted = (tokens: SyntaxTokens, i: number): boolean =>
	isWord(tokens[i - 1], 'which', 'whom') && tokens[i - 2]?.pos === 'preposition';
const takesSpeech = ({ cue }: ContentSite): boolean => cue.frames.has('quote');
const isUncompleted = (site: ContentSite): boolean => site.complement() === null;
const isNarrow = (site: ContentSite): boolean => NARROW.has(site.complement()!.by.form);
/** Whether the passive tells what was asked, or what somebody is accused of, by whomever: "was asked about the leak", "is accused of theft". */
const isPutTo = ({ cue }: ContentSite): boolean =>
	cue.voice === 'passive' && (cue.stance === 'ask' || cue.stance === 'accuse') && !cue.frames.has('to');

/** The words of the complement; null if none is left. */
function complementPart({ tokens, text, cue, source, endFrom, complement }: ContentSite): TokenRange | null {
	const { from, by } = complement()!;
	const end = by.form === 'clause' && isFinite(tokens, from) ? endFrom(from, true) : endFrom(from);
	const limit = NARROW.has(by.form) ? phraseLimit(tokens, from, end) : end;
	const to = isInSubject(tokens, cue, source) ? outerVerb(tokens, from, limit, NARROW.has(by.form) ? 0 : 1) : limit;
	const part = (by.form === 'quotation' ? quotationsFrom(tokens, from, text) : null) ?? trim(tokens, { from, to });
	return part && part.to > cue.words.to ? part : null;
}
const partsOf = (...parts: readonly (TokenRange | null)[]): readonly TokenRange[] | null =>
	parts.every((part) => part !== null) ? parts : null;

/** Contents of verbs, adjectives and nouns, in the order in which they are tried. */
const OF_WORDS: readonly ContentConstruction[] = [
	{
		name: 'claim-anaphor',
		form: 'phrase',
		confidence: 'medium',
		conditions: { 'it refers to a claim before it': ({ anaphor }) => anaphor !== null },
		find: ({ anaphor }) => ({ source: anaphor!.source, parts: [anaphor!.part] }),
		examples: [
			'The ferry leaked, {which} [the company] <denied>.',
			'[The mayor] has <said> {the ferry was late}, {a claim} that [the company] <denied>.',
		],
		counterexamples: [],
	},
	...AS_TOLD,
	{
		name: 'inverted',
		form: 'preceding',
		confidence: 'high',
		conditions: {
			'the source follows the cue': ({ inverted }) => inverted !== null,
			'words stand before the cue': ({ before }) => before !== null,
		},
		find: ({ tokens, before, inverted, endFrom }) => {
			const parts = around(tokens, before!, inverted!.range.to, endFrom, true);
			return parts && { source: inverted, parts };
		},
		examples: ['{The pier is safe}, <said> [Lind].', '{“The pier is safe”} <said> [Lind].'],
		counterexamples: ['Tired, Lind told the crew.', '<Said> [Lind], who had checked it, {“The pier is safe.”}'],
	},
	{
		name: 'inverted-opening',
		form: 'quotation',
		confidence: 'high',
		conditions: {
			'the source follows the cue': ({ inverted }) => inverted !== null,
		},
		find: ({ tokens, inverted }) => {
			const at = firstQuotation(tokens, inverted!.range.to);
			return at < 0 ? null : { source: inverted, parts: [{ from: at, to: leadingEnd(tokens, at) }] };
		},
		examples: [
			'<Said> [Lind], who had checked it, {“The pier is safe.”}',
			'But, <says> [Lind], {“the answer was: nobody knows the sea.”}',
		],
		counterexamples: [],
	},
	...PASSIVES,
	{
		name: 'interrupted',
		form: 'preceding',
		confidence: 'high',
		conditions: {
			'words stand before the cue': ({ before }) => before !== null,
			'a quotation completes the cue': (site) => site.complement()?.by.form === 'quotation',
			'what stands before is speech too, or what follows begins within a sentence': ({
				tokens,
				text,
				before,
				complement,
			}) => isSpoken(tokens, before!) || !isWhole(tokens[complement()!.from]!, text),
		},
		find: (site) => {
			const parts = partsOf(site.before, complementPart(site));
			return parts && { source: site.source, parts };
		},
		examples: ['{“The pier,”} [Lind] <said>, {“is safe.”}', '{“We won,”} [Lind] <said>, {“and they lost.”}'],
		counterexamples: [
			'[Lind] <wrote> {“The Pier”}.',
			'Tired, Lind told the crew.',
			'Of course, [Lind] <said>, {“I know the crew.”}',
		],
	},
	...JOINED_QUOTATIONS,
	{
		name: 'complement',
		form: 'clause',
		confidence: 'medium',
		conditions: {
			'the cue has a complement': (site) => !isUncompleted(site),
			'a phrase is held by somebody, or put to somebody': (site) =>
				!isNarrow(site) || site.source !== null || isPutTo(site),
			'a phrase is not held by “you”': (site) =>
				!isNarrow(site) || !isWord(site.source ? site.tokens[site.source.range.to - 1] : undefined, 'you'),
			'a phrase is not asked about': (site) => !isNarrow(site) || !isWord(site.tokens.at(-1), '?'),
			'a phrase is not only possible': (site) =>
				!isNarrow(site) ||
				!site.tokens.slice(site.cue.group, site.cue.words.from).some((token) => isWord(token, ...POSSIBLE)),
		},
		find: (site) => {
			const parts = partsOf(complementPart(site));
			return parts && { source: site.source, parts, by: site.complement()!.by };
		},
		examples: ['[Lind] <urged> {calm}.', '[Lind] <expressed> {hope}.'],
		counterexamples: [
			'Lind said no.',
			'The crew was told to leave.',
			'You deny the report.',
			'Did the mayor deny the report?',
			'Lind could vow to leave.',
		],
	},
	{
		name: 'preceding',
		form: 'preceding',
		confidence: 'high',
		conditions: {
			'the cue takes speech': takesSpeech,
			'words stand before the cue': ({ before }) => before !== null,
			'they are speech, or only an addressee and adverbials follow the cue': ({ tokens, cue, before }) =>
				isSpoken(tokens, before!) || isParenthetical(tokens, cue),
		},
		find: ({ tokens, cue, source, before, endFrom }) => {
			const parts = around(tokens, before!, afterAddressee(tokens, cue), endFrom, false);
			return parts && { source, parts };
		},
		examples: [
			'{“We won,”} [Lind] <said>, and {“They lost.”}',
			'{We won}, [Lind] <told> the crew.',
			'{“We won,”} [Lind] <told> the crew.',
		],
		counterexamples: ['“We won” was painted on the wall.', 'Lind said no.', '“Rash” and “late”, Lind called the plan.'],
	},
	{
		name: 'remote-quotation',
		form: 'quotation',
		confidence: 'medium',
		conditions: {
			'the cue has no complement': isUncompleted,
			'the cue takes speech': takesSpeech,
			'a quotation follows a mark to its right': ({ tokens, cue }) => quotationAfterMark(tokens, cue.words.to) >= 0,
			'no second verb that shares its subject stands before the quotation': ({ tokens, cue }) =>
				!joinsVerb(tokens, { from: cue.words.to, to: quotationAfterMark(tokens, cue.words.to) }),
		},
		find: ({ tokens, text, cue, source }) => {
			const parts = partsOf(quotationsFrom(tokens, quotationAfterMark(tokens, cue.words.to), text));
			return parts && { source, parts };
		},
		examples: [
			'[Lind] <told> the men who had come, {“The pier is safe.”}',
			'[Lind] <replied> with a jab of his own: {“The pier is older than you.”}',
		],
		counterexamples: [
			'Instead of calling himself rich, [Lind] <said>, {“I am poor and I am glad.”}',
			'Lind had asked the port twice and had received, in his words, “a very nice Christmas card.”',
			'Lind painted the sign, “We won, and they lost.”',
			'Lind said no.',
		],
	},
	{
		name: 'loose-clause',
		form: 'clause',
		confidence: 'medium',
		conditions: {
			'nothing stands before the cue': ({ before }) => before === null,
			'no relative clause with a preposition has a gap for its subject': ({ tokens, cue, source }) =>
				!(isFinite(tokens, cue.words.to) && source && isFronted(tokens, source.range.from)),
		},
		find: ({ tokens, cue, source, endFrom }) => {
			const from = looseClause(tokens, cue, endFrom(cue.words.to));
			const parts = from < 0 ? null : partsOf(trim(tokens, { from, to: endFrom(from) }));
			return parts && { source, parts };
		},
		examples: ['[Lind] <said> {despite the rain they would play}.'],
		counterexamples: [
			'The case on which the court ruled was about two schools.',
			'For this reason, it is necessary to maintain the agreed shares (half for Maru, half for the port).',
		],
	},
];

/** Contents after a colon. */
const AFTER_COLON: readonly ContentConstruction[] = [
	{
		name: 'colon',
		form: 'colon',
		confidence: 'medium',
		conditions: {},
		find: ({ tokens, cue, source }) => {
			const parts = partsOf(trim(tokens, { from: cue.words.to, to: tokens.length }));
			return parts && { source, parts };
		},
		examples: ['[Said Lind]<:> {“The pier is safe.”}'],
		counterexamples: [],
	},
];

/** The constructions that find where a content stands, by the kind of the cue. */
export const CONTENTS = {
	contents: OF_WORDS,
	accordingContents: ACCORDING,
	colonContents: AFTER_COLON,
};

export type ContentRules = Readonly<Record<keyof typeof CONTENTS, readonly ContentConstruction[]>>;

/** The attribution of a cue, by the first construction that finds a content; null if none does. */
export function contentOf(site: ContentSite, rules: ContentRules): AttributionCandidate | null {
	const { kind } = site.cue;
	const list = kind === 'according' ? rules.accordingContents : kind === 'colon' ? rules.colonContents : rules.contents;
	return firstFound(list, site, (by) => {
		const found = by.find(site);
		return found && { cue: site.cue, by, ...found };
	});
}
