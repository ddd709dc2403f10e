import type { PartOfSpeech } from './token';
import { ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, MODALS, PREPOSITIONS, PRONOUNS } from './words';

const ENDING = /^(?:n't|'(?:s|re|ve|ll|d|m))$/u;
const SUBJECTS = /^(?:it|he|she|that|there|who|what|here|where|how|let|this|everyone|everybody|nobody|someone)$/u;

/**
 * The coarse part of speech of a word. Closed classes come from our own lists, which do not depend on context; open
 * classes from the parser's tags. A capital inside a sentence, behind a word in small letters or a comma, makes a proper
 * noun whatever the parser thinks; elsewhere only where its tags allow it. `before` is the token before, as written.
 */
export function partOfSpeech(word: string, lower: string, tags: ReadonlySet<string>, before: string): PartOfSpeech {
	if (!/[\p{L}\p{N}]/u.test(word)) return 'punctuation';
	if (lower === "'s") return SUBJECTS.test(before.toLowerCase()) ? 'auxiliary' : 'possessive';
	if (ENDING.test(lower)) return MODALS.has(lower) ? 'modal' : 'auxiliary';
	if (PRONOUNS.has(lower) && !(lower === 'us' && word === 'US') && !(lower === 'it' && word === 'IT')) {
		if (lower === 'her' || lower === 'his') return 'determiner';
		if (lower === 'mine' && DETERMINERS.has(before.toLowerCase())) return 'noun';
		return 'pronoun';
	}
	if (AUXILIARIES.has(lower)) return 'auxiliary';
	if (
		MODALS.has(lower) &&
		!(word === 'May' && (tags.has('Month') || isBeforeMonth(before.toLowerCase()))) &&
		!(lower === 'will' && tags.has('Person'))
	)
		return 'modal';
	if (DETERMINERS.has(lower)) return 'determiner';
	if (CONJUNCTIONS.has(lower)) return 'conjunction';
	if (PREPOSITIONS.has(lower)) return 'preposition';
	if (ADVERBS.has(lower)) return 'adverb';
	if (/^(?:\p{Lu}*\p{Sc})?\p{N}/u.test(word)) return 'number';
	if (tags.has('Value') || tags.has('NumericValue') || tags.has('TextValue')) return 'number';
	const capital = /^\p{Lu}/u.test(word);
	if (capital && /\p{Ll}$|^,$/u.test(before)) return 'proper';
	if (capital && (tags.has('ProperNoun') || tags.has('Acronym') || tags.has('Demonym'))) return 'proper';
	if (tags.has('Verb')) return isObject(lower, tags, before.toLowerCase()) ? 'noun' : 'verb';
	if (tags.has('Adjective')) return 'adjective';
	if (tags.has('Adverb')) return 'adverb';
	if (tags.has('Noun')) return capital ? 'proper' : 'noun';
	return 'other';
}

/** Prepositions behind which a bare verb can stand, or which are conjunctions as well. */
const BEFORE_VERBS = new Set('as like than except since after before till until up off over out down'.split(' '));

/**
 * "by phone", "in need", "to questions", "accused bosses": the present of a verb behind a preposition, and its form with "s" behind
 * "to" or a participle, is the noun that is spelled like it.
 */
const isObject = (lower: string, tags: ReadonlySet<string>, before: string): boolean =>
	before === 'to' || (/\p{Ll}ed$/u.test(before) && lower !== 'says')
		? lower.endsWith('s') && !lower.endsWith('ss') && tags.has('PresentTense')
		: PREPOSITIONS.has(before) &&
			!BEFORE_VERBS.has(before) &&
			!lower.endsWith('ing') &&
			(tags.has('PresentTense') || tags.has('Infinitive') || tags.has('Imperative'));

const isBeforeMonth = (word: string): boolean =>
	PREPOSITIONS.has(word) || /^(?:\p{N}.*|last|next|this|early|late|mid|,)$/u.test(word);
