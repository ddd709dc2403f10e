import { spanOf, type Span } from '../span';
import { CLOSING_ABBREVIATIONS, SENTENCE_OPENERS } from './words';

const STOP = /^(?:[.!?…]|\.{2,})$/u;
const CLOSER = /^[”"’'»)\]]$/u;
const OPENING = /^[\p{Lu}\p{N}“"‘'«([@#$€£—–-]/u;
const SPEECH = /^(?:said|says|asked|asks|told|replied|added|wrote|exclaimed|shouted|demanded)$/iu;

/** Longest sentence in tokens; longer runs are cut, which keeps every later stage linear on text without stops. */
const LONGEST_SENTENCE = 400;

/** Groups the tokens of one block into sentences: `[from, to)` indices into `tokens`, covering all of them in order. */
export function sentenceBounds(text: string, tokens: readonly Span[]): readonly (readonly [number, number])[] {
	const bounds: [number, number][] = [];
	let from = 0;
	for (let i = 0; i < tokens.length; i++) {
		const end = sentenceEnd(text, tokens, i);
		if (end <= i && i - from + 1 < LONGEST_SENTENCE) continue;
		const to = Math.max(end, i + 1);
		bounds.push([from, to]);
		from = to;
		i = to - 1;
	}
	if (from < tokens.length) bounds.push([from, tokens.length]);
	return bounds;
}

/** Index after the last token of the sentence that ends with token `i` and the closing marks behind it; `i` if none does. */
function sentenceEnd(text: string, tokens: readonly Span[], i: number): number {
	const word = (k: number): string => {
		const span = tokens[k];
		return span ? text.slice(span.start, span.end) : '';
	};
	const mark = word(i);
	if (CLOSING_ABBREVIATIONS.has(mark.toLowerCase())) {
		const next = word(i + 1);
		return /^\p{Lu}/u.test(next) && SENTENCE_OPENERS.has(next.toLowerCase()) ? i + 1 : i;
	}
	if (!STOP.test(mark)) return i;
	let to = i + 1;
	while (to < tokens.length && closes(text, tokens, to)) to++;
	const next = word(to);
	if (next === '') return to;
	if (!OPENING.test(next) || STOP.test(next)) return i;
	const quoted = to > i + 1;
	if (quoted && mark !== '.' && [to, to + 1, to + 2, to + 3].some((k) => SPEECH.test(word(k)))) return i;
	if (mark === '…' || mark.length > 1) return /^\p{Lu}/u.test(next) ? to : i;
	return to;
}

/** A closing mark stands against the word before it; a straight quote with a space before it opens the next sentence. */
function closes(text: string, tokens: readonly Span[], k: number): boolean {
	const span = tokens[k]!;
	const mark = text.slice(span.start, span.end);
	return (CLOSER.test(mark) || STOP.test(mark)) && span.start === tokens[k - 1]!.end;
}

export const sentenceSpan = (tokens: readonly Span[], [from, to]: readonly [number, number]): Span =>
	spanOf(tokens[from]!.start, tokens[to - 1]!.end);
