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
		examples: ['[Peter Dahlquist] and Peter Dahlquist Jr. met the press on Monday. [Dahlquist] said that it was late.'],
		counterexamples: [],
	},
	{
		name: 'sex-of-title',
		conditions: {
			'the title tells a sex': ({ name }) => name.sexOfTitle !== 'fm',
			'the person is known to be of this sex': ({ person, name }) => person.chain.sex === name.sexOfTitle,
		},
		examples: ['Robin Dahlquist met [Peter Dahlquist] on Monday. Mr. [Dahlquist] said that it was late.'],
		counterexamples: ['Robin Dahlquist met Peter Dahlquist on Monday. [Dahlquist] said that it was late.'],
	},
	{
		name: 'same-title',
		conditions: {
			'the person has been given its title': ({ person, name }) => person.titles.has(name.title),
		},
		examples: [
			'Governor Robin Dahlquist met Senator [Alex Dahlquist] on Monday. Senator [Dahlquist] said that it was late.',
		],
		counterexamples: [],
	},
	{
		name: 'surname-rather',
		conditions: { 'it is not the given name': ({ sieve }) => sieve !== 'given-name-of' },
		examples: ['Lena Dahlquist met [Peter Lena] on Monday. [Lena] said that it was late.'],
		counterexamples: [],
	},
	{
		name: 'nearest',
		conditions: {
			'all others are more than twice as far': ({ distance, others }) => others > 2 * distance,
			'no other is close': ({ others }) => others > CLOSE,
		},
		examples: [
			'Lena Dahlquist met the press on Monday. The talks in the north took two weeks, and most of the time it rained. The ships lay in the harbour, the trucks on the road, and the trains did not run at all. In the end there was a deal, but no date for it, and the price of oil went up again in the week after that. [Nora Dahlquist] was ill. [Dahlquist] said that it was late.',
		],
		counterexamples: [
			'Lena Dahlquist was ill. The talks in the north took two weeks, and most of the time it rained in the harbour. Nora Dahlquist was ill. The ships lay in the harbour, the trucks on the road, and the trains did not run at all. In the end there was a deal, but no date for it. [Dahlquist] said that it was late.',
			'Lena Dahlquist met the press in the harbour on Monday. Nora Dahlquist was ill. [Dahlquist] said that it was late.',
		],
	},
	{
		name: 'as-unclear-before',
		conditions: { 'the names are the same': ({ sieve }) => sieve === 'same-name' },
		examples: [
			'Lena Dahlquist met Nora Dahlquist on Monday. [Dahlquist] said that it was late. [Dahlquist] then left.',
		],
		counterexamples: [],
	},
];
