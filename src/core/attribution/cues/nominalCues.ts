import { attitude, speechNoun, type Frame, type SpeechWord } from '../../knowledge/speech';
import type { Cue } from './cue';
import { isDate, isGerund, isWord, type SyntaxTokens } from '../../syntax/tokenTests';
import type { SyntaxToken } from '../../syntax/quotedSentence';
import { phraseAfter } from '../../syntax/nounPhrase';
import { groupStart } from '../../syntax/verbGroup';

/** The frames of a cue that ends in a preposition. A bare noun phrase is its content. */
export const TOPIC: ReadonlySet<Frame> = new Set(['object']);
const THAT: ReadonlySet<Frame> = new Set();
const INFINITIVE: ReadonlySet<Frame> = new Set(['to']);
const PARTICLES = ['out', 'back', 'up', 'in', 'off'];
const COPULAS = new Set(
	"am is are was were be been being 's 're 'm feel feels felt seem seems seemed remain remains remained sound sounded".split(
		' ',
	),
);

/** The index after the preposition that the word before `at` takes: "spoke [out] against". 0 if there is none. */
export function topicAfter(tokens: SyntaxTokens, at: number, { prepositions }: SpeechWord): number {
	let link = isWord(tokens[at], ...PARTICLES) ? at + 1 : at;
	while (tokens[link]?.pos === 'adverb' || isDate(tokens[link])) link++;
	const preposition = tokens[link];
	if (!preposition || !prepositions.has(preposition.lower)) return 0;
	const next = tokens[link + 1];
	const introduces =
		next !== undefined &&
		(next.pos === 'quotation' ||
			phraseAfter(tokens, link + 1) !== null ||
			isGerund(next) ||
			isWord(next, 'what', 'how', 'why', 'whether', 'who')) &&
		!isDate(next) &&
		!next.titleCase;
	return introduces ? link + 1 : 0;
}

/** An adjective of attitude with a copula as a cue: "is confident that", "were skeptical of". */
export function adjectiveAt(tokens: SyntaxTokens, i: number): Cue | null {
	const word = attitude(tokens[i]!.lower);
	if (!word) return null;
	const own = groupStart(tokens, i);
	const linked = isCopula(tokens[own - 1]);
	if (!linked && !tokens.slice(own, i).some(isCopula)) return null;
	const group = linked ? groupStart(tokens, own - 1) : own;
	const topic = topicAfter(tokens, i + 1, word);
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

const isCopula = (token: SyntaxToken | undefined): boolean => token !== undefined && COPULAS.has(token.lower);

/** A noun of saying with a complement as a cue: "the claim that …", "his warning of …", "their refusal to …". */
export function nounAt(tokens: SyntaxTokens, i: number): Cue | null {
	const token = tokens[i]!;
	const word = speechNoun(token.lower);
	if (!word || token.pos === 'proper') return null;
	const that =
		isWord(tokens[i + 1], 'that') &&
		((i + 3 < tokens.length && phraseAfter(tokens, i + 2) !== null) || tokens[i + 2]?.pos === 'quotation');
	const infinitive = isWord(tokens[i + 1], 'to') && word.prepositions.has('to') && tokens[i + 2]?.pos === 'verb';
	const topic = that || infinitive ? 0 : topicAfter(tokens, i + 1, word);
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
