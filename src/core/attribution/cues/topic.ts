import { attitude, speechNoun, type Frame, type SpeechWord } from '../../knowledge/speech';
import type { Cue } from './cue';
import { isDate, isGerund, isWord, type Items } from '../../syntax/grammar';
import type { Item } from '../../syntax/line';
import { phraseAfter } from '../../syntax/phrase';
import { groupStart } from '../../syntax/verbGroup';

/** The frames of a cue whose last word is a preposition: a bare phrase is what it is about. */
export const TOPIC: ReadonlySet<Frame> = new Set(['object']);
const THAT: ReadonlySet<Frame> = new Set();
const INFINITIVE: ReadonlySet<Frame> = new Set(['to']);
const PARTICLES = ['out', 'back', 'up', 'in', 'off'];
const COPULAS = new Set(
	"am is are was were be been being 's 're 'm feel feels felt seem seems seemed remain remains remained sound sounded".split(
		' ',
	),
);

/** Index behind the preposition that leads from the word before `at` to what it is about: "spoke [out] against"; 0 without one. */
export function topicAfter(items: Items, at: number, { prepositions }: SpeechWord): number {
	let link = isWord(items[at], ...PARTICLES) ? at + 1 : at;
	while (items[link]?.pos === 'adverb' || isDate(items[link])) link++;
	const preposition = items[link];
	if (!preposition || !prepositions.has(preposition.lower)) return 0;
	const next = items[link + 1];
	const introduces =
		next !== undefined &&
		(next.pos === 'quotation' ||
			phraseAfter(items, link + 1) !== null ||
			isGerund(next) ||
			isWord(next, 'what', 'how', 'why', 'whether', 'who')) &&
		!isDate(next) &&
		!next.titled;
	return introduces ? link + 1 : 0;
}

/** "is confident that", "were skeptical of": an attitude that a verb of being gives to its subject. */
export function adjectiveAt(items: Items, i: number): Cue | null {
	const word = attitude(items[i]!.lower);
	if (!word) return null;
	const own = groupStart(items, i);
	const linked = isCopula(items[own - 1]);
	if (!linked && !items.slice(own, i).some(isCopula)) return null;
	const group = linked ? groupStart(items, own - 1) : own;
	const topic = topicAfter(items, i + 1, word);
	return {
		kind: 'verb',
		words: { from: i, to: topic || i + 1 },
		group,
		lemma: word.lemma,
		stance: word.stance,
		frames: topic > 0 ? TOPIC : word.frames,
		voice: 'active',
		known: true,
	};
}

const isCopula = (item: Item | undefined): boolean => item !== undefined && COPULAS.has(item.lower);

/** A noun of saying with what it is about: "the claim that …", "his warning of …", "their refusal to …". */
export function nounAt(items: Items, i: number): Cue | null {
	const item = items[i]!;
	const word = speechNoun(item.lower);
	if (!word || item.pos === 'proper') return null;
	const that =
		isWord(items[i + 1], 'that') &&
		((i + 3 < items.length && phraseAfter(items, i + 2) !== null) || items[i + 2]?.pos === 'quotation');
	const infinitive = isWord(items[i + 1], 'to') && word.prepositions.has('to') && items[i + 2]?.pos === 'verb';
	const topic = that || infinitive ? 0 : topicAfter(items, i + 1, word);
	if (!that && !infinitive && topic === 0) return null;
	return {
		kind: 'noun',
		words: { from: i, to: topic || i + 1 },
		group: i,
		lemma: word.lemma,
		stance: word.stance,
		frames: that ? THAT : infinitive ? INFINITIVE : TOPIC,
		voice: 'active',
		known: true,
	};
}
