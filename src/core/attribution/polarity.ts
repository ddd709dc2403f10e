import type { Stance } from '../model';
import { speechVerb } from '../knowledge/speech';
import type { Cue } from './cues/cue';
import { isGerund, isNominal, isWord, type Items, type Range } from '../syntax/grammar';
import type { Item } from '../syntax/line';
import { isNegativeSubject } from '../syntax/negativeSubject';
import { phraseBefore } from '../syntax/phrase';
import type { Source } from './sources/source';
import { groupStart } from '../syntax/verbGroup';

/** What stands around a cue and changes what it says. */
export interface Polarity {
	/** The cue with its negation, modal and auxiliaries, in order and apart; empty where the cue alone says it all. */
	readonly phrase: readonly Range[];
	readonly negated: boolean;
	/** "may", "would"; contracted forms written out. */
	readonly modal: string | null;
	readonly stance: Stance;
}

const NEGATIVES = new Set(
	"not n't never neither nor cannot nowhere hardly scarcely barely rarely seldom nobody none without".split(' '),
);
/** What these deny is more than themselves: "not only denied it but …", "hardly surprising". */
const ONLY = ['only', 'just', 'merely', 'simply', 'surprisingly', 'unexpectedly', 'coincidentally'];
/** Verbs and adjectives that deny what hangs on them: "declined to say", "was unable to confirm". */
const REFUSING =
	/^(?:declin|refus|fail|neglect|forg[eo]t|forbor|ceas)|^(?:yet|unable|unwilling|reluctant|loath|powerless|unprepared|hesitant)$/u;
/** What denies a gerund behind it: "refrained from saying", "stopped short of confirming", "avoided naming". */
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

/** Attitudes of which the negative leaves their content open, and those of which it turns it down. */
const HOLDING = new Set('think believe expect feel suppose imagine see suspect consider know reckon assume'.split(' '));
/** Items between a verb and its noun of saying: "rejected a series of false claims". */
const NOUN_REACH = 8;

/** How a cue is worded: with what denies it or leaves it open, whether before it, before its subject or as its subject. */
export function polarityOf(items: Items, cue: Cue, source: Source | null): Polarity {
	const { words, stance } = cue;
	if (cue.kind === 'according' || cue.kind === 'colon') return { phrase: [], negated: false, modal: null, stance };
	const verb = cue.kind === 'noun' ? governorOf(items, cue, source) : null;
	const from = cue.kind === 'noun' ? (verb ?? deniedNoun(items, cue)) : reachOf(items, cue);
	const group = { from, to: words.to };
	const before = invertedAuxiliary(items, source, from);
	const subject = source && isNegativeSubject(items, source.range) ? source.range : null;
	const negated = denies(items, group) || (before !== null && denies(items, before)) || subject !== null;
	const modal = modalIn(items, group) ?? (before && modalIn(items, before));
	const opened = firstTelling(items, group, cue, verb !== null);
	const phrase = [
		...(subject ? [negatorOf(items, subject)] : []),
		...(before ? [before] : []),
		...(opened < words.from || subject || before ? [{ from: opened, to: words.to }] : []),
	];
	const governing = verb === null ? undefined : governingStance(items, { from: verb, to: words.from });
	return { phrase, negated, modal, stance: negated ? negatedStance(cue) : (governing ?? stance) };
}

/** What a negated cue does: a denial that is not made asserts nothing, and who does not believe something doubts it. */
function negatedStance({ stance, lemma }: Cue): Stance {
	if (stance === 'deny') return 'doubt';
	if (stance === 'doubt') return 'assert';
	return HOLDING.has(lemma) ? 'doubt' : 'deny';
}

/** The first item of all that belongs to a verb: its group, and what it shares with verbs before it ("neither confirmed nor denied"). */
function reachOf(items: Items, { group: own, words }: Cue): number {
	const group = NEGATIVES.has(items[own - 1]?.lower ?? '') && items[own - 1]!.pos === 'adverb' ? own - 1 : own; // "Ames, 51, never said"
	const before = items[group - 1];
	if (isGerund(items[words.from])) return gerundStart(items, group);
	if (!isWord(before, 'or', 'nor')) return group;
	const bare = items.slice(group, words.from).every(({ pos }) => pos === 'adverb');
	for (let i = group - 2; bare && i >= Math.max(0, group - LOOK_BACK) && !isWord(items[i], ';', ':', '.'); i--) {
		if (NEGATIVES.has(items[i]!.lower) && items[i]!.lower !== 'nor') return groupStart(items, i);
	}
	return isWord(before, 'nor') ? group - 1 : group;
}

/** "stopped short of saying", "without naming", "denied telling": where what denies a gerund begins. */
function gerundStart(items: Items, group: number): number {
	const link = isWord(items[group - 1], 'of', 'from') ? group - 2 : group - 1;
	const governor = items[link];
	if (!governor || !AVOIDING.test(governor.lower)) return group;
	if (isWord(governor, 'short')) return isWord(items[link - 1], 'stopped', 'stops', 'fell', 'falls') ? link - 1 : group;
	if (isWord(governor, 'than')) return isWord(items[link - 1], 'rather') ? link - 1 : group;
	return governor.pos === 'verb' ? groupStart(items, link) : link;
}

