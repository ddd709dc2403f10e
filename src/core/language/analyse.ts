import { sliceOf, spanOf, type Span } from '../span';
import type { Block } from '../model';
import { sentenceBounds, sentenceSpan } from './sentences';
import { NO_SENSES } from './lexicon';
import { partOfSpeech } from './tag';
import { tagWords } from './tagger/tagger';
import type { Sentence, Token } from './token';
import { tokenSpans } from './tokenize';
import { wordType } from './wordType';

/** The parse of blocks by their words, offsets counted from the block's start. Owned by whoever annotates repeatedly. */
export type LanguageCache = Map<string, readonly ParsedSentence[]>;

interface ParsedSentence extends Span {
	readonly tokens: readonly Token[];
}

/**
 * Sentences and tokens of every block, in document order. With a cache, blocks whose words have not changed are not
 * parsed again, and entries that this text does not use are dropped.
 */
export function analyse(text: string, blocks: readonly Block[], cache?: LanguageCache): readonly Sentence[] {
	const used: LanguageCache = new Map();
	const sentences: Sentence[] = [];
	blocks.forEach((block, index) => {
		const words = text.slice(block.start, block.end);
		const parsed = used.get(words) ?? cache?.get(words) ?? parse(words);
		used.set(words, parsed);
		for (const sentence of parsed) sentences.push(place(sentence, block.start, index));
	});
	if (cache) {
		cache.clear();
		for (const [words, parsed] of used) cache.set(words, parsed);
	}
	return sentences;
}

const place = (sentence: ParsedSentence, by: number, block: number): Sentence => ({
	start: sentence.start + by,
	end: sentence.end + by,
	block,
	tokens: sentence.tokens.map(({ start, end, text, lower, folded, pos, tag, senses }): Token => ({
		start: start + by,
		end: end + by,
		text,
		lower,
		folded,
		pos,
		tag,
		senses,
	})),
});

function parse(text: string): readonly ParsedSentence[] {
	const spans = tokenSpans(text, spanOf(0, text.length));
	return sentenceBounds(text, spans).map((bounds) => ({
		...sentenceSpan(spans, bounds),
		tokens: tokensOf(text, spans.slice(bounds[0], bounds[1])),
	}));
}

function tokensOf(text: string, spans: readonly Span[]): readonly Token[] {
	const types = spans.map((span) => wordType(sliceOf(text, span)));
	const words = types.map((type) => type.text);
	const tags = tagWords(words);
	return spans.map((span, i): Token => {
		const { text: word, lower, folded, senses } = types[i]!;
		const possessive = isPluralPossessive(text, span, word);
		const tag = possessive ? 'POS' : tags[i]!;
		const pos = possessive ? 'possessive' : partOfSpeech(word, lower, tag, words[i - 1] ?? '');
		return {
			start: span.start,
			end: span.end,
			text: word,
			lower,
			folded,
			pos,
			tag,
			senses: pos === 'punctuation' ? NO_SENSES : senses,
		};
	});
}

/** An apostrophe alone that makes a plural possessive: "the voters’ choice". */
const isPluralPossessive = (text: string, span: Span, word: string): boolean =>
	(word === "'" || word === '’') && /^s['’] \p{L}/iu.test(text.slice(Math.max(0, span.start - 1), span.start + 4));
