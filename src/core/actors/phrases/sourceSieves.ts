import type { Rule } from '../../rule';
import { namesThing } from '../../knowledge/speakers';
import type { RolePhrase } from './rolePhrases';

/** A role phrase that belongs to nobody named. */
export interface SourceSite {
	readonly phrase: RolePhrase;
	/** Whether it speaks. */
	readonly speaks: boolean;
	/** Whether it says what could be said in direct speech. */
	readonly isVocal: boolean;
	/** Whether it "says" or "tells" it. */
	readonly isPlain: boolean;
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
		examples: ['[Officials] said that it was late. Officials’ cars left.'],
		counterexamples: [
			'[Officials] said that it was late. [The officials]’ cars left.',
			'[Officials] said that it was late. [Officials] did not say more.',
		],
	},
	{
		name: 'apposition-to-person',
		conditions: {
			'the name of a person and a comma stand before it': ({ isAtPerson }) => isAtPerson,
			'it has no article': ({ phrase }) => phrase.bare,
			'it is one': ({ phrase }) => !phrase.plural,
		},
		examples: ['[Robin Dahlquist], prosecutor in the north said that [she] was ill.'],
		counterexamples: [
			'After the talk with Peter Dahlquist, [an official] said that it was late.',
			'After the talk with Peter Dahlquist, [officials] said that it was late.',
			'[Prosecutor] says that it was late.',
		],
	},
	{
		name: 'nobody',
		conditions: { 'it begins with “no” or the like': (site) => NOBODY.has(first(site)) || NOBODY.has(before(site)) },
		examples: ['No official said that it was late.', 'Few residents said that it was late.'],
		counterexamples: ['[An official] said that it was late.'],
	},
	{
		name: 'none-of-them',
		conditions: {
			'it begins with “none of” or the like': (site) =>
				before(site) === 'of' && (before(site, 2) === 'none' || NOBODY.has(before(site, 2))),
		},
		examples: ['[Three diplomats] said that it was late. None of the diplomats left.'],
		counterexamples: ['[Three diplomats] said that it was late. [The diplomats] did not say more.'],
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
		examples: [
			'[Two officials] said the plan was dead. [The two officials] said it was over. [The officials] said no more.',
			'[A senior official] said that it was late. [The official] did not say more.',
			'[A fisherman] met the press. [The fisherman] said that it was late.',
		],
		counterexamples: [
			'[A senior official] said that it was late. Later an official met the press.',
			'[A senior official] said that it was late. Later the officials left.',
			'[A senior official] said that it was late. Later the Kenyan official left.',
			'A fisherman met the press. The fisherman left.',
		],
	},
	{
		name: 'bare-source-taken-up',
		conditions: {
			'it has no article': ({ phrase }) => phrase.bare,
			'it is as many': isSameNumber,
			'it was introduced with its words': isWorded,
			'it has spoken': ({ hasSpoken }) => hasSpoken,
		},
		examples: ['[Officials] said that it was late. Later [officials] left.'],
		counterexamples: [
			'[Officials] said that it was late. Later some officials left.',
			'[Officials] said that it was late. She worked as official in May.',
			'[Officials] said that it was late. Later Kenyan officials left.',
			'Three fishermen met the press. Later fishermen left.',
		],
	},
];

/** What opens a new source. */
export const NEW_SOURCE_SIEVES: readonly NewSourceSieve[] = [
	{
		name: 'unnamed-source',
		conditions: {
			'it speaks': ({ speaks }) => speaks,
			'it is a role, or another noun for people': ({ phrase }) => phrase.names !== null,
		},
		examples: [
			'[A second person familiar with the audit] said it leaked.',
			'[People briefed on the talks] said it was late.',
			'The mayor’s [two aides] said the talks had failed.',
			'[A fisherman] said that it was late.',
			'[A fisherman] wanted to leave.',
			'According to [two diplomats], it was late.',
		],
		counterexamples: ['A fisherman met the press. It was late.', 'The lighthouse wanted to close.'],
	},
	{
		name: 'whoever-says',
		conditions: {
			'it says what could be said in direct speech': ({ isVocal }) => isVocal,
			'its noun is not known for a thing, or it plainly “says” it': ({ phrase, isPlain }) =>
				isPlain || !namesThing(phrase.headWord),
		},
		examples: ['[The lighthouse] said that it was late.'],
		counterexamples: ['The lighthouse wanted to close.', 'The meeting demanded that the guard leave.'],
	},
];
