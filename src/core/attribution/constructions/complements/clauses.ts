import {
	hasFinite,
	isFinite,
	isGerund,
	isNominal,
	isRelative,
	isWord,
	type SyntaxTokens,
} from '../../../syntax/tokenTests';
import { phraseAfter, phraseBefore } from '../../../syntax/nounPhrase';
import type { SyntaxToken } from '../../../syntax/quotedSentence';
import { beforeSubject, isTime, SUBJECT_LINKS } from '../complementTests';
import { outerVerb } from '../subjectContent';
import type { ComplementConstruction, ComplementSite } from '../construction';

/** A verb this many tokens after its subject belongs to it, whatever stands between them. */
const NEAR = 3;

const PRONOUNS = new Set('he she it they we i you there nobody everyone'.split(' '));

const takesClause = ({ cue }: ComplementSite): boolean => cue.frames.has('clause');
const begin = ({ from }: ComplementSite): number => from;
/** What stands before the subject of the cue. */
const pronounBefore = ({ tokens, cue }: ComplementSite): SyntaxToken | undefined => tokens[beforeSubject(tokens, cue)];
/** Whether the cue takes a clause, and what it says is not the object of a verb whose clause the subject of the sentence holds: "The ferry that he described sank". */
const speaksOf = ({ tokens, cue }: ComplementSite): boolean =>
	cue.frames.has('quote') &&
	cue.frames.has('clause') &&
	(!cue.frames.has('object') || phraseBefore(tokens, beforeSubject(tokens, cue))?.from !== 0);
/** The index after the subject that starts the clause; −1 if none does. */
const subjectEnd = ({ tokens, from }: ComplementSite): number =>
	isNominal(tokens, from) ? (phraseAfter(tokens, from, SUBJECT_LINKS)?.to ?? -1) : -1;
const isNoDate = ({ tokens, from }: ComplementSite): boolean =>
	!isTime(tokens, from) || tokens[from + 1]?.pos === 'possessive';

/** Whether one comma parts the phrase from the verb after it, which belongs to a subject before the cue: "The ferry, he warned residents, would not sail". */
const isInterrupted = (tokens: SyntaxTokens, to: number): boolean =>
	isWord(tokens[to], ',') && isFinite(tokens, to + 1);

/** Clauses without "that". */
export const CLAUSES: readonly ComplementConstruction[] = [
	{
		name: 'gapped-clause',
		form: 'clause',
		confidence: 'medium',
		conditions: {
			'a verb without a subject opens it': ({ tokens, from }) => isFinite(tokens, from),
			'the relative pronoun of the cue is that subject, which somebody speaks of': (site) =>
				isRelative(site.tokens[site.cue.group - 2]) || (isRelative(pronounBefore(site)) && speaksOf(site)),
			'no preposition governs the pronoun': ({ tokens, cue }) =>
				tokens[beforeSubject(tokens, cue) - 1]?.pos !== 'preposition',
		},
		begin,
		examples: [
			'The pier that [Lind] <said> {was safe} broke.',
			'The pier, which [Lind] <said> {was safe}, broke.',
			'They sell a honey that [the growers] <claim> {is healthier}.',
		],
		counterexamples: [
			'It is obvious that Lind learned a lot from the crew.',
			'The dog that the mayor saw barked.',
			'The case on which the court ruled was about two schools.',
		],
	},
	{
		name: 'pronoun-clause',
		form: 'clause',
		confidence: 'high',
		conditions: {
			'the cue takes a clause': takesClause,
			'a pronoun opens it': ({ tokens, from }) => PRONOUNS.has(tokens[from]!.lower),
			'a finite verb follows': ({ tokens, from, limit }) => hasFinite(tokens, { from: from + 1, to: limit }),
		},
		begin,
		examples: [
			'However, [engineers] <believe> {there will be no vote}.',
			'However, [engineers] <say> {there was no leak in the hull}.',
		],
		counterexamples: ['Lind refuses he was there.', 'Lind denied: the pier is safe.', 'Lind says we.'],
	},
	{
		name: 'conditional-clause',
		form: 'clause',
		confidence: 'medium',
		conditions: {
			'the cue takes a clause': takesClause,
			'“if” or “when” opens it': ({ tokens, from }) => isWord(tokens[from], 'if', 'when'),
		},
		begin,
		examples: [
			'[Lind] <fears> {if the pier breaks the town will pay}.',
			'[The union] <hopes> {when the port reopens the crew will return}.',
		],
		counterexamples: ['We will see if he can sail.', 'Lind said no.'],
	},
	{
		name: 'clause',
		form: 'clause',
		confidence: 'high',
		conditions: {
			'the cue takes a clause': takesClause,
			'its first words are no date': isNoDate,
			'a verb, or quoted words for one, follows its subject': (site) => {
				const to = subjectEnd(site);
				if (to < 0 || isInterrupted(site.tokens, to)) return false;
				const { tokens, limit } = site;
				const near = Math.min(limit, to + NEAR);
				return (tokens[to]?.pos === 'quotation' && to < limit) || outerVerb(tokens, to, near, 0) < near;
			},
		},
		begin,
		examples: ['[Lind] <told> reporters {the pier was safe}.', '[Lind] <doubts> {the crew and the owner agree}.'],
		counterexamples: ['Lind refuses he was there.', '[Lind] <said> Monday {the pier was safe}.', 'Lind said no.'],
	},
	{
		name: 'clause-with-postmodifier',
		form: 'clause',
		confidence: 'medium',
		conditions: {
			'the cue takes a clause': takesClause,
			'its first words are no date': isNoDate,
			'what describes its subject follows it': (site) => {
				const to = subjectEnd(site);
				if (to < 0 || isInterrupted(site.tokens, to)) return false;
				const next = site.tokens[to];
				return (
					isWord(next, ',', '(', '—', '–', 'who', 'that', 'which', 'and') ||
					isGerund(next) ||
					next?.pos === 'preposition'
				);
			},
			'a finite verb, or quoted words for one, follow that': (site) =>
				outerVerb(site.tokens, subjectEnd(site), site.limit, 0) < site.limit ||
				site.tokens.slice(subjectEnd(site), site.limit).some(({ pos }) => pos === 'quotation'),
		},
		begin,
		examples: [
			'[Lind] <fears> {the ferry, an old one, will sink}.',
			'[Lind] <believes> {a man who sold the pier was paid}.',
		],
		counterexamples: [
			'Lind painted the sign, “We won, and they lost.”',
			'[Lind] <said> Tuesday that {“the only way is to go and ask, one by one, for the help of the town.”}',
			'Lind said yes.',
			'The town remembered Lind as a fair mayor.',
		],
	},
	{
		name: 'clause-of-saying',
		form: 'clause',
		confidence: 'medium',
		conditions: {
			'its first words are no date': isNoDate,
			'a noun phrase opens it': (site) => subjectEnd(site) >= 0,
			'the cue is “say”, which takes no object': ({ cue }) => cue.lemma === 'say',
			'it has three words or more': ({ from, limit }) => limit - from > 2,
		},
		begin,
		examples: ['[Lind] <says> {terrible things about the crew}.', '[The judge] then <said> {something very strange}.'],
		counterexamples: [
			'[Lind] <said> Monday {the pier was safe}.',
			'Lind said so yesterday.',
			'Lind saw the ferry.',
			'Lind said no.',
		],
	},
];
