import { fold } from '../knowledge/fold';
import { wordsOf } from '../knowledge/phrases';
import { TITLES_IN_FULL } from '../knowledge/titles';
import { sliceOf, type Span } from '../span';
import { addMention, addRole, type Chain, type RoleUse } from './chain';
import { attachedEnd } from './phraseTail';
import type { RolePhrase } from './phraseWalk';

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
): readonly RolePhrase[] {
	const at = namePlaces(people);
	const introduced = phrases.filter((phrase) => {
		const owner = ownerAt(text, at, phrase);
		if (!owner) return true;
		const role = extended(text, phrase);
		addRole(owner.chain, role);
		if (owner.apart) addMention(owner.chain, role, 'role', [{ rule: 'apposition', words: role.text }]);
		return false;
	});
	for (const chain of people) for (const name of chain.names) if (name.title) addTitle(text, chain, name.title);
	return introduced.filter((phrase) => {
		const owner = phrase.plural || phrase.bare ? undefined : laterOwner(people, phrase);
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

/** The person at whose name the phrase stands: directly before it, or in apposition on either side of a comma. */
function ownerAt(text: string, at: NamePlaces, phrase: RolePhrase): Owner | undefined {
	if (phrase.plural) return undefined;
	const { end } = extended(text, phrase);
	const owner = (chain: Chain | undefined, apart: boolean): Owner | undefined => chain && { chain, apart };
	const before = text.slice(phrase.start - 2, phrase.start) === ', ' ? at.ends.get(phrase.start - 2) : undefined;
	const closed = /^(?:[,.;:)—–]| who\b|$)/u.test(text.slice(end, end + 5).trimEnd());
	return (
		owner(text[phrase.end] === ' ' ? at.starts.get(phrase.end + 1) : undefined, false) ??
		owner(text.slice(end, end + 2) === ', ' && !phrase.bare ? at.starts.get(end + 2) : undefined, true) ??
		owner(closed ? before : undefined, true)
	);
}

/** The role with what follows its head: "head" → "head of the opposition-led National Assembly". */
function extended(text: string, phrase: RolePhrase): RoleUse {
	const { tokens } = phrase.sentence;
	const { end } = tokens[attachedEnd(tokens, phrase.to) - 1]!;
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

/** Whose role a later "the …" phrase takes up: the one among those it fits who was mentioned last before it. */
function laterOwner(
	people: readonly Chain[],
	phrase: RolePhrase,
): { readonly chain: Chain; readonly role: RoleUse } | undefined {
	if (!phrase.definite) return undefined;
	let best: { chain: Chain; role: RoleUse; last: number } | undefined;
	for (const chain of people) {
		const role = chain.roles.find((one) => one.start < phrase.start && fits(phrase, one));
		if (!role) continue;
		const last = Math.max(
			...chain.mentions.filter((mention) => mention.end <= phrase.start).map((mention) => mention.end),
			role.start,
		);
		if (!best || last > best.last) best = { chain, role, last };
	}
	return best;
}

/** Whether "the [modifiers] head" can mean a role: same head, or "leader" for one who leads; all its modifiers in the role. */
function fits(phrase: RolePhrase, role: RoleUse): boolean {
	const words = new Set([...role.modifiers, ...wordsOf(role.text)]);
	const asLeader = LEADING.has(phrase.head) && phrase.modifiers.length > 0 && LEADERS.has(role.head);
	return (phrase.head === role.head || asLeader) && phrase.modifiers.every((word) => words.has(word));
}
