import { spanOf, type Span } from '../span';
import { ABBREVIATIONS } from './words';

const WORD = String.raw`[\p{L}\p{M}\p{N}]+`;
const PATTERN = new RegExp(
	[
		String.raw`https?:\/\/[^\s<>"“”]+|www\.[^\s<>"“”]+`,
		String.raw`[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]*[\p{L}\p{N}]`,
		String.raw`[@#][\p{L}\p{N}_]+`,
		String.raw`(?:\p{L}\.){2,}`,
		String.raw`[$€£¥]?\p{N}+(?:[.,:]\p{N}+)*(?:[\p{L}\p{M}]+|[-–]${WORD})*%?`,
		String.raw`${WORD}(?:[-‐‑'’.&]${WORD})*`,
		String.raw`\.{2,}|-{2,}`,
		String.raw`[^\s]`,
	].join('|'),
	'gu',
);

const ENDING = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const SINGLE_INITIAL = /^\p{Lu}$/u;

/** Longest piece that is taken as one token; longer unbroken runs are cut, so that no later stage meets a giant word. */
const LONGEST_TOKEN = 200;

/**
 * The words and punctuation marks of `text` between two offsets, in order, as spans in `text`. White space is in none,
 * everything else is in exactly one. Linear in the length of the text.
 */
export function tokenSpans(text: string, within: Span): readonly Span[] {
	const spans: Span[] = [];
	const part = text.slice(within.start, within.end);
	for (const match of part.matchAll(PATTERN)) {
		const word = match[0];
		const start = within.start + match.index;
		for (let from = 0; from < word.length; from += LONGEST_TOKEN)
			splitWord(word.slice(from, from + LONGEST_TOKEN), start + from, spans);
	}
	return joinStops(text, spans);
}

function splitWord(word: string, start: number, spans: Span[]): void {
	const end = start + word.length;
	const dot = dottedSentenceEnd(word);
	if (dot > 0) {
		splitWord(word.slice(0, dot), start, spans);
		spans.push(spanOf(start + dot, start + dot + 1));
		splitWord(word.slice(dot + 1), start + dot + 1, spans);
		return;
	}
	const ending = ENDING.exec(word);
	if (ending && ending.index > 0) spans.push(spanOf(start, start + ending.index), spanOf(start + ending.index, end));
	else spans.push(spanOf(start, end));
}

/** Where two sentences lost the space between them ("…crisis.The…"): the offset of the stop in the word, else -1. */
function dottedSentenceEnd(word: string): number {
	const match = /^[\p{L}\p{N}'’-]*\p{Ll}{2}(\.)\p{Lu}[\p{Ll}'’]/u.exec(word);
	return match ? word.indexOf('.', match[0].length - 3) : -1;
}

/** Gives known abbreviations and single initials their full stop: "Mr" + "." → "Mr.", "J" + "." → "J.". */
function joinStops(text: string, spans: readonly Span[]): readonly Span[] {
	const joined: Span[] = [];
	for (const span of spans) {
		const before = joined.at(-1);
		if (before && before.end === span.start && text.slice(span.start, span.end) === '.') {
			const word = text.slice(before.start, before.end);
			if (SINGLE_INITIAL.test(word) || isAbbreviation(word, text, span.end)) {
				joined[joined.length - 1] = spanOf(before.start, span.end);
				continue;
			}
		}
		joined.push(span);
	}
	return joined;
}

/** Lower-case words such as "no." and "sept" at the end of a line are ordinary; what follows decides. */
function isAbbreviation(word: string, text: string, next: number): boolean {
	if (!ABBREVIATIONS.has(`${word.toLowerCase()}.`)) return false;
	const follows = text.slice(next, next + 2);
	return /^\p{Lu}/u.test(word) ? follows.trim() !== '' || follows === '' : /^(?: \p{N}|,|\))/u.test(follows);
}
