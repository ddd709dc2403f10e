import { fold } from '../fold';
import { Phrases, wordsOf } from './phrases';
import table from './tables/roles.json';

/** Classes of roles that the rest of the core asks for; the table has more. */
export interface Role {
	/** As listed, lower case, singular. */
	readonly role: string;
	readonly type: 'person' | 'group';
	readonly plural: boolean;
	readonly class: string;
}

interface RoleRow {
	readonly role: string;
	readonly plural?: string;
	readonly type: string;
	readonly class: string;
}

export interface Title {
	readonly title: string;
	readonly gender: 'f' | 'm' | null;
}

interface TitleRow {
	readonly title: string;
	readonly gender?: string;
}

/** Role nouns so general that the table lists them in compounds only. */
const GENERAL_PEOPLE =
	'head leader chief chair opponent supporter ally rival organiser member partner colleague vendor negotiator mediator boss person insider participant observer counterpart supervisor uncle aunt cousin nephew niece'.split(
		' ',
	);
const GENERAL_GROUPS = (
	'bank party agency group firm broadcaster club team union charity organization organisation department movement court ' +
	'commission council manufacturer utility start-up startup regulator retailer watchdog association federation league board think-tank'
).split(' ');

/** What abbreviated titles stand for, folded. */
export const TITLES_IN_FULL: ReadonlyMap<string, string> = new Map(
	(
		'sen. senator, sens. senators, rep. representative, gov. governor, gen. general, col. colonel, lt. lieutenant, capt. captain, ' +
		'maj. major, sgt. sergeant, cpl. corporal, adm. admiral, cmdr. commander, prof. professor, dr. doctor, rev. reverend, ' +
		'fr. father, amb. ambassador, det. detective, insp. inspector, supt. superintendent, const. constable'
	)
		.split(', ')
		.map((pair) => pair.split(' ') as [string, string]),
);

/** Titles as written before a person's name ("Secretary of State", "Mr."). */
export function buildTitles(): Phrases<Title> {
	const phrases = new Phrases<Title>();
	for (const row of table.titles as readonly TitleRow[])
		phrases.add(row.title, { title: row.title, gender: row.gender === 'f' || row.gender === 'm' ? row.gender : null });
	return phrases;
}

/** Role nouns, singular and plural, by their folded words ("foreign minister", "protesters"). */
export function buildRoles(): Phrases<Role> {
	const phrases = new Phrases<Role>();
	const addGeneral = (role: string, type: Role['type']): void => {
		phrases.add(role, { role, type, plural: false, class: 'general' });
		phrases.add(pluralOf(role), { role, type, plural: true, class: 'general' });
	};
	for (const role of GENERAL_PEOPLE) addGeneral(role, 'person');
	for (const role of GENERAL_GROUPS) addGeneral(role, 'group');
	for (const row of table.roles as readonly RoleRow[]) {
		const type = row.type === 'group' ? 'group' : 'person';
		phrases.add(row.role, { role: row.role, type, plural: false, class: row.class });
		if (row.plural) phrases.add(row.plural, { role: row.role, type, plural: true, class: row.class });
	}
	return phrases;
}

const pluralOf = (word: string): string =>
	word === 'person'
		? 'people'
		: /[^aeiou]y$/u.test(word)
			? `${word.slice(0, -1)}ies`
			: /(?:s|ch)$/u.test(word)
				? `${word}es`
				: `${word}s`;

/** The last words of all role nouns that name a person ("minister", "spokeswoman"), folded. */
export const buildRoleHeads = (): ReadonlySet<string> => headsOf('person', GENERAL_PEOPLE);

/** The same of those that name a body of people ("ministry", "airline"). */
export const buildGroupHeads = (): ReadonlySet<string> => headsOf('group', GENERAL_GROUPS);

function headsOf(type: Role['type'], general: readonly string[]): ReadonlySet<string> {
	const heads = new Set(general);
	for (const row of table.roles as readonly RoleRow[])
		if (row.type === type) heads.add(wordsOf(row.role).at(-1) ?? fold(row.role));
	return heads;
}
