import { isBaseForm } from '../language/token';
import { PARTICIPLE } from '../language/words';
import {
	isCapitalized,
	isDate,
	isGerund,
	isNominal,
	isRelative,
	isWord,
	type SyntaxTokens,
	type TokenRange,
} from './tokenTests';
import type { SyntaxToken } from './quotedSentence';

/** The most tokens of a phrase. */
const REACH = 60;

const LINKS = new Set(
	'of for in at from on with to by against about near under over into between among behind'.split(' '),
);

const CIRCUMSTANCES = new Set('in on at during via through after before from by to with of about'.split(' '));
/** Determiners that can stand for a noun phrase by themselves. */
const PRONOMINAL = new Set('this these those some any all both another each either neither'.split(' '));

/** The start of the adverbs and dates that end at `end`, or `end` if there are none. */
export function withoutAdverbials(tokens: SyntaxTokens, end: number): number {
	let i = end;
	while (i > 0) {
		const token = tokens[i - 1]!;
		if (token.pos === 'adverb' && !isCapitalized(token)) i--;
		else if (isDate(token) || (token.pos === 'number' && isDate(tokens[i - 2]))) {
			i--;
			while (i > 0 && (isDate(tokens[i - 1]) || isWord(tokens[i - 1], 'the'))) i--;
			if (isWord(tokens[i - 1], 'on', 'in', 'at', 'since')) i--;
		} else break;
	}
	return i > 0 ? i : end;
}

/** The noun phrase that ends before `end`, with its prepositional phrases, or null. */
export function phraseBefore(tokens: SyntaxTokens, end: number): TokenRange | null {
	const pronoun = end > 0 && tokens[end - 1]!.pos === 'pronoun' && !isRelative(tokens[end - 1]);
	const partitive = pronoun && isWord(tokens[end - 2], 'of') && isNominal(tokens, end - 3);
	if (pronoun && !partitive) return { from: end - 1, to: end };
	let from = partitive ? end - 1 : end;
	while (from > 0 && end - from < REACH) {
		const i = from - 1;
		const token = tokens[i]!;
		if (isNominal(tokens, i) && (token.pos !== 'pronoun' || heads(tokens, from))) from--;
		else if (token.lower === ')' && from > 1) from = openingBefore(tokens, i);
		else if (from < end && LINKS.has(token.lower) && isNominal(tokens, i - 1)) from--;
		else if (from < end && LINKS.has(token.lower) && isReduced(tokens, i - 1)) from -= 2;
		else if (from < end && isReduced(tokens, i) && isGerund(token)) from--;
		else if (from < end && isWord(token, 'and', 'or') && joins(tokens, i)) from--;
		else if (
			from < end &&
			token.pos === 'adverb' &&
			!isCapitalized(token) &&
			isNominal(tokens, i - 1) &&
			tokens[i - 1]?.pos === 'determiner'
		)
			from--;
		else if (from < end && token.pos === 'verb' && isPremodifier(tokens, i)) from--;
		else break;
	}
	from = afterOpeningAdverbial(tokens, from, end);
	while (from < end && tokens[from]!.pos === 'possessive') from++;
	const bare = from === end - 1 && tokens[from]!.pos === 'determiner' && !PRONOMINAL.has(tokens[from]!.lower);
	return from < end && !bare ? { from, to: end } : null;
}

const INDEFINITE = 'nobody none anyone anybody someone somebody everyone everybody nothing those'.split(' ');

/** Whether the pronoun before `at` is the head of the phrase: "some of them", "nobody at the ministry". */
const heads = (tokens: SyntaxTokens, at: number): boolean =>
	isWord(tokens[at], 'of') || (LINKS.has(tokens[at]?.lower ?? '') && isWord(tokens[at - 1], ...INDEFINITE));

/** Whether the tagger took a noun for a verb: "campaign manager Robby Mook" at the start of a phrase. */
function isCompounded(tokens: SyntaxTokens, i: number): boolean {
	const before = tokens[i - 1];
	const opens = !before || before.pos === 'quotation' || before.lower === ',' || before.pos === 'determiner';
	return opens && isBaseForm(tokens[i]!) && tokens[i + 1]?.pos === 'noun';
}

/** Whether the word is a participle between article and noun: "the proposed deal", "a leading critic". */
const isPremodifier = (tokens: SyntaxTokens, i: number): boolean =>
	isCompounded(tokens, i) ||
	(PARTICIPLE.test(tokens[i]!.lower) &&
		(tokens[i - 1]?.pos === 'determiner' || tokens[i - 1]?.pos === 'adjective') &&
		isNominal(tokens, i + 1)) ||
	(tokens[i]!.tag === 'VBN' && tokens[i - 1]?.pos === 'preposition' && tokens[i + 1]?.pos === 'noun');

/** Whether the word is a participle that modifies the noun before it: "people briefed on the talks". */
const isReduced = (tokens: SyntaxTokens, i: number): boolean =>
	tokens[i]?.pos === 'verb' &&
	PARTICIPLE.test(tokens[i].lower) &&
	(tokens[i - 1]?.pos === 'noun' || (i === 1 && tokens[0]!.pos === 'proper'));

