import type { Rule } from '../../rule';
import type { Person, PersonName } from './person';

/** A name beside one of the people found so far. */
export interface PersonSite {
	readonly person: Person;
	readonly name: PersonName;
}

/** A way in which a name can mean a person, and the key of its evidence. */
export type PersonSieve = Rule<PersonSite>;

/** A reason for which a name cannot mean a person. */
export type PersonVeto = Rule<PersonSite>;

const JOINERS = new Set('de la da dos del di du van von der den bin ibn al el ul y e'.split(' '));

const isOneWord = ({ name }: PersonSite): boolean => name.words.length === 1;
const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word);
const isInitialOf = (short: string, long: string): boolean => isInitial(short) && long.startsWith(short[0]!);

/** Whether the longer name ends in these words. */
const endsIn = (longer: readonly string[], words: readonly string[]): boolean =>
	words.every((word, i) => word === longer[longer.length - words.length + i]);

/** How a name can mean a person, in the order in which they are tried. */
export const PERSON_SIEVES: readonly PersonSieve[] = [
	{
		name: 'same-name',
		conditions: {
			'the words are the same': ({ person, name }) =>
				person.words.length === name.words.length && endsIn(person.words, name.words),
		},
		examples: [
			'[Lena Dahlquist] met Tomas Berghoff on Monday. Later [Lena Dahlquist] said that it was late.',
			'[Anna K.] told the court that [she] was ill. The judge thanked [Anna K.], and then they left.',
		],
		counterexamples: ['[Lena Dahlquist] met Lena Orvane on Monday, and it was late.'],
	},
	{
		name: 'surname-of',
		conditions: {
			'it is one word': isOneWord,
			'it stands after the given name': ({ person, name }) => person.words.includes(name.words[0]!, 1),
			'it does not join words': ({ name }) => !JOINERS.has(name.words[0]!),
		},
		examples: [
			'[Lena Dahlquist] met Tomas Berghoff on Monday. [Dahlquist] said that it was late.',
			'[Ames] told the press that it was late. [Peter Ames] is the mayor of the town.',
			'[Esteban Tovar Lunares] met the press on Monday. [Tovar] said that it was late.',
		],
		counterexamples: [
			'[Esteban Tovar Lunares] met Tovar Berghoff on Monday, and it was late.',
			'Lena Dahlquist met [Peter Lena] on Monday. [Lena] said that it was late.',
			'[Jan van der Velde] met the press on Monday. Van said that it was late.',
		],
	},
	{
		name: 'part-of-name',
		conditions: {
			'a longer name ends in its words': ({ person, name }) =>
				name.words.length > 1 && person.words.length > name.words.length && endsIn(person.words, name.words),
		},
		examples: ['[Jan van der Velde] met the press on Monday. [Van der Velde] said that it was late.'],
		counterexamples: ['[Lena Dahlquist] met Nora Dahlquist on Monday, and it was late.'],
	},
	{
		name: 'given-name-of',
		conditions: {
			'it is one word': isOneWord,
			'it is the given name': ({ person, name }) => person.words[0] === name.words[0],
		},
		examples: ['[Lena Dahlquist] met the press on Monday. [Lena] said that it was late.'],
		counterexamples: [
			'[Lena Dahlquist] met Lena Orvane on Monday, and it was late.',
			'[Jan van der Velde] met the press on Monday. Van said that it was late.',
		],
	},
	{
		name: 'fuller-name',
		conditions: {
			'the given names are the same, or one is the initial of the other': ({ person, name }) => {
				const [longer, given] = [person.words[0]!, name.words[0]!];
				return longer === given || isInitialOf(longer, given) || isInitialOf(given, longer);
			},
			'the longer name has the surname': ({ person, name }) => {
				const rest = name.words.slice(1).filter((word) => !isInitial(word));
				return rest.length > 0 && rest.every((word) => person.words.includes(word, 1));
			},
		},
		examples: [
			'[Lena M. Dahlquist] met the press on Monday. [L. Dahlquist] said that it was late.',
			'[Lena Maria Dahlquist] met the press on Monday. [Lena Dahlquist] said that it was late.',
		],
		counterexamples: [
			'[Lena Dahlquist] met Nora Dahlquist on Monday, and it was late.',
			'[Lena Dahlquist] met Lena Orvane on Monday, and it was late.',
		],
	},
];

/** Why a name cannot mean a person. */
export const PERSON_VETOES: readonly PersonVeto[] = [
	{
		name: 'other-sex',
		conditions: {
			'the name tells a sex': ({ name }) => name.sex !== 'fm',
			'it is told by a title or a given name, not by a word that joins words': ({ name }) =>
				name.sexOfTitle !== 'fm' || !JOINERS.has(name.words[0]!),
			'another name of the person tells one': ({ person }) => person.chain.sex !== 'fm',
			'they differ': ({ person, name }) => person.chain.sex !== name.sex,
		},
		examples: ['[Lena Dahlquist] met the press on Monday. Mr. Dahlquist said that it was late.'],
		counterexamples: [
			'[Lena Dahlquist] met the press on Monday. [Dahlquist] said that it was late.',
			'[Robin Dahlquist] met the press on Monday. Mr. [Dahlquist] said that it was late.',
			'[Lena Dahlquist] met the press on Monday. Mrs. [Dahlquist] said that it was late.',
			'[Anna von Orvane] met the press on Monday. [Von Orvane] said that it was late.',
		],
	},
	{
		name: 'other-suffix',
		conditions: {
			'their suffixes differ': ({ person, name }) => person.suffix !== name.suffix,
			'the name is no surname alone': ({ name }) => name.words.length > 1 || name.suffix !== '',
		},
		examples: ['[Peter Dahlquist Jr.] met the press on Monday. Peter Dahlquist said that it was late.'],
		counterexamples: [
			'[Peter Dahlquist] met the press on Monday. [Peter Dahlquist] said that it was late.',
			'[Peter Dahlquist Jr.] met the press on Monday. [Dahlquist] said that it was late.',
		],
	},
	{
		name: 'other-initial',
		conditions: {
			'both have a word between given name and surname': ({ person, name }) =>
				person.words.length > 2 && name.words.length > 2,
			'one of these is an initial': ({ person, name }) => isInitial(person.words[1]!) || isInitial(name.words[1]!),
			'they begin with other letters': ({ person, name }) => person.words[1]![0] !== name.words[1]![0],
		},
		examples: ['[Peter T. Dahlquist] met the press on Monday. Peter R. Dahlquist said that it was late.'],
		counterexamples: [
			'[Lena M. Dahlquist] met the press on Monday. [Lena Dahlquist] said that it was late.',
			'[Lena M. Dahlquist] met the press on Monday. [L. M. Dahlquist] said that it was late.',
			'[Jan van der Velde] met the press on Monday. [Van der Velde] said that it was late.',
		],
	},
];
