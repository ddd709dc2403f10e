import { speechNoun, speechVerb, type Frame, type SpeechWord } from '../knowledge/speech';
import { isCapital, isDate, isGerund, isNominal, isRelative, isWord, type Items } from './grammar';
import type { Item } from './line';
import { phraseBefore } from './phrase';

/** How the verb stands to its subject: a gerund may stand without one, the subject of a passive is not who speaks. */
export type Voice = 'active' | 'passive' | 'gerund';

const BE = new Set("am is are was were be been being 's 're 'm".split(' '));
const CHAINING = /^(?:begin|begins|began|continue[sd]?|ke(?:ep|eps|pt)|start(?:s|ed)?|stopp?(?:s|ed)?|end(?:s|ed)?)$/u;
const UNMISTAKABLE = new Set(['said', 'says', 'told', 'wrote', 'tweeted', 'insisted', 'argued', 'replied']);
const MODIFIERS: ReadonlySet<string> = new Set(['determiner', 'possessive', 'adjective', 'preposition']);
/** Words of those classes that a verb can follow all the same: "to say", "all said", "without saying". */
const BEFORE_VERBS = new Set(
	'to all both this like as after before since than by for of in without from despite on about'.split(' '),
);
/** What one says something by, not who: "said by phone". */
const MEANS = 'phone telephone mail e-mail email letter fax text radio telegram telex video videolink'.split(' ');
const LOOK_BACK = 12;

/** Follows auxiliaries, adverbs and chained verbs to the left: "did not", "went on to", "are more likely to". */
export function groupStart(items: Items, verb: number): number {
	let i = verb;
	while (i > 0 && verb - i < LOOK_BACK) {
		const before = items[i - 1]!;
		if (before.pos === 'auxiliary' || before.pos === 'modal' || (before.pos === 'adverb' && !isDate(before))) i--;
		else if (before.lower === 'to' && i > 1 && canControl(items, i - 2)) i -= 2;
		else if (isGerund(items[i]) && CHAINING.test(before.lower)) i--;
		else if (isWord(before, 'no') && isWord(items[i], 'longer', 'more')) i--;
		else if (isWord(before, 'neither') && followsSubject(items, i - 1)) i--;
		else if (isWord(before, 'on', 'out') && isWord(items[i - 2], 'went', 'goes', 'go', 'came', 'comes')) i -= 2;
		else break;
	}
	while (i < verb && items[i]!.pos === 'adverb' && items[i - 1]?.lower === ',') i++;
	return i;
}

/** "The mayor neither confirmed …", "would neither confirm …", where "neither" is no subject itself. */
const followsSubject = (items: Items, i: number): boolean =>
	isNominal(items, i - 1) || ['auxiliary', 'modal'].includes(items[i - 1]?.pos ?? '');

const canControl = (items: Items, i: number): boolean =>
	items[i]!.pos === 'adjective' ||
	(items[i]!.pos === 'verb' && !/^\p{Lu}/u.test(items[i]!.text)) ||
	items[i]!.pos === 'auxiliary' ||
	isWord(items[i], 'on', 'likely', 'quick', 'going', 'expected', 'yet');

export function voiceOf(items: Items, group: number, verb: number): Voice {
	const item = items[verb]!;
	if (isGerund(item)) {
		for (let i = verb - 1; i >= group; i--)
			if (BE.has(items[i]!.lower) || CHAINING.test(items[i]!.lower)) return 'active';
		return 'gerund';
	}
	if (!/(?:ed|en|n|t|d)$/u.test(item.lower) || speechVerb(item.lower)?.lemma === item.lower) return 'active';
	for (let i = verb - 1; i >= group; i--) {
		if (BE.has(items[i]!.lower)) return 'passive';
		if (items[i]!.pos === 'auxiliary' || items[i]!.lower === 'to') return 'active';
	}
	const agent = isWord(items[verb + 1], 'by') && isNominal(items, verb + 2) && !isWord(items[verb + 2], ...MEANS);
	return agent ? 'passive' : 'active';
}

/** A verb of any meaning reports speech where a quotation follows its comma or colon, or precedes its subject: “We won,” beamed Stone. */
export function anyVerbOf(items: Items, i: number): SpeechWord | null {
	const item = items[i]!;
	const before = items[i - 1];
	if (item.pos !== 'verb' || isCapital(item) || isWord(before, 'to') || before?.pos === 'determiner') return null;
	const speech = (at: Item | undefined): boolean => at?.pos === 'quotation' && !at.fragment;
	const next = items[i + 1];
	const introduces = isWord(next, ',', ':') && speech(items[i + 2]);
	const ends = next === undefined || ['punctuation', 'preposition', 'adverb'].includes(next.pos) || isDate(next);
	const subject = ends ? phraseBefore(items, i) : null;
	const behind = subject !== null && speech(items[subject.from - 1]);
	const inverted = speech(before) && /ed$/u.test(item.lower) && next?.pos === 'proper' && isCapital(next);
	return introduces || behind || inverted
		? { lemma: item.lower, stance: 'assert', frames: new Set<Frame>(['quote']), prepositions: new Set() }
		: null;
}

/** Rules out nouns and adjectives that look like the verb: "the claim", "an expected vote", "his stated aim". */
export function canBeVerb(items: Items, i: number, word: SpeechWord): boolean {
	const item = items[i]!;
	const before = items[i - 1];
	if (UNMISTAKABLE.has(item.lower)) return true;
	if (item.pos === 'proper' || item.pos === 'preposition' || item.pos === 'conjunction') return false;
	if (before && isCapital(item) && !isCapital(before) && before.pos !== 'quotation') return false;
	const next = items[i + 1];
	const isSubject = /s$/u.test(item.lower) && next?.pos === 'verb' && next.tags.has('Infinitive'); // "shares slump"
	if (isSubject) return false;
	const modifies = before !== undefined && MODIFIERS.has(before.pos);
	if (item.pos === 'verb') return !modifies || isRelative(before) || BEFORE_VERBS.has(before.lower);
	if (item.pos !== 'noun' && item.pos !== 'adjective' && item.pos !== 'other') return false;
	if (before && (before.pos === 'pronoun' || before.pos === 'modal' || isWord(before, 'to', 'who'))) return true;
	const plural = item.pos !== 'adjective' && /s$/u.test(item.lower);
	if (!plural || before?.pos !== 'proper') return false;
	return isWord(next, 'that')
		? word.frames.has('that')
		: next?.pos === 'determiner' && speechNoun(item.lower) === undefined;
}
