import { isPlural } from '../../language/token';
import { isDate, isWord, type SyntaxTokens } from '../tokenTests';
import type { NounPhrase } from './grammar';
import type { OpenPhrase } from './postmodifiers';

/** The noun phrases of a sentence in order; they do not overlap. `taken` has the tokens of verb groups. */
export function nounPhrases(tokens: SyntaxTokens, taken: (i: number) => boolean): readonly OpenPhrase[] {
	const phrases: OpenPhrase[] = [];
	for (let i = 0; i < tokens.length; i++) {
		if (taken(i)) continue;
		const to = phraseEnd(tokens, i, taken);
		if (to === i) continue;
		phrases.push(phraseOf(tokens, i, to));
		i = to - 1;
	}
	return phrases;
}

/** The most tokens of a phrase. */
const REACH = 60;
const PRONOUNS = new Set(['PRP', 'WP', 'EX']);
const DETERMINERS = new Set(['DT', 'PRP$', 'PDT', 'WDT', 'WP$']);
const NOUNS = /^(?:NN|FW|SYM|CD)/u;
const MODIFIERS = /^(?:JJ|VBN|VBG|CD)/u;
const QUANTIFIERS =
	/^(?:least|most|about|nearly|almost|only|just|roughly|some|over|around|approximately|more|than|up|to)$/u;

/** The end of the phrase that starts at `start`, or `start`. */
function phraseEnd(tokens: SyntaxTokens, start: number, taken: (i: number) => boolean): number {
	const first = tokens[start]!;
	if (PRONOUNS.has(first.tag) && !asksWhich(tokens, start)) return start + 1;
	if (first.tag === 'WDT' && (isWord(first, 'that') || tokens[start - 1]?.tag === 'IN')) return start + 1;
	let noun = false;
	let content = false;
	let determined = false;
	let i = start;
	for (; i < Math.min(tokens.length, start + REACH) && !taken(i); i++) {
		const token = tokens[i]!;
		if (token.pos === 'quotation') {
			if (!token.fragment) break;
			noun = true;
		} else if (NOUNS.test(token.tag) || isWord(token, '%', '&')) {
			if (noun && (splitsDates(tokens, i) || isApposed(tokens, i, determined))) break;
			noun = token.tag !== 'CD' || !/^(?:JJ|VBN|VBG)/u.test(tokens[i + 1]?.tag ?? '');
		} else if (token.tag === 'POS') {
			if (!noun) break;
			noun = false;
			determined = true;
		} else if (DETERMINERS.has(token.tag) || token.tag === 'WP') {
			if (content || (i > start && !opensWith(tokens, i))) break;
			determined = true;
			continue;
		} else if (MODIFIERS.test(token.tag)) {
			if (noun && !NOUNS.test(tokens[i + 1]?.tag ?? '')) break;
			if (noun && !isNamePart(tokens, i)) break;
		} else if (isYearComma(tokens, i) || (content && !noun && joinsModifiers(tokens, i, determined))) continue;
		else if (isPronominal(tokens, i, taken) && i === start) return i + 1;
		else if (!isDegree(tokens, i) || noun) break;
		content = true;
	}
	while (i > start && !noun && isWord(tokens[i - 1], ',')) i--;
	const single = i === start + 1 && !noun;
	if (single && isPronominal(tokens, start, taken)) return i;
	if (single && (/^RB|^IN/u.test(first.tag) || first.tag === 'WP$' || first.tag === 'PRP$')) return start;
	if (single && /^(?:JJ|VBN|VBG)/u.test(first.tag)) return start;
	return noun || DETERMINERS.has(first.tag) || single ? i : start;
}

/** "what plans", "what a plan". */
const asksWhich = (tokens: SyntaxTokens, i: number): boolean =>
	isWord(tokens[i], 'what') && /^(?:NN|JJ)/u.test(tokens[i + 1]?.tag ?? '');

/** Whether a determiner goes on with the phrase: "all the king’s men", "such a plan". */
const opensWith = (tokens: SyntaxTokens, i: number): boolean =>
	tokens[i - 1]?.tag === 'PDT' || isWord(tokens[i - 1], 'all', 'both', 'such', 'half', 'many');

