import { NO_SENSES } from '../language/lexicon';
import type { Sentence, Token } from '../language/token';
import type { Quotation } from '../model';
import { parseOf } from './parse/parse';
import type { SyntaxToken } from './syntaxToken';

export type { SyntaxToken };

/** A sentence in which every outermost quotation is one token, even if it has several sentences. */
export interface QuotedSentence {
	readonly tokens: readonly SyntaxToken[];
	/** Index of its block in the article's blocks. */
	readonly block: number;
}

/** The sentences of the article in document order. Every outermost quotation is in exactly one of them. */
export function quotedSentences(
	text: string,
	sentences: readonly Sentence[],
	quotations: readonly Quotation[],
): readonly QuotedSentence[] {
	const outer = quotations.filter((quotation) => quotation.depth === 0);
	const found: QuotedSentence[] = [];
	let tokens: SyntaxToken[] = [];
	let next = 0;
	sentences.forEach((sentence, index) => {
		for (const token of sentence.tokens) {
			while (next < outer.length && outer[next]!.end <= token.start) next++;
			const quotation = outer[next];
			if (!quotation || token.start < quotation.start) tokens.push(wordToken(token, tokens.at(-1)));
			else if (tokens.at(-1)?.quotation !== quotation) tokens.push(quotationToken(text, quotation));
		}
		const within = outer[next];
		const goesOn =
			sentences[index + 1]?.block === sentence.block &&
			within !== undefined &&
			within.start < sentence.end &&
			sentence.end < within.end;
		if (goesOn || tokens.length === 0) return;
		found.push({ tokens: withGrammar(tokens), block: sentence.block });
		tokens = [];
	});
	return found;
}

/** The tokens with the verb groups, and the clauses, whose heads they are. */
function withGrammar(tokens: readonly SyntaxToken[]): readonly SyntaxToken[] {
	const { groups, clauses } = parseOf(tokens);
	const groupOf = new Map(groups.map((group) => [group.head, group]));
	const clauseOf = new Map(clauses.flatMap((clause) => (clause.verb ? [[clause.verb.head, clause] as const] : [])));
	return tokens.map((token, i) => {
		const group = groupOf.get(i);
		const clause = clauseOf.get(i);
		return group ? { ...token, group, ...(clause && { clause }) } : token;
	});
}

const STANDALONE = new Set(
	'that this these those all both each her some any many most another either neither'.split(' '),
);
const BEFORE_NOUNS = new Set('in of for with on at from about into under over during without'.split(' '));

/** The token of a word. After a determiner a verb is a noun: the tagger takes "the campaign" for a verb. */
function wordToken(token: Token, before: SyntaxToken | undefined): SyntaxToken {
	const noun = token.pos === 'verb' && opensNoun(before) && !/(?:ed|ing)$/u.test(token.lower);
	return noun ? { ...token, pos: 'noun' } : token;
}

/** Whether no verb can follow the token: "the", "its", "Ford’s", "in". */
export const opensNoun = (token: SyntaxToken | undefined): boolean =>
	token?.pos === 'possessive' ||
	(token?.pos === 'determiner' && !STANDALONE.has(token.lower)) ||
	(token?.pos === 'preposition' && BEFORE_NOUNS.has(token.lower));

const FRAGMENT = /^\S+(?:\s+\S+){0,7}$/u;
const SPEECH_END = /[,.?!…—–-][”"’'»\s]*$/u;

const quotationToken = (text: string, quotation: Quotation): SyntaxToken => ({
	start: quotation.start,
	end: quotation.end,
	text: '“”',
	lower: '“”',
	pos: 'quotation',
	tag: '.',
	senses: NO_SENSES,
	quotation,
	fragment: isFragment(text.slice(quotation.start, quotation.end)),
	titleCase: isTitleCase(text.slice(quotation.start, Math.min(quotation.end, quotation.start + 120))),
});

const isTitleCase = (words: string): boolean => {
	const found = words.match(/[\p{L}\p{N}][\p{L}\p{N}’']*/gu) ?? [];
	return (
		found.length < 12 &&
		/^\W*[\p{Lu}\p{N}]/u.test(words) &&
		found.every((word) => word.length < 4 || /^[\p{Lu}\p{N}]/u.test(word))
	);
};

const isFragment = (words: string): boolean => words.length < 100 && FRAGMENT.test(words) && !SPEECH_END.test(words);
