import type { Evidence } from '../../model';
import type { Name } from '../../names/name';
import { chosenBy, holds } from '../../rule';
import { sliceOf } from '../../span';
import { addMention, CANDIDATES, lastMentionBefore, newChain, type Chain } from '../chain';
import { personNameOf, type Person, type PersonName } from './person';
import type { PersonChoice, PersonChoiceSite } from './personChoices';
import type { PersonSieve, PersonVeto } from './personSieves';
import type { SpellingNormalizer } from './spellingNormalizer';

/** How names of people are joined. */
export interface PersonRules {
	readonly personNames: readonly PersonSieve[];
	readonly personVetoes: readonly PersonVeto[];
	readonly personChoices: readonly PersonChoice[];
}

/** A person whom a name can mean, and the sieve that says so. */
type Candidate = Pick<PersonChoiceSite, 'person' | 'sieve' | 'distance'>;

/** The people found so far, and those of them whose name holds a word, in the order in which they were found. */
interface People {
	readonly all: Person[];
	readonly byWord: Map<string, Person[]>;
}

/**
 * One chain for each person. Full names are joined first, wherever they stand, so that a surname in a headline finds the
 * full name below it. Two people who share a surname are never merged: a bare surname goes to the one named last before
 * it, and to nobody where that cannot be told.
 */
export function personChains(
	text: string,
	names: readonly Name[],
	spelling: SpellingNormalizer,
	rules: PersonRules,
): readonly Chain[] {
	const people: People = { all: [], byWord: new Map() };
	const all = names.map((name) => ({ name, compared: personNameOf(text, name, spelling(name)) }));
	const longestFirst = all
		.filter(({ compared }) => compared.words.length > 1)
		.sort((a, b) => b.compared.words.length - a.compared.words.length || a.name.start - b.name.start);
	const short = all.filter(({ compared }) => compared.words.length <= 1);
	for (const { name, compared } of [...longestFirst, ...short]) join(text, people, name, compared, rules);
	return people.all.map(({ chain }) => chain);
}

function join(text: string, people: People, name: Name, compared: PersonName, rules: PersonRules): void {
	const found = matching(people, compared, rules);
	const chosen = chosenOf(found, compared, rules.personChoices);
	const evidence: Evidence[] = [...name.evidence];
	if (chosen) {
		const fullest = chosen.person.chain.names[0];
		if (fullest && chosen.sieve !== 'same-name') evidence.push({ rule: chosen.sieve, words: sliceOf(text, fullest) });
		extend(chosen.person, name, compared, evidence);
		return;
	}
	if (found.length > 1)
		evidence.push({
			rule: 'ambiguous',
			words: found.map(({ person }) => sliceOf(text, person.chain.names[0]!)).join(' / '),
		});
	const { words, suffix } = compared;
	const person: Person = { words, suffix, chain: newChain('person'), titles: new Set() };
	people.all.push(person);
	for (const word of new Set(words))
		people.byWord.set(word, [...(people.byWord.get(word) ?? []).slice(1 - CANDIDATES), person]);
	extend(person, name, compared, evidence);
}

/** The people whom a name can mean. */
function matching(people: People, name: PersonName, { personNames, personVetoes }: PersonRules): readonly Candidate[] {
	return peopleWith(people, name.words).flatMap((person) => {
		const site = { person, name };
		const sieve = personNames.find((rule) => holds(rule, site));
		return sieve === undefined || personVetoes.some((rule) => holds(rule, site))
			? []
			: [{ person, sieve: sieve.name, distance: distanceTo(person.chain, name.start) }];
	});
}

/** The one that the choices leave, if they leave one. */
function chosenOf(
	found: readonly Candidate[],
	name: PersonName,
	choices: readonly PersonChoice[],
): Candidate | undefined {
	const left = chosenBy(choices, found, (among) => {
		const [first = Infinity, second = Infinity] = among.map(({ distance }) => distance).sort((a, b) => a - b);
		return (one): PersonChoiceSite => ({ ...one, name, others: one.distance === first ? second : first });
	});
	return left.length === 1 ? left[0] : undefined;
}

/** The people who share the first or the last word of a name. */
function peopleWith({ byWord }: People, words: readonly string[]): readonly Person[] {
	const first = byWord.get(words[0] ?? '') ?? [];
	const last = byWord.get(words.at(-1) ?? '') ?? [];
	return first === last ? first : [...new Set([...first, ...last])];
}

function extend(
	{ chain, titles }: Person,
	name: Name,
	{ sex, title }: PersonName,
	evidence: readonly Evidence[],
): void {
	chain.names.push(name);
	if (title !== '') titles.add(title);
	addMention(chain, name, 'name', evidence);
	if (chain.sex === 'fm') chain.sex = sex;
}

function distanceTo(chain: Chain, offset: number): number {
	const last = lastMentionBefore(chain, offset);
	return last < 0 ? Infinity : offset - last;
}
