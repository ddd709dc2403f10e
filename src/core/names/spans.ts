import { begins, kindOfTag, OUTSIDE, TAGGED_KINDS } from './model/tags';
import type { NameKind } from './name';
import type { LexicalSentence } from './lexicalSentence';

/** A name in a sentence: tokens `[from, to)`. */
export interface NameSpan {
	readonly words: LexicalSentence;
	readonly from: number;
	readonly to: number;
	readonly kind: NameKind;
}

/** The names that a sequence of tags spells out, in order. */
export function spansOf(words: LexicalSentence, tags: Uint8Array): readonly NameSpan[] {
	const spans: NameSpan[] = [];
	for (let from = 0; from < tags.length; from++) {
		const tag = tags[from]!;
		if (tag === OUTSIDE || !begins(tag)) continue;
		let to = from + 1;
		while (tags[to] === tag + 1) to++;
		const end = withoutClosing(words, from, to);
		spans.push({ words, from, to: end, kind: TAGGED_KINDS[kindOfTag(tag)]! });
		from = to - 1;
	}
	return spans;
}

const CLOSING = /^[’'”"»]$/u;
const OPENING = /^[‘'“"«]$/u;

/** Where a name ends that took in the mark of the quotation which it closes: "‘Mars V’". */
function withoutClosing({ tokens }: LexicalSentence, from: number, to: number): number {
	const closes = to - from > 1 && CLOSING.test(tokens[to - 1]!.text);
	return closes && !tokens.slice(from, to - 1).some(({ text }) => OPENING.test(text)) ? to - 1 : to;
}

/** The words that a name is known by in the article. */
export const keyOf = ({ words, from, to }: NameSpan): string => wordKey(words.folded.slice(from, to).join(' '));

/** An acronym is the same with and without its stops: "d.n.c." is "dnc". */
export const wordKey = (folded: string): string =>
	/^(?:\p{L}\.){2,}$/u.test(folded) ? folded.replace(/\./gu, '') : folded;
