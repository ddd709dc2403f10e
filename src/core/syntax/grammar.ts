import type { Item } from './line';

/** Phrases by their words: ranges are half-open indices into a line's items. All scans are bounded, so lines may be long. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

export type Items = readonly Item[];
export const CLAUSE_REACH = 250;
const NONFINITE = new Set(['be', 'been', 'being', 'having', "n't", 'doing']);
const RELATIVES = new Set(['who', 'which', 'that', 'whom']);
const QUANTITIES = new Set('several many much few most more half enough such other others'.split(' '));
const TIME = new Set(
	'last next this earlier later early late first ago week month year night morning afternoon evening day'.split(' '),
);

export const isWord = (item: Item | undefined, ...words: readonly string[]): boolean =>
	item !== undefined && words.includes(item.lower);

export const isRelative = (item: Item | undefined): boolean => item !== undefined && RELATIVES.has(item.lower);

export const isCapital = (item: Item | undefined): boolean => item !== undefined && /^\p{Lu}/u.test(item.text);
export const isGerund = (item: Item | undefined): boolean =>
	item?.pos === 'verb' && /ing$/u.test(item.lower) && !isCapital(item);

export const isDate = (item: Item | undefined): boolean =>
	item !== undefined &&
	(item.tags.has('Date') || item.tags.has('WeekDay') || item.tags.has('Month') || TIME.has(item.lower));

/** "at least six planes", "more than 50", "up to a dozen": words that belong to the number behind them. */
function isQuantifier(items: Items, i: number): boolean {
	const one = items[i]!.lower;
	const two = items[i + 1]?.lower ?? '';
	if (one === 'at') return two === 'least' || two === 'most';
	if (one === 'up') return two === 'to' && items[i + 2]?.pos === 'number';
	if (one === 'than') return isWord(items[i - 1], 'more', 'less', 'fewer') && items[i + 1]?.pos === 'number';
	if (['only', 'just', 'nearly', 'almost', 'roughly'].includes(one) && items[i + 1]?.pos === 'determiner') return true;
	return (
		['least', 'most', 'about', 'nearly', 'almost', 'only', 'just', 'roughly', 'to', 'some', 'over'].includes(one) &&
		(items[i + 1]?.pos === 'number' || two === 'half' || two === 'all')
	);
}

/** Whether the word can stand within a noun phrase. A capital within a line makes a noun of what the tagger took for a verb. */
export function isNominal(items: Items, i: number): boolean {
	const item = items[i];
	if (!item) return false;
	switch (item.pos) {
		case 'noun':
		case 'proper':
		case 'number':
		case 'adjective':
		case 'possessive':
			return true;
		case 'quotation':
			return item.fragment;
		case 'pronoun':
			return !RELATIVES.has(item.lower);
		case 'determiner':
			return !['that', 'which', 'what', 'whose'].includes(item.lower);
		case 'verb':
			if (item.lower === 'police') return true;
			return isCapital(item) && (i > 0 || !/(?:ly|ing|ed)$/u.test(item.lower));
		case 'other':
		case 'adverb':
			if (isQuantifier(items, i)) return true;
			if (QUANTITIES.has(item.lower)) return true;
			return (isCapital(item) && (i > 0 || !/(?:ly|ing|ed)$/u.test(item.lower))) || item.lower === '&';
		case 'preposition':
			return isQuantifier(items, i);
		case 'auxiliary':
		case 'modal':
		case 'conjunction':
		case 'punctuation':
			return item.lower === '&';
	}
}

/** Whether the word is, or begins, a finite verb; no word is none. */
export function isFinite(items: Items, i: number): boolean {
	const item = items[i];
	if (!item) return false;
	if (item.pos === 'modal') return true;
	if (item.pos === 'auxiliary') return !NONFINITE.has(item.lower) && !isWord(items[i - 1], 'to');
	if (item.pos !== 'verb' || /ing$/u.test(item.lower) || item.lower === 'police') return false;
	if (isCapital(item) && i > 0) return false;
	return !isWord(items[i - 1], 'to');
}

/** Whether a finite verb stands in the range, which may go past the end of the line. */
export const hasFinite = (items: Items, { from, to }: Range): boolean => {
	for (let i = from; i < Math.min(to, from + CLAUSE_REACH, items.length); i++) if (isFinite(items, i)) return true;
	return false;
};
