import { fold } from '../knowledge/fold';
import { KNOWLEDGE } from '../knowledge/knowledge';
import type { Sex } from '../knowledge/givenNames';
import { wordsOf } from '../knowledge/phrases';
import { TITLES_IN_FULL } from '../knowledge/titles';
import type { Evidence } from '../model';
import type { Name } from '../names/name';
import { sliceOf } from '../span';
import { addMention, CANDIDATES, lastMentionBefore, newChain, type Chain } from './chain';
import type { SpellingNormalizer } from './spellingNormalizer';

/** What tells father from son. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/u;
const JOINERS = new Set('de la da dos del di du van von der den bin ibn al el ul y e'.split(' '));

/** A person's name as it is compared. */
interface Spelled {
	/** Folded words, without suffix. */
	readonly words: readonly string[];
	/** "jr", "iii" … without stop, or nothing. */
	readonly suffix: string;
}

/** A person and the longest name that it has been given. */
interface Person extends Spelled {
	readonly chain: Chain;
	/** Heads of the titles that it has been given. */
	readonly titles: Set<string>;
}

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
export function personChains(text: string, names: readonly Name[], spelling: SpellingNormalizer): readonly Chain[] {
	const people: People = { all: [], byWord: new Map() };
	const all = names.map((name) => ({ name, spelled: spelledOf(spelling(name)) }));
	const isFull = ({ spelled }: (typeof all)[number]): boolean => spelled.words.length > 1;
	const full = all
		.filter(isFull)
		.sort((a, b) => b.spelled.words.length - a.spelled.words.length || a.name.start - b.name.start);
	for (const { name, spelled } of full) join(text, people, name, spelled, fullMatch);
	for (const { name, spelled } of all) if (!isFull({ name, spelled })) join(text, people, name, spelled, shortMatch);
	return people.all.map(({ chain }) => chain);
}

type Match = (person: Person, spelled: Spelled) => string | null;

function join(text: string, people: People, name: Name, spelled: Spelled, match: Match): void {
	const { words, suffix } = spelled;
	const matching = candidates(people, words).flatMap((person) => {
		const rule = match(person, spelled);
		return rule === null ? [] : [{ person, rule }];
	});
	const sex = sexOf(text, name, words);
	const possible = matching.filter(
		({ person }) => sex === 'fm' || person.chain.sex === 'fm' || person.chain.sex === sex,
	);
	const alike = possible.filter(({ person }) => person.suffix === suffix);
	const found = alike.length > 0 ? alike : possible;
	const unclear = found.find(({ rule }) => rule === 'same-name');
	const chosen = found.length > 1 ? (nearest(agreeing(text, found, name), name) ?? unclear) : found[0];
	const evidence: Evidence[] = [...name.evidence];
	if (chosen) {
		const fullest = chosen.person.chain.names[0];
		if (fullest && chosen.rule !== 'same-name') evidence.push({ rule: chosen.rule, words: sliceOf(text, fullest) });
		extend(chosen.person, text, name, words, evidence);
		return;
	}
	if (found.length > 1)
		evidence.push({
			rule: 'ambiguous',
			words: found.map(({ person }) => sliceOf(text, person.chain.names[0]!)).join(' / '),
		});
	const person: Person = { ...spelled, chain: newChain('person'), titles: new Set() };
	people.all.push(person);
	for (const word of new Set(words))
		people.byWord.set(word, [...(people.byWord.get(word) ?? []).slice(1 - CANDIDATES), person]);
	extend(person, text, name, words, evidence);
}

/** The people who share the first or the last word of a name. */
function candidates({ byWord }: People, words: readonly string[]): readonly Person[] {
	const first = byWord.get(words[0] ?? '') ?? [];
	const last = byWord.get(words.at(-1) ?? '') ?? [];
	return first === last ? first : [...new Set([...first, ...last])];
}

function extend(
	{ chain, titles }: Person,
	text: string,
	name: Name,
	words: readonly string[],
	evidence: readonly Evidence[],
): void {
	chain.names.push(name);
	if (name.title) titles.add(titleHead(fold(sliceOf(text, name.title))));
	addMention(chain, name, 'name', evidence);
	if (chain.sex === 'fm') chain.sex = sexOf(text, name, words);
}

