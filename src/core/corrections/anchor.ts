import { distance } from 'fastest-levenshtein';
import { sliceOf, type Span } from '../span';
import { occurrencesOf } from './occurrences';

/**
 * Words of an article and how to find them again after the text changed: what a Web Annotation calls a text quote
 * selector together with a text position selector.
 */
export interface Anchor {
	/** The words themselves. Nothing but the same words is ever found again; only white space between them may differ. */
	readonly exact: string;
	/** At most `CONTEXT` code units that stood before and after the words. */
	readonly prefix: string;
	readonly suffix: string;
	/** Where the words began, in code points: the unit of the Web Annotation Data Model (4.2.4 and 4.2.5). */
	readonly start: number;
}

/** UTF-16 code units of context on each side, as in Hypothesis. */
const CONTEXT = 32;

/**
 * Words that are found elsewhere count as the same place from this likeness of their context on (0–1), if neither side of it
 * is less alike than `HALF`; or where all of one side is as it was: `SIDE` code units at least.
 */
const ALIKE = 0.7;
const HALF = 0.5;
const SIDE = 24;

/** A side of fewer code units says nothing by itself. */
const BRIEF = 8;

/** How alike unrelated words are: what context that an anchor lacks, at the ends of its text, is worth. */
const UNRELATED = 0.25;

/** By how much a place must be more like an anchor's than any other place of the same words. */
const AHEAD = 0.1;

/** How many times as far the next place must be, where the context of two is the same. */
const NEARER = 2;

/** An anchor for a span of a text. */
export const anchorOf = (text: string, span: Span): Anchor => anchorerFor(text)(span);

/** Makes anchors for spans of one text: quicker than one by one where there are many. */
export function anchorerFor(text: string): (span: Span) => Anchor {
	const pairs = pairsIn(text);
	return (span) => ({
		exact: sliceOf(text, span),
		prefix: before(text, span.start, CONTEXT),
		suffix: after(text, span.end, CONTEXT),
		start: span.start - firstFrom(pairs, (pair) => pair + 1 >= span.start),
	});
}

/** How many code points a string has. */
export const codePoints = (text: string): number => text.length - (text.match(PAIR)?.length ?? 0);

const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** Where an anchor's words are in a text; `undefined` if they are not there, or no place is surely theirs. */
export type Placer = (anchor: Anchor) => Span | undefined;

/**
 * Finds anchors in a text: first at their old position, then wherever the exact words stand in the context most like
 * theirs. Words in another context are other words: rather none than those.
 */
export function placerFor(text: string): Placer {
	const toUnits = unitsOf(text);
	return (anchor) => {
		if (anchor.exact.trim() === '') return undefined;
		const at = toUnits(anchor.start);
		const same = { start: at, end: at + anchor.exact.length };
		if (isUnchanged(text, same, anchor)) return same;
		return mostAlike(text, candidates(text, anchor), anchor, at);
	};
}

/** Where the characters of a text are that take two code units. */
const pairsIn = (text: string): readonly number[] => Array.from(text.matchAll(PAIR), ({ index }) => index);

/** How many numbers of an ascending list come before the first that `is` holds for, as it does for all after it. */
function firstFrom(ascending: readonly number[], is: (one: number, index: number) => boolean): number {
	let [low, high] = [0, ascending.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (is(ascending[middle] ?? 0, middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** From code points to UTF-16 code units of `text`; beyond its end, its end. */
function unitsOf(text: string): (points: number) => number {
	const pairs = pairsIn(text);
	return (points) => Math.min(points + firstFrom(pairs, (pair, i) => pair - i >= points), text.length);
}

const isUnchanged = (text: string, { start, end }: Span, { exact, prefix, suffix }: Anchor): boolean =>
	text.startsWith(exact, start) && text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end);

/** Every place of the exact words; whole words, if the anchor's own are whole. */
const candidates = (text: string, { exact, prefix, suffix }: Anchor): readonly Span[] =>
	occurrencesOf(text, exact, {
		first: !/[\p{L}\p{N}]$/u.test(prefix),
		last: !/^[\p{L}\p{N}]/u.test(suffix),
	});

/** The place that is surely the anchor's. Where another might be as well, none is: a reader can put back what is not found. */
function mostAlike(text: string, places: readonly Span[], anchor: Anchor, at: number): Span | undefined {
	const judged = places
		.map((place) => ({ place, ...comparison(text, place, anchor), far: Math.abs(place.start - at) }))
		.sort((a, b) => b.likeness - a.likeness || a.far - b.far);
	const [best, next] = judged;
	const isSure = !next || (anchor.prefix + anchor.suffix !== '' && best && isSurer(best, next));
	return best?.isAlike && isSure ? best.place : undefined;
}

interface Comparison {
	/** How many letters of the context are not as they were. */
	readonly errors: number;
	/** How much the context is as it was: from 0 to 1. */
	readonly likeness: number;
	/** Whether that is enough for the place to be the anchor's, if no other is. */
	readonly isAlike: boolean;
}

interface Candidate extends Comparison {
	/** How many code units the place is from where the words were. */
	readonly far: number;
}

function isSurer(best: Candidate, next: Candidate): boolean {
	if (best.errors === 0) return next.errors > 0 || best.far * NEARER < next.far;
	return !next.isAlike && best.likeness >= next.likeness + AHEAD;
}

/** Compares the words around a place with those around the anchor, white space aside. */
function comparison(text: string, { start, end }: Span, anchor: Anchor): Comparison {
	const prefix = plain(anchor.prefix);
	const suffix = plain(anchor.suffix);
	const here = plain(before(text, start, 2 * CONTEXT)).slice(-prefix.length || Infinity);
	const next = plain(after(text, end, 2 * CONTEXT)).slice(0, suffix.length);
	const sides = [
		{ length: prefix.length, errors: distanceOf(prefix, here) },
		{ length: suffix.length, errors: distanceOf(suffix, next) },
	];
	const known = prefix.length + suffix.length;
	const lacking = Math.max(0, 2 * CONTEXT - known);
	const errors = sides.reduce((sum, side) => sum + side.errors, 0);
	const likeness = (known - errors + UNRELATED * lacking) / (known + lacking);
	const hasSide = sides.some((side) => side.errors === 0 && side.length >= SIDE);
	const hasHalves = sides.every(({ length, errors }) => length < BRIEF || errors <= length * HALF);
	return { errors, likeness, isAlike: known === 0 || hasSide || (likeness >= ALIKE && hasHalves) };
}

const distanceOf = (wanted: string, found: string): number => Math.min(wanted.length, distance(wanted, found));

const plain = (text: string): string => text.replace(/\s+/gu, ' ');

/** The last `length` code units before an offset; no half of a character. */
const before = (text: string, offset: number, length: number): string =>
	text.slice(Math.max(0, offset - length), offset).replace(/^[\uDC00-\uDFFF]/, '');

const after = (text: string, offset: number, length: number): string =>
	text.slice(offset, offset + length).replace(/[\uD800-\uDBFF]$/, '');
