import { speechNoun, type Frame, type SpeechWord } from '../../knowledge/speech';
import { isCapital, isDate, isRelative, isWord, type Items } from '../../syntax/grammar';
import type { Item } from '../../syntax/line';
import { phraseBefore } from '../../syntax/phrase';

const UNMISTAKABLE = new Set(['said', 'says', 'told', 'wrote', 'tweeted', 'insisted', 'argued', 'replied']);
const MODIFIERS: ReadonlySet<string> = new Set(['determiner', 'possessive', 'adjective', 'preposition']);
/** Words of those classes that a verb can follow all the same: "to say", "all said", "without saying". */
const BEFORE_VERBS = new Set(
	'to all both this like as after before since than by for of in without from despite on about'.split(' '),
);

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
