import { isDate, isWord, type SyntaxTokens } from '../tokenTests';
import type { Item } from './clauseStack';
import type { NounPhrase } from './grammar';

/** So many items are looked back for a subject. */
const REACH = 40;
const NOMINATIVE = ['he', 'she', 'they', 'i', 'we'];
/** … and those that can be objects as well. */
const PERSONAL = [...NOMINATIVE, 'it', 'you'];

type Phrase = Extract<Item, { kind: 'phrase' }>;

const isFree = (item: Item | undefined): item is Phrase => item?.kind === 'phrase' && item.role === 'free';

/** Whether the phrase tells when: "last week", "each time". */
export const isTime = (tokens: SyntaxTokens, { head }: NounPhrase): boolean =>
	(isDate(tokens[head]) || isWord(tokens[head], 'time')) && /^(?:NN|RB|CD)/u.test(tokens[head]!.tag);

/** Whether the phrase can be nothing but a subject. */
export const isNominative = (tokens: SyntaxTokens, { head }: NounPhrase): boolean =>
	isWord(tokens[head], ...NOMINATIVE);

/** The subject of the first verb of a clause, whose items start at `from`, and whether another free phrase stands directly before it. */
export function firstSubject(
	tokens: SyntaxTokens,
	items: readonly Item[],
	from: number,
	to = items.length,
): { readonly phrase: NounPhrase; readonly reduced: boolean } | null {
	const last = to > from ? items[to - 1] : undefined;
	const before = to - 1 > from ? items[to - 2] : undefined;
	if (last?.kind === 'phrase' && last.role !== 'governed') {
		if (isWord(tokens[last.phrase.head], ...PERSONAL) && (before?.kind !== 'and' || opensClause(tokens, items, to - 2)))
			return { phrase: last.phrase, reduced: isFree(before) && !isTime(tokens, before.phrase) };
		if (isFree(last) && isFree(before) && !isTime(tokens, last.phrase))
			return { phrase: last.phrase, reduced: !isTime(tokens, before.phrase) };
	}
	const late = lateSubject(tokens, items, from, to);
	if (late) return { phrase: late, reduced: false };
	let other: NounPhrase | null = null;
	for (let i = from; i < Math.min(to, from + REACH); i++) {
		const item = items[i]!;
		if (isFree(item) && !isTime(tokens, item.phrase)) return { phrase: item.phrase, reduced: false };
		if (item.kind === 'phrase' && (item.role === 'free' || item.role === 'apposed')) other ??= item.phrase;
	}
	return other ? { phrase: other, reduced: false } : null;
}

/** Whether a conjunction before a pronoun joins clauses: "…, and she left", "… but she left", not "Ames and she left". */
const opensClause = (tokens: SyntaxTokens, items: readonly Item[], conjunction: number): boolean => {
	const next = items[conjunction + 1];
	const isBut = next?.kind === 'phrase' && isWord(tokens[next.phrase.from - 1], 'but');
	return isBut || items[conjunction - 1]?.kind === 'comma';
};

/** The subject after a comma that ends what a preposition opened: "On its site, “The Report”, [the council] said". */
function lateSubject(tokens: SyntaxTokens, items: readonly Item[], from: number, to: number): NounPhrase | null {
	let first = from;
	while (first < to && first < from + REACH && !isFree(items[first])) first++;
	const opened = items[first - 1]?.kind === 'comma' ? items[first - 2] : items[first - 1];
	if (first === from || opened?.kind !== 'phrase' || opened.role !== 'governed') return null;
	for (let i = to - 1; i > Math.max(first, to - REACH); i--) {
		const item = items[i]!;
		if (item.kind === 'comma' || item.kind === 'and') return null;
		if (isFree(item)) return items[i - 1]?.kind === 'comma' && !isTime(tokens, item.phrase) ? item.phrase : null;
	}
	return null;
}

/**
 * The subject of a further clause that no word opens, among the items after a verb: "said [the mayor] resigned", "left, and [Ames] stayed".
 * Null where the verb is a second one of the same subject.
 */
export function furtherSubject(tokens: SyntaxTokens, items: readonly Item[], from: number): NounPhrase | null {
	const floor = Math.max(from, items.length - REACH);
	let i = items.length - 1;
	if (i < floor || items[i]!.kind === 'and') return null;
	if (items[i]!.kind === 'comma') {
		i = openingComma(items, i, floor) - 1;
		while (i >= floor && items[i]!.kind === 'phrase' && !isFree(items[i])) i--;
		const item = items[i];
		return i >= floor && isFree(item) ? item.phrase : null;
	}
	for (; i >= floor; i--) {
		const item = items[i]!;
		if (item.kind === 'comma' || item.kind === 'and') return null;
		if (item.kind !== 'phrase') continue;
		const follows = items[i - 1]?.kind === 'and';
		if (item.role === 'coordinated' || (item.role === 'free' && !isTime(tokens, item.phrase)))
			return follows ? firstOfList(tokens, items, i, floor) : item.phrase;
	}
	return null;
}

/** The comma that opens what the comma at `closing` closes, or `closing`. */
function openingComma(items: readonly Item[], closing: number, floor: number): number {
	for (let i = closing - 1; i >= floor; i--) if (items[i]!.kind === 'comma') return i;
	return floor;
}

/** The first phrase of a coordination that opens a clause: "and [Ames] and Poole left", "says [Ames] and Poole left", but "is a town and [Ames] left". */
function firstOfList(tokens: SyntaxTokens, items: readonly Item[], last: number, floor: number): NounPhrase {
	let found = (items[last] as Phrase).phrase;
	if (isNominative(tokens, found)) return found;
	for (let i = last - 2; i >= floor; i -= 2) {
		const item = items[i];
		if (!isFree(item) || items[i + 1]?.kind !== 'and') break;
		const before = items[i - 1];
		if (before?.kind === 'phrase' || before?.kind === 'preposition') break;
		if (before?.kind === 'verb' && (before.group.form !== 'lexical' || before.group.voice === 'passive')) break;
		found = item.phrase;
	}
	return found;
}
