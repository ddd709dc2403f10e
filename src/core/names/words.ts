import { fold } from '../knowledge/fold';
import type { Entry } from '../knowledge/gazetteer';
import { KNOWLEDGE } from '../knowledge/knowledge';
import type { Sentence, Token } from '../language/token';
import { slipsOf } from './slips';

/** A sentence as the names stage sees it: folded words and what the tables know at each of them. */
export interface Words {
	readonly sentence: Sentence;
	readonly tokens: readonly Token[];
	readonly folded: readonly string[];
	/** Whether most of its words are in capitals, as in some headlines, so that capitals tell nothing. */
	readonly loud: boolean;
	/** Whether it is in title case, as in some headlines. */
	readonly titled: boolean;
	/** The longest name of the tables that starts at a word, by the word's index. */
	readonly known: ReadonlyMap<number, Known>;
}

export interface Known {
	/** Length in tokens. */
	readonly length: number;
	readonly entries: readonly Entry[];
}

/** Whether a word begins with a capital; asked of every word many times, hence the short way for plain letters. */
export function isCapital({ text }: Token): boolean {
	const first = text.charCodeAt(0);
	return first < 0x80 ? first >= 0x41 && first <= 0x5a : /^[\p{Lu}\p{Lt}]/u.test(text);
}
export const isLoud = (word: string): boolean => word === word.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(word);

/** Reads the sentences of an article; a word that it writes right elsewhere is read right where it is misspelt. */
export function readArticleWords(sentences: readonly Sentence[]): readonly Words[] {
	const counts = new Map<string, number>();
	for (const { tokens } of sentences)
		for (const token of tokens) {
			if (!isCapital(token)) continue;
			const word = fold(token.text);
			counts.set(word, (counts.get(word) ?? 0) + 1);
		}
	const slips = slipsOf(counts);
	return sentences.map((sentence) => readWords(sentence, slips));
}

function readWords(sentence: Sentence, slips: ReadonlyMap<string, string>): Words {
	const { tokens } = sentence;
	const folded = tokens.map((token) => {
		const word = fold(token.text);
		return slips.get(word) ?? word;
	});
	const words = tokens.filter((token) => /\p{L}{2}/u.test(token.text));
	const capitals = words.filter(isCapital).length;
	const loud = words.length > 3 && words.filter((token) => isLoud(token.text)).length > words.length * 0.7;
	const long = words.filter((token) => token.text.length > 4);
	const titled =
		words.length > 4 && !loud && capitals > words.length * 0.6 && long.filter(isCapital).length > long.length * 0.85;
	return { sentence, tokens, folded, loud, titled, known: knownIn(tokens, folded, loud) };
}

function knownIn(tokens: readonly Token[], folded: readonly string[], loud: boolean): ReadonlyMap<number, Known> {
	const known = new Map<number, Known>();
	for (let i = 0; i < tokens.length; i++) {
		if (!isCapital(tokens[i]!)) continue;
		const match = KNOWLEDGE.gazetteer.longestAt(folded, i);
		if (!match) continue;
		const span = tokens.slice(i, i + match.length);
		if (!span.every((token) => isCapital(token) || token.text.length <= 4 || !/\p{L}/u.test(token.text))) continue;
		const entries = match.values.filter(
			(entry) => loud || !isLoud(entry.spelling) || span.every((token) => token.text === token.text.toUpperCase()),
		);
		if (entries.length > 0) known.set(i, { length: match.length, entries });
	}
	return known;
}