function sexOf(text: string, name: Name, words: readonly string[]): Sex {
	if (name.title) {
		const titles = wordsOf(sliceOf(text, name.title));
		for (let i = 0; i < titles.length; i++) {
			const gender = KNOWLEDGE.titles.longestAt(titles, i)?.values.find((title) => title.gender)?.gender;
			if (gender) return gender;
		}
	}
	return words.length > 1 ? (KNOWLEDGE.givenNames.get(words[0]!) ?? 'fm') : 'fm';
}

function spelledOf(name: string): Spelled {
	const words = wordsOf(name).filter((word) => /\p{L}/u.test(word));
	const suffix = words.findLast((word, i) => i > 0 && SUFFIX.test(word)) ?? '';
	return {
		words: words
			.filter((word, i) => i === 0 || !SUFFIX.test(word))
			.map((word) => word.replace(/^(?:al|el|ul|ad|as|ash)-/u, '')),
		suffix: suffix.replace('.', ''),
	};
}

/** The same person under two full names: same surname and given names that do not contradict each other. */
function fullMatch(person: Person, { words, suffix }: Spelled): string | null {
	const longer = person.words;
	if (person.suffix !== suffix) return null;
	if (longer.length === words.length && longer.every((word, i) => word === words[i])) return 'same-name';
	if (longer.length > words.length && words.every((word, i) => word === longer[longer.length - words.length + i]))
		return 'surname-of';
	const given = (a: string, b: string): boolean => a === b || initialOf(a, b) || initialOf(b, a);
	if (!given(longer[0]!, words[0]!)) return null;
	const rest = words.slice(1).filter((word) => !isInitial(word));
	return rest.length > 0 && rest.every((word) => longer.slice(1).includes(word)) ? 'fuller-name' : null;
}

const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word);
const initialOf = (short: string, long: string): boolean => isInitial(short) && long.startsWith(short[0]!);

/** A single word against a person: surname, either part of a double surname, or a given name. */
function shortMatch({ words: full, suffix: known }: Person, { words, suffix }: Spelled): string | null {
	const word = words[0];
	if (word === undefined || (suffix !== '' && suffix !== known)) return null;
	if (full.at(-1) === word) return full.length === 1 ? 'same-name' : 'surname-of';
	if (full.length > 1 && full.slice(1).includes(word) && !JOINERS.has(word)) return 'surname-of';
	return full[0] === word ? 'given-name-of' : null;
}

interface FoundPerson {
	readonly person: Person;
	readonly rule: string;
}

/** Those of several whose sex, or else title, agrees with the title of the name; all of them where none tells them apart. */
function agreeing(text: string, found: readonly FoundPerson[], name: Name): readonly FoundPerson[] {
	if (!name.title) return found;
	const sex = sexOf(text, name, []);
	const title = fold(sliceOf(text, name.title));
	const head = titleHead(title);
	const bySex = sex === 'fm' ? [] : found.filter(({ person }) => person.chain.sex === sex);
	if (bySex.length > 0) return bySex;
	const byTitle = found.filter(({ person }) => person.titles.has(head));
	return byTitle.length > 0 ? byTitle : found;
}

function titleHead(title: string): string {
	const last = title.split(' ').at(-1)!;
	return (TITLES_IN_FULL.get(last) ?? last).replace(/s$/u, '');
}

/** Named within this many code units, about two sentences, two people are equally near. */
const CLOSE = 250;

/** Among several who could be meant, the one named last before the name, if the others are not named as near. */
function nearest(found: readonly FoundPerson[], name: Name): FoundPerson | undefined {
	if (found.length === 1) return found[0];
	const bySurname = found.filter(({ rule }) => rule !== 'given-name-of');
	if (bySurname.length === 1) return bySurname[0];
	const distances = found
		.map((one) => ({ one, distance: distanceTo(one.person.chain, name.start) }))
		.sort((a, b) => a.distance - b.distance);
	const [first, second] = distances;
	if (!first || !second || !Number.isFinite(first.distance)) return undefined;
	return second.distance > Math.max(first.distance * 2, CLOSE) ? first.one : undefined;
}

function distanceTo(chain: Chain, offset: number): number {
	const last = lastMentionBefore(chain, offset);
	return last < 0 ? Infinity : offset - last;
}
