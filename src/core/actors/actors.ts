import type { Attribution } from '../attribution/attribution';
import { fold } from '../fold';
import { withoutLegalForm } from '../knowledge/legalForms';
import { speakerKindOf } from '../knowledge/speakers';
import { isDescribed, type Actor, type Block } from '../model';
import type { Name } from '../names/name';
import type { NamesInput } from '../names/names';
import { byPosition, sliceOf, spanAt } from '../span';
import { partRoles } from './apart';
import { backgroundOf } from './background';
import type { Chain } from './chain';
import { idsApart } from './id';
import { namedEntityChains } from './named/namedEntities';
import { personChains } from './named/persons';
import { spellingNormalizer } from './named/spellingNormalizer';
import { bindGroupNouns } from './phrases/groupNouns';
import { rolePhrases } from './phrases/rolePhrases';
import { bindRoles } from './phrases/roles';
import { sourceHeads } from './phrases/sourceHeads';
import { unnamedSourceChains } from './phrases/unnamedSources';
import { bindPronouns } from './pronouns/pronouns';
import { nounOf } from './unnamedNumber';
import { ACTOR_SIEVES, type ActorSieves } from './sieves';

export interface ActorsInput extends NamesInput {
	readonly names: readonly Name[];
	/** Who is said to say what, as spans: unnamed sources are those who speak. */
	readonly attributions: readonly Attribution[];
}

/**
 * Who is who: names are joined into chains, roles bound to people, unnamed sources found, pronouns bound last, because
 * they lean on all the others. Actors come in order of first mention.
 */
export function resolveActors(
	{ text, blocks, sentences, quotations, names, attributions }: ActorsInput,
	sieves: ActorSieves = ACTOR_SIEVES,
): readonly Actor[] {
	const spelling = spellingNormalizer(text, names);
	const people = personChains(
		text,
		names.filter((name) => name.kind === 'person'),
		spelling,
		sieves,
	);
	const namedEntities = namedEntityChains(
		text,
		names.filter((name) => name.kind !== 'person'),
		spelling,
		sieves.entityNames,
	);
	const heads = sourceHeads(sentences, names, attributions);
	const words = new Set([...heads.values()].map(({ head }) => head.folded));
	const phrases = sentences
		.flatMap((sentence) => rolePhrases(sentence, text, names, words, (offset) => heads.has(offset)))
		.filter((phrase) => !spanAt(names, phrase.end - 1));
	const roles = phrases.filter(({ isRole }) => isRole);
	const unbound = new Set(bindRoles(text, people, roles, names, sieves));
	bindGroupNouns(text, sentences, namedEntities, sieves);
	const taken = namedEntities.flatMap(({ mentions }) => mentions).sort(byPosition);
	const free = phrases.filter((phrase) => (phrase.isRole ? unbound.has(phrase) : !spanAt(taken, phrase.headStarts[0])));
	const sources = unnamedSourceChains(text, free, names, heads, sieves);
	const chains = [...people, ...namedEntities, ...sources];
	partRoles(text, chains);
	bindPronouns({ text, sentences, quotations, attributions }, chains, sieves);
	return finish(text, blocks, chains);
}

function finish(text: string, blocks: readonly Block[], chains: readonly Chain[]): readonly Actor[] {
	const newId = idsApart();
	return chains
		.filter((chain) => chain.mentions.length > 0)
		.map((chain) => ({ chain, mentions: [...chain.mentions] }))
		.sort((a, b) => byPosition(a.mentions[0]!, b.mentions[0]!))
		.map(({ chain, mentions }): Actor => {
			const [name, ...aliases] = namesByFullness(text, blocks, chain);
			const roles = tellingRoles([...chain.roles].sort(byPosition).map((role) => role.text));
			const first = name ?? roles[0] ?? sliceOf(text, mentions[0]!);
			return {
				id: newId(first),
				kind: chain.kind,
				name: first,
				aliases,
				roles: isDescribed(chain.kind) ? roles.filter((role) => role !== first) : roles,
				mentions,
				background: backgroundOf(chain, [first, ...aliases]),
				...(chain.kind === 'unnamed' && isBody(nounOf(mentions[0]!, text)) && { isBody: true }),
				evidence: mentions[0]!.evidence,
			};
		});
}

const isBody = (noun: string): boolean => speakerKindOf(fold(noun)) === 'body';

/** Roles without those that a longer one says too: "President" beside "Kenyan President". */
const tellingRoles = (roles: readonly string[]): readonly string[] =>
	roles.filter((role) => !roles.some((other) => fold(other).endsWith(` ${fold(role)}`)));

interface Spelling {
	readonly spelling: string;
	readonly count: number;
	readonly order: number;
	/** Whether it stands in running text, where capitals tell how far a name goes: "James Comey Memos" in a headline is none. */
	readonly runs: boolean;
}

/** The chain's spellings, the fullest first, the others in order of appearance. */
function namesByFullness(text: string, blocks: readonly Block[], chain: Chain): readonly string[] {
	const spellings = new Map<string, Spelling>();
	const places =
		chain.names.length > 0 ? [...chain.names].sort(byPosition) : chain.mentions.filter(({ form }) => form === 'people');
	for (const place of places) {
		const spelling = sliceOf(text, place).replace(/\s+/gu, ' ');
		const known = spellings.get(spelling);
		const kind = spanAt(blocks, place.start)?.kind;
		const runs = known?.runs === true || (kind !== 'headline' && kind !== 'heading');
		spellings.set(spelling, { spelling, count: (known?.count ?? 0) + 1, order: known?.order ?? spellings.size, runs });
	}
	const all = [...spellings.values()];
	const rank = chain.kind === 'place' || chain.entry ? byUse : byLength;
	const [first] = [...all].sort((a, b) => rank(a, b) || a.order - b.order);
	return first ? [first.spelling, ...all.filter((one) => one !== first).map((one) => one.spelling)] : [];
}

/** Whether a name is an acronym, or written in capitals as in a headline or a label. */
const isAllCapitals = (name: string): number => Number(/^[\p{Lu}\p{N}.&'’ -]+$/u.test(name));
/** Words that tell who it is: "Ltd." and the like say nothing that a name without them does not. */
const wordCount = (name: string): number => withoutLegalForm(fold(name).split(' ')).length;
const accents = (name: string): number => name.length - fold(name).length + (/[^\p{ASCII}]/u.test(name) ? 1 : 0);

const byUse = (a: Spelling, b: Spelling): number =>
	isAllCapitals(a.spelling) - isAllCapitals(b.spelling) ||
	b.count - a.count ||
	wordCount(b.spelling) - wordCount(a.spelling);

const isFull = ({ spelling, runs }: Spelling): number => Number(runs && wordCount(spelling) > 1);

const byLength = (a: Spelling, b: Spelling): number =>
	isFull(b) - isFull(a) ||
	isAllCapitals(a.spelling) - isAllCapitals(b.spelling) ||
	wordCount(b.spelling) - wordCount(a.spelling) ||
	accents(b.spelling) - accents(a.spelling) ||
	b.count - a.count;
