import { phraseAfter, phraseBefore } from '../../syntax/nounPhrase';
import { isDate, isFinite, isNominal, isWord, type SyntaxTokens, type TokenRange } from '../../syntax/tokenTests';
import { groupStart } from '../../syntax/verbGroup';
import { firstFound, type Rule } from '../../rule';
import type { Cue } from '../cues/cue';
import { quotingBefore } from '../cues/verbTests';
import type { Source, SourceRule } from './source';
import { subjectOf, type SubjectRule } from './subjects';

/** A cue whose source is looked for. */
export interface SourceSite {
	readonly tokens: SyntaxTokens;
	readonly cue: Cue;
	/** How subjects are found. */
	readonly subjects: readonly SubjectRule[];
}

/** A construction that names the source of a cue. */
export interface SourceConstruction extends Rule<SourceSite> {
	readonly find: (site: SourceSite) => Source | null;
}

const found = (range: TokenRange | null, rule: SourceRule): Source | null => range && { range, rule };

const AGENT_REACH = 12;
const UNITS = ['percent', 'per', '%', 'points', 'point', 'times'];
const TERMS = ['end', 'start', 'beginning', 'middle', 'time', 'noon', 'midnight'];
const POSSESSIVES = ['his', 'her', 'their', 'its', 'my', 'our', 'your'];

/** The index after the "by" that follows a passive; −1 if there is none before its clause ends. */
function agentAfter({ tokens, cue }: SourceSite): number {
	for (let i = cue.words.to; i < Math.min(tokens.length, cue.words.to + AGENT_REACH); i++) {
		if (isWord(tokens[i], 'by')) return i + 1;
		if (tokens[i]!.pos === 'punctuation' || isFinite(tokens, i)) return -1;
	}
	return -1;
}

/** Whether "by" gives an amount or a time, no agent: "by 40 percent", "by 2025". "By 40 percent of the voters" gives an agent. */
function isMeasure(tokens: SyntaxTokens, from: number): boolean {
	const at = tokens[from]?.pos === 'determiner' ? from + 1 : from;
	const token = tokens[at];
	if (isDate(token) || isWord(token, ...TERMS)) return true;
	if (token?.pos !== 'number' || isWord(token, 'one')) return false;
	const next = tokens[at + 1];
	return !isNominal(tokens, at + 1) || isDate(next) || (isWord(next, ...UNITS) && !isWord(tokens[at + 2], 'of'));
}

/** Whether "according to" gives the measure of something: "paid according to rank". */
const isMeasuredBy = ({ tokens, cue: { words } }: SourceSite): boolean =>
	words.from > 0 &&
	!isWord(tokens[words.from - 1], ',', '—', '–') &&
	/^(?:NN|VB)$/u.test(tokens[words.to]?.tag ?? '') &&
	(phraseAfter(tokens, words.to)?.to ?? 0) === words.to + 1;

/** The owner of the noun in its phrase: "Trump" in "Trump's claim that", "his" in "his claim that". */
function ownerOf({ tokens, cue }: SourceSite): TokenRange | null {
	const from = phraseBefore(tokens, cue.words.from + 1)?.from ?? cue.words.from;
	for (let i = cue.words.from - 1; i >= from; i--) {
		if (tokens[i]!.pos === 'possessive') return phraseBefore(tokens, i);
		if (isWord(tokens[i], ...POSSESSIVES)) return { from: i, to: i + 1 };
	}
	return null;
}

/** The verb that governs the phrase of the noun: "made" in "made the claim that"; −1 if there is none. */
function governorOf({ tokens, cue }: SourceSite): number {
	const phrase = phraseBefore(tokens, cue.words.from + 1);
	const at = phrase ? phrase.from - 1 : -1;
	return tokens[at]?.pos === 'verb' || isWord(tokens[at], 'has', 'have', 'had') ? at : -1;
}

const isPassive = ({ cue }: SourceSite): boolean => cue.voice === 'passive';