function openingBefore(tokens: SyntaxTokens, closing: number): number {
	for (let i = closing; i >= Math.max(0, closing - 12); i--) if (tokens[i]!.lower === '(') return i;
	return closing;
}

/** Whether the conjunction joins two noun phrases: "Rubio and Bush", "the mayor and the police". */
function joins(tokens: SyntaxTokens, i: number): boolean {
	const left = tokens[i - 1];
	const right = tokens[i + 1];
	if (!left || !right) return false;
	const noun = (token: SyntaxToken): boolean =>
		token.pos === 'noun' || token.pos === 'proper' || token.pos === 'adjective';
	return noun(left) && (noun(right) || right.pos === 'determiner' || right.pos === 'number');
}

/** The start of the subject after an opening adverbial without a comma: "In February the mayor", "On Monday Pompeo". */
function afterOpeningAdverbial(tokens: SyntaxTokens, from: number, end: number): number {
	const opens = from > 0 && tokens[from - 1]!.pos === 'preposition' && !isNominal(tokens, from - 2);
	if (!opens && !isDate(tokens[from])) return from;
	for (let i = end - 1; i > from; i--) {
		const token = tokens[i]!;
		const before = tokens[i - 1]!;
		const starts = token.pos === 'determiner' || token.pos === 'pronoun';
		if (starts && before.pos !== 'preposition' && before.pos !== 'determiner') return i;
		if (isDate(before) && !isDate(token) && token.pos !== 'possessive' && token.pos !== 'preposition') return i;
	}
	return from;
}

/** The noun phrase that starts at `start`, with its "of" and "for" phrases, or null. */
export function phraseAfter(
	tokens: SyntaxTokens,
	start: number,
	links: readonly string[] = ['of', 'for'],
): TokenRange | null {
	let to = start;
	let noun = false;
	while (to < tokens.length && to - start < REACH) {
		const token = tokens[to]!;
		if (token.pos === 'pronoun') {
			if (to === start) to++;
			break;
		}
		if (isNominal(tokens, to) || (to === start && opensPhrase(tokens, to))) {
			const opens = token.pos === 'determiner' && to > start && !links.includes(tokens[to - 1]!.lower) && noun;
			if (opens || (noun && token.pos === 'quotation')) break;
			noun ||= token.pos === 'noun' || token.pos === 'proper' || token.pos === 'number' || token.pos === 'quotation';
			to++;
		} else if (to > start && noun && links.includes(token.lower) && isNominal(tokens, to + 1)) {
			to++;
			noun = false;
		} else if (isWord(token, 'and', 'or') && to > start && joins(tokens, to)) to++;
		else if (token.pos === 'verb' && to > start && isPremodifier(tokens, to)) to++;
		else if (token.lower === '(' && noun) to = closingAfter(tokens, to);
		else break;
		if (tokens[to - 1]?.pos === 'pronoun') break;
	}
	while (to > start && isDate(tokens[to - 1]) && to - 1 > start) to--;
	return to > start ? { from: start, to } : null;
}

/** Whether a phrase starts with "that" or with a noun that the tagger took for a verb: "that vision", "to exit polls". */
const opensPhrase = (tokens: SyntaxTokens, i: number): boolean =>
	(isWord(tokens[i], 'that') && tokens[i + 1]?.pos === 'noun') ||
	(isWord(tokens[i - 2], 'according') && tokens[i]!.pos === 'verb') ||
	(tokens[i]!.pos === 'verb' && tokens[i + 1]?.pos === 'noun' && tokens[i + 2]?.pos === 'proper');

function closingAfter(tokens: SyntaxTokens, opening: number): number {
	for (let i = opening; i < Math.min(tokens.length, opening + 12); i++) if (tokens[i]!.lower === ')') return i + 1;
	return opening + 1;
}

/** Whether "that" is no determiner: "said that this week …", but not "that day". */
const isThatClause = (tokens: SyntaxTokens, i: number): boolean =>
	isWord(tokens[i], 'that') && tokens[i + 1]?.pos !== 'noun';

/** The index after the adverbs, dates and prepositional phrases that start at `start`: "in a statement on Monday", "for weeks". */
export function afterAdverbials(tokens: SyntaxTokens, start: number): number {
	let i = start;
	while (i < tokens.length && i - start < REACH) {
		const token = tokens[i]!;
		if (token.pos === 'adverb' || isDate(token)) i++;
		else if (isWord(token, 'for') && isDate(tokens[i + 1])) i += 2;
		else if (token.pos === 'determiner' && isDate(tokens[i + 1]) && !isThatClause(tokens, i)) i += 2;
		else if (CIRCUMSTANCES.has(token.lower) && !isWord(tokens[i + 1], 'that')) {
			const phrase = phraseAfter(tokens, i + 1, ['of', 'for', 'with', 'at']);
			if (!phrase) break;
			i = phrase.to;
		} else break;
	}
	return i;
}
