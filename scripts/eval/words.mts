import { analyse } from '../../src/core/language/analyse.ts';
import type { PennTag } from '../../src/core/language/tagger/penn.ts';
import type { Token } from '../../src/core/language/token.ts';
import { layOut } from '../../src/core/layout/layout.ts';
import { sameSpan } from '../../src/core/span.ts';
import { pennTag, type TreebankWord } from '../train/treebank.mts';
import { Tally, type Counts } from './counts.mts';
import { around, type Slip } from './errors.mts';

type ContentClass = 'noun' | 'proper' | 'verb' | 'adjective' | 'adverb';

const CLASS_OF_UPOS: Readonly<Record<string, ContentClass>> = {
	NOUN: 'noun',
	PROPN: 'proper',
	VERB: 'verb',
	ADJ: 'adjective',
	ADV: 'adverb',
};

/** A part of a name is a proper noun, whatever its words are by themselves ("United States"), as in the Penn Treebank. */
const classOfGold = (word: TreebankWord): ContentClass | undefined =>
	CLASS_OF_UPOS[word.upos] && (isProper(pennTag(word)) ? 'proper' : CLASS_OF_UPOS[word.upos]);

const isProper = (tag: PennTag): boolean => tag.startsWith('NNP');

function classOf(tag: PennTag): ContentClass | undefined {
	if (isProper(tag)) return 'proper';
	if (tag.startsWith('NN')) return 'noun';
	if (tag.startsWith('VB')) return 'verb';
	if (tag.startsWith('JJ')) return 'adjective';
	return tag.startsWith('RB') || tag === 'WRB' ? 'adverb' : undefined;
}

/** A word of a treebank with the token that it is; parts of a compound are no token, and are left out. */
export interface MatchedWord {
	readonly word: TreebankWord;
	readonly token: Token;
}

export function matchWords(text: string, words: readonly TreebankWord[]): readonly MatchedWord[] {
	const tokens = new Map(
		analyse(text, layOut(text).blocks).flatMap((sentence) => sentence.tokens.map((token) => [token.start, token])),
	);
	return words.flatMap((word) => {
		const token = tokens.get(word.start);
		return token && sameSpan(token, word) ? { word, token } : [];
	});
}

/** Counts tags, and the classes of nouns, proper nouns, verbs, adjectives and adverbs: content words. */
export function countWords(matched: readonly MatchedWord[]): Counts {
	const tally = new Tally();
	for (const { word, token } of matched) {
		tally.add('tags.of');
		if (token.tag === pennTag(word)) tally.add('tags.right');
		const wanted = classOfGold(word);
		if (!wanted) continue;
		tally.add('content.of');
		if (classOf(token.tag) === wanted) tally.add('content.right');
	}
	return tally.counts;
}

export const wordSlips = (text: string, matched: readonly MatchedWord[]): readonly Slip[] =>
	matched.flatMap(({ word, token }) => {
		const wanted = classOfGold(word);
		if (!wanted || classOf(token.tag) === wanted) return [];
		return { kind: `${token.tag} for ${wanted}`, words: token.text, context: around(text, token) };
	});
