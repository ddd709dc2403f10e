import { fold } from '../knowledge/fold';
import { KNOWLEDGE } from '../knowledge/knowledge';
import { lastOf } from '../lastOf';
import type { Statement } from './constructions/statement';
import { isCapital, isDate, isWord, type Items, type Range } from '../syntax/grammar';
import { phraseAfter } from '../syntax/phrase';
import { subjectOf } from './sources/source';

/** Verbs that take their hearer as an object, besides those that take it in front of a clause ("told reporters that …"). */
const TO_OBJECT = new Set(
	'ask beg call challenge command direct encourage exhort forbid implore instruct invite lobby order query recommend request urge'.split(
		' ',
	),
);
/** What words can be said in: "in an interview with the paper", "in a letter to the court". */
const OCCASIONS = new Set(
	(
		'interview interviews letter letters email e-mail message messages note memo speech address statement remarks ' +
		'testimony briefing call conversation meeting talk submission report response reply answer post'
	).split(' '),
);
const TOWARDS = ['to', 'with', 'before'];
const CIRCUMSTANCES = ['in', 'on', 'at', 'during', 'via', 'through', 'by', 'after', 'over'];
const SPEAKING = ['speaking', 'talking', 'writing'];
const LINKS = ['of', 'for', 'from'];
/** Hearers that are no roles. */
const HEARERS = new Set(
	(
		'him her them me us you himself herself themselves everyone audience committee congregation crowd crowds followers ' +
		'hearing inquiry listeners nation press public rally readers staff tribunal viewers world'
	).split(' '),
);
const REACH = 24;

/**
 * The words that name whom a statement is said to: the object of "told" and its like, what follows "said to", "in an
 * interview with" or "speaking to", the subject of "were told". Null where nobody is addressed. The words may stand within
 * the content where that takes the object along ("urged the owners to resign").
 */
export function addresseeOf(items: Items, { cue, source, parts, rule }: Statement): Range | null {
	if (cue.kind !== 'verb') return null;
	const wished = isWord(items[cue.words.to - 1], 'for');
	const takesObject = !wished && (cue.frames.has('addressee') || TO_OBJECT.has(cue.lemma));
	if (cue.voice === 'passive')
		return takesObject ? hearer(items, subjectOf(items, cue.group, false, 0)?.range ?? null) : null;
	const free = (range: Range | null): Range | null =>
		range && parts.every((part) => part.to <= range.from || range.to <= part.from) ? range : null;
	const object = takesObject ? hearer(items, phraseAfter(items, cue.words.to, LINKS.slice(0, 2))) : null;
	if (object && rule === 'object-infinitive') return object;
	const start = source?.rule === 'inverted' ? source.range.to : cue.words.to;
	return free(object) ?? free(hearerBehind(items, start)) ?? free(hearerAt(items, 0, SPEAKING));
}

/** Whom "to", "with" or an occasion names among the adverbs and circumstances that start at `start`. */
function hearerBehind(items: Items, start: number): Range | null {
	for (let i = start; i < Math.min(items.length, start + REACH);) {
		const item = items[i]!;
		if (isWord(item, 'to')) return hearer(items, phraseAfter(items, i + 1, LINKS));
		if (isWord(item, ',')) return hearerAt(items, i + 1, SPEAKING);
		if (item.pos === 'adverb' || isDate(item)) i++;
		else if (isWord(item, ...CIRCUMSTANCES)) {
			const phrase = phraseAfter(items, i + 1, ['of']);
			if (!phrase) return null;
			if (OCCASIONS.has(lastOf(items, phrase.to).lower)) return hearerAt(items, phrase.to - 1, [...OCCASIONS]);
			i = phrase.to;
		} else return null;
	}
	return null;
}

/** The hearer behind one of `openings` at index `at` and a preposition: "speaking to reporters", "interview with the paper". */
const hearerAt = (items: Items, at: number, openings: readonly string[]): Range | null =>
	openings.includes(items[at]?.lower ?? '') && isWord(items[at + 1], ...TOWARDS)
		? hearer(items, phraseAfter(items, at + 2, LINKS))
		: null;

/** The phrase if it can hear: a name, a pronoun, or one with a role at its head; "a story", "the point" cannot. */
function hearer(items: Items, phrase: Range | null): Range | null {
	if (!phrase) return null;
	let head = phrase.from;
	while (head + 1 < phrase.to && !isWord(items[head + 1], ...LINKS)) head++;
	const last = items[head]!;
	const named = last.pos === 'proper' || (isCapital(last) && head > 0);
	return named || HEARERS.has(last.lower) || isRole(items, phrase.from, head) ? phrase : null;
}

/** Whether a role of one or more words ends at `head`: "her husband", "members of parliament" up to "members". */
function isRole(items: Items, from: number, head: number): boolean {
	const words = items.slice(Math.max(from, head - 3), head + 1).map((item) => fold(item.text));
	return words.some((_, i) => KNOWLEDGE.roles.longestAt(words, i)?.length === words.length - i);
}
