import { KNOWLEDGE } from '../../knowledge/knowledge';
import { lastOf } from '../../lastOf';
import { isCapital, type LexicalSentence } from '../lexicalSentence';

/** What the whole article shows of each word. */
export interface ArticleWords {
	/** The article's uses of a folded word, as bits: see `MARK_MASKS`. */
	marksOf(folded: string): number;
}

/** How often the article uses a word in one way; each count that is kept goes up to two. */
interface Tally {
	lower: number;
	titled: number;
	given: number;
	organization: number;
	place: number;
}

/** The bits of the four kinds of use that tell something of a word: in small letters, as a person, a body, a place. */
export const MARK_MASKS: readonly number[] = [0b11, 0b111 << 2, 0b11 << 5, 0b11 << 7];

/**
 * Counts, over all sentences: how often a word stands in small letters; behind a title, or as the last word of a run of
 * capitals that opens with a given name (a surname, perhaps); in a run that ends with a word for organizations; behind
 * "in" or "at".
 */
export function readArticle(sentences: readonly LexicalSentence[]): ArticleWords {
	const tallies = new Map<string, Tally>();
	const tally = (word: string): Tally => {
		let found = tallies.get(word);
		if (!found) tallies.set(word, (found = { lower: 0, titled: 0, given: 0, organization: 0, place: 0 }));
		return found;
	};
	for (const words of sentences) if (!words.allCaps) count(words, tally);
	return {
		marksOf(folded) {
			const found = tallies.get(folded);
			return found ? marksOf(found) : 0;
		},
	};
}

/** None, once, or more often: two bits each. */
const level = (n: number): number => Math.min(n, 2);

const marksOf = (tally: Tally): number =>
	level(tally.lower) |
	(level(tally.titled) << 2) |
	(Math.min(tally.given, 1) << 4) |
	(level(tally.organization) << 5) |
	(level(tally.place) << 7);

const LOCATIVE = new Set(['in', 'at', 'near', 'across']);

function count(words: LexicalSentence, tally: (word: string) => Tally): void {
	const { tokens, folded } = words;
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i]!;
		if (token.pos === 'punctuation') continue;
		if (!isCapital(token)) {
			tally(folded[i]!).lower++;
			continue;
		}
		if (words.titleCase) continue;
		let end = i + 1;
		while (end < tokens.length && isCapital(tokens[end]!)) end++;
		countRun(words, i, end, tally);
		i = end - 1;
	}
}

function countRun({ folded }: LexicalSentence, from: number, to: number, tally: (word: string) => Tally): void {
	const ending = lastOf(folded, to);
	const long = to - from > 1;
	const titleEnd = from + (KNOWLEDGE.titles.longestAt(folded, from)?.length ?? Infinity);
	const organization = long && KNOWLEDGE.organizationWords.endings.has(ending);
	const place = from > 0 && LOCATIVE.has(folded[from - 1]!);
	for (let k = from; k < to; k++) {
		const found = tally(folded[k]!);
		if (k >= titleEnd) found.titled++;
		if (organization) found.organization++;
		if (place) found.place++;
	}
	if (long && KNOWLEDGE.givenNames.has(folded[from]!)) tally(ending).given++;
}
