import { PARTICIPLE } from '../language/words';
import { isCapital, isDate, isGerund, isNominal, isRelative, isWord, type Items, type Range } from './grammar';
import type { Item } from './line';

/** How far a phrase or a clause is followed, in items. */
const REACH = 60;

const LINKS = new Set(
	'of for in at from on with to by against about near under over into between among behind'.split(' '),
);

const CIRCUMSTANCES = new Set('in on at during via through after before from by to with of about'.split(' '));
/** Determiners that can stand for a noun phrase by themselves. */
const PRONOMINAL = new Set('this these those some any all both another each either neither'.split(' '));

/** Index before which a phrase of time or manner that ends at `end` begins; `end` itself if there is none. */
export function withoutAdverbials(items: Items, end: number): number {
	let i = end;
	while (i > 0) {
		const item = items[i - 1]!;
		if (item.pos === 'adverb' && !isCapital(item)) i--;
		else if (isDate(item) || (item.pos === 'number' && isDate(items[i - 2]))) {
			i--;
			while (i > 0 && (isDate(items[i - 1]) || isWord(items[i - 1], 'the'))) i--;
			if (isWord(items[i - 1], 'on', 'in', 'at', 'since')) i--;
		} else break;
	}
	return i > 0 ? i : end;
}

/** The noun phrase that ends before `end`, with its prepositional phrases, or null. */
export function phraseBefore(items: Items, end: number): Range | null {
	const pronoun = end > 0 && items[end - 1]!.pos === 'pronoun' && !isRelative(items[end - 1]);
	const partitive = pronoun && isWord(items[end - 2], 'of') && isNominal(items, end - 3);
	if (pronoun && !partitive) return { from: end - 1, to: end };
	let from = partitive ? end - 1 : end;
	while (from > 0 && end - from < REACH) {
		const i = from - 1;
		const item = items[i]!;
		if (isNominal(items, i) && (item.pos !== 'pronoun' || heads(items, from))) from--;
		else if (item.lower === ')' && from > 1) from = openingBefore(items, i);
		else if (from < end && LINKS.has(item.lower) && isNominal(items, i - 1)) from--;
		else if (from < end && LINKS.has(item.lower) && isReduced(items, i - 1)) from -= 2;
		else if (from < end && isReduced(items, i) && isGerund(item)) from--;
		else if (from < end && isWord(item, 'and', 'or') && joins(items, i)) from--;
		else if (
			from < end &&
			item.pos === 'adverb' &&
			!isCapital(item) &&
			isNominal(items, i - 1) &&
			items[i - 1]?.pos === 'determiner'
		)
			from--;
		else if (from < end && item.pos === 'verb' && isPremodifier(items, i)) from--;
		else break;
	}
	from = afterOpeningAdverbial(items, from, end);
	while (from < end && items[from]!.pos === 'possessive') from++;
	const bare = from === end - 1 && items[from]!.pos === 'determiner' && !PRONOMINAL.has(items[from]!.lower);
	return from < end && !bare ? { from, to: end } : null;
}

const INDEFINITE = 'nobody none anyone anybody someone somebody everyone everybody nothing those'.split(' ');

/** "some of them", "nobody at the ministry": whether the pronoun before `at` is the head of what follows. */
const heads = (items: Items, at: number): boolean =>
	isWord(items[at], 'of') || (LINKS.has(items[at]?.lower ?? '') && isWord(items[at - 1], ...INDEFINITE));

/** A noun that the tagger took for a verb: "campaign manager Robby Mook" at the start of a phrase. */
function isCompounded(items: Items, i: number): boolean {
	const before = items[i - 1];
	const opens = !before || before.pos === 'quotation' || before.lower === ',' || before.pos === 'determiner';
	return opens && items[i]!.tags.has('Infinitive') && items[i + 1]?.pos === 'noun';
}

/** A participle between article and noun: "the proposed deal", "a leading critic". */
const isPremodifier = (items: Items, i: number): boolean =>
	isCompounded(items, i) ||
	(PARTICIPLE.test(items[i]!.lower) &&
		(items[i - 1]?.pos === 'determiner' || items[i - 1]?.pos === 'adjective') &&
		isNominal(items, i + 1)) ||
	(/ed$/u.test(items[i]!.lower) && isWord(items[i - 1], 'for', 'of') && items[i + 1]?.pos === 'noun');

/** "people briefed on the talks", "police investigating the case": a participle behind its noun, which both describe. */
const isReduced = (items: Items, i: number): boolean =>
	items[i]?.pos === 'verb' &&
	PARTICIPLE.test(items[i].lower) &&
	(items[i - 1]?.pos === 'noun' || (i === 1 && items[0]!.pos === 'proper'));