/** Whether an adjective between two nouns is part of the phrase: "Radio Free Europe", "Kite special envoy". */
const isNamePart = (tokens: SyntaxTokens, i: number): boolean =>
	/^\p{Lu}|^\d/u.test(tokens[i]!.text) ||
	tokens[i]!.tag === 'CD' ||
	(tokens[i - 1]?.tag === 'NNP' && !isDate(tokens[i]));

/** Whether a name follows the noun that it names: "the magazine [Kite]", "his lawyer [Ames]". */
const isApposed = (tokens: SyntaxTokens, i: number, determined: boolean): boolean =>
	tokens[i]!.tag === 'NNP' && (tokens[i - 1]?.tag === 'NNS' || (determined && tokens[i - 1]?.tag === 'NN'));

/** The comma in "May 4, 2011". */
const isYearComma = (tokens: SyntaxTokens, i: number): boolean =>
	isWord(tokens[i], ',') &&
	tokens[i - 1]?.tag === 'CD' &&
	tokens[i - 2]?.tag === 'NNP' &&
	/^\d{4}$/u.test(tokens[i + 1]?.text ?? '');

/** The comma or conjunction between two adjectives: "the old and quiet harbour". */
const joinsModifiers = (tokens: SyntaxTokens, i: number, determined: boolean): boolean =>
	((determined && isWord(tokens[i], ',')) || tokens[i]!.tag === 'CC') &&
	/^(?:JJ|VBN|VBG)/u.test(tokens[i - 1]?.tag ?? '') &&
	/^(?:JJ|VBN|VBG|NN)/u.test(tokens[i + 1]?.tag ?? '') &&
	/^(?:JJ|NN|VBG)/u.test(tokens[i + 2]?.tag ?? '');

/** Whether an amount stands for a noun phrase: "many are", "most of them", "more needs to be done". */
const isPronominal = (tokens: SyntaxTokens, i: number, taken: (i: number) => boolean): boolean =>
	isWord(tokens[i], 'many', 'much', 'more', 'most', 'few', 'several', 'enough', 'less', 'others', 'such') &&
	(isWord(tokens[i + 1], 'of') || taken(i + 1));

/** Whether a date ends before a name: "Monday Pompeo". */
const splitsDates = (tokens: SyntaxTokens, i: number): boolean =>
	isDate(tokens[i - 1]) && !isDate(tokens[i]) && tokens[i]!.tag === 'NNP';

/** An adverb before an adjective or a number within the phrase: "a very large crowd", "at least six". */
const isDegree = (tokens: SyntaxTokens, i: number): boolean => {
	const token = tokens[i]!;
	const next = tokens[i + 1]?.tag ?? '';
	if (/^RB/u.test(token.tag)) return /^(?:JJ|CD|VBN|VBG|RB)/u.test(next);
	if (isWord(token, 'at')) return isWord(tokens[i + 1], 'least', 'most') && tokens[i + 2]?.tag === 'CD';
	return token.tag === 'IN' && QUANTIFIERS.test(token.lower) && next === 'CD';
};

function phraseOf(tokens: SyntaxTokens, from: number, to: number): OpenPhrase {
	let head = to - 1;
	for (let i = to - 1; i >= from; i--) {
		if (!NOUNS.test(tokens[i]!.tag) && tokens[i]!.pos !== 'quotation') continue;
		head = i;
		break;
	}
	const determined = DETERMINERS.has(tokens[from]!.tag) && from !== head;
	const modifiers: number[] = [];
	for (let i = from + (determined ? 1 : 0); i < head; i++) modifiers.push(i);
	return {
		from,
		to,
		head,
		determiner: determined ? from : null,
		number: numberOf(tokens, head),
		modifiers,
		postmodifiers: [],
		appositionTo: null,
	};
}

const numberOf = (tokens: SyntaxTokens, head: number): NounPhrase['number'] =>
	isPlural(tokens[head]!) || isWord(tokens[head], 'they', 'we', 'these', 'those', 'them', 'us') ? 'plural' : 'singular';
