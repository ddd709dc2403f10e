import { speechNoun } from '../../knowledge/speech';
import { lastOf } from '../../lastOf';
import type { Cue } from '../cues/cue';
import { isDate, isFinite, isNominal, isRelative, isWord, type Items, type Range } from '../../syntax/grammar';
import type { Item } from '../../syntax/line';
import { phraseAfter, phraseBefore, withoutAdverbials } from '../../syntax/phrase';
import { groupStart } from '../../syntax/verbGroup';

/** How the source was found; kept as evidence. */
export type SourceRule =
	| 'subject'
	| 'inverted'
	| 'relative'
	| 'apposition'
	| 'shared-subject'
	| 'by-phrase'
	| 'possessive'
	| 'according-to'
	| 'colon';

export interface Source {
	readonly range: Range;
	readonly rule: SourceRule;
}

const REACH = 60;
const TEXTS = new Set(
	'letter letters tweet tweets email e-mail post posts op-ed memo release video ad interview speech note message'.split(
		' ',
	),
);

/** The phrase that names who speaks, as the grammatical subject of the cue. `null` where the line names nobody. */
export function sourceOf(items: Items, cue: Cue): Source | null {
	switch (cue.kind) {
		case 'according':
			return found(phraseAfter(items, cue.words.to, ['of', 'for', 'in', 'at', 'from', 'by', 'with']), 'according-to');
		case 'colon':
			return { range: { from: cue.group, to: cue.words.from }, rule: 'colon' };
		case 'noun':
			return ownerOf(items, cue);
		case 'verb':
			if (cue.lemma === 'seem' || cue.lemma === 'appear') return null;
			if (cue.voice === 'passive') return doerOf(items, cue);
			return subjectOf(items, cue.group, cue.voice === 'gerund', 0);
	}
}

const found = (range: Range | null, rule: SourceRule): Source | null => range && { range, rule };

/** The subject whose verb group starts at `group`. */
export function subjectOf(items: Items, group: number, controlled: boolean, depth: number): Source | null {
	const end = withoutAdverbials(items, group);
	const before = items[end - 1];
	if (!before || depth > 3) return null;
	if (isRelative(before)) return relativeSubject(items, end);
	if (isWord(before, 'and', 'or', 'nor', 'but', 'then')) return mainSubject(items, end - 1, depth);
	if (isWord(before, ',', '—', '–', '―', '--', '-')) {
		if (controlled) return mainSubject(items, end - 1, depth);
		return (
			behindApposition(items, end - 1) ??
			(isWord(items[group], 'and', 'but') ? mainSubject(items, end - 1, depth) : null)
		);
	}
	if (controlled && !isNominal(items, end - 1)) return mainSubject(items, end, depth);
	const phrase = phraseBefore(items, end);
	if (phrase && isObject(items, phrase))
		return controlled ? { range: phrase, rule: 'subject' } : mainSubject(items, phrase.from, depth);
	if (phrase && controlled && isText(lastOf(items, phrase.to)))
		return mainSubject(items, phrase.from, depth) ?? found(phrase, 'subject');
	return found(phrase, 'subject') ?? mainSubject(items, end, depth);
}

/** "issued a statement saying": the words are those of whoever issued it. */
const isText = (item: Item): boolean => speechNoun(item.lower) !== undefined || TEXTS.has(item.lower);

const isObject = (items: Items, { from, to }: Range): boolean =>
	to - from === 1 && isWord(items[from], 'him', 'them', 'me', 'us');

/** "Devocht, who had told …": the antecedent together with the pronoun. */
function relativeSubject(items: Items, end: number): Source {
	const comma = isWord(items[end - 2], ',', '—', '–') ? 1 : 0;
	const antecedent = phraseBefore(items, end - 1 - comma);
	return { range: { from: antecedent?.from ?? end - 1, to: end }, rule: 'relative' };
}

/** "Sarandon, 69, told": the phrase before the comma that opened the apposition, however many commas stand in it. */
function behindApposition(items: Items, closing: number): Source | null {
	const antecedent = behindRelativeClause(items, closing);
	if (antecedent) return found(antecedent, 'apposition');
	let best: Range | null = null;
	for (let i = closing - 1; i > Math.max(0, closing - REACH); i--) {
		const item = items[i]!;
		if (isWord(item, ';', ':') || item.pos === 'quotation') break;
		if (!isWord(item, ',', '—', '–', '―', '--')) continue;
		const phrase = phraseBefore(items, i);
		if (!phrase || (best && opensSentence(items, phrase))) break;
		best = phrase;
		if (!isTail(items, phrase, items[i + 1])) break;
	}
	return found(best, 'apposition');
}

/** "In May, …", "Tuesday, …": what a sentence starts with is not what an apposition describes. */
const opensSentence = (items: Items, { from }: Range): boolean =>
	isDate(items[from]) || (items[from - 1]?.pos === 'preposition' && from < 3);

