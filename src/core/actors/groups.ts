import { KNOWLEDGE } from '../knowledge/knowledge';
import { fold } from '../knowledge/fold';
import type { Sentence } from '../language/token';
import { sliceOf } from '../span';
import { addMention, addRole, type Chain, type RoleUse } from './chain';

/** A definite phrase for a group: "the company", "the Dutch airline". Token indices `[from, to)` in its sentence. */
interface GroupPhrase extends RoleUse {
	readonly definite: boolean;
}

const MODIFIERS = new Set(['noun', 'adjective', 'proper', 'other']);
const LONGEST = 6;

/**
 * Binds nouns for groups to organizations: in apposition to the name ("Noordkade Terminals, a Dutch company", "the airline
 * AeroLusa"), and later alone, where such a role or the name itself holds the noun ("the union" for the "National Union of
 * …"). The one named last before it is meant; where none fits, nobody is.
 */
export function bindGroups(text: string, sentences: readonly Sentence[], things: readonly Chain[]): void {
	const organizations = things.filter((chain) => chain.kind === 'organization');
	if (organizations.length === 0) return;
	const ends = new Map(organizations.flatMap((chain) => chain.names.map((name) => [name.end, chain] as const)));
	const starts = new Map(organizations.flatMap((chain) => chain.names.map((name) => [name.start, chain] as const)));
	const nameWords = new Map(
		organizations.map((chain) => [
			chain,
			new Set(chain.names.flatMap((name) => fold(sliceOf(text, name)).split(/[^\p{L}]+/u))),
		]),
	);
	for (const phrase of sentences.flatMap((sentence) => groupPhrases(text, sentence))) {
		const named = text.slice(phrase.start - 2, phrase.start) === ', ' ? ends.get(phrase.start - 2) : undefined;
		const owner =
			named ?? starts.get(phrase.end + 1) ?? (text[phrase.end] === ',' ? starts.get(phrase.end + 2) : undefined);
		if (owner) addRole(owner, phrase);
		else if (phrase.definite) {
			const later = takenUp(organizations, phrase, nameWords);
			if (later) addMention(later, phrase, 'role', [{ rule: 'role', words: phrase.head }]);
		}
	}
}

/** The organization mentioned last before the phrase among those that it can mean. */
function takenUp(
	chains: readonly Chain[],
	phrase: GroupPhrase,
	nameWords: ReadonlyMap<Chain, ReadonlySet<string>>,
): Chain | undefined {
	let best: { chain: Chain; last: number } | undefined;
	for (const chain of chains) {
		const role = chain.roles.find((one) => one.start < phrase.start && one.head === phrase.head);
		const words = new Set([...(nameWords.get(chain) ?? []), ...(role?.modifiers ?? [])]);
		if ((!role && !words.has(phrase.head)) || !phrase.modifiers.every((word) => words.has(word))) continue;
		const last = Math.max(
			-1,
			...chain.mentions.filter((mention) => mention.end <= phrase.start).map((mention) => mention.end),
		);
		if (last >= 0 && (!best || last > best.last)) best = { chain, last };
	}
	return best?.chain;
}

function groupPhrases(text: string, sentence: Sentence): readonly GroupPhrase[] {
	const { tokens } = sentence;
	const folded = tokens.map((token) => fold(token.text));
	return tokens.flatMap((token, i): GroupPhrase[] => {
		const role =
			token.pos === 'noun'
				? KNOWLEDGE.roles.longestAt(folded, i)?.values.find((value) => value.type === 'group' && !value.plural)
				: undefined;
		if (!role || tokens[i + 1]?.pos === 'noun' || tokens[i + 1]?.pos === 'possessive') return [];
		let from = i;
		while (from > 0 && i - from < LONGEST && MODIFIERS.has(tokens[from - 1]!.pos)) from--;
		const article = tokens[from - 1];
		if (article?.pos !== 'determiner') return [];
		return [
			{
				start: article.start,
				end: token.end,
				head: folded[i]!,
				modifiers: folded.slice(from, i),
				text: text.slice(tokens[from]!.start, token.end),
				definite: article.lower === 'the',
			},
		];
	});
}
