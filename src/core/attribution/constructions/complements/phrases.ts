import { isWord, isGerund } from '../../../syntax/tokenTests';
import { phraseAfter } from '../../../syntax/nounPhrase';
import type { SyntaxToken } from '../../../syntax/quotedSentence';
import type { TokenRange } from '../../../syntax/tokenTests';
import { beforeSubject, infinitiveAfterObject, isDeed, isNamed, isTime } from '../complementTests';
import type { ComplementConstruction, ComplementSite } from '../construction';

/** Quoted words within this many tokens can be what somebody calls an object. */
const SHORT = 12;

const takesObject = ({ cue }: ComplementSite): boolean => cue.frames.has('object');
const begin = ({ from }: ComplementSite): number => from;
const objectOf = ({ tokens, from }: ComplementSite): TokenRange | null =>
	isTime(tokens, from) ? null : phraseAfter(tokens, from);
const isSpeech = (token: SyntaxToken | undefined): boolean => token?.pos === 'quotation' && !token.fragment;

/** Complements that are no clauses: what somebody asks another to do, what they call a thing, what they are against. */
export const PHRASES: readonly ComplementConstruction[] = [
	{
		name: 'object-infinitive',
		form: 'object-infinitive',
		confidence: 'medium',
		conditions: {
			'the cue takes an object with an infinitive': ({ cue }) => cue.frames.has('objectTo'),
			'an infinitive follows the object': ({ tokens, from, limit }) => infinitiveAfterObject(tokens, from, limit) >= 0,
		},
		begin,
		examples: ['[He] <begged> {us to stay}.', '[Lind] <asked> {him to leave}.'],
		counterexamples: ['The crew heard the order to leave.', 'Lind asked the owner for money.'],
	},
	{
		name: 'gerund',
		form: 'phrase',
		confidence: 'medium',
		conditions: {
			'the cue takes an object or a clause': ({ cue }) => cue.frames.has('object') || cue.frames.has('that'),
			'a gerund opens it': ({ tokens, from }) => isGerund(tokens[from]),
		},
		begin,
		examples: ['[Lind] <denied> {taking the money}.', '[Lind] <opposes> {closing the pier}.'],
		counterexamples: ['The crew began drinking at noon.', 'Lind said no.'],
	},
	{
		name: 'gapped-predicate',
		form: 'predicate',
		confidence: 'medium',
		conditions: {
			'the cue tells what something is called': ({ cue }) => cue.frames.has('name') || cue.frames.has('as'),
			'“what” or a relative pronoun opens its clause, and is its object': ({ tokens, cue }) =>
				isWord(tokens[beforeSubject(tokens, cue)], 'what', 'which', 'that', 'whom', 'who'),
			'a noun phrase opens it, after “as” where the cue takes that': ({ tokens, cue, from }) =>
				cue.frames.has('name')
					? phraseAfter(tokens, from) !== null
					: isWord(tokens[from], 'as') && phraseAfter(tokens, from + 1) !== null,
		},
		begin,
		examples: [
			'This is what [officials] <called> {a hate crime}.',
			'The crew sold what [Lind] <described> {as a piece of history}.',
		],
		counterexamples: [
			'The crew that Lind warned as a friend left.',
			'Lind called the ferry.',
			'The crew sold what Lind described on Monday.',
		],
	},
	{
		name: 'predicate',
		form: 'predicate',
		confidence: 'medium',
		conditions: {
			'the cue tells what something is called': ({ cue }) => cue.frames.has('name'),
			'an object with its complement, or quoted words, follow': ({ tokens, from }) =>
				isNamed(tokens, from) || tokens.slice(from, from + SHORT).some(({ pos }) => pos === 'quotation'),
		},
		begin,
		examples: ['[Lind] <called> {the ferry a wreck}.', '[Lind] <called> {the ferry “a wreck”}.'],
		counterexamples: ['The council chose Lind as mayor.', 'Lind called the ferry.'],
	},
	{
		name: 'quoted-object',
		form: 'phrase',
		confidence: 'medium',
		conditions: {
			'the cue takes an object': takesObject,
			'a quotation opens it': ({ tokens, from }) => tokens[from]!.pos === 'quotation',
		},
		begin,
		examples: ['[They] <call for> {“urgent repairs to all of the piers on the coast.”}'],
		counterexamples: ['Lind knows “Harbour Days” was a good film.', 'Lind praised loudly.'],
	},
	{
		name: 'that-clause-of-object',
		form: 'that-clause',
		confidence: 'high',
		conditions: {
			'the cue is “express”': ({ cue }) => cue.lemma === 'express',
			'“that” follows its object': (site) => {
				const object = objectOf(site);
				return object !== null && isWord(site.tokens[object.to], 'that');
			},
		},
		begin: (site) => objectOf(site)!.to + 1,
		examples: ['[Lind] <expressed> hope that {the pier would open}.'],
		counterexamples: ['The court heard the case that the union had lost.', '[Lind] <expressed> {hope}.'],
	},
	{
		name: 'quotation-of-object',
		form: 'quotation',
		confidence: 'high',
		conditions: {
			'the cue takes an object': takesObject,
			'speech follows its object and a mark': (site) => {
				const object = objectOf(site);
				return object !== null && isWord(site.tokens[object.to], ':', ',') && isSpeech(site.tokens[object.to + 1]);
			},
		},
		begin: (site) => objectOf(site)!.to + 1,
		examples: [
			'[Lind] <confirmed> the sale: {“We have sold the pier.”}',
			'[The crew] <cheered> the vote, {“a great day for the port and all of its people,”} on the quay.',
		],
		counterexamples: ['Lind painted the sign, “We won, and they lost.”', 'You deny the report.'],
	},
	{
		name: 'object',
		form: 'phrase',
		confidence: 'medium',
		conditions: {
			'the cue takes an object': takesObject,
			'a noun phrase opens it': (site) => objectOf(site) !== null,
			'it is nothing that the verb does rather than says': ({ tokens, cue, from }) => !isDeed(tokens, cue, from),
			'the cue is no infinitive, which tells a purpose': ({ tokens, cue }) => !isWord(tokens[cue.group - 1], 'to'),
			'the cue has no modal': ({ tokens, cue }) =>
				!tokens.slice(cue.group, cue.words.from).some((token) => token.pos === 'modal'),
		},
		begin,
		examples: ['[Lind] <urged> {calm}.', '[Lind] <expressed> {hope}.', '[The town] <reported> {20 new cases}.'],
		counterexamples: [
			'Lind said no.',
			'Lind praised loudly.',
			'Lind cannot find the words to express her feelings.',
			'Lind must deny the claim.',
			'Lind answered the phone.',
			'The fire claimed 12 lives.',
		],
	},
];
