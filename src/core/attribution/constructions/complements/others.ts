import { isFinite, isWord } from '../../../syntax/tokenTests';
import { phraseAfter } from '../../../syntax/nounPhrase';
import type { TokenRange } from '../../../syntax/tokenTests';
import { isDeed, isVerbal } from '../complementTests';
import type { ComplementConstruction, ComplementSite } from '../construction';

const QUESTION = new Set(['whether', 'if', 'how', 'why', 'what']);
const QUESTION_NEAR = new Set(['when', 'where', 'who', 'which']);
/** How far after the cue an "of" may stand, in tokens. */
const REACH = 24;
const LINKS = ['of', 'for', 'in', 'to', 'on', 'with', 'about', 'at'];

const begin = ({ from }: ComplementSite): number => from;
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
		examples: ['[Lind] <asked> {who owned the pier}.', '[Lind] <says> {who pays is unclear}.'],
		counterexamples: ['We will see if he can sail.', 'Lind said no.'],
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
		examples: ['[Lind] <expects> {to leave}.', '[Lind] <refused> {to comment}.'],
		counterexamples: ['Lind condemned to leave.', 'Lind refuses he was there.'],
	},
];

/** Complements of passives: "was described as …", "is called a …", "was urged to …". */
export const OF_PASSIVES: readonly ComplementConstruction[] = [
	{
		name: 'passive-as-predicate',
		form: 'predicate',
		confidence: 'medium',
		conditions: {
			'the cue takes “as”': ({ cue }) => cue.frames.has('as'),
			'“as” opens it': ({ tokens, from }) => isWord(tokens[from], 'as'),
		},
		begin,
		examples: ['{The ferry} was <described> {as old}.', '{The ferry} was <described> by [Lind] {as old}.'],
		counterexamples: ['Lind was quoted as a friend of the port.', 'The plan was rejected on Monday.'],
	},
	{
		name: 'passive-predicate',
		form: 'predicate',
		confidence: 'medium',
		conditions: {
			'the cue tells what something is called': ({ cue }) => cue.frames.has('name'),
			'a noun phrase or a quotation opens it': ({ tokens, from }) =>
				phraseAfter(tokens, from) !== null || tokens[from]!.pos === 'quotation',
		},
		begin,
		examples: ['{The ferry} was <called> {a wreck}.', '{The ferry} is <considered> {unsafe}.'],
		counterexamples: ['The ferry was called on Monday.', 'The ferry was called when the tide turned.'],
	},
	{
		name: 'passive-topic',
		form: 'phrase',
		confidence: 'medium',
		conditions: {
			'the cue asks, and ends in its preposition': ({ cue }) =>
				cue.stance === 'ask' && cue.words.to - cue.words.from > 1,
		},
		begin,
		examples: ['Lind was <asked about> {the leak}.', 'When <asked about> {the leak}, Lind laughed.'],
		counterexamples: ['The crew was told a story by Lind.'],
	},
	{
		name: 'passive-infinitive',
		form: 'infinitive',
		confidence: 'high',
		conditions: { 'an infinitive opens it': opensInfinitive },
		begin,
		examples: ['{The ferry} is <said> {to be old}.', '{The ferry} is <thought> {to be unsafe}.'],
		counterexamples: ['The crew was expected home.'],
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
		examples: ['[Lind] <accused> the crew {of theft}.', '[Lind] <warned> the crew {of floods}.'],
		counterexamples: ['They suspected Lind of theft.', 'Lind complained on Monday.'],
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
		examples: ['[Lind] <sees> {the ferry as old}.', '[Lind] <saw> {the ferry as a danger}.'],
		counterexamples: ['The council chose Lind as mayor.', 'Lind saw the ferry.'],
	},
	{
		name: 'object-with-reason',
		form: 'phrase',
		confidence: 'medium',
		conditions: {
			'the cue takes an object and “for”': ({ cue }) => cue.frames.has('for'),
			'an object follows': (site) => objectWithLinks(site) !== null,
			'it is nothing that the verb does rather than says': ({ tokens, cue, from }) => !isDeed(tokens, cue, from),
		},
		begin,
		examples: ['[Lind] should <condemn> {the sale}.', '[Lind] <attacked> {the mayor}<:> {“He sold us the pier.”}'],
		counterexamples: ['Lind said no.', 'Lind praised loudly.', 'Gunmen attacked a village.'],
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
		examples: ['The <belief> that {the pier is safe} is wrong.', '[Lind] has a <theory> that {the pier was sold}.'],
		counterexamples: ['An Offer to Repair the Pier'],
	},
	{
		name: 'infinitive-or-topic-of-noun',
		form: 'phrase',
		confidence: 'medium',
		conditions: {},
		begin,
		examples: ['[His] <warning of> {a strike} was ignored.', '[Their] <refusal> {to pay} angered the crew.'],
		counterexamples: [],
	},
];
