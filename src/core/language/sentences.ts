import { lastOf } from '../lastOf';
import { spanOf, type Span } from '../span';
import { CLOSING_ABBREVIATIONS, SENTENCE_OPENERS } from './words';

const STOP = /^(?:…|\.+|[!?]+)$/u;
const ELLIPSIS = /^(?:…|\.{2,})$/u;
const CLOSER = /^[”"’'»)\]]$/u;
const OPENING = /^(?:(?:\p{Ll}{1,3}-?)?\p{Lu}|[\p{N}“"‘'«([@#€£—–-]|\p{Sc}|\p{Extended_Pictographic})/u;
const OPENING_QUOTE = /^[“"«]$/u;
const INITIAL = /^\p{Lu}\.$/u;
const LIST_NUMBER = /^(?:\p{N}{1,3}|\p{L})$/u;
const SPEECH = /^(?:said|says|asked|asks|told|replied|added|wrote|exclaimed|shouted|cried|demanded|wondered)$/iu;

/** Longest sentence in tokens; longer runs are cut, which keeps every later stage linear on text without stops. */
const LONGEST_SENTENCE = 400;
/** How many tokens behind a quoted question are looked at for the verb that belongs to it ("… ?” the minister asked"). */
const SPEECH_REACH = 6;
/** How many stops and closing marks end one sentence at most. */
const CLOSERS_AT_MOST = 20;

/** Groups the tokens of one block into sentences: `[from, to)` indices into `tokens`, covering all of them in order. */
export function sentenceBounds(text: string, tokens: readonly Span[]): readonly (readonly [number, number])[] {
	const bounds: [number, number][] = [];
	const word = (k: number): string => {
		const span = tokens[k];
		return span ? text.slice(span.start, span.end) : '';
	};
	let from = 0;
	for (let i = 0; i < tokens.length; i++) {
		const isNumbering = i === from + 1 && LIST_NUMBER.test(word(from));
		const end = isNumbering ? i : sentenceEnd(text, tokens, word, i);
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
function sentenceEnd(text: string, tokens: readonly Span[], word: (k: number) => string, i: number): number {
	const mark = word(i);
	const name = mark.slice(mark.lastIndexOf('-') + 1).toLowerCase();
	const isAbbreviation = INITIAL.test(mark) || CLOSING_ABBREVIATIONS.has(name);
	if (!isAbbreviation && !STOP.test(mark)) return i;
	let to = i + 1;
	while (to < Math.min(tokens.length, i + CLOSERS_AT_MOST) && closes(text, tokens, to)) to++;
	const next = word(to);
	if (next === '') return to;
	if (isAbbreviation) {
		const opener = OPENING_QUOTE.test(next) ? word(to + 1) : next;
		return /^\p{Lu}/u.test(opener) && SENTENCE_OPENERS.has(opener.toLowerCase()) ? to : i;
	}
	if (!OPENING.test(next) || STOP.test(next)) return i;
	if (to > i + 1 && mark !== '.' && isCued(word, to)) return i;
	if (ELLIPSIS.test(mark)) return /^\p{Lu}/u.test(next) ? to : i;
	return to;
}

/** Whether the words from `from` on say who asked or cried what was quoted before them. */
function isCued(word: (k: number) => string, from: number): boolean {
	for (let k = from; k < from + SPEECH_REACH; k++) {
		if (SPEECH.test(word(k))) return true;
		if (!/^\p{L}/u.test(word(k))) return false;
	}
	return false;
}

/** A closing mark stands against the word before it; a straight quote with a space before it opens the next sentence. */
function closes(text: string, tokens: readonly Span[], k: number): boolean {
	const span = tokens[k]!;
	const mark = text.slice(span.start, span.end);
	return (CLOSER.test(mark) || STOP.test(mark)) && span.start === tokens[k - 1]?.end;
}

export const sentenceSpan = (tokens: readonly Span[], [from, to]: readonly [number, number]): Span =>
	spanOf(tokens[from]!.start, lastOf(tokens, to).end);
