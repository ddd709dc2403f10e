import { analyse } from '../../../src/core/language/analyse';
import type { Sentence } from '../../../src/core/language/token';
import type { Block } from '../../../src/core/model';
import { spanOf } from '../../../src/core/span';

const paragraph = (text: string): Block => ({ kind: 'paragraph', ...spanOf(0, text.length) });

/** The sentences of a text that is one paragraph. */
export const sentencesOf = (text: string): readonly Sentence[] => analyse(text, [paragraph(text)]);

/** All tokens of a text, a space between each two. */
export const showTokens = (text: string): string =>
	sentencesOf(text)
		.flatMap((sentence) => sentence.tokens.map((token) => token.text))
		.join(' ');

/** The sentences of a text as they are written. */
export const showSentences = (text: string): string[] =>
	sentencesOf(text).map((sentence) => text.slice(sentence.start, sentence.end));

/** The tokens of a text with their parts of speech: `The/determiner ferry/noun`. */
export const showTags = (text: string): string =>
	sentencesOf(text)
		.flatMap((sentence) => sentence.tokens.map((token) => `${token.text}/${token.pos}`))
		.join(' ');
