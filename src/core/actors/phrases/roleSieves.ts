import type { Rule } from '../../rule';
import type { Chain, RoleUse } from '../chain';
import { wordsOf } from '../../knowledge/phrases';
import type { RolePhrase } from './rolePhrases';

/** A role noun with its phrase, which may stand at a name. */
export interface NamedRoleSite {
	readonly text: string;
	readonly phrase: RolePhrase;
	/** Where the phrase ends with what follows its head. */
	readonly end: number;
	/** People by the offsets at which their names start, with their titles and without. */
	readonly starts: ReadonlyMap<number, Chain>;
	/** People by the offsets at which their names end. */
	readonly ends: ReadonlyMap<number, Chain>;
}

/** A construction that gives a person a role at its name. */
export interface NamedRoleSieve extends Rule<NamedRoleSite> {
	readonly owner: (site: NamedRoleSite) => Chain | undefined;
	/** Whether a comma stands between the phrase and the name, so that the phrase is a mention by itself. */
	readonly isMention: boolean;
}

/** A title at a name of a person. */
export interface TitleSite {
	/** Folded words of the title. */
	readonly words: readonly string[];
}

/** A title that is a role. */
export type TitleSieve = Rule<TitleSite>;

/** A role phrase without a name, beside a role that somebody was given before it. */
export interface LaterRoleSite {
	readonly phrase: RolePhrase;
	readonly role: RoleUse;
}

/** A way in which a phrase can mean who holds a role. */
export interface LaterRoleSieve extends Rule<LaterRoleSite> {
	/** Under which of its heads the role is looked for. */
	readonly head: (phrase: RolePhrase) => string;
}

/** What one or some of several holders have, so that the phrase means none of the others. */
export type RoleChoice = Rule<LaterRoleSite>;

const isOne = ({ phrase }: { readonly phrase: RolePhrase }): boolean => !phrase.plural;
const isNotBare = ({ phrase }: { readonly phrase: RolePhrase }): boolean => !phrase.bare;

/** How a person is given a role at its name, in the order in which they are tried. */
export const NAMED_ROLE_SIEVES: readonly NamedRoleSieve[] = [
	{
		name: 'role-before-name',
		conditions: { 'it is one person': isOne },
		owner: ({ text, phrase, starts }) => (text[phrase.end] === ' ' ? starts.get(phrase.end + 1) : undefined),
		isMention: false,
		examples: ['The fisherman [Peter Dahlquist] met the press. [The fisherman] said that it was late.'],
		counterexamples: [
			'Fishermen [Peter Dahlquist] and Tomas Orvane met the press. The fisherman said that it was late.',
		],
	},
	{
		name: 'name-in-apposition',
		conditions: { 'it is one person': isOne, 'it has an article or an owner': isNotBare },
		owner: ({ text, end, starts }) => (text.slice(end, end + 2) === ', ' ? starts.get(end + 2) : undefined),
		isMention: true,
		examples: ['[The governor of Osland], [Lena Dahlquist], met the press.'],
		counterexamples: [
			'The fishermen, [Peter Dahlquist] and Tomas Orvane, met the press.',
			'As governor, [Lena Dahlquist] met the press.',
		],
	},
	{
		name: 'role-in-apposition',
		conditions: {
			'it is one person': isOne,
			'a mark closes it, or “who” follows': ({ text, end }) =>
				/^(?:[,.;:)—–]| who\b|$)/u.test(text.slice(end, end + 5).trimEnd()),
		},
		owner: ({ text, phrase: { start }, ends }) =>
			text.slice(start - 2, start) === ', ' ? ends.get(start - 2) : undefined,
		isMention: true,
		examples: [
			'[Peter Dahlquist], [governor of Osland], met the press.',
			'[Lena Dahlquist], [the mayor of Osland] who met the press, said that it was late.',
		],
		counterexamples: [
			'The press met Tomas Berghoff and [Peter Dahlquist], fishermen from the north.',
			'When he met [Peter Dahlquist], the governor said that it was late.',
		],
	},
];

const HONORIFICS = new Set(
	'mr mr. mrs mrs. ms ms. miss mister mx mx. sir lady lord dame madam madame dr dr. prof prof. hon. don herr frau'.split(
		' ',
	),
);

/** Titles at names that can be taken up as roles. */
export const TITLE_SIEVES: readonly TitleSieve[] = [
	{
		name: 'title',
		conditions: { 'it is no form of address': ({ words }) => !HONORIFICS.has(words.at(-1)!) },
		examples: ['Gov. [Lena Dahlquist] met the press. [The governor] said that it was late.'],
		counterexamples: ['Dr. [Dahlquist] met the press. The doctor said that it was late.'],
	},
];

