import { fold } from '../../fold';
import { wordsOf } from '../../knowledge/phrases';
import { TITLES_IN_FULL } from '../../knowledge/titles';
import { chosenBy, firstFound, holds } from '../../rule';
import { firstEndingAfter, sliceOf, spanAt, type Span } from '../../span';
import { addMention, addRole, CANDIDATES, lastMentionBefore, type Chain, type RoleUse } from '../chain';
import { postmodifierEnd } from './postmodifiers';
import type { RolePhrase } from './rolePhrases';
import { headsOf, type LaterRoleSieve, type NamedRoleSieve, type RoleChoice, type TitleSieve } from './roleSieves';

/** How roles are bound to people. */
export interface RoleRules {
	readonly namedRoles: readonly NamedRoleSieve[];
	readonly titles: readonly TitleSieve[];
	readonly laterRoles: readonly LaterRoleSieve[];
	readonly roleChoices: readonly RoleChoice[];
}

/**
 * Binds roles to people: titles and role nouns at a name ("Venezuelan President Nicolás Maduro", "Mike Pompeo, the
 * secretary of state"), then later uses without the name ("the Venezuelan leader"). Returns the phrases that nobody took.
 */
export function bindRoles(
	text: string,
	people: readonly Chain[],
	phrases: readonly RolePhrase[],
	names: readonly Span[],
	rules: RoleRules,
): readonly RolePhrase[] {
	const later = withoutNamed(text, people, phrases, names, rules.namedRoles);
	for (const chain of people) for (const name of chain.names) if (name.title) addTitle(text, chain, name.title, rules);
	const holders = roleHoldersOf(people);
	return later.filter((phrase) => {
		const holder = laterHolder(holders, phrase, rules);
		if (!holder) return true;
		addMention(holder.chain, phrase, 'role', [{ rule: 'role', words: holder.role.text }]);
		return false;
	});
}

/** Binds the phrases at names, and returns the others. */
function withoutNamed(
	text: string,
	people: readonly Chain[],
	phrases: readonly RolePhrase[],
	names: readonly Span[],
	sieves: readonly NamedRoleSieve[],
): readonly RolePhrase[] {
	const all = people.flatMap((chain) => chain.names.map((name) => ({ chain, name })));
	const starts = new Map(
		all.flatMap(({ chain, name }) => [name.start, name.title?.start ?? name.start].map((start) => [start, chain])),
	);
	const ends = new Map(all.map(({ chain, name }) => [name.end, chain]));
	return phrases.filter((phrase) => {
		const role = extended(text, phrase, names);
		const site = { text, phrase, end: role.end, starts, ends };
		const found = firstFound(sieves, site, (sieve) => {
			const owner = sieve.owner(site);
			return owner && { owner, isMention: sieve.isMention };
		});
		if (!found) return true;
		addRole(found.owner, role);
		if (found.isMention) addMention(found.owner, role, 'role', [{ rule: 'apposition', words: role.text }]);
		return false;
	});
}

/** The role with what follows its head, a name in whole: "head" → "head of the opposition-led National Assembly". */
function extended(text: string, phrase: RolePhrase, names: readonly Span[]): RoleUse {
	const { tokens } = phrase.sentence;
	const last = tokens[postmodifierEnd(tokens, phrase.to) - 1]?.end ?? phrase.end;
	const end = Math.max(last, spanAt(names, last - 1)?.end ?? 0);
	return { ...phrase, end, text: phrase.text + text.slice(phrase.end, end) };
}

function addTitle(text: string, chain: Chain, title: Span, { titles }: RoleRules): void {
	const words = wordsOf(sliceOf(text, title));
	if (!titles.some((sieve) => holds(sieve, { words }))) return;
	const last = words.at(-1)!;
	const head = TITLES_IN_FULL.get(last) ?? last;
	const covered = chain.roles.some((role) => fold(role.text).endsWith(words.join(' ')));
	if (!covered) addRole(chain, { ...title, head, modifiers: words.slice(0, -1), text: sliceOf(text, title) });
}

interface Holder {
	readonly chain: Chain;
	readonly role: RoleUse;
}

/** Who holds a role, by its heads, in order of appearance, and beside them their roles. */
type Holders = ReadonlyMap<string, { readonly holders: readonly Holder[]; readonly roles: readonly RoleUse[] }>;

function roleHoldersOf(people: readonly Chain[]): Holders {
	const all = people.flatMap((chain) => chain.roles.map((role) => ({ chain, role })));
	const byHead = new Map<string, { readonly holders: Holder[]; readonly roles: RoleUse[] }>();
	for (const holder of all.sort((a, b) => a.role.start - b.role.start))
		for (const head of headsOf(holder.role)) {
			const known = byHead.get(head) ?? { holders: [], roles: [] };
			byHead.set(head, known);
			known.holders.push(holder);
			known.roles.push(holder.role);
		}
	return byHead;
}

/** Whose role a later phrase takes up: the one among those it can mean who was mentioned last before it. */
function laterHolder(holders: Holders, phrase: RolePhrase, rules: RoleRules): Holder | undefined {
	for (const sieve of rules.laterRoles) {
		const all = holders.get(sieve.head(phrase));
		if (!all) continue;
		const end = firstEndingAfter(all.roles, phrase.start);
		const near = all.holders.slice(Math.max(0, end - CANDIDATES), end);
		const found = near.filter(({ role }) => holds(sieve, { phrase, role }));
		if (found.length > 0) return lastOfChosen(found, phrase, rules.roleChoices);
	}
	return undefined;
}

function lastOfChosen(
	found: readonly Holder[],
	phrase: RolePhrase,
	choices: readonly RoleChoice[],
): Holder | undefined {
	const left = chosenBy(choices, found, () => ({ role }) => ({ phrase, role }));
	let best: { holder: Holder; last: number } | undefined;
	for (const holder of left) {
		const last = Math.max(lastMentionBefore(holder.chain, phrase.start), holder.role.start);
		if (!best || last > best.last) best = { holder, last };
	}
	return best?.holder;
}