/** "Noordkade, which runs docks in Rotterdam, Antwerp and Tema, denied": the phrase before the clause that ends at `closing`. */
function behindRelativeClause(items: Items, closing: number): Range | null {
	let found: Range | null = null;
	for (let i = closing - 1; i > Math.max(0, closing - REACH); i--) {
		const item = items[i]!;
		if (isWord(item, ';', ':') || item.pos === 'quotation') break;
		if (!isWord(item, ',') || !isRelative(items[i + 1])) continue;
		found = withoutTails(items, phraseBefore(items, i), items[i + 1]) ?? found;
		if (!found || found.from === 0 || !isFinite(items, found.from - 1)) break;
	}
	return found;
}

/** "Brandt" for the "51" of "Brandt, 51, who joined in May": the phrase that others before a relative clause describe. */
function withoutTails(items: Items, phrase: Range | null, behind: Item | undefined): Range | null {
	let found = phrase;
	while (found && isWord(items[found.from - 1], ',') && isTail(items, found, behind)) {
		const before = phraseBefore(items, found.from - 1);
		if (!before) break;
		found = before;
	}
	return found;
}

/** Whether the phrase itself hangs on what stands before a comma: an age, a place, "a lawyer", "of Ohio". */
function isTail(items: Items, { from, to }: Range, behind: Item | undefined): boolean {
	if (!isWord(items[from - 1], ','))
		return items[from - 1]?.pos === 'preposition' && isWord(items[from - 1], 'of', 'in', 'from', 'at', 'for', 'with');
	const first = items[from]!;
	return (
		first.pos === 'number' ||
		(first.pos === 'determiner' && behind?.pos !== 'proper') ||
		(to - from <= 2 && first.tags.has('Place')) ||
		first.pos === 'noun'
	);
}

/** The subject of the nearest finite verb to the left: what a participle or a second verb shares. */
export function mainSubject(items: Items, end: number, depth: number): Source | null {
	if (depth > 1) return null;
	let tries = 0;
	for (let i = end - 1; i >= Math.max(0, end - REACH); i--) {
		if (isWord(items[i], ';')) break;
		if (!isFinite(items, i)) continue;
		if (++tries > 4) break;
		const start = groupStart(items, i);
		const subject = subjectOf(items, start, false, depth + 1);
		if (subject && subject.rule !== 'relative' && !isSubordinate(items, subject.range.from))
			return { range: subject.range, rule: 'shared-subject' };
		i = Math.min(i, start);
	}
	return null;
}

/** Whether the clause that starts at `start` hangs on another, so that its subject is not the sentence's. */
const isSubordinate = (items: Items, start: number): boolean =>
	start > 1 &&
	isWord(
		items[start - 1],
		'after',
		'when',
		'because',
		'if',
		'that',
		'while',
		'as',
		'before',
		'since',
		'although',
		'though',
		'which',
		'whom',
		'what',
		'how',
		'whether',
		'than',
		'where',
		'until',
		'unless',
	);

/** "was accused by the mayor of …": who does what the passive tells. */
function doerOf(items: Items, cue: Cue): Source | null {
	for (let i = cue.words.to; i < Math.min(items.length, cue.words.to + 12); i++) {
		if (isWord(items[i], 'by'))
			return found(
				isMeasure(items, i + 1) ? null : phraseAfter(items, i + 1, cue.frames.has('of') ? [] : undefined),
				'by-phrase',
			);
		if (items[i]!.pos === 'punctuation' || isFinite(items, i)) break;
	}
	return null;
}

const UNITS = ['percent', 'per', '%', 'points', 'point', 'times'];
const TERMS = ['end', 'start', 'beginning', 'middle', 'time', 'noon', 'midnight'];

/** "by 40 percent", "by 2025", "by the end of June": how much or by when; "by 40 percent of the voters" is by whom. */
function isMeasure(items: Items, from: number): boolean {
	const at = items[from]?.pos === 'determiner' ? from + 1 : from;
	const item = items[at];
	if (isDate(item) || isWord(item, ...TERMS)) return true;
	if (item?.pos !== 'number' || isWord(item, 'one')) return false;
	const next = items[at + 1];
	return !isNominal(items, at + 1) || isDate(next) || (isWord(next, ...UNITS) && !isWord(items[at + 2], 'of'));
}

/** "Trump's claim that", "his claim that", "made the claim that". */
function ownerOf(items: Items, cue: Cue): Source | null {
	const phrase = phraseBefore(items, cue.words.from + 1);
	if (!phrase) return null;
	for (let i = cue.words.from - 1; i >= phrase.from; i--) {
		const item = items[i]!;
		if (item.pos === 'possessive') return found(phraseBefore(items, i), 'possessive');
		if (isWord(item, 'his', 'her', 'their', 'its', 'my', 'our', 'your'))
			return { range: { from: i, to: i + 1 }, rule: 'possessive' };
	}
	const governor = items[phrase.from - 1];
	if (governor?.pos === 'verb' || isWord(governor, 'has', 'have', 'had'))
		return subjectOf(items, groupStart(items, phrase.from - 1), /ing$/u.test(governor!.lower), 1);
	return null;
}

/** The source behind its verb: "said Mona Lamberson", "adds the official". */
export function invertedSource(items: Items, cue: Cue): Source | null {
	return found(phraseAfter(items, cue.words.to, ['of', 'for', 'at', 'with']), 'inverted');
}
