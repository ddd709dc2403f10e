import { hasFinite, isFinite, isGerund, isNominal, isRelative, isWord } from '../../../syntax/tokenTests';
import { phraseAfter } from '../../../syntax/nounPhrase';
import { isTime, SUBJECT_LINKS } from '../complementTests';
import { outerVerb } from '../subjectContent';
import type { ComplementConstruction, ComplementSite } from '../construction';

const PRONOUNS = new Set('he she it they we i you there nobody everyone'.split(' '));
/** A verb this many tokens after its subject belongs to it, whatever stands between them. */
const NEAR = 3;

const takesClause = ({ cue }: ComplementSite): boolean => cue.frames.has('clause');
const begin = ({ from }: ComplementSite): number => from;
/** The index after the subject that starts the clause; −1 if none does. */
const subjectEnd = ({ tokens, from }: ComplementSite): number =>
	isNominal(tokens, from) ? (phraseAfter(tokens, from, SUBJECT_LINKS)?.to ?? -1) : -1;
const isNoDate = ({ tokens, from }: ComplementSite): boolean =>
	!isTime(tokens, from) || tokens[from + 1]?.pos === 'possessive';

/** Clauses without "that". */
export const CLAUSES: readonly ComplementConstruction[] = [
	{
		name: 'gapped-clause',
		form: 'clause',
		confidence: 'medium',
		conditions: {
			'the cue takes a clause': takesClause,
			'a verb without a subject opens it': ({ tokens, from }) => isFinite(tokens, from),
			'the relative pronoun of the cue is that subject': ({ tokens, cue }) => isRelative(tokens[cue.group - 2]),
		},
		begin,
		examples: [],
		counterexamples: [],
	},
	{
		name: 'pronoun-clause',
		form: 'clause',
		confidence: 'medium',
		conditions: {
			'the cue takes a clause': takesClause,
			'a pronoun opens it': ({ tokens, from }) => PRONOUNS.has(tokens[from]!.lower),
			'a finite verb follows': ({ tokens, from, limit }) => hasFinite(tokens, { from: from + 1, to: limit }),
		},
		begin,
		examples: [],
		counterexamples: [],
	},
	{
		name: 'conditional-clause',
		form: 'clause',
		confidence: 'medium',
		conditions: {
			'the cue takes a clause': takesClause,
			'“if” or “when” opens it': ({ tokens, from }) => isWord(tokens[from], 'if', 'when'),
			'a finite verb follows': ({ tokens, from, limit }) => hasFinite(tokens, { from: from + 1, to: limit }),
		},
		begin,
		examples: [],
		counterexamples: [],
	},
	{
		name: 'clause',
		form: 'clause',
		confidence: 'medium',
		conditions: {
			'the cue takes a clause': takesClause,
			'its first words are no date': isNoDate,
			'a verb, or quoted words for one, follows its subject': (site) => {
				const to = subjectEnd(site);
				if (to < 0) return false;
				const { tokens, limit } = site;
				const near = Math.min(limit, to + NEAR);
				return (tokens[to]?.pos === 'quotation' && to < limit) || outerVerb(tokens, to, near, 0) < near;
			},
		},
		begin,
		examples: [],
		counterexamples: [],
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
				if (to < 0) return false;
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
		examples: [],
		counterexamples: [],
	},
	{
		name: 'clause-of-saying',
		form: 'clause',
		confidence: 'medium',
		conditions: {
			'the cue takes a clause': takesClause,
			'its first words are no date': isNoDate,
			'a noun phrase opens it': (site) => subjectEnd(site) >= 0,
			'the cue is “say”, which takes no object': ({ cue }) => cue.lemma === 'say',
			'it has three words or more': ({ from, limit }) => limit - from > 2,
			'its first word is no adverb': ({ tokens, from }) => tokens[from]!.pos !== 'adverb',
		},
		begin,
		examples: [],
		counterexamples: [],
	},
];
