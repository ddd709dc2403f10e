import { KNOWLEDGE } from '../../knowledge/knowledge';
import type { Rule } from '../../rule';
import type { Chain, RoleUse } from '../chain';

/** A phrase for a group with its article: "the company", "the Dutch airline". */
export interface GroupPhrase extends RoleUse {
	readonly definite: boolean;
	/** Whether its head is a role noun, not only the last word of some name. */
	readonly isRole: boolean;
}

/** A role noun for a group with its phrase, which may stand at the name of an organization. */
export interface NamedGroupSite {
	readonly text: string;
	readonly phrase: GroupPhrase;
	/** Organizations by the offsets at which their names start. */
	readonly starts: ReadonlyMap<number, Chain>;
	/** Organizations by the offsets at which their names end. */
	readonly ends: ReadonlyMap<number, Chain>;
}

/** A construction that tells what an organization is at its name. */
export interface NamedGroupSieve extends Rule<NamedGroupSite> {
	readonly owner: (site: NamedGroupSite) => Chain | undefined;
}

/** A phrase for a group without a name, beside an organization that it may mean. */
export interface LaterGroupSite {
	readonly phrase: GroupPhrase;
	/** The words of the names and roles of the organization. */
	readonly words: ReadonlySet<string>;
	/** How many organizations it may mean. */
	readonly among: number;
}

/** A way in which a phrase can mean an organization. Of several, the one mentioned last is meant. */
export interface LaterGroupSieve extends Rule<LaterGroupSite> {
	/** Which organizations it may mean: those called by its head, or those that are mentioned nearby. */
	readonly among: 'called' | 'near';
}

const isDefinite = ({ phrase }: LaterGroupSite): boolean => phrase.definite;

/** What tells what an organization is, at its name. */
export const NAMED_GROUP_SIEVES: readonly NamedGroupSieve[] = [
	{
		name: 'group-in-apposition',
		conditions: {},
		owner: ({ text, phrase: { start }, ends }) =>
			text.slice(start - 2, start) === ', ' ? ends.get(start - 2) : undefined,
		examples: ['[Orvane Terminals], a Dutch company, lost money in May. [The Dutch company] said that it was late.'],
		counterexamples: [],
	},
	{
		name: 'group-before-name',
		conditions: {},
		owner: ({ phrase: { end }, starts }) => starts.get(end + 1),
		examples: ['The Dutch airline [Orvane] lost money in May. [The Dutch airline] said that it was late.'],
		counterexamples: [],
	},
	{
		name: 'name-in-apposition-to-group',
		conditions: {},
		owner: ({ text, phrase: { end }, starts }) => (text[end] === ',' ? starts.get(end + 2) : undefined),
		examples: ['A Dutch airline, [Orvane Air], lost money in May. [The Dutch airline] said that it was late.'],
		counterexamples: [],
	},
];

/** What any business may be called. */
const BUSINESS = new Set(
	'business carrier company conglomerate contractor corporation developer firm maker manufacturer operator producer retailer'.split(
		' ',
	),
);

const isOtherGroup = (word: string): boolean =>
	!BUSINESS.has(word) && KNOWLEDGE.roles.valuesOf([word]).some((role) => role.type === 'group');

/** How a phrase without a name can mean an organization, in the order in which they are tried. */
export const LATER_GROUP_SIEVES: readonly LaterGroupSieve[] = [
	{
		name: 'group-taken-up',
		conditions: {
			'it is definite': isDefinite,
			'the organization is called by its words': ({ phrase, words }) =>
				phrase.modifiers.every((word) => words.has(word)),
		},
		among: 'called',
		examples: ['The [National Union of Dockers] met in May. [The union] said that it was late.'],
		counterexamples: [
			'The [National Union of Dockers] met in May. A union said that it was late.',
			'The [National Union of Dockers] met in May. The Dutch union said that it was late.',
		],
	},
	{
		name: 'only-company',
		conditions: {
			'it is definite': isDefinite,
			'any business may be called so': ({ phrase }) => BUSINESS.has(phrase.head),
			'it says nothing more': ({ phrase }) => phrase.modifiers.length === 0,
			'no other organization is near': ({ among }) => among === 1,
			'the organization is no other kind of group': ({ words }) => ![...words].some(isOtherGroup),
		},
		among: 'near',
		examples: ['[Orvane Terminals] lost money in May. [The company] said that it was late.'],
		counterexamples: [
			'[Orvane Terminals] lost money in May. A company said that it was late.',
			'[Orvane Terminals] lost money in May. The union said that it was late.',
			'[Orvane Terminals] lost money in May. The Dutch company said that it was late.',
			'Orvane Terminals sued [Noordkade Shipping] in May. The company said that it was late.',
			'The [National Union of Dockers] met in May. The company said that it was late.',
		],
	},
];
