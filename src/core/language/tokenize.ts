import { spanOf, type Span } from '../span';
import { ABBREVIATIONS, LINKING_ABBREVIATIONS, NUMBERING_ABBREVIATIONS } from './words';

/** Soft hyphens, zero-width and direction marks: part of a word within it, of no token elsewhere. */
const INVISIBLE = String.raw`\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF`;
export const INVISIBLE_SIGNS = new RegExp(`[${INVISIBLE}]`, 'gu');
const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const WORD = String.raw`${LETTER}(?:[${INVISIBLE}]*${LETTER})*`;
const EMOJI = String.raw`\p{Extended_Pictographic}(?:[\uFE0F\p{Emoji_Modifier}]|\u200D\p{Extended_Pictographic})*|\p{Regional_Indicator}{2}`;
const PATTERN = new RegExp(
	[
		String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,:;!?)\]’'…]`,
		String.raw`[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}.-]{0,200}[\p{L}\p{N}]`,
		String.raw`[@#][\p{L}\p{N}_]+`,
		String.raw`(?:\p{Lu}\p{Ll}?\.){2,}(?:\p{Lu}(?![\p{L}\p{N}.]))?(?:[-‐‑]${WORD})*(?:['’]s(?!${LETTER}))?`,
		String.raw`(?:\p{L}\.){2,}`,
		String.raw`(?:\p{Lu}{0,3}\p{Sc})?\p{N}+(?:[.,:]\p{N}+)*(?:[\p{L}\p{M}]+|[-–]${WORD})*%?`,
		String.raw`['‘’]\d0s(?!${LETTER})`,
		String.raw`${WORD}(?:[-‐‑'’.&]${WORD})*`,
		EMOJI,
		String.raw`\.{2,}|-{2,}|[!?]{2,}`,
		String.raw`[^\s${INVISIBLE}]`,
	].join('|'),
	'gu',
);

const ENDING = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const ADDRESS = /[@/]|^www\./u;
const SINGLE_INITIAL = /^\p{Lu}$/u;

/** Longest piece that is taken as one token; longer unbroken runs are cut, so that no later stage meets a giant word. */
const LONGEST_TOKEN = 200;

/**
 * The words and punctuation marks of `text` between two offsets, in order, as spans in `text`. White space and invisible
 * signs between words are in none, everything else is in exactly one. Linear in the length of the text.
 */
export function tokenSpans(text: string, within: Span): readonly Span[] {
	const spans: Span[] = [];
	const part = text.slice(within.start, within.end);
	for (const match of part.matchAll(PATTERN)) {
		const start = within.start + match.index;
		for (const piece of piecesOf(match[0]))
			splitWord(match[0].slice(piece.start, piece.end), start + piece.start, spans);
	}
	return joinStops(text, spans);
}

/** A giant word in pieces that do not cut a surrogate pair. */
function piecesOf(word: string): readonly Span[] {
	const pieces: Span[] = [];
	for (let start = 0; start < word.length; start = pieces.at(-1)!.end) {
		const end = Math.min(word.length, start + LONGEST_TOKEN);
		pieces.push(spanOf(start, end < word.length && /[\uDC00-\uDFFF]/.test(word[end]!) ? end - 1 : end));
	}
	return pieces;
}

function splitWord(word: string, start: number, spans: Span[]): void {
	const end = start + word.length;
	const dot = lostSpace(word);
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

/** Where the space behind a stop was lost ("crisis.The", "Mr.Smith", "J.Smith"): the offset of the stop in the word, else -1. */
function lostSpace(word: string): number {
	const before = /^([\p{L}\p{N}'’-]+)\.\p{Lu}[\p{Ll}'’]/u.exec(word)?.[1];
	if (before === undefined || ADDRESS.test(word)) return -1;
	const ends =
		/\p{Ll}{2}$/u.test(before) || SINGLE_INITIAL.test(before) || ABBREVIATIONS.has(`${before.toLowerCase()}.`);
	return ends ? before.length : -1;
}

/** Gives known abbreviations and single initials their full stop: "Mr" + "." → "Mr.", "J" + "." → "J.". */
function joinStops(text: string, spans: readonly Span[]): readonly Span[] {
	const joined: Span[] = [];
	for (const span of spans) {
		const before = joined.at(-1);
		if (before && before.end === span.start && text.slice(span.start, span.end) === '.') {
			const word = text.slice(before.start, before.end);
			if (SINGLE_INITIAL.test(word) || isAbbreviation(word, text.slice(span.end, span.end + 2))) {
				joined[joined.length - 1] = spanOf(before.start, span.end);
				continue;
			}
		}
		joined.push(span);
	}
	return joined;
}

/** Whether a stop belongs to the word before it. Some abbreviations are ordinary words too; what `follows` decides then. */
function isAbbreviation(word: string, follows: string): boolean {
	const name = `${word.slice(word.lastIndexOf('-') + 1).toLowerCase()}.`;
	if (NUMBERING_ABBREVIATIONS.has(name)) return /^ ?\p{N}/u.test(follows);
	if (LINKING_ABBREVIATIONS.has(name)) return /^ [\p{L}\p{N}]/u.test(follows);
	if (!ABBREVIATIONS.has(name)) return false;
	return /^\p{Lu}/u.test(word) ? follows.trim() !== '' || follows === '' : /^(?: \p{N}|,|\))/u.test(follows);
}
