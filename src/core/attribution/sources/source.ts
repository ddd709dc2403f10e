import { speechNoun } from '../../knowledge/speech';
import { lastOf } from '../../lastOf';
import type { Cue } from '../cues/cue';
import {
	isDate,
	isFinite,
	isNominal,
	isRelative,
	isWord,
	type SyntaxTokens,
	type TokenRange,
} from '../../syntax/tokenTests';
import type { SyntaxToken } from '../../syntax/quotedSentence';
import { phraseAfter, phraseBefore, withoutAdverbials } from '../../syntax/nounPhrase';
import { groupStart } from '../../syntax/verbGroup';

/** The construction that the source was found by, kept as evidence. */
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
	readonly range: TokenRange;
	readonly rule: SourceRule;
}

const REACH = 60;
const TEXTS = new Set(
	'letter letters tweet tweets email e-mail post posts op-ed memo release video ad interview speech note message'.split(
		' ',
	),
);

/** The phrase that names the source of a cue, mostly its grammatical subject. `null` if the sentence has none. */
export function sourceOf(tokens: SyntaxTokens, cue: Cue): Source | null {
	switch (cue.kind) {
		case 'according':
			return found(phraseAfter(tokens, cue.words.to, ['of', 'for', 'in', 'at', 'from', 'by', 'with']), 'according-to');
		case 'colon':
			return { range: { from: cue.group, to: cue.words.from }, rule: 'colon' };
		case 'noun':
			return ownerOf(tokens, cue);
		case 'verb':
			if (cue.lemma === 'seem' || cue.lemma === 'appear') return null;
			if (cue.voice === 'passive') return doerOf(tokens, cue);
			return subjectOf(tokens, cue.group, cue.voice === 'gerund', 0);
	}
}

const found = (range: TokenRange | null, rule: SourceRule): Source | null => range && { range, rule };

/** The subject of the verb group that starts at `group`. If `controlled`, the verb is a gerund that shares a subject. */
export function subjectOf(tokens: SyntaxTokens, group: number, controlled: boolean, depth: number): Source | null {
	const end = withoutAdverbials(tokens, group);
	const before = tokens[end - 1];
	if (!before || depth > 3) return null;
	if (isRelative(before)) return relativeSubject(tokens, end);
	if (isWord(before, 'and', 'or', 'nor', 'but', 'then')) return mainSubject(tokens, end - 1, depth);
	if (isWord(before, ',', '—', '–', '―', '--', '-')) {
		if (controlled) return mainSubject(tokens, end - 1, depth);
		return (
			apposedSubject(tokens, end - 1) ??
			(isWord(tokens[group], 'and', 'but') ? mainSubject(tokens, end - 1, depth) : null)
		);
	}
	if (controlled && !isNominal(tokens, end - 1)) return mainSubject(tokens, end, depth);
	const phrase = phraseBefore(tokens, end);
	if (phrase && isObject(tokens, phrase))
		return controlled ? { range: phrase, rule: 'subject' } : mainSubject(tokens, phrase.from, depth);
	if (phrase && controlled && isText(lastOf(tokens, phrase.to)))
		return mainSubject(tokens, phrase.from, depth) ?? found(phrase, 'subject');
	return found(phrase, 'subject') ?? mainSubject(tokens, end, depth);
}

/** Whether the noun is a text, whose author is the source: "issued a statement saying". */
const isText = (token: SyntaxToken): boolean => speechNoun(token.lower) !== undefined || TEXTS.has(token.lower);

const isObject = (tokens: SyntaxTokens, { from, to }: TokenRange): boolean =>
	to - from === 1 && isWord(tokens[from], 'him', 'them', 'me', 'us');

/** The antecedent with its relative pronoun: "Devocht, who had told …". */
function relativeSubject(tokens: SyntaxTokens, end: number): Source {
	const comma = isWord(tokens[end - 2], ',', '—', '–') ? 1 : 0;
	const antecedent = phraseBefore(tokens, end - 1 - comma);
	return { range: { from: antecedent?.from ?? end - 1, to: end }, rule: 'relative' };
}

/** The phrase before an apposition, which may have commas of its own: "Sarandon, 69, told". */
function apposedSubject(tokens: SyntaxTokens, closing: number): Source | null {
	const antecedent = relativeAntecedent(tokens, closing);
	if (antecedent) return found(antecedent, 'apposition');
	let best: TokenRange | null = null;
	for (let i = closing - 1; i > Math.max(0, closing - REACH); i--) {
		const token = tokens[i]!;
		if (isWord(token, ';', ':') || token.pos === 'quotation') break;
		if (!isWord(token, ',', '—', '–', '―', '--')) continue;
		const phrase = phraseBefore(tokens, i);
		if (!phrase || (best && opensSentence(tokens, phrase))) break;
		best = phrase;
		if (!isTail(tokens, phrase, tokens[i + 1])) break;
	}
	return found(best, 'apposition');
}

/** Whether the phrase is an opening adverbial, which no apposition describes: "In May, …", "Tuesday, …". */
const opensSentence = (tokens: SyntaxTokens, { from }: TokenRange): boolean =>
	isDate(tokens[from]) || (tokens[from - 1]?.pos === 'preposition' && from < 3);

