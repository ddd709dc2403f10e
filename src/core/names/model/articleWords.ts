import { KNOWLEDGE } from '../../knowledge/knowledge';
import type { Token } from '../../language/token';
import { isCapital, type Words } from '../words';
import { traitsOf, type Traits } from './traits';

/** What the whole article shows of each word. */
export interface ArticleWords {
	/** Bits that sum up the article's uses of a folded word; capitalised and small-letter uses are told apart. */
	marksOf(folded: string, capital: boolean): number;
	/** The traits of a word, read once for each spelling. */
	traitsOf(token: Token, folded: string): Traits;
}

interface Tally {
	lower: number;
	inside: number;
	titled: number;
	full: number;
	fullGiven: number;
	organization: number;
	place: number;
}

const CAPITAL = 1 << 14;

/**
 * Counts, over all sentences: how often a word stands in small letters; in capitals inside a sentence; behind a title; as
 * the last word of a longer run of capitals (a surname, perhaps), or of one that opens with a given name; in a run that ends
 * with a word for organizations; behind "in" or "at".
 */
export function readArticle(sentences: readonly Words[]): ArticleWords {
	const tallies = new Map<string, Tally>();
	const tally = (word: string): Tally => {
		let found = tallies.get(word);
		if (!found)
			tallies.set(word, (found = { lower: 0, inside: 0, titled: 0, full: 0, fullGiven: 0, organization: 0, place: 0 }));
		return found;
	};
	for (const words of sentences) if (!words.loud) count(words, tally);
	const traits = new Map<string, Traits>();
	return {
		marksOf(folded, capital) {
			const found = tallies.get(folded);
			return found ? marksOf(found) | (capital ? CAPITAL : 0) : 0;
		},
		traitsOf(token, folded) {
			let found = traits.get(token.text);
			if (!found) traits.set(token.text, (found = traitsOf(token, folded)));
			return found;
		},
	};
}

/** None, once, or more often: two bits each. */
const level = (n: number): number => Math.min(n, 2);

const marksOf = (tally: Tally): number =>
	1 |
	(level(tally.lower) << 1) |
	(level(tally.inside) << 3) |
	(level(tally.titled) << 5) |
	(level(tally.full) << 7) |
	(Math.min(tally.fullGiven, 1) << 9) |
	(level(tally.organization) << 10) |
	(level(tally.place) << 12);

const LOCATIVE = new Set(['in', 'at', 'near', 'across']);

function count(words: Words, tally: (word: string) => Tally): void {
	const { tokens, folded } = words;
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i]!;
		if (token.pos === 'punctuation') continue;
		if (!isCapital(token)) {
			tally(folded[i]!).lower++;
			continue;
		}
		if (words.titled) continue;
		let end = i + 1;
		while (end < tokens.length && isCapital(tokens[end]!)) end++;
		countRun(words, i, end, tally);
		i = end - 1;
	}
}

function countRun({ folded }: Words, from: number, to: number, tally: (word: string) => Tally): void {
	const ending = folded[to - 1]!;
	const long = to - from > 1;
	const titleEnd = from + (KNOWLEDGE.titles.longestAt(folded, from)?.length ?? Infinity);
	const organization = long && KNOWLEDGE.organizationWords.endings.has(ending);
	const place = from > 0 && LOCATIVE.has(folded[from - 1]!);
	for (let k = from; k < to; k++) {
		const found = tally(folded[k]!);
		if (k > 0) found.inside++;
		if (k >= titleEnd) found.titled++;
		if (organization) found.organization++;
		if (place) found.place++;
	}
	if (!long) return;
	const last = tally(ending);
	if (KNOWLEDGE.givenNames.has(folded[from]!)) last.fullGiven++;
	else last.full++;
}
