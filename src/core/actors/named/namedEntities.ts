import { fold } from '../../fold';
import type { Entry, EntryKind } from '../../knowledge/gazetteer';
import { KNOWLEDGE } from '../../knowledge/knowledge';
import { withoutLegalForm } from '../../knowledge/legalForms';
import { wordsOf } from '../../knowledge/phrases';
import type { ActorKind } from '../../model';
import type { Name, NameKind } from '../../names/name';
import { holds } from '../../rule';
import { addMention, newChain, type Chain } from '../chain';
import type { EntitySieve, EntitySite } from './entitySieves';
import { lettersOf, otherForms, type EntityName, type OtherForms } from './otherForms';
import type { SpellingNormalizer } from './spellingNormalizer';

/**
 * One chain for each organization, place, people and other named entity: names that share a key mean the same. What is known
 * by the first of its keys tells which chain a name belongs to, and all of its keys mean this chain from then on.
 */
export function namedEntityChains(
	text: string,
	names: readonly Name[],
	spelling: SpellingNormalizer,
	sieves: readonly EntitySieve[],
): readonly Chain[] {
	const byKey = new Map<string, Chain>();
	const chains: Chain[] = [];
	const spellings = new Set<string>();
	const compared = names.map((name) => entityNameOf(name, spelling(name)));
	const forms = otherForms(text, compared);
	for (const entityName of compared) {
		const { name, spelled } = entityName;
		const site = siteOf(entityName, forms);
		const keys = sieves.flatMap((sieve) => (holds(sieve, site) ? (sieve.key(site) ?? []) : []));
		const known = keys.map((key) => byKey.get(key)).find((chain) => chain !== undefined);
		const { entry } = site;
		const inTables = entry && known && !spellings.has(`${entry.name} ${fold(spelled)}`);
		if (entry) spellings.add(`${entry.name} ${fold(spelled)}`);
		const chain = known ?? newChain(site.kind, entry);
		if (!known) chains.push(chain);
		for (const key of keys) if (!byKey.has(key)) byKey.set(key, chain);
		if (name.kind !== 'people') chain.names.push(name);
		const evidence = inTables ? [...name.evidence, { rule: 'same-in-tables', words: entry.name }] : name.evidence;
		addMention(chain, name, name.kind === 'people' ? 'people' : 'name', evidence);
	}
	return chains;
}

function entityNameOf(name: Name, spelled: string): EntityName {
	const words = wordsOf(spelled).filter((word) => /[\p{L}\p{N}]/u.test(word) && word !== 'the');
	const core = name.kind === 'organization' ? withoutLegalForm(words) : words;
	return { name, spelled, words, core: core.join(' ') };
}

function siteOf({ name, spelled, words, core }: EntityName, forms: OtherForms): EntitySite {
	const entry = entryOf(name.kind, spelled);
	return { kind: actorKind(name.kind, entry), words, core, letters: lettersOf(spelled), entry, forms };
}

const actorKind = (kind: NameKind, entry: Entry | null): ActorKind =>
	kind === 'people' ? (entry?.country ? 'place' : 'group') : kind;

const ENTRY_KINDS: Record<NameKind, readonly EntryKind[]> = {
	person: ['person'],
	organization: ['organization'],
	place: ['country', 'region', 'city'],
	people: ['people'],
	other: [],
};

/** What the tables know of this kind under this name; an organization only where the name is that of one alone. */
function entryOf(kind: NameKind, spelled: string): Entry | null {
	const words = wordsOf(spelled);
	const bare = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
	const { gazetteer } = KNOWLEDGE;
	const entries = gazetteer.valuesOf(words).concat(spelled.includes('.') ? [] : gazetteer.valuesOf(bare));
	for (const wanted of ENTRY_KINDS[kind]) {
		const [entry, ...others] = entries.filter((one) => one.kind === wanted);
		if (entry && (kind !== 'organization' || others.every((other) => other.name === entry.name))) return entry;
	}
	return null;
}
