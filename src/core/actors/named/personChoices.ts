import type { Rule } from '../../rule';
import type { Person, PersonName } from './person';

/** One of several people whom a name can mean. */
export interface PersonChoiceSite {
	readonly person: Person;
	readonly name: PersonName;
	/** The sieve by which the name can mean the person. */
	readonly sieve: string;
	/** How many code units before the name the person was last mentioned; infinite where it was not. */
	readonly distance: number;
	/** The same of the nearest one of the others. */
	readonly others: number;
}

/** What one or some of several people have, so that the name means none of the others. */
export type PersonChoice = Rule<PersonChoiceSite>;

/** Named within this many code units, about two sentences, two people are equally near. */
const CLOSE = 250;

/** How one of several people is chosen: what is tried first leaves fewer for the next ones. */
export const PERSON_CHOICES: readonly PersonChoice[] = [
	{
		name: 'same-suffix',
		conditions: { 'it has the suffix of the name, or none': ({ person, name }) => person.suffix === name.suffix },
		examples: [],
		counterexamples: [],
	},
	{
		name: 'sex-of-title',
		conditions: {
			'the title tells a sex': ({ name }) => name.sexOfTitle !== 'fm',
			'the person is known to be of this sex': ({ person, name }) => person.chain.sex === name.sexOfTitle,
		},
		examples: [],
		counterexamples: [],
	},
	{
		name: 'same-title',
		conditions: {
			'the name has a title': ({ name }) => name.title !== '',
			'the person has been given it': ({ person, name }) => person.titles.has(name.title),
		},
		examples: [],
		counterexamples: [],
	},
	{
		name: 'surname-rather',
		conditions: { 'it is not the given name': ({ sieve }) => sieve !== 'given-name-of' },
		examples: [],
		counterexamples: [],
	},
	{
		name: 'nearest',
		conditions: {
			'all others are more than twice as far': ({ distance, others }) => others > 2 * distance,
			'no other is close': ({ others }) => others > CLOSE,
		},
		examples: [],
		counterexamples: [],
	},
	{
		name: 'as-unclear-before',
		conditions: { 'the names are the same': ({ sieve }) => sieve === 'same-name' },
		examples: [],
		counterexamples: [],
	},
];
