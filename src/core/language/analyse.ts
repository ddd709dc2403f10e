import { spanOf, type Span } from '../span';
import type { Block } from '../model';
import { tagWords, type Term } from './compromise';
import { sentenceBounds, sentenceSpan } from './sentences';
import { partOfSpeech } from './tag';
import type { Sentence, Token } from './token';
import { INVISIBLE_SIGNS, tokenSpans } from './tokenize';

/** The parse of blocks by their words, offsets counted from the block's start. Owned by whoever annotates repeatedly. */
export type LanguageCache = Map<string, readonly ParsedSentence[]>;

interface ParsedSentence extends Span {
	readonly tokens: readonly Token[];
}

const NO_TAGS: ReadonlySet<string> = new Set();

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
	tokens: sentence.tokens.map(({ start, end, text, lower, pos, tags }): Token => ({
		start: start + by,
		end: end + by,
		text,
		lower,
		pos,
		tags,
	})),
});

function parse(text: string): readonly ParsedSentence[] {
	const whole = spanOf(0, text.length);
	const spans = tokenSpans(text, whole);
	const terms = tagWords(text, whole);
	let term = 0;
	let before = '';
	const tokens = spans.map((span): Token => {
		while (term < terms.length && terms[term]!.end <= span.start) term++;
		const tags = tagsWithin(terms, term, span);
		const word = text.slice(span.start, span.end);
		const lower = lowerOf(word);
		const pos = isPluralPossessive(text, span, word) ? 'possessive' : partOfSpeech(word, lower, tags, before);
		before = word;
		return { start: span.start, end: span.end, text: word, lower, pos, tags: pos === 'punctuation' ? NO_TAGS : tags };
	});
	return sentenceBounds(text, spans).map((bounds) => ({
		...sentenceSpan(spans, bounds),
		tokens: tokens.slice(bounds[0], bounds[1]),
	}));
}

const PLAIN_WORD = /^[a-z]+$/u;

const lowerOf = (word: string): string => {
	const lower = word.toLowerCase();
	return PLAIN_WORD.test(lower) ? lower : lower.replace(/’/gu, "'").replace(INVISIBLE_SIGNS, '');
};

/** An apostrophe alone that makes a plural possessive: "the voters’ choice". */
const isPluralPossessive = (text: string, span: Span, word: string): boolean =>
	(word === "'" || word === '’') && /^s['’] \p{L}/iu.test(text.slice(Math.max(0, span.start - 1), span.start + 4));

/** The tags of the last term within the token: in a compound such as "opposition-led" the last part decides. */
function tagsWithin(terms: readonly Term[], from: number, span: Span): ReadonlySet<string> {
	let tags = NO_TAGS;
	for (let i = from; i < terms.length && terms[i]!.start < span.end; i++)
		if (terms[i]!.tags.size || tags === NO_TAGS) tags = terms[i]!.tags;
	return tags;
}
