import type { Entry, EntryKind } from '../knowledge/gazetteer';
import { KNOWLEDGE } from '../knowledge/knowledge';
import type { Sentence, Token } from '../language/token';
import { misspellingsOf } from './misspellings';

/** A sentence as the names stage sees it: folded words and what the tables know at each of them. */
export interface LexicalSentence {
	readonly sentence: Sentence;
	readonly tokens: readonly Token[];
	readonly folded: readonly string[];
	/** Whether most of its words are in capitals, as in some headlines, so that capitals tell nothing. */
	readonly allCaps: boolean;
	/** Whether it is in title case, as in some headlines. */
	readonly titleCase: boolean;
	/** The longest name of the tables that starts at a word, by the word's index. */
	readonly known: ReadonlyMap<number, GazetteerMatch>;
}

export interface GazetteerMatch {
	/** Length in tokens. */
	readonly length: number;
	readonly entries: readonly Entry[];
}

/** Whether a word begins with a capital; asked of every word many times, hence the short way for plain letters. */
export function isCapital({ text }: Token): boolean {
	const first = text.charCodeAt(0);
	return first < 0x80 ? first >= 0x41 && first <= 0x5a : /^[\p{Lu}\p{Lt}]/u.test(text);
}
export const isAllCaps = (word: string): boolean => word === word.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(word);

/** The kinds of words for a people. */
export const NATIONALITY: readonly EntryKind[] = ['adjective', 'people'];

/** Whether the tables know a word as one of these kinds and as nothing else: "UAE", "Kenyan". */
export function isKnownAs({ known }: LexicalSentence, at: number, kinds: readonly EntryKind[]): boolean {
	const match = known.get(at);
	return match?.length === 1 && match.entries.every((entry) => kinds.includes(entry.kind));
}

/** Reads the sentences of an article; a word that it writes right elsewhere is read right where it is misspelt. */
export function lexicalSentences(sentences: readonly Sentence[]): readonly LexicalSentence[] {
	const counts = new Map<string, number>();
	for (const { tokens } of sentences)
		for (const token of tokens) {
			if (!isCapital(token)) continue;
			counts.set(token.folded, (counts.get(token.folded) ?? 0) + 1);
		}
	const misspellings = misspellingsOf(counts);
	return sentences.map((sentence) => lexicalSentence(sentence, misspellings));
}

function lexicalSentence(sentence: Sentence, misspellings: ReadonlyMap<string, string>): LexicalSentence {
	const { tokens } = sentence;
	const folded = tokens.map((token) => misspellings.get(token.folded) ?? token.folded);
	const words = tokens.filter((token) => /\p{L}{2}/u.test(token.text));
	const capitals = words.filter(isCapital).length;
	const allCaps = words.length > 3 && words.filter((token) => isAllCaps(token.text)).length > words.length * 0.7;
	const long = words.filter((token) => token.text.length > 4);
	const titleCase =
		words.length > 4 && !allCaps && capitals > words.length * 0.6 && long.filter(isCapital).length > long.length * 0.85;
	return { sentence, tokens, folded, allCaps, titleCase, known: knownIn(tokens, folded, allCaps) };
}

function knownIn(
	tokens: readonly Token[],
	folded: readonly string[],
	allCaps: boolean,
): ReadonlyMap<number, GazetteerMatch> {
	const known = new Map<number, GazetteerMatch>();
	for (let i = 0; i < tokens.length; i++) {
		if (!isCapital(tokens[i]!)) continue;
		const match = KNOWLEDGE.gazetteer.longestAt(folded, i);
		if (!match) continue;
		const span = tokens.slice(i, i + match.length);
		if (!span.every((token) => isCapital(token) || token.text.length <= 4 || !/\p{L}/u.test(token.text))) continue;
		const entries = match.values.filter(
			(entry) =>
				allCaps || !isAllCaps(entry.spelling) || span.every((token) => token.text === token.text.toUpperCase()),
		);
		if (entries.length > 0) known.set(i, { length: match.length, entries });
	}
	return known;
}