/** The constructions that name the source of a cue, by the kind of the cue. */
export const SOURCES = {
	verbSources: [
		{
			name: 'agent',
			conditions: {
				'the cue is passive': isPassive,
				'“by” follows': (site) => agentAfter(site) >= 0,
				'it tells no amount and no time': (site) => !isMeasure(site.tokens, agentAfter(site)),
			},
			find: (site) =>
				found(phraseAfter(site.tokens, agentAfter(site), site.cue.frames.has('of') ? [] : undefined), 'by-phrase'),
			examples: ['{The report} was <denied> by [the mayor].', '{The plan} was <rejected> by [the council].'],
			counterexamples: [
				'[Lind] <described> {the pier as beset by rust}.',
				'The crew was told to leave.',
				'The plan was rejected by 40 percent.',
			],
		},
		{
			name: 'object-of-quoting',
			conditions: {
				'it stands behind “as”, and a verb of quoting before that': ({ tokens, cue }) =>
					quotingBefore(tokens, cue.words.from) >= 0,
			},
			find: ({ tokens, cue, subjects }) => {
				const at = quotingBefore(tokens, cue.words.from);
				const passive = isWord(tokens[at - 1], 'is', 'are', 'was', 'were', 'been') || isWord(tokens[at + 1], 'by');
				return passive
					? subjectOf(tokens, groupStart(tokens, at), false, 0, subjects)
					: found(phraseAfter(tokens, at + 1), 'subject');
			},
			examples: [
				'The paper quoted [the mayor] as <saying> that {the pier was safe}.',
				'[Lind] was quoted by the paper as <saying> {the pier was safe}.',
			],
			counterexamples: ['{We won}, [Lind] <told> the crew.'],
		},
		{
			name: 'subject-of-cue',
			conditions: { 'the cue is not passive': (site) => !isPassive(site) },
			find: ({ tokens, cue, subjects }) => subjectOf(tokens, cue.group, cue.voice === 'gerund', 0, subjects),
			examples: ['[Lind] <urged> {calm}.', '[Lind] <said> {they did}.'],
			counterexamples: ['The crew was told to leave.'],
		},
	],
	nounSources: [
		{
			name: 'owner-of-noun',
			conditions: {},
			find: (site) => found(ownerOf(site), 'possessive'),
			examples: ['[His] <warning of> {a strike} was ignored.', '[Their] <refusal> {to pay} angered the crew.'],
			counterexamples: [],
		},
		{
			name: 'subject-of-governor',
			conditions: { 'it is the object of a verb': (site) => governorOf(site) >= 0 },
			find: (site) => {
				const { tokens, subjects } = site;
				const at = governorOf(site);
				return subjectOf(tokens, groupStart(tokens, at), /ing$/u.test(tokens[at]!.lower), 1, subjects);
			},
			examples: ['[Lind] made an <offer> {to repair the pier}.', '[Lind] has a <theory> that {the pier was sold}.'],
			counterexamples: ['An Offer to Repair the Pier'],
		},
	],
	accordingSources: [
		{
			name: 'source-according-to',
			conditions: {
				'it gives no measure': (site) => !isMeasuredBy(site),
			},
			find: ({ tokens, cue }) =>
				found(phraseAfter(tokens, cue.words.to, ['of', 'for', 'in', 'at', 'from', 'by', 'with']), 'according-to'),
			examples: [
				'{The pier}, <according to> [engineers], {was never inspected}.',
				'<In> [a poll by Maru Research], {most voters opposed the bridge}.',
			],
			counterexamples: ['The crews were paid according to rank.'],
		},
	],
	colonSources: [
		{
			name: 'source-before-colon',
			conditions: {},
			find: ({ cue }) => ({ range: { from: cue.group, to: cue.words.from }, rule: 'colon' }),
			examples: ['[Lind]<:> {“The pier is safe.”}', '[Said Lind]<:> {“The pier is safe.”}'],
			counterexamples: [],
		},
	],
} satisfies Record<`${Cue['kind']}Sources`, readonly SourceConstruction[]>;

export type SourceRules = Readonly<Record<keyof typeof SOURCES, readonly SourceConstruction[]>>;

/** The phrase that names the source of a cue, mostly its grammatical subject; null if the sentence has none. */
export const sourceOf = (site: SourceSite, rules: SourceRules): Source | null =>
	firstFound(rules[`${site.cue.kind}Sources`], site, (rule) => rule.find(site));

/** The source after its verb: "said Mona Lamberson", "adds the official". */
export const invertedSource = (tokens: SyntaxTokens, cue: Cue): Source | null =>
	found(phraseAfter(tokens, cue.words.to, ['of', 'for', 'at', 'with']), 'inverted');
