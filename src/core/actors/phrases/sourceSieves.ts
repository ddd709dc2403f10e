import type { Rule } from '../../rule';
import type { RolePhrase } from './rolePhrases';

/** A role phrase that belongs to nobody named. */
export interface SourceSite {
	readonly phrase: RolePhrase;
	/** Whether it speaks. */
	readonly speaks: boolean;
	/** Whether the name of a person and a comma stand before it. */
	readonly isAtPerson: boolean;
}

/** A reason for which a phrase means no source. */
export type SourceVeto = Rule<SourceSite>;

/** A phrase beside one with the same head that was introduced before it. */
export interface LaterSourceSite extends SourceSite {
	readonly first: RolePhrase;
	/** Whether the one before has spoken. */
	readonly hasSpoken: boolean;
}

/** A way in which a phrase can mean the source that an earlier phrase has introduced. */
export type LaterSourceSieve = Rule<LaterSourceSite>;

/** A phrase that opens a new source. */
export type NewSourceSieve = Rule<SourceSite>;

const NOBODY = new Set(['no', 'neither', 'few']);
const first = ({ phrase: { sentence, from } }: SourceSite): string => sentence.tokens[from]!.lower;
const before = ({ phrase: { sentence, from } }: SourceSite, count = 1): string =>
	sentence.tokens[from - count]?.lower ?? '';

const isSameNumber = ({ phrase, first }: LaterSourceSite): boolean => first.plural === phrase.plural;
const isWorded = ({ phrase, first }: LaterSourceSite): boolean =>
	phrase.modifiers.every((word) => first.modifiers.includes(word));

/** Why a phrase means no source. */
export const SOURCE_VETOES: readonly SourceVeto[] = [
	{
		name: 'people-as-owners',
		conditions: {
			'it has no article': ({ phrase }) => phrase.bare,
			'it owns something': ({ phrase: { sentence, to } }) => sentence.tokens[to]?.pos === 'possessive',
		},
		examples: [],
		counterexamples: [],
	},
	{
		name: 'apposition-to-person',
		conditions: {
			'the name of a person and a comma stand before it': ({ isAtPerson }) => isAtPerson,
			'it has no article': ({ phrase }) => phrase.bare,
			'it is one': ({ phrase }) => !phrase.plural,
		},
		examples: [],
		counterexamples: [],
	},
	{
		name: 'nobody',
		conditions: { 'it begins with “no” or the like': (site) => NOBODY.has(first(site)) || NOBODY.has(before(site)) },
		examples: [],
		counterexamples: [],
	},
	{
		name: 'none-of-them',
		conditions: {
			'“of” stands before it': (site) => before(site) === 'of',
			'“none” or the like stands before “of”': (site) => before(site, 2) === 'none' || NOBODY.has(before(site, 2)),
		},
		examples: [],
		counterexamples: [],
	},
	{
		name: 'hardly-any',
		conditions: {
			'it begins with “any”': (site) => first(site) === 'any',
			'“hardly” or the like stands before it': (site) => /^(?:hardly|scarcely|barely)$/u.test(before(site)),
		},
		examples: [],
		counterexamples: [],
	},
];

/** How a phrase can mean what was introduced before it; what was introduced last is tried first. */
export const LATER_SOURCE_SIEVES: readonly LaterSourceSieve[] = [
	{
		name: 'source-taken-up',
		conditions: {
			'it is definite': ({ phrase }) => phrase.definite,
			'it is as many': isSameNumber,
			'it was introduced with its words': isWorded,
			'it speaks, or has spoken': ({ speaks, hasSpoken }) => speaks || hasSpoken,
		},
		examples: [],
		counterexamples: [],
	},
	{
		name: 'bare-source-taken-up',
		conditions: {
			'it has no article': ({ phrase }) => phrase.bare,
			'it is as many': isSameNumber,
			'it was introduced with its words': isWorded,
			'it has spoken': ({ hasSpoken }) => hasSpoken,
		},
		examples: [],
		counterexamples: [],
	},
];

/** What opens a new source. */
export const NEW_SOURCE_SIEVES: readonly NewSourceSieve[] = [
	{
		name: 'unnamed-source',
		conditions: { 'it speaks': ({ speaks }) => speaks },
		examples: [],
		counterexamples: [],
	},
];
