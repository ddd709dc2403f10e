import type { Stance } from '../model';
import { speechVerb } from '../knowledge/speech';
import type { Cue } from './cues/cue';
import { isGerund, isNominal, isWord, type SyntaxTokens, type TokenRange } from '../syntax/tokenTests';
import type { SyntaxToken } from '../syntax/quotedSentence';
import { isNegativeSubject } from '../syntax/negativeSubject';
import { phraseBefore } from '../syntax/nounPhrase';
import type { Source } from './sources/source';
import { groupStart } from '../syntax/verbGroup';

/** The negation, modality and stance of a cue. */
export interface Polarity {
	/** The cue with its negation, modal and auxiliaries, as ranges in order that do not touch. Empty if the cue has none. */
	readonly phrase: readonly TokenRange[];
	readonly negated: boolean;
	/** "may", "would"; contracted forms are written out. */
	readonly modal: string | null;
	readonly stance: Stance;
}

const NEGATIVES = new Set(
	"not n't never neither nor cannot nowhere hardly scarcely barely rarely seldom nobody none without".split(' '),
);
/** A negation of these words does not deny the cue: "not only denied it but …", "hardly surprising". */
const ONLY = ['only', 'just', 'merely', 'simply', 'surprisingly', 'unexpectedly', 'coincidentally'];
/** Verbs and adjectives that deny their infinitive: "declined to say", "was unable to confirm". */
const REFUSING =
	/^(?:declin|refus|fail|neglect|forg[eo]t|forbor|ceas)|^(?:yet|unable|unwilling|reluctant|loath|powerless|unprepared|hesitant)$/u;
/** Words that deny the gerund after them: "refrained from saying", "stopped short of confirming", "avoided naming". */
const AVOIDING = /^(?:short|refrain(?:s|ed|ing)?|avoid(?:s|ed|ing)?|den(?:y|ies|ied|ying)|without|instead|than)$/u;
const HEDGES = new Set(
	'allegedly reportedly apparently supposedly possibly perhaps probably seemingly purportedly ostensibly falsely wrongly maybe'.split(
		' ',
	),
);
const MODALS: ReadonlyMap<string, string> = new Map([
	...'can could may might must shall should will would ought'.split(' ').map((word) => [word, word] as const),
	['ca', 'can'],
	['cannot', 'can'],
	['wo', 'will'],
	["'ll", 'will'],
]);
const LOOK_BACK = 14;

/** Attitudes. Their negation doubts the content ("does not believe"); the negation of other cues denies it. */
const HOLDING = new Set('think believe expect feel suppose imagine see suspect consider know reckon assume'.split(' '));
/** Tokens between a verb and its noun of saying: "rejected a series of false claims". */
const NOUN_REACH = 8;

/** The polarity of a cue. Its negation and modal stand before it, before its subject, or in its subject. */
export function polarityOf(tokens: SyntaxTokens, cue: Cue, source: Source | null): Polarity {
	const { words, stance } = cue;
	if (cue.kind === 'according' || cue.kind === 'colon') return { phrase: [], negated: false, modal: null, stance };
	const verb = cue.kind === 'noun' ? governorOf(tokens, cue, source) : null;
	const from = cue.kind === 'noun' ? (verb ?? deniedNoun(tokens, cue)) : reachOf(tokens, cue);
	const group = { from, to: words.to };
	const before = invertedAuxiliary(tokens, source, from);
	const subject = source && isNegativeSubject(tokens, source.range) ? source.range : null;
	const negated = denies(tokens, group) || (before !== null && denies(tokens, before)) || subject !== null;
	const modal = modalIn(tokens, group) ?? (before && modalIn(tokens, before));
	const opened = firstTelling(tokens, group, cue, verb !== null);
	const phrase = [
		...(subject ? [negatorOf(tokens, subject)] : []),
		...(before ? [before] : []),
		...(opened < words.from || subject || before ? [{ from: opened, to: words.to }] : []),
	];
	const governing = verb === null ? undefined : governingStance(tokens, { from: verb, to: words.from });
	return { phrase, negated, modal, stance: negated ? negatedStance(cue) : (governing ?? stance) };
}

/** The stance of a negated cue. "Did not deny" doubts, and "does not believe" doubts; "did not say" denies. */
function negatedStance({ stance, lemma }: Cue): Stance {
	if (stance === 'deny') return 'doubt';
	if (stance === 'doubt') return 'assert';
	return HOLDING.has(lemma) ? 'doubt' : 'deny';
}

/** The first token of a verb's group, or of the words that it shares with a verb before it: "neither confirmed nor denied". */
function reachOf(tokens: SyntaxTokens, { group: own, words }: Cue): number {
	const group = NEGATIVES.has(tokens[own - 1]?.lower ?? '') && tokens[own - 1]!.pos === 'adverb' ? own - 1 : own; // "Ames, 51, never said"
	const before = tokens[group - 1];
	if (isGerund(tokens[words.from])) return gerundStart(tokens, group);
	if (!isWord(before, 'or', 'nor')) return group;
	const bare = tokens.slice(group, words.from).every(({ pos }) => pos === 'adverb');
	for (let i = group - 2; bare && i >= Math.max(0, group - LOOK_BACK) && !isWord(tokens[i], ';', ':', '.'); i--) {
		if (NEGATIVES.has(tokens[i]!.lower) && tokens[i]!.lower !== 'nor') return groupStart(tokens, i);
	}
	return isWord(before, 'nor') ? group - 1 : group;
}

