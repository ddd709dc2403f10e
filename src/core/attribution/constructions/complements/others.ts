import { isFinite, isWord } from '../../../syntax/tokenTests';
import { phraseAfter } from '../../../syntax/nounPhrase';
import type { TokenRange } from '../../../syntax/tokenTests';
import { isVerbal } from '../complementTests';
import type { ComplementConstruction, ComplementSite } from '../construction';

const QUESTION = new Set(['whether', 'if', 'how', 'why', 'what']);
const QUESTION_NEAR = new Set(['when', 'where', 'who', 'which']);
/** How far after the cue an "of" may stand, in tokens. */
const REACH = 24;
const LINKS = ['of', 'for', 'in', 'to', 'on', 'with', 'about', 'at'];

const begin = ({ from }: ComplementSite): number => from;
const begins = ({ cue, from }: ComplementSite): boolean => from === cue.words.to;
const opensInfinitive = ({ tokens, from }: ComplementSite): boolean =>
	isWord(tokens[from], 'to') && isVerbal(tokens, from + 1);

/** Complements of verbs in both voices. */
export const OF_BOTH_VOICES: readonly ComplementConstruction[] = [
	{
		name: 'question',
		form: 'question',
		confidence: 'high',
		conditions: {
			'the cue takes a question': ({ cue }) => cue.frames.has('wh'),
			'an interrogative opens it': ({ tokens, cue, from }) =>
				QUESTION.has(tokens[from]!.lower) ||
				((from === cue.words.to || cue.stance === 'ask') && QUESTION_NEAR.has(tokens[from]!.lower)),
		},
		begin,
		examples: [],
		counterexamples: [],
	},
	{
		name: 'infinitive',
		form: 'infinitive',
		confidence: 'high',
		conditions: {
			'the cue takes an infinitive': ({ cue }) => cue.frames.has('to'),
			'an infinitive opens it': opensInfinitive,
		},
		begin: ({ tokens, from }) => (isWord(tokens[from - 1], 'not', 'never') ? from - 1 : from),
		examples: [],
		counterexamples: [],
	},
];

/** Complements of passives: "was described as …", "is called a …", "was urged to …". */
export const OF_PASSIVES: readonly ComplementConstruction[] = [
	{
		name: 'passive-as-predicate',
		form: 'predicate',
		confidence: 'medium',
		conditions: {
			'it follows the cue or its agent': (site) => begins(site) || isWord(site.tokens[site.cue.words.to], 'by'),
			'the cue takes “as”': ({ cue }) => cue.frames.has('as'),
			'“as” opens it': ({ tokens, from }) => isWord(tokens[from], 'as'),
		},
		begin,
		examples: [],
		counterexamples: [],
	},
	{
		name: 'passive-predicate',
		form: 'predicate',
		confidence: 'medium',
		conditions: {
			'it follows the cue': begins,
			'the cue tells what something is called': ({ cue }) => cue.frames.has('name'),
			'a noun phrase or a quotation opens it': ({ tokens, from }) =>
				phraseAfter(tokens, from) !== null || tokens[from]!.pos === 'quotation',
		},
		begin,
		examples: [],
		counterexamples: [],
	},
	{
		name: 'passive-infinitive',
		form: 'infinitive',
		confidence: 'high',
		conditions: {
			'the cue takes a clause, or an object with an infinitive': ({ cue: { frames } }) =>
				frames.has('objectTo') || frames.has('clause') || frames.has('that'),
			'an infinitive opens it': opensInfinitive,
		},
		begin,
		examples: [],
		counterexamples: [],
	},
];

/** The first "of" after the object of the cue and before a finite verb; −1 if there is none. */
function ofAfter({ tokens, cue, from, limit }: ComplementSite): number {
	let at = cue.voice === 'passive' ? from : (phraseAfter(tokens, from, [])?.to ?? from);
	while (at < limit && at - from < REACH && !isWord(tokens[at], 'of', '.') && !isFinite(tokens, at)) at++;
	return at < limit && isWord(tokens[at], 'of') ? at : -1;
}

const objectWithLinks = ({ tokens, cue, from }: ComplementSite): TokenRange | null =>
	cue.voice === 'passive' ? null : phraseAfter(tokens, from, LINKS);

/** Complements with a preposition, which begin right after the cue. */
export const PREPOSITIONAL: readonly ComplementConstruction[] = [
	{
		name: 'of-phrase',
		form: 'phrase',
		confidence: 'high',
		conditions: {
			'the cue takes “of”': ({ cue }) => cue.frames.has('of'),
			'“of” follows the object': (site) => ofAfter(site) >= 0,
		},
		begin: ofAfter,
		examples: [],
		counterexamples: [],
	},
	{
		name: 'as-predicate',
		form: 'predicate',
		confidence: 'medium',
		conditions: {
			'the cue takes “as”': ({ cue }) => cue.frames.has('as'),
			'“as” follows the object': (site) => {
				const object = objectWithLinks(site);
				return object !== null && isWord(site.tokens[object.to], 'as');
			},
		},
		begin,
		examples: [],
		counterexamples: [],
	},
	{
		name: 'object-with-reason',
		form: 'phrase',
		confidence: 'medium',
		conditions: {
			'the cue takes an object and “for”': ({ cue }) => cue.frames.has('for'),
			'the cue takes no clause': ({ cue }) => !cue.frames.has('that'),
			'the cue is not “call”': ({ cue }) => cue.lemma !== 'call',
			'an object follows': (site) => objectWithLinks(site) !== null,
		},
		begin,
		examples: [],
		counterexamples: [],
	},
];

/** Complements of nouns of saying. */
export const OF_NOUNS: readonly ComplementConstruction[] = [
	{
		name: 'that-clause-of-noun',
		form: 'that-clause',
		confidence: 'high',
		conditions: { 'the noun has no frames but “that”': ({ cue }) => cue.frames.size === 0 },
		begin: ({ from }) => from + 1,
		examples: [],
		counterexamples: [],
	},
	{
		name: 'infinitive-of-noun',
		form: 'infinitive',
		confidence: 'high',
		conditions: { 'the noun takes an infinitive': ({ cue }) => cue.frames.has('to') },
		begin,
		examples: [],
		counterexamples: [],
	},
	{
		name: 'topic-of-noun',
		form: 'phrase',
		confidence: 'medium',
		conditions: {},
		begin,
		examples: [],
		counterexamples: [],
	},
];
