import { fold } from '../../fold';
import { KNOWLEDGE } from '../../knowledge/knowledge';
import type { Sentence } from '../../language/token';
import { firstFound, holds } from '../../rule';
import { sliceOf } from '../../span';
import { addMention, addRole, CANDIDATES, lastMentionBefore, type Chain } from '../chain';
import type { GroupPhrase, LaterGroupSieve, NamedGroupSieve } from './groupSieves';
import { mentionIndex, type MentionIndex } from './mentionIndex';

/** How nouns for groups are bound to organizations. */
export interface GroupRules {
	readonly namedGroups: readonly NamedGroupSieve[];
	readonly laterGroups: readonly LaterGroupSieve[];
}

const MODIFIERS = new Set(['noun', 'adjective', 'proper', 'other']);
const LONGEST = 6;
/** Sentences before its own in which what "the company" means is named. */
const NEAR = 2;

/**
 * Binds nouns for groups to organizations: in apposition to the name ("Noordkade Terminals, a Dutch company", "the airline
 * AeroLusa"), and later alone, where such a role or the name itself holds the noun ("the union" for the "National Union of
 * …"). The one named last before it is meant; where none fits, nobody is.
 */
export function bindGroupNouns(
	text: string,
	sentences: readonly Sentence[],
	namedEntities: readonly Chain[],
	{ namedGroups, laterGroups }: GroupRules,
): void {
	const organizations = namedEntities.filter((chain) => chain.kind === 'organization');
	if (organizations.length === 0) return;
	const ends = new Map(organizations.flatMap((chain) => chain.names.map((name) => [name.end, chain] as const)));
	const starts = new Map(organizations.flatMap((chain) => chain.names.map((name) => [name.start, chain] as const)));
	const called = calledBy(text, organizations);
	const mentions = mentionIndex(organizations);
	sentences.forEach((sentence, index) => {
		const since = sentences[Math.max(0, index - NEAR)]!.start;
		for (const phrase of groupPhrases(text, sentence, called.heads)) {
			const site = { text, phrase, starts, ends };
			const owner = firstFound(phrase.isRole ? namedGroups : [], site, (sieve) => sieve.owner(site));
			if (owner) {
				addRole(owner, phrase);
				call(called, owner, [phrase.head, ...phrase.modifiers]);
				continue;
			}
			const later = laterOwner(called, mentions, phrase, since, laterGroups);
			if (!later) continue;
			addMention(later, phrase, 'role', [{ rule: 'role', words: phrase.head }]);
			mentions.add(later, phrase.end);
		}
	});
}

/** Organizations by the words of their names and roles, in the order in which they were called so. */
interface CalledOrganizations {
	readonly byWord: Map<string, Chain[]>;
	readonly words: Map<Chain, Set<string>>;
	/** Last words of names of more than one: "office" of "Northern Relief Office". */
	readonly heads: Set<string>;
}

function calledBy(text: string, organizations: readonly Chain[]): CalledOrganizations {
	const called: CalledOrganizations = { byWord: new Map(), words: new Map(), heads: new Set() };
	for (const chain of organizations)
		for (const name of chain.names) {
			const words = fold(sliceOf(text, name)).split(/[^\p{L}]+/u);
			call(called, chain, words);
			if (words.length > 1) called.heads.add(words.at(-1)!);
		}
	return called;
}

function call({ byWord, words }: CalledOrganizations, chain: Chain, newWords: readonly string[]): void {
	const known = words.get(chain) ?? new Set();
	words.set(chain, known);
	for (const word of newWords) {
		if (known.has(word)) continue;
		known.add(word);
		const chains = byWord.get(word);
		if (chains) chains.push(chain);
		else byWord.set(word, [chain]);
	}
}

/** The organization that the phrase means by the first sieve that tells one. */
function laterOwner(
	called: CalledOrganizations,
	mentions: MentionIndex,
	phrase: GroupPhrase,
	since: number,
	sieves: readonly LaterGroupSieve[],
): Chain | undefined {
	for (const sieve of sieves) {
		const found = lastMeant(called, mentions, phrase, since, sieve);
		if (found) return found;
	}
	return undefined;
}

/** The organization mentioned last before the phrase among those that it can mean by the sieve. */
function lastMeant(
	{ byWord, words }: CalledOrganizations,
	mentions: MentionIndex,
	phrase: GroupPhrase,
	since: number,
	sieve: LaterGroupSieve,
): Chain | undefined {
	const among =
		sieve.among === 'near'
			? [...mentions.within(since, phrase.start)]
			: (byWord.get(phrase.head) ?? []).slice(-CANDIDATES);
	let best: { chain: Chain; last: number } | undefined;
	for (const chain of among) {
		if (!holds(sieve, { phrase, words: words.get(chain)!, among: among.length })) continue;
		const last = lastMentionBefore(chain, phrase.start);
		if (last >= 0 && (!best || last > best.last)) best = { chain, last };
	}
	return best?.chain;
}

function groupPhrases(text: string, sentence: Sentence, heads: ReadonlySet<string>): readonly GroupPhrase[] {
	const { tokens } = sentence;
	const folded = tokens.map((token) => token.folded);
	return tokens.flatMap((token, i): GroupPhrase[] => {
		const role =
			token.pos === 'noun'
				? KNOWLEDGE.roles.longestAt(folded, i)?.values.find((value) => value.type === 'group' && !value.plural)
				: undefined;
		const named = token.pos === 'noun' && heads.has(folded[i]!);
		if ((!role && !named) || tokens[i + 1]?.pos === 'noun' || tokens[i + 1]?.pos === 'possessive') return [];
		let from = i;
		while (from > 0 && i - from < LONGEST && MODIFIERS.has(tokens[from - 1]!.pos)) from--;
		const article = tokens[from - 1];
		if (article?.pos !== 'determiner' || (!role && from === i)) return [];
		return [
			{
				start: article.start,
				end: token.end,
				head: folded[i]!,
				modifiers: folded.slice(from, i),
				text: text.slice(tokens[from]!.start, token.end),
				definite: article.lower === 'the',
				isRole: role !== undefined,
			},
		];
	});
}