/** The phrase before the relative clause that ends at `closing`: "Noordkade, which runs docks in Antwerp and Tema, denied". */
function relativeAntecedent(tokens: SyntaxTokens, closing: number): TokenRange | null {
	let found: TokenRange | null = null;
	for (let i = closing - 1; i > Math.max(0, closing - REACH); i--) {
		const token = tokens[i]!;
		if (isWord(token, ';', ':') || token.pos === 'quotation') break;
		if (!isWord(token, ',') || !isRelative(tokens[i + 1])) continue;
		found = withoutTails(tokens, phraseBefore(tokens, i), tokens[i + 1]) ?? found;
		if (!found || found.from === 0 || !isFinite(tokens, found.from - 1)) break;
	}
	return found;
}

/** The phrase without the appositions between it and a relative clause: "Brandt" for the "51" of "Brandt, 51, who joined in May". */
function withoutTails(
	tokens: SyntaxTokens,
	phrase: TokenRange | null,
	next: SyntaxToken | undefined,
): TokenRange | null {
	let found = phrase;
	while (found && isWord(tokens[found.from - 1], ',') && isTail(tokens, found, next)) {
		const before = phraseBefore(tokens, found.from - 1);
		if (!before) break;
		found = before;
	}
	return found;
}

/** Whether the phrase describes the phrase before its comma: an age, a place, "a lawyer", "of Ohio". */
function isTail(tokens: SyntaxTokens, { from, to }: TokenRange, next: SyntaxToken | undefined): boolean {
	if (!isWord(tokens[from - 1], ','))
		return tokens[from - 1]?.pos === 'preposition' && isWord(tokens[from - 1], 'of', 'in', 'from', 'at', 'for', 'with');
	const first = tokens[from]!;
	return (
		first.pos === 'number' ||
		(first.pos === 'determiner' && next?.pos !== 'proper') ||
		(to - from <= 2 && first.senses.has('Place')) ||
		first.pos === 'noun'
	);
}

/** The subject of the nearest finite verb to the left. A participle or a second verb shares it. */
export function mainSubject(tokens: SyntaxTokens, end: number, depth: number): Source | null {
	if (depth > 1) return null;
	let tries = 0;
	for (let i = end - 1; i >= Math.max(0, end - REACH); i--) {
		if (isWord(tokens[i], ';')) break;
		if (!isFinite(tokens, i)) continue;
		if (++tries > 4) break;
		const start = groupStart(tokens, i);
		const subject = subjectOf(tokens, start, false, depth + 1);
		if (subject && subject.rule !== 'relative' && !isSubordinate(tokens, subject.range.from))
			return { range: subject.range, rule: 'shared-subject' };
		i = Math.min(i, start);
	}
	return null;
}

/** Whether the clause that starts at `start` is subordinate. Its subject is not the subject of the sentence. */
const isSubordinate = (tokens: SyntaxTokens, start: number): boolean =>
	start > 1 &&
	isWord(
		tokens[start - 1],
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

/** The agent of a passive: "was accused by the mayor of …". */
function doerOf(tokens: SyntaxTokens, cue: Cue): Source | null {
	for (let i = cue.words.to; i < Math.min(tokens.length, cue.words.to + 12); i++) {
		if (isWord(tokens[i], 'by'))
			return found(
				isMeasure(tokens, i + 1) ? null : phraseAfter(tokens, i + 1, cue.frames.has('of') ? [] : undefined),
				'by-phrase',
			);
		if (tokens[i]!.pos === 'punctuation' || isFinite(tokens, i)) break;
	}
	return null;
}

const UNITS = ['percent', 'per', '%', 'points', 'point', 'times'];
const TERMS = ['end', 'start', 'beginning', 'middle', 'time', 'noon', 'midnight'];

/** Whether "by" gives an amount or a time, no agent: "by 40 percent", "by 2025". "By 40 percent of the voters" gives an agent. */
function isMeasure(tokens: SyntaxTokens, from: number): boolean {
	const at = tokens[from]?.pos === 'determiner' ? from + 1 : from;
	const token = tokens[at];
	if (isDate(token) || isWord(token, ...TERMS)) return true;
	if (token?.pos !== 'number' || isWord(token, 'one')) return false;
	const next = tokens[at + 1];
	return !isNominal(tokens, at + 1) || isDate(next) || (isWord(next, ...UNITS) && !isWord(tokens[at + 2], 'of'));
}

/** The source of a noun of saying: "Trump's claim that", "his claim that", "made the claim that". */
function ownerOf(tokens: SyntaxTokens, cue: Cue): Source | null {
	const phrase = phraseBefore(tokens, cue.words.from + 1);
	if (!phrase) return null;
	for (let i = cue.words.from - 1; i >= phrase.from; i--) {
		const token = tokens[i]!;
		if (token.pos === 'possessive') return found(phraseBefore(tokens, i), 'possessive');
		if (isWord(token, 'his', 'her', 'their', 'its', 'my', 'our', 'your'))
			return { range: { from: i, to: i + 1 }, rule: 'possessive' };
	}
	const governor = tokens[phrase.from - 1];
	if (governor?.pos === 'verb' || isWord(governor, 'has', 'have', 'had'))
		return subjectOf(tokens, groupStart(tokens, phrase.from - 1), /ing$/u.test(governor!.lower), 1);
	return null;
}

/** The source after its verb: "said Mona Lamberson", "adds the official". */
export function invertedSource(tokens: SyntaxTokens, cue: Cue): Source | null {
	return found(phraseAfter(tokens, cue.words.to, ['of', 'for', 'at', 'with']), 'inverted');
}
