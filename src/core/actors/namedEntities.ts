import { fold } from '../knowledge/fold';
import type { Entry, EntryKind } from '../knowledge/gazetteer';
import { KNOWLEDGE } from '../knowledge/knowledge';
import { withoutLegalForm } from '../knowledge/legalForms';
import { wordsOf } from '../knowledge/phrases';
import type { ActorKind, MentionForm } from '../model';
import type { Name, NameKind } from '../names/name';
import { mayStandAlone } from '../names/shortForms';
import { addMention, newChain, type Chain } from './chain';
import type { SpellingNormalizer } from './spellingNormalizer';

const SMALL = new Set('of the and for on in de la & a an'.split(' '));
/** One chain for each organization, place, people and other named entity: by what the tables know it as, by its words, by its acronym. */
export function namedEntityChains(
	text: string,
	names: readonly Name[],
	spelling: SpellingNormalizer,
): readonly Chain[] {
	const byKey = new Map<string, Chain>();
	const chains: Chain[] = [];
	const spellings = new Set<string>();
	const worded = names.map((name): WordedName => {
		const spelled = spelling(name);
		const words = nameWords(spelled);
		return { name, spelled, words, core: coreWordsOf(name, words) };
	});
	const acronyms = acronymsOf(text, worded);
	const shortForms = shortFormsOf(worded);
	for (const { name, spelled, words, core } of worded) {
		const entry = entryOf(name.kind, words, spelled);
		const kind = actorKind(name.kind, entry);
		const keys = keysOf(kind, core, spelled, entry, { acronyms, shortForms });
		let chain = keys.map((key) => byKey.get(key)).find((known) => known !== undefined);
		const rule = chain && entry && !spellings.has(`${entry.name} ${fold(spelled)}`) ? 'same-in-tables' : null;
		if (entry) spellings.add(`${entry.name} ${fold(spelled)}`);
		if (!chain) {
			chain = newChain(kind, entry);
			chains.push(chain);
		}
		for (const key of keys) if (!byKey.has(key)) byKey.set(key, chain);
		if (name.kind !== 'people') chain.names.push(name);
		addMention(
			chain,
			name,
			formOf(name.kind),
			rule && entry ? [...name.evidence, { rule, words: entry.name }] : name.evidence,
		);
	}
	return chains;
}

const formOf = (kind: NameKind): MentionForm => (kind === 'people' ? 'people' : 'name');

const actorKind = (kind: NameKind, entry: Entry | null): ActorKind =>
	kind === 'people' ? (entry?.country ? 'place' : 'group') : kind;

const nameWords = (name: string): readonly string[] => wordsOf(name).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** What names of the same thing have in common: "Ferrovia Atlântica SA" and "the Ferrovia Atlântica". */
function coreWordsOf(name: Name, words: readonly string[]): string {
	const core = name.kind === 'organization' ? withoutLegalForm(words) : words;
	return core.filter((word) => word !== 'the').join(' ');
}

const ENTRY_KINDS: Record<NameKind, readonly EntryKind[]> = {
	person: ['person'],
	organization: ['organization'],
	place: ['country', 'region', 'city'],
	people: ['people'],
	other: [],
};

/** What the tables know of this kind under this name; an organization only where the name is that of one alone. */
function entryOf(kind: NameKind, words: readonly string[], spelled: string): Entry | null {
	const entries = KNOWLEDGE.gazetteer
		.valuesOf(wordsOf(spelled))
		.concat(spelled.includes('.') ? [] : KNOWLEDGE.gazetteer.valuesOf(words));
	for (const wanted of ENTRY_KINDS[kind]) {
		const [entry, ...others] = entries.filter((one) => one.kind === wanted);
		if (entry && (kind !== 'organization' || others.every((other) => other.name === entry.name))) return entry;
	}
	return null;
}

function keysOf(
	kind: ActorKind,
	core: string,
	spelled: string,
	entry: Entry | null,
	{ acronyms, shortForms }: OtherForms,
): readonly string[] {
	const keys: string[] = [];
	if (entry && (entry.kind === 'country' || (entry.kind === 'people' && entry.country)))
		keys.push(`country ${entry.name}`);
	if (entry?.kind === 'organization') keys.push(`organization ${entry.name} ${entry.country ?? ''}`);
	keys.push(`${kind} ${core}`);
	const long = acronyms.get(spelled.replace(/\./gu, ''));
	if (long) keys.push(`${kind} ${long}`);
	const fuller = kind === 'organization' ? shortForms.get(core) : undefined;
	if (fuller) keys.push(`organization ${fuller}`);
	return keys;
}

/** Other ways in which the article's own organizations are called, to the core words of their full names. */
interface OtherForms {
	readonly acronyms: ReadonlyMap<string, string>;
	readonly shortForms: ReadonlyMap<string, string>;
}

/**
 * "Noordkade" for "Noordkade Terminals", "Altamira" for "Deportivo Altamira": the word of a name that tells one organization
 * of the article from the others.
 */
function shortFormsOf(names: readonly WordedName[]): ReadonlyMap<string, string> {
	const forms = new Map<string, string>();
	const shared = new Set<string>();
	for (const { name, words, core } of names) {
		const short = name.kind === 'organization' ? tellingWord(core.split(' ')) : undefined;
		if (short === undefined) continue;
		const isWhole = core === short && words.length > 1; // "Noordkade Limited", which no other is then called by
		if (isWhole || (core !== short && forms.has(short) && forms.get(short) !== core)) shared.add(short);
		if (core !== short) forms.set(short, core);
	}
	for (const short of shared) forms.delete(short);
	return forms;
}

/** The first word; the last, where the first only says what kind of body it is. */
function tellingWord(words: readonly string[]): string | undefined {
	const word = KNOWLEDGE.organizationWords.openings.has(words[0] ?? '') ? words.at(-1) : words[0];
	return word !== undefined && mayStandAlone(word) ? word : undefined;
}

interface WordedName {
	readonly name: Name;
	/** As it is read, misspellings mended. */
	readonly spelled: string;
	/** All of its words, folded. */
	readonly words: readonly string[];
	/** What names of the same thing have in common. */
	readonly core: string;
}

/** Acronyms of the article's own organizations, to the core words they stand for: as introduced in brackets, or by initials. */
function acronymsOf(text: string, names: readonly WordedName[]): ReadonlyMap<string, string> {
	const acronyms = new Map<string, string>();
	for (const { name, words, core } of names) {
		if (words.length < 2 || name.kind === 'person') continue;
		const introduced = /^ ?\(([\p{Lu}][\p{L}&.-]{1,9})\)/u.exec(text.slice(name.end, name.end + 14))?.[1];
		if (introduced && introduced !== introduced.toLowerCase()) acronyms.set(introduced.replace(/\./gu, ''), core);
		const initials = words.filter((word) => !SMALL.has(word)).map((word) => word[0]!.toUpperCase());
		if (initials.length > 1 && !acronyms.has(initials.join(''))) acronyms.set(initials.join(''), core);
		const all = words
			.filter((word) => word !== 'the')
			.map((word) => word[0]!.toUpperCase())
			.join('');
		if (all.length > 2 && !acronyms.has(all)) acronyms.set(all, core);
	}
	return acronyms;
}
