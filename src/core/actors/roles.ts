import { fold } from '../knowledge/fold';
import { wordsOf } from '../knowledge/phrases';
import { TITLES_IN_FULL } from '../knowledge/titles';
import { firstEndingAfter, sliceOf, spanAt, type Span } from '../span';
import { addMention, addRole, CANDIDATES, lastMentionBefore, type Chain, type RoleUse } from './chain';
import { postmodifierEnd } from './postmodifiers';
import type { RolePhrase } from './rolePhrases';

/** Heads that may stand for each of `LEADERS`, given a modifier: "the Venezuelan leader", "the union chief". */
const LEADING = new Set(['leader', 'chief', 'head', 'boss']);
/** Heads of those who lead. */
const LEADERS = new Set(
	'leader president minister premier chancellor king queen ruler strongman prime-minister chairman sultan emir chief head'.split(
		' ',
	),
);
const HONORIFICS = new Set(
	'mr mr. mrs mrs. ms ms. miss mister mx mx. sir lady lord dame madam madame dr dr. prof prof. hon. don herr frau'.split(
		' ',
	),
);

/**
 * Binds roles to people: titles and role nouns at a name ("Venezuelan President Nicolás Maduro", "Mike Pompeo, the
 * secretary of state"), then later uses without the name ("the Venezuelan leader"). Returns the phrases that nobody took.
 */
export function bindRoles(
	text: string,
	people: readonly Chain[],
	phrases: readonly RolePhrase[],
	names: readonly Span[],
): readonly RolePhrase[] {
	const at = namePlaces(people);
	const introduced = phrases.filter((phrase) => {
		const role = extended(text, phrase, names);
		const owner = ownerAt(text, at, phrase, role.end);
		if (!owner) return true;
		addRole(owner.chain, role);
		if (owner.apart) addMention(owner.chain, role, 'role', [{ rule: 'apposition', words: role.text }]);
		return false;
	});
	for (const chain of people) for (const name of chain.names) if (name.title) addTitle(text, chain, name.title);
	const holders = roleHoldersOf(people);
	return introduced.filter((phrase) => {
		const owner = phrase.plural || phrase.bare ? undefined : laterOwner(holders, phrase);
		if (!owner) return true;
		addMention(owner.chain, phrase, 'role', [{ rule: 'role', words: owner.role.text }]);
		return false;
	});
}

/** Chains by the offsets at which their names start and end. */
interface NamePlaces {
	readonly starts: ReadonlyMap<number, Chain>;
	readonly ends: ReadonlyMap<number, Chain>;
}

function namePlaces(people: readonly Chain[]): NamePlaces {
	const all = people.flatMap((chain) => chain.names.map((name) => ({ chain, name })));
	return {
		starts: new Map(
			all.flatMap(({ chain, name }) => [name.start, name.title?.start ?? name.start].map((start) => [start, chain])),
		),
		ends: new Map(all.map(({ chain, name }) => [name.end, chain])),
	};
}

interface Owner {
	readonly chain: Chain;
	/** Whether a comma stands between the phrase and the name, so that the phrase is a mention by itself. */
	readonly apart: boolean;
}

/**
 * The person at whose name the phrase stands: directly before it, or in apposition on either side of a comma. `end` is where the
 * phrase ends with what follows its head.
 */
function ownerAt(text: string, at: NamePlaces, phrase: RolePhrase, end: number): Owner | undefined {
	if (phrase.plural) return undefined;
	const owner = (chain: Chain | undefined, apart: boolean): Owner | undefined => chain && { chain, apart };
	const before = text.slice(phrase.start - 2, phrase.start) === ', ' ? at.ends.get(phrase.start - 2) : undefined;
	const closed = /^(?:[,.;:)—–]| who\b|$)/u.test(text.slice(end, end + 5).trimEnd());
	return (
		owner(text[phrase.end] === ' ' ? at.starts.get(phrase.end + 1) : undefined, false) ??
		owner(text.slice(end, end + 2) === ', ' && !phrase.bare ? at.starts.get(end + 2) : undefined, true) ??
		owner(closed ? before : undefined, true)
	);
}