/** Heads that may stand for each of `LEADERS`, given a modifier: "the Venezuelan leader", "the union chief". */
const LEADING = new Set(['leader', 'chief', 'head', 'boss']);
/** Heads of those who lead. */
const LEADERS = new Set(
	'leader president minister premier chancellor king queen ruler strongman prime-minister chairman sultan emir chief head'.split(
		' ',
	),
);
/** What stands for the heads of all those who lead. */
const LEADER = 'leader or the like';

/** The heads under which a role can be looked for. */
export const headsOf = ({ head }: RoleUse): readonly string[] => (LEADERS.has(head) ? [head, LEADER] : [head]);

/** What makes of a role another one: "the mayor" is not the deputy mayor. */
const OTHER_RANKS = new Set('deputy vice assistant associate junior shadow'.split(' '));
/** "The mayor" is the former one only where the article has no other. */
const FORMER = new Set(['former', 'ex', 'then', 'ousted', 'late']);

/** Whether the role has one of these words before its head, and the phrase has not. */
const leavesOut = ({ phrase, role }: LaterRoleSite, words: ReadonlySet<string>): boolean =>
	role.modifiers.some((word) => words.has(word) && !phrase.modifiers.includes(word));

const isDefinite = ({ phrase }: LaterRoleSite): boolean => phrase.definite;
const isWorded = ({ phrase, role }: LaterRoleSite): boolean => {
	const words = new Set([...role.modifiers, ...wordsOf(role.text)]);
	return phrase.modifiers.every((word) => words.has(word));
};
const isSameRank = (site: LaterRoleSite): boolean => !leavesOut(site, OTHER_RANKS);

/** How a phrase without a name can mean who holds a role, in the order in which they are tried. */
export const LATER_ROLE_SIEVES: readonly LaterRoleSieve[] = [
	{
		name: 'leader',
		conditions: {
			'it is “leader” or the like': ({ phrase }) => LEADING.has(phrase.head),
			'it tells of what': ({ phrase }) => phrase.modifiers.length > 0,
			'it is one person': isOne,
			'it is definite': isDefinite,
			'the role has its words': isWorded,
			'the role is of the same rank': isSameRank,
		},
		head: () => LEADER,
		examples: [
			'Kenyan President [Samuel Kiprono] spoke on Monday. [The Kenyan leader] said [he] would stay.',
			'Kenyan President [Lena Dahlquist] met the press. [The Kenyan leader] said that it was late.',
		],
		counterexamples: [
			'Kenyan President [Lena Dahlquist] met the press. The Kenyan goalkeeper said that it was late.',
			'Kenyan President [Lena Dahlquist] met the press. The leader said that it was late.',
			'Kenyan President [Lena Dahlquist] met the press. The Kenyan leaders said that it was late.',
			'Kenyan President [Lena Dahlquist] met the press. A Kenyan leader said that it was late.',
			'Kenyan President [Lena Dahlquist] met the press. The Cuban leader said that it was late.',
			'Kenyan Deputy President [Lena Dahlquist] met the press. The Kenyan leader said that it was late.',
		],
	},
	{
		name: 'same-role',
		conditions: {
			'it is one person': isOne,
			'it is definite': isDefinite,
			'the role has its words': isWorded,
			'the role is of the same rank': isSameRank,
		},
		head: ({ head }) => head,
		examples: [
			'[Ruth Ames], [the mayor of Nairobi], spoke on Monday. [The mayor] said [she] would stay.',
			'Governor [Lena Dahlquist] met the press. [The governor] said that it was late.',
			'Deputy Governor [Lena Dahlquist] met the press. [The deputy governor] said that it was late.',
		],
		counterexamples: [
			'Mayor [Peter Moll] and Deputy Mayor Ruth Ames met the press. [The mayor] said that it was late.',
			'Governor [Lena Dahlquist] met the press. The governors said that it was late.',
			'Governor [Lena Dahlquist] met the press. A governor said that it was late.',
			'Governor [Lena Dahlquist] met the press. The Cuban governor said that it was late.',
			'Deputy Governor [Lena Dahlquist] met the press. The governor said that it was late.',
		],
	},
];

/** How one of several holders of a role is chosen. Of those whom this leaves, the one mentioned last is meant. */
export const ROLE_CHOICES: readonly RoleChoice[] = [
	{
		name: 'in-office',
		conditions: { 'it is not the former one': (site) => !leavesOut(site, FORMER) },
		examples: [
			'Director [Peter Berghoff] met former director Lena Dahlquist in May. [The director] said that it was late.',
		],
		counterexamples: ['Former director [Lena Dahlquist] met the press in May. [The director] said that it was late.'],
	},
];
