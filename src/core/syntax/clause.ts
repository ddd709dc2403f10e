import { isBaseForm } from '../language/token';
import {
	CLAUSE_REACH,
	hasFinite,
	isFinite,
	isGerund,
	isNominal,
	isRelative,
	isWord,
	type SyntaxTokens,
	type TokenRange,
} from './tokenTests';
import type { SyntaxToken } from './quotedSentence';

export const CONJUNCTIONS = ['and', 'but', 'while', 'whereas', 'though', 'although', 'as', 'or'];
export const SUBORDINATORS =
	'while although though when after before as if because since once unless until whereas'.split(' ');

const HANGING = ['when', 'where', 'because', 'although', 'though', 'if', 'whether', 'while'];

/** Whether the first word of a sentence is a past participle: "Asked whether …", "Pressed on the matter". */
export const isParticiple = (token: SyntaxToken | undefined): boolean =>
	token?.pos === 'verb' && /ed$/u.test(token.lower);

/** The index of the first comma from `from` up to `limit`, or `from` if there is none. */
export const commaAfter = (tokens: SyntaxTokens, from: number, limit: number): number => {
	for (let i = from; i < limit; i++) if (tokens[i]!.lower === ',') return i;
	return from;
};

/** The end of a phrase: before a comma that is not of a list, or before a second verb. */
export function phraseLimit(tokens: SyntaxTokens, from: number, end: number): number {
	for (let i = from + 1; i < end - 1; i++) {
		const token = tokens[i]!;
		if (
			isWord(token, ',') &&
			!isList(tokens, i, end) &&
			!isFurther(tokens, from, i + 1) &&
			!describes(tokens, i + 1, end)
		)
			return i;
		if (!isWord(token, 'and', 'but')) continue;
		let verb = i + 1;
		while (tokens[verb]?.pos === 'adverb') verb++;
		if (isFinite(tokens, verb) && !isFurther(tokens, from, verb)) return i;
	}
	return end;
}

/** Whether the verb at `at` is a second infinitive of the phrase: "to defend and expand it", "a plan to buy the pier and mend it". */
const isFurther = (tokens: SyntaxTokens, from: number, at: number): boolean =>
	tokens[at]?.pos === 'verb' &&
	isBaseForm(tokens[at]) &&
	(isWord(tokens[from], 'to') ||
		(tokens[at].tag === 'VB' &&
			tokens.slice(from, at).some((token, i) => isWord(token, 'to') && tokens[from + i + 1]?.tag === 'VB')));

const ADDING = 'including especially particularly rather instead not without'.split(' ');

/** Whether what follows the comma is part of what is told: "the cuts, including his", "the cuts, which will “help the town”". */
function describes(tokens: SyntaxTokens, i: number, end: number): boolean {
	if (isWord(tokens[i], ...ADDING)) return true;
	const pronoun = tokens[i]?.pos === 'preposition' ? i + 1 : i;
	return (
		isWord(tokens[pronoun], 'which', 'whose', 'whom') &&
		tokens.slice(pronoun, end).some(({ pos }) => pos === 'quotation')
	);
}

/** Whether the comma is of a list, which "and" or "or" ends: "to the press, the courts and the army". */
function isList(tokens: SyntaxTokens, comma: number, end: number): boolean {
	if (isWord(tokens[comma + 1], 'and', 'or')) return !opensFinite(tokens, comma + 2, end);
	if (!isNominal(tokens, comma + 1) && !isGerund(tokens[comma + 1])) return false;
	for (let i = comma + 1; i < Math.min(end, comma + 10); i++) {
		if (isWord(tokens[i], 'and', 'or')) return !hasFinite(tokens, { from: comma + 1, to: i + 3 });
		if (isFinite(tokens, i)) return false;
	}
	return false;
}

/** Whether a noun phrase stands here, and a finite verb right after it, adverbs aside. */
function opensFinite(tokens: SyntaxTokens, from: number, end: number): boolean {
	let i = from;
	while (i < end && i < from + 8 && (isNominal(tokens, i) || tokens[i]!.pos === 'adverb')) i++;
	return i > from && i < end && isFinite(tokens, i);
}

/** Whether the range holds a clause that can stand alone: "When pressed by moderators" and "On Monday" cannot. */
export function isMainClause(tokens: SyntaxTokens, { from, to }: TokenRange): boolean {
	const start = isWord(tokens[from], 'and', 'but') ? from + 1 : from;
	const first = tokens[start];
	if (!first) return false;
	const opens =
		first.pos === 'preposition' || isGerund(first) || isWord(first, ...SUBORDINATORS) || isParticiple(first);
	if (!opens) return hasMainVerb(tokens, { from: start, to });
	for (let i = start; i < to; i++) if (isWord(tokens[i], ',') && hasFinite(tokens, { from: i, to })) return true;
	return first.pos === 'preposition' && !isWord(first, ...SUBORDINATORS) && hasFinite(tokens, { from: start, to });
}

/** Whether the range has more finite verbs than relative pronouns and conjunctions. */
function hasMainVerb(tokens: SyntaxTokens, { from, to }: TokenRange): boolean {
	let free = 0;
	for (let i = from; i < Math.min(to, from + CLAUSE_REACH); i++) {
		if (isRelative(tokens[i]) || isWord(tokens[i], ...HANGING)) free--;
		else if (tokens[i]!.pos === 'quotation' || (isFinite(tokens, i) && (i === from || !isFinite(tokens, i - 1))))
			free++;
	}
	return free > 0;
}

/** The range without the marks and conjunctions at its ends, or null if nothing is left. */
export function trim(tokens: SyntaxTokens, { from, to }: TokenRange): TokenRange | null {
	while (
		to > from &&
		(isWord(tokens[to - 1], ',', '.', ';', ':', '—', '–', '―', '-', '--', ...CONJUNCTIONS) ||
			isWord(tokens[to - 1], '('))
	)
		to--;
	while (from < to && (isWord(tokens[from], ',', ':', ';') || tokens[from]!.pos === 'possessive')) from++;
	return to > from ? { from, to } : null;
}