/** The first token of the words that deny a gerund: "stopped short of saying", "without naming", "denied telling". */
function gerundStart(tokens: SyntaxTokens, group: number): number {
	const link = isWord(tokens[group - 1], 'of', 'from') ? group - 2 : group - 1;
	const governor = tokens[link];
	if (!governor || !AVOIDING.test(governor.lower)) return group;
	if (isWord(governor, 'short'))
		return isWord(tokens[link - 1], 'stopped', 'stops', 'fell', 'falls') ? link - 1 : group;
	if (isWord(governor, 'than')) return isWord(tokens[link - 1], 'rather') ? link - 1 : group;
	return governor.pos === 'verb' ? groupStart(tokens, link) : link;
}

/** Whether a negation in the range denies the cue at its end. */
function denies(tokens: SyntaxTokens, { from, to }: TokenRange): boolean {
	let negatives = 0;
	for (let i = from; i < to; i++) {
		const token = tokens[i]!;
		if (isWord(token, 'no')) negatives += isWord(tokens[i + 1], 'doubt') ? 0 : 1;
		else if (NEGATIVES.has(token.lower)) negatives += isNegation(tokens, i, from) ? 1 : 0;
		else if (isRefusal(tokens, i, to)) negatives++;
	}
	return negatives > 0;
}

/** Whether the negative denies the verb: "did not say", "to not say", but not "not surprisingly said". */
function isNegation(tokens: SyntaxTokens, i: number, from: number): boolean {
	if (!isWord(tokens[i], 'not', 'hardly')) return true;
	if (isWord(tokens[i + 1], ...ONLY)) return false;
	return (
		isWord(tokens[i], 'hardly') || i > from || isWord(tokens[i - 1], 'to') || !/ed$/u.test(tokens[i + 1]?.lower ?? '')
	);
}

const isRefusal = (tokens: SyntaxTokens, i: number, to: number): boolean =>
	(REFUSING.test(tokens[i]!.lower) && i + 1 < to && isWord(tokens[i + 1], 'to')) ||
	(AVOIDING.test(tokens[i]!.lower) && i + 1 < to && (isGerund(tokens[i + 1]) || isWord(tokens[i + 1], 'of', 'from')));

function modalIn(tokens: SyntaxTokens, { from, to }: TokenRange): string | null {
	for (let i = from; i < to; i++) {
		const modal = tokens[i]!.pos === 'modal' ? MODALS.get(tokens[i]!.lower) : undefined;
		if (modal) return modal;
	}
	return null;
}

/** The first token that changes the meaning of the cue, or the first token of the cue. */
function firstTelling(
	tokens: SyntaxTokens,
	{ from, to }: TokenRange,
	{ words, voice }: Cue,
	isGoverned: boolean,
): number {
	if (isGoverned) return from;
	const tells = (token: SyntaxToken): boolean =>
		token.pos === 'modal' ||
		NEGATIVES.has(token.lower) ||
		HEDGES.has(token.lower) ||
		!['auxiliary', 'adverb', 'punctuation'].includes(token.pos);
	const isLinked = voice === 'passive' || tokens[words.from]!.pos === 'adjective';
	const before = tokens.slice(from, words.from);
	if (!before.some(tells) && !(isLinked && before.some(({ pos }) => pos === 'auxiliary'))) return words.from;
	const first = before.findIndex((token) => tells(token) || token.pos === 'auxiliary');
	return first < 0 ? words.from : Math.min(from + first, to);
}

/** The auxiliary before the subject of an inverted clause: "Nor did the mayor say", "Never has she denied". */
function invertedAuxiliary(tokens: SyntaxTokens, source: Source | null, group: number): TokenRange | null {
	if (source?.rule !== 'subject' || source.range.to > group) return null;
	const at = source.range.from - 1;
	const auxiliary = tokens[at];
	if (!auxiliary || (auxiliary.pos !== 'auxiliary' && auxiliary.pos !== 'modal')) return null;
	if (at > 0 && isNominal(tokens, at - 1) && !NEGATIVES.has(tokens[at - 1]!.lower)) return null;
	const from = NEGATIVES.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
	return { from, to: at + 1 };
}

/** The negator of a negative subject: "Neither" in "Neither Poole nor her lawyer". */
const negatorOf = (tokens: SyntaxTokens, { from, to }: TokenRange): TokenRange => ({
	from,
	to: isWord(tokens[from], 'hardly', 'scarcely', 'barely', 'not') && from + 1 < to ? from + 2 : from + 1,
});

/** The first token of the verb that governs a noun of saying, or null: "denied a claim that". */
function governorOf(tokens: SyntaxTokens, { words }: Cue, source: Source | null): number | null {
	if (source?.rule === 'possessive') return null;
	const start = nounStart(tokens, { words });
	const verb = tokens[start - 1];
	if (verb?.pos !== 'verb' || words.from - start > NOUN_REACH) return null;
	const group = groupStart(tokens, start - 1);
	return tokens[group]!.pos === 'adverb' ? start - 1 : group;
}

/** The first token of a denied noun phrase ("no suggestion that"), or of the cue if nothing denies it. */
function deniedNoun(tokens: SyntaxTokens, { words }: Cue): number {
	const start = nounStart(tokens, { words });
	return isWord(tokens[start], 'no') ? start : words.from;
}

/** The first token of the phrase of a noun of saying: "no" in "no suggestion that". */
export const nounStart = (tokens: SyntaxTokens, { words }: Pick<Cue, 'words'>): number =>
	phraseBefore(tokens, words.from + 1)?.from ?? words.from;

/** The stance of a verb that denies or doubts the noun of saying that it governs. */
function governingStance(tokens: SyntaxTokens, { from, to }: TokenRange): Stance | undefined {
	const verb = tokens.slice(from, to).find(({ pos, lower }) => pos === 'verb' && speechVerb(lower) !== undefined);
	const stance = verb && speechVerb(verb.lower)!.stance;
	return stance === 'deny' || stance === 'doubt' ? stance : undefined;
}