/** Whether a negative in the range holds for the cue at its end. */
function denies(items: Items, { from, to }: Range): boolean {
	let negatives = 0;
	for (let i = from; i < to; i++) {
		const item = items[i]!;
		if (isWord(item, 'no')) negatives += isWord(items[i + 1], 'doubt') ? 0 : 1;
		else if (NEGATIVES.has(item.lower)) negatives += isNegation(items, i, from) ? 1 : 0;
		else if (isRefusal(items, i, to)) negatives++;
	}
	return negatives > 0;
}

/** "Did not say", "to not say", not the "not" of "not surprisingly said". */
function isNegation(items: Items, i: number, from: number): boolean {
	if (!isWord(items[i], 'not', 'hardly')) return true;
	if (isWord(items[i + 1], ...ONLY)) return false;
	return (
		isWord(items[i], 'hardly') || i > from || isWord(items[i - 1], 'to') || !/ed$/u.test(items[i + 1]?.lower ?? '')
	);
}

const isRefusal = (items: Items, i: number, to: number): boolean =>
	(REFUSING.test(items[i]!.lower) && i + 1 < to && isWord(items[i + 1], 'to')) ||
	(AVOIDING.test(items[i]!.lower) && i + 1 < to && (isGerund(items[i + 1]) || isWord(items[i + 1], 'of', 'from')));

function modalIn(items: Items, { from, to }: Range): string | null {
	for (let i = from; i < to; i++) {
		const modal = items[i]!.pos === 'modal' ? MODALS.get(items[i]!.lower) : undefined;
		if (modal) return modal;
	}
	return null;
}

/** Where the words begin without which the cue would say something else; where the cue begins if there are none. */
function firstTelling(items: Items, { from, to }: Range, { words, voice }: Cue, isGoverned: boolean): number {
	if (isGoverned) return from;
	const tells = (item: Item): boolean =>
		item.pos === 'modal' ||
		NEGATIVES.has(item.lower) ||
		HEDGES.has(item.lower) ||
		!['auxiliary', 'adverb', 'punctuation'].includes(item.pos);
	const isLinked = voice === 'passive' || items[words.from]!.pos === 'adjective';
	const before = items.slice(from, words.from);
	if (!before.some(tells) && !(isLinked && before.some(({ pos }) => pos === 'auxiliary'))) return words.from;
	const first = before.findIndex((item) => tells(item) || item.pos === 'auxiliary');
	return first < 0 ? words.from : Math.min(from + first, to);
}

/** "Nor did the mayor say", "Never has she denied", "Did he say": what stands before the subject of a turned clause. */
function invertedAuxiliary(items: Items, source: Source | null, group: number): Range | null {
	if (source?.rule !== 'subject' || source.range.to > group) return null;
	const at = source.range.from - 1;
	const auxiliary = items[at];
	if (!auxiliary || (auxiliary.pos !== 'auxiliary' && auxiliary.pos !== 'modal')) return null;
	if (at > 0 && isNominal(items, at - 1) && !NEGATIVES.has(items[at - 1]!.lower)) return null;
	const from = NEGATIVES.has(items[at - 1]?.lower ?? '') ? at - 1 : at;
	return { from, to: at + 1 };
}

/** The words of a negative subject that deny: "Neither" of "Neither Poole nor her lawyer". */
const negatorOf = (items: Items, { from, to }: Range): Range => ({
	from,
	to: isWord(items[from], 'hardly', 'scarcely', 'barely', 'not') && from + 1 < to ? from + 2 : from + 1,
});

/** First item of the verb of which a noun of saying is the object, where its subject is who says it: "denied a claim that". */
function governorOf(items: Items, { words }: Cue, source: Source | null): number | null {
	if (source?.rule === 'possessive') return null;
	const start = nounStart(items, { words });
	const verb = items[start - 1];
	if (verb?.pos !== 'verb' || words.from - start > NOUN_REACH) return null;
	const group = groupStart(items, start - 1);
	return items[group]!.pos === 'adverb' ? start - 1 : group;
}

/** Where "no suggestion that" begins; the cue itself where nothing denies it. */
function deniedNoun(items: Items, { words }: Cue): number {
	const start = nounStart(items, { words });
	return isWord(items[start], 'no') ? start : words.from;
}

const nounStart = (items: Items, { words }: Pick<Cue, 'words'>): number =>
	phraseBefore(items, words.from + 1)?.from ?? words.from;

/** What a verb does to the claim that is its object, where it turns it down or doubts it. */
function governingStance(items: Items, { from, to }: Range): Stance | undefined {
	const verb = items.slice(from, to).find(({ pos, lower }) => pos === 'verb' && speechVerb(lower) !== undefined);
	const stance = verb && speechVerb(verb.lower)!.stance;
	return stance === 'deny' || stance === 'doubt' ? stance : undefined;
}
