import { isWord, isGerund } from '../../../syntax/tokenTests';
import { phraseAfter } from '../../../syntax/nounPhrase';
import { isTitle } from '../../../syntax/quotation';
import type { SyntaxToken } from '../../../syntax/quotedSentence';
import type { TokenRange } from '../../../syntax/tokenTests';
import { infinitiveAfterObject, isNamed, isTime } from '../complementTests';
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
		examples: [],
		counterexamples: [],
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
		examples: [],
		counterexamples: [],
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
		examples: [],
		counterexamples: [],
	},
	{
		name: 'quoted-object',
		form: 'phrase',
		confidence: 'medium',
		conditions: {
			'the cue takes an object': takesObject,
			'a quotation opens it': ({ tokens, from }) => tokens[from]!.pos === 'quotation',
			'the quotation is no title': ({ tokens, from }) => !isTitle(tokens, from),
		},
		begin,
		examples: [],
		counterexamples: [],
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
		examples: [],
		counterexamples: [],
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
		examples: [],
		counterexamples: [],
	},
	{
		name: 'object',
		form: 'phrase',
		confidence: 'medium',
		conditions: {
			'the cue takes an object': takesObject,
			'a noun phrase opens it': (site) => objectOf(site) !== null,
			'the cue is no infinitive, which tells a purpose': ({ tokens, cue }) => !isWord(tokens[cue.group - 1], 'to'),
			'the cue has no modal': ({ tokens, cue }) =>
				!tokens.slice(cue.group, cue.words.from).some((token) => token.pos === 'modal'),
		},
		begin,
		examples: [],
		counterexamples: [],
	},
];