/** The role with what follows its head, a name in whole: "head" → "head of the opposition-led National Assembly". */
function extended(text: string, phrase: RolePhrase, names: readonly Span[]): RoleUse {
	const { tokens } = phrase.sentence;
	const last = tokens[postmodifierEnd(tokens, phrase.to) - 1]?.end ?? phrase.end;
	const end = Math.max(last, spanAt(names, last - 1)?.end ?? 0);
	return { ...phrase, end, text: phrase.text + text.slice(phrase.end, end) };
}

function addTitle(text: string, chain: Chain, title: Span): void {
	const words = wordsOf(sliceOf(text, title));
	const last = words.at(-1)!;
	if (HONORIFICS.has(last)) return;
	const head = TITLES_IN_FULL.get(last) ?? last;
	const covered = chain.roles.some((role) => fold(role.text).endsWith(words.join(' ')));
	if (!covered) addRole(chain, { ...title, head, modifiers: words.slice(0, -1), text: sliceOf(text, title) });
}

interface Holder {
	readonly chain: Chain;
	readonly role: RoleUse;
}

/** Who holds a role, by its head, in order of appearance, and beside them their roles; those who lead are under `LEADER`, too. */
type Holders = ReadonlyMap<string, { readonly holders: readonly Holder[]; readonly roles: readonly RoleUse[] }>;

const LEADER = 'leader or the like';

function roleHoldersOf(people: readonly Chain[]): Holders {
	const all = people.flatMap((chain) => chain.roles.map((role) => ({ chain, role })));
	const byHead = new Map<string, { readonly holders: Holder[]; readonly roles: RoleUse[] }>();
	for (const holder of all.sort((a, b) => a.role.start - b.role.start))
		for (const head of LEADERS.has(holder.role.head) ? [holder.role.head, LEADER] : [holder.role.head]) {
			const known = byHead.get(head) ?? { holders: [], roles: [] };
			byHead.set(head, known);
			known.holders.push(holder);
			known.roles.push(holder.role);
		}
	return byHead;
}

/** Whose role a later "the …" phrase takes up: the one among those it fits who was mentioned last before it. */
function laterOwner(holders: Holders, phrase: RolePhrase): Holder | undefined {
	if (!phrase.definite) return undefined;
	const leading = LEADING.has(phrase.head) && phrase.modifiers.length > 0;
	const all = holders.get(leading ? LEADER : phrase.head);
	if (!all) return undefined;
	const end = firstEndingAfter(all.roles, phrase.start);
	const fitting = all.holders.slice(Math.max(0, end - CANDIDATES), end).filter(({ role }) => fits(phrase, role));
	const inOffice = fitting.filter(({ role }) => !leavesOut(phrase, role, FORMER));
	let best: { holder: Holder; last: number } | undefined;
	for (const holder of inOffice.length > 0 ? inOffice : fitting) {
		const last = Math.max(lastMentionBefore(holder.chain, phrase.start), holder.role.start);
		if (!best || last > best.last) best = { holder, last };
	}
	return best?.holder;
}

/** What makes of a role another one: "the mayor" is not the deputy mayor. */
const OTHER_RANKS = new Set('deputy vice assistant associate junior shadow'.split(' '));
/** "The mayor" is the former one only where the article has no other. */
const FORMER = new Set(['former', 'ex', 'then', 'ousted', 'late']);

/** Whether all that "the [modifiers] head" says of the role is in its wording, and it leaves no other rank out. */
function fits(phrase: RolePhrase, role: RoleUse): boolean {
	const words = new Set([...role.modifiers, ...wordsOf(role.text)]);
	return phrase.modifiers.every((word) => words.has(word)) && !leavesOut(phrase, role, OTHER_RANKS);
}

/** Whether the role has one of these words before its head, and the phrase has not. */
const leavesOut = (phrase: RolePhrase, role: RoleUse, words: ReadonlySet<string>): boolean =>
	role.modifiers.some((word) => words.has(word) && !phrase.modifiers.includes(word));
