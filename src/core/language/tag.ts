import type { PennTag } from './tagger/penn';
import type { PartOfSpeech } from './token';
import { ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, MODALS, PREPOSITIONS, PRONOUNS } from './words';

const ENDING = /^(?:n't|'(?:s|re|ve|ll|d|m))$/u;

const COARSE: Readonly<Record<PennTag, PartOfSpeech>> = {
	CC: 'conjunction',
	CD: 'number',
	DT: 'determiner',
	EX: 'adverb',
	FW: 'noun',
	IN: 'preposition',
	JJ: 'adjective',
	JJR: 'adjective',
	JJS: 'adjective',
	MD: 'modal',
	NN: 'noun',
	NNP: 'proper',
	NNPS: 'proper',
	NNS: 'noun',
	PDT: 'determiner',
	POS: 'possessive',
	PRP: 'pronoun',
	PRP$: 'determiner',
	RB: 'adverb',
	RBR: 'adverb',
	RBS: 'adverb',
	RP: 'adverb',
	SYM: 'other',
	TO: 'preposition',
	UH: 'other',
	VB: 'verb',
	VBD: 'verb',
	VBG: 'verb',
	VBN: 'verb',
	VBP: 'verb',
	VBZ: 'verb',
	WDT: 'determiner',
	WP: 'pronoun',
	WP$: 'determiner',
	WRB: 'conjunction',
	'.': 'other',
};

/**
 * The coarse part of speech of a word with its Penn tag. Closed classes come from our own lists, where a word does not stand
 * as an open one. A capital inside a sentence, after a word in small letters or a comma, makes a proper noun whatever
 * the tagger says. `before` is the token before, as written.
 */
export function partOfSpeech(word: string, lower: string, tag: PennTag, before: string): PartOfSpeech {
	if (!/[\p{L}\p{N}]/u.test(word)) return 'punctuation';
	if (lower === "'s") return tag === 'POS' ? 'possessive' : 'auxiliary';
	if (ENDING.test(lower)) return MODALS.has(lower) ? 'modal' : 'auxiliary';
	if (PRONOUNS.has(lower) && !(lower === 'us' && word === 'US') && !(lower === 'it' && word === 'IT')) {
		if (lower === 'her' || lower === 'his') return 'determiner';
		if (lower === 'mine' && DETERMINERS.has(before.toLowerCase())) return 'noun';
		return 'pronoun';
	}
	if (AUXILIARIES.has(lower)) return 'auxiliary';
	if (MODALS.has(lower) && tag === 'MD') return 'modal';
	if (DETERMINERS.has(lower)) return 'determiner';
	if (CONJUNCTIONS.has(lower)) return 'conjunction';
	if (PREPOSITIONS.has(lower) && COARSE[tag] !== 'verb') return 'preposition';
	if (ADVERBS.has(lower)) return 'adverb';
	if (/^(?:\p{Lu}*\p{Sc})?\p{N}/u.test(word)) return 'number';
	const capital = /^\p{Lu}/u.test(word);
	if (capital && /\p{Ll}$|^,$/u.test(before)) return 'proper';
	const pos = COARSE[tag];
	if (pos === 'proper') return capital ? 'proper' : 'noun';
	return pos;
}