function openingBefore(items: Items, closing: number): number {
	for (let i = closing; i >= Math.max(0, closing - 12); i--) if (items[i]!.lower === '(') return i;
	return closing;
}

/** "Rubio and Bush", "the mayor and the police": both sides of one make. */
function joins(items: Items, i: number): boolean {
	const left = items[i - 1];
	const right = items[i + 1];
	if (!left || !right) return false;
	const noun = (item: Item): boolean => item.pos === 'noun' || item.pos === 'proper' || item.pos === 'adjective';
	return noun(left) && (noun(right) || right.pos === 'determiner' || right.pos === 'number');
}

/** Cuts an opening adverbial that no comma parts from the subject: "In February the mayor", "On Monday Pompeo". */
function afterOpeningAdverbial(items: Items, from: number, end: number): number {
	const opens = from > 0 && items[from - 1]!.pos === 'preposition' && !isNominal(items, from - 2);
	if (!opens && !isDate(items[from])) return from;
	for (let i = end - 1; i > from; i--) {
		const item = items[i]!;
		const before = items[i - 1]!;
		const starts = item.pos === 'determiner' || item.pos === 'pronoun';
		if (starts && before.pos !== 'preposition' && before.pos !== 'determiner') return i;
		if (isDate(before) && !isDate(item) && item.pos !== 'possessive' && item.pos !== 'preposition') return i;
	}
	return from;
}

/** The noun phrase that starts at `start`, with its "of" and "for" phrases, or null. */
export function phraseAfter(items: Items, start: number, links: readonly string[] = ['of', 'for']): Range | null {
	let to = start;
	let noun = false;
	while (to < items.length && to - start < REACH) {
		const item = items[to]!;
		if (item.pos === 'pronoun') {
			if (to === start) to++;
			break;
		}
		if (isNominal(items, to) || (to === start && opensPhrase(items, to))) {
			const opens = item.pos === 'determiner' && to > start && !links.includes(items[to - 1]!.lower) && noun;
			if (opens || (noun && item.pos === 'quotation')) break;
			noun ||= item.pos === 'noun' || item.pos === 'proper' || item.pos === 'number' || item.pos === 'quotation';
			to++;
		} else if (to > start && noun && links.includes(item.lower) && isNominal(items, to + 1)) {
			to++;
			noun = false;
		} else if (isWord(item, 'and', 'or') && to > start && joins(items, to)) to++;
		else if (item.pos === 'verb' && to > start && isPremodifier(items, to)) to++;
		else if (item.lower === '(' && noun) to = closingAfter(items, to);
		else break;
		if (items[to - 1]?.pos === 'pronoun') break;
	}
	while (to > start && isDate(items[to - 1]) && to - 1 > start) to--;
	return to > start ? { from: start, to } : null;
}

/** "that vision" at the start of a phrase, and a noun behind a preposition that the tagger took for a verb: "to exit polls". */
const opensPhrase = (items: Items, i: number): boolean =>
	(isWord(items[i], 'that') && items[i + 1]?.pos === 'noun') ||
	(isWord(items[i - 2], 'according') && items[i]!.pos === 'verb') ||
	(items[i]!.pos === 'verb' && items[i + 1]?.pos === 'noun' && items[i + 2]?.pos === 'proper');

function closingAfter(items: Items, opening: number): number {
	for (let i = opening; i < Math.min(items.length, opening + 12); i++) if (items[i]!.lower === ')') return i + 1;
	return opening + 1;
}

/** "said that this week …": no "that day". */
const isThatClause = (items: Items, i: number): boolean => isWord(items[i], 'that') && items[i + 1]?.pos !== 'noun';

/** Index behind the adverbs, dates and circumstances ("in a statement on Monday", "at a rally") that start at `start`. */
export function afterAdverbials(items: Items, start: number): number {
	let i = start;
	while (i < items.length && i - start < REACH) {
		const item = items[i]!;
		if (item.pos === 'adverb' || isDate(item)) i++;
		else if (item.pos === 'determiner' && isDate(items[i + 1]) && !isThatClause(items, i)) i += 2;
		else if (CIRCUMSTANCES.has(item.lower) && !isWord(items[i + 1], 'that')) {
			const phrase = phraseAfter(items, i + 1, ['of', 'for', 'with', 'at']);
			if (!phrase) break;
			i = phrase.to;
		} else break;
	}
	return i;
}
