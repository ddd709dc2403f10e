import { isFinite, isWord } from '../../../syntax/tokenTests';
import { isTitle } from '../../../syntax/quotation';
import { holdsClause, holdsWish, isRelativeThat } from '../complementTests';
import type { ComplementConstruction, ComplementSite } from '../construction';

const takesSpeech = ({ cue }: ComplementSite): boolean => cue.frames.has('quote');
const takesThat = ({ cue }: ComplementSite): boolean => cue.frames.has('that') || cue.frames.has('addressee');
const opensWithThat = ({ tokens, from }: ComplementSite): boolean => isWord(tokens[from], 'that');
const begin = ({ from }: ComplementSite): number => from;
const beginAfterFirst = ({ from }: ComplementSite): number => from + 1;

/** Complements that their first word or mark tells, so that a comma may stand before them. */
export const MARKED: readonly ComplementConstruction[] = [
	{
		name: 'quotation',
		form: 'quotation',
		confidence: 'high',
		conditions: {
			'the cue takes speech': takesSpeech,
			'a quotation opens it': ({ tokens, from }) => tokens[from]!.pos === 'quotation',
			'the quotation is no title': ({ tokens, from }) => !isTitle(tokens, from),
			'the quotation is no fragment, unless the cue takes a clause': ({ tokens, cue, from }) =>
				!tokens[from]!.fragment || isWord(tokens[from - 1], ',', ':') || cue.frames.has('clause'),
			'the quotation is no subject of a clause': ({ tokens, from }) =>
				!tokens[from]!.fragment || !isFinite(tokens, from + 1),
		},
		begin,
		examples: ['[Lind] <wrote> {“The Pier”}.', '{“We won,”} [Lind] <said>, <adding> {“and they lost.”}'],
		counterexamples: [
			'[Lind] <explained> {why she felt “alone” as a child}.',
			'Lind said no.',
			"{“We won,”} [Lind] <said> on the port's “Harbour Talk.”",
			'{The ferry} was <called> {“a wreck”}.',
			'[Lind] <said> {“The Pier” is safe}.',
		],
	},
	{
		name: 'quotation-after-colon',
		form: 'quotation',
		confidence: 'high',
		conditions: {
			'a colon opens it': ({ tokens, from }) => isWord(tokens[from], ':'),
			'a quotation follows': ({ tokens, from }) => tokens[from + 1]?.pos === 'quotation',
		},
		begin: beginAfterFirst,
		examples: ['[Lind] <said>: {“We won,”} and left the hall.'],
		counterexamples: ['{The plan}, [Lind] <said>, {was “rash.”}', '[Lind] <said>: {the pier is safe}.'],
	},
	{
		name: 'clause-after-colon',
		form: 'colon',
		confidence: 'medium',
		conditions: {
			'the cue takes speech': takesSpeech,
			'a colon opens it': ({ tokens, from }) => isWord(tokens[from], ':'),
		},
		begin: beginAfterFirst,
		examples: ['[Lind] <said>: {the pier is safe}.'],
		counterexamples: ['Lind denied: the pier is safe.', 'Lind called the ferry.'],
	},
	{
		name: 'that-clause',
		form: 'that-clause',
		confidence: 'high',
		conditions: {
			'the cue takes a clause with “that”, or an addressee': takesThat,
			'“that” opens it': opensWithThat,
			'“that” is no relative pronoun': ({ tokens, cue, from }) =>
				from === cue.words.to || !isRelativeThat(tokens, from),
			'a clause follows': ({ tokens, from, limit }) => holdsClause(tokens, from + 1, limit),
		},
		begin: beginAfterFirst,
		examples: [
			'Let me <say> that {the pier is safe}.',
			'[Lind] <said> that {the pier was safe}.',
			'[Lind] has <said> for weeks that {the pier is safe}.',
			'[Lind] <said> — on stage, at noon — that {the pier was safe}.',
		],
		counterexamples: [
			'The council takes that road when it rains.',
			'[Lind] <said> {they did}.',
			'Lind told a man that owns the pier.',
			'Lind repeated that mistake.',
		],
	},
	{
		name: 'subjunctive',
		form: 'that-clause',
		confidence: 'high',
		conditions: {
			'“that” opens it': opensWithThat,
			'the cue wishes, and a subject follows': ({ tokens, cue, from }) => holdsWish(tokens, cue, from + 1),
		},
		begin: beginAfterFirst,
		examples: ['[Lind] <demanded> that {the mayor resign}.'],
		counterexamples: ['[Lind] <asked> {if the pier was safe}.', 'Lind repeated that mistake.'],
	},
];
