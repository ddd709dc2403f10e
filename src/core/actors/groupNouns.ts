import { KNOWLEDGE } from '../knowledge/knowledge';
import { fold } from '../knowledge/fold';
import type { Sentence } from '../language/token';
import { sliceOf } from '../span';
import { addMention, addRole, CANDIDATES, lastMentionBefore, type Chain, type RoleUse } from './chain';
import { mentionIndex, type MentionIndex } from './mentionIndex';

/** A definite phrase for a group: "the company", "the Dutch airline". Token indices `[from, to)` in its sentence. */
interface GroupPhrase extends RoleUse {
	readonly definite: boolean;
	/** Whether its head is a role noun, not only the last word of some name. */
	readonly isRole: boolean;
}

const MODIFIERS = new Set(['noun', 'adjective', 'proper', 'other']);
const LONGEST = 6;

/**
 * Binds nouns for groups to organizations: in apposition to the name ("Noordkade Terminals, a Dutch company", "the airline
 * AeroLusa"), and later alone, where such a role or the name itself holds the noun ("the union" for the "National Union of
 * …"). The one named last before it is meant; where none fits, nobody is.
 */
export function bindGroupNouns(text: string, sentences: readonly Sentence[], namedEntities: readonly Chain[]): void {
	const organizations = namedEntities.filter((chain) => chain.kind === 'organization');
	if (organizations.length === 0) return;
	const ends = new Map(organizations.flatMap((chain) => chain.names.map((name) => [name.end, chain] as const)));
	const starts = new Map(organizations.flatMap((chain) => chain.names.map((name) => [name.start, chain] as const)));
	const called = calledBy(text, organizations);
	const mentions = mentionIndex(organizations);
	const phrases = sentences.flatMap((sentence, index) =>
		groupPhrases(text, sentence, called.heads).map((phrase) => ({
			phrase,
			since: sentences[Math.max(0, index - NEAR)]!.start,
		})),
	);
	for (const { phrase, since } of phrases) {
		const named = text.slice(phrase.start - 2, phrase.start) === ', ' ? ends.get(phrase.start - 2) : undefined;
		const owner =
			named ?? starts.get(phrase.end + 1) ?? (text[phrase.end] === ',' ? starts.get(phrase.end + 2) : undefined);
		if (owner && phrase.isRole) {
			addRole(owner, phrase);
			call(called, owner, [phrase.head, ...phrase.modifiers]);
		} else if (!owner && phrase.definite) {
			const later = takenUp(called, phrase) ?? onlyCompany(called, mentions, phrase, since);
			if (!later) continue;
			addMention(later, phrase, 'role', [{ rule: 'role', words: phrase.head }]);
			mentions.add(later, phrase.end);
		}
	}
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

/** The organization mentioned last before the phrase among those that it can mean. */
function takenUp({ byWord, words }: CalledOrganizations, phrase: GroupPhrase): Chain | undefined {
	let best: { chain: Chain; last: number } | undefined;
	for (const chain of (byWord.get(phrase.head) ?? []).slice(-CANDIDATES)) {
		const known = words.get(chain)!;
		const last = lastMentionBefore(chain, phrase.start);
		if (last >= 0 && phrase.modifiers.every((word) => known.has(word)) && (!best || last > best.last))
			best = { chain, last };
	}
	return best?.chain;
}

/** What any business may be called. */
const BUSINESS = new Set(
	'business carrier company conglomerate contractor corporation developer firm maker manufacturer operator producer retailer'.split(
		' ',
	),
);
/** Sentences before its own in which what "the company" means is named. */
const NEAR = 2;

/**
 * The one organization that was mentioned since `since`, if the phrase means a business and the organization goes by no
 * other noun for a group, as ministries, unions and newspapers do.
 */
function onlyCompany(
	{ words }: CalledOrganizations,
	mentions: MentionIndex,
	phrase: GroupPhrase,
	since: number,
): Chain | undefined {
	if (!BUSINESS.has(phrase.head) || phrase.modifiers.length > 0) return undefined;
	const near = mentions.within(since, phrase.start);
	const [only] = near;
	return only && near.size === 1 && ![...(words.get(only) ?? [])].some(isOtherGroup) ? only : undefined;
}

const isOtherGroup = (word: string): boolean =>
	!BUSINESS.has(word) && KNOWLEDGE.roles.valuesOf([word]).some((role) => role.type === 'group');

function groupPhrases(text: string, sentence: Sentence, heads: ReadonlySet<string>): readonly GroupPhrase[] {
	const { tokens } = sentence;
	const folded = tokens.map((token) => fold(token.text));
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
