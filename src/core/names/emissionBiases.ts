import type { EntryKind } from '../knowledge/gazetteer';
import { KNOWLEDGE } from '../knowledge/knowledge';
import { isLegalForm } from '../knowledge/legalForms';
import { longFormAt } from './acronyms';
import { OTHER_ENDINGS, PLACE_ENDINGS } from '../knowledge/nameWords';
import { explainsGroup, kindOfExample } from './hearstPatterns';
import type { Emissions } from '../weights/viterbi';
import { beginOf, insideOf, OUTSIDE, TAG_COUNT, TAGGED_KINDS } from './model/tags';
import { isAllCaps, isCapital, isKnownAs, NATIONALITY, type LexicalSentence } from './lexicalSentence';

/** What a bias adds to a kind, in the units of the model's weights: enough to tip a doubt, not to overrule certainty. */
const BIAS = 50;
/** What stands before the colon of a credit or a note. */
const LABEL =
	/^(?:image|images|photo|photos|photograph|picture|pictures|video|graphic|illustration|map|credit|source|sources|file|caption|note|update|correction)$/u;
/** What makes capitals before it the sign of a currency: "US $ 40 million". */
const CURRENCY = /^\p{Sc}/u;
const PERSON = TAGGED_KINDS.indexOf('person');
const ORGANIZATION = TAGGED_KINDS.indexOf('organization');
const PLACE = TAGGED_KINDS.indexOf('place');
const OTHER = TAGGED_KINDS.indexOf('other');
const PEOPLE = TAGGED_KINDS.indexOf('people');
const BARE = [PERSON, ORGANIZATION, PLACE];
/** The kinds of names that are shortened to their first letters. */
const SPELLED_OUT = [ORGANIZATION, OTHER];
const SMALL_WORD = new Set(['preposition', 'determiner', 'conjunction']);
const COMMON_WORD = new Set(['noun', 'verb', 'adjective', 'adverb', 'auxiliary', 'modal', 'pronoun']);

export interface BiasedEmissions {
	/** The scores that were given, with the biases added to them. */
	readonly emissions: Emissions;
	/** The kind of a name whose last word is this token, where the sentence explains what it is. */
	readonly explained: ReadonlyMap<number, number>;
}

/**
 * What the tagger's window is too narrow to see: a noun for a group that explains a name in brackets or after a comma
 * ("Sebin (Venezuelan intelligence police)", "Rosneft, a state oil company"); a legal form after a comma; an example of
 * a plural noun ("companies in Venezuela, especially Rosneft"); a nationality before an acronym ("Venezuelan PDVSA"); the
 * label of a credit ("Image: Ruth Ames"); the sign of a currency ("US $ 40"); a given name before one unknown word.
 */
export function withBiases(words: LexicalSentence, emissions: Emissions): BiasedEmissions {
	const { tokens, folded } = words;
	const explained = new Map<number, number>();
	const add = (token: number, tag: number, weight: number): void => {
		const at = token * TAG_COUNT + tag;
		emissions[at] = emissions[at]! + weight;
	};
	for (let i = 0; i < tokens.length; i++) {
		if (endsName(words, i)) {
			for (const kind of BARE) add(i, insideOf(kind), -4 * BIAS);
			if (!goesOn(words, i + 1)) add(i, insideOf(OTHER), -4 * BIAS);
		}
		const longForm = longFormAt(words, i);
		if (longForm)
			for (const kind of SPELLED_OUT)
				for (let k = longForm.from; k < longForm.to; k++)
					add(k, k === longForm.from ? beginOf(kind) : insideOf(kind), 2 * BIAS);
		if (isCopyrightYear(folded, i)) add(i, OUTSIDE, 10 * BIAS);
		if (!isCapital(tokens[i]!)) continue;
		const mark = folded[i + 1];
		const labels = mark === ':' && LABEL.test(folded[i]!);
		const counts = mark !== undefined && isAllCaps(tokens[i]!.text) && CURRENCY.test(mark);
		if (labels || counts) add(i, OUTSIDE, 10 * BIAS);
		const next = tokens[i + 2];
		if (mark === ',' && next && isLegalForm(folded[i + 2] ?? '') && isCapital(next)) {
			add(i, beginOf(ORGANIZATION), 3 * BIAS);
			for (let k = i; k <= i + 2; k++) add(k, insideOf(ORGANIZATION), 3 * BIAS);
			explained.set(i, ORGANIZATION);
		} else if ((mark === '(' || mark === ',') && explainsGroup(words, i + 2, mark === '(')) {
			add(i, beginOf(ORGANIZATION), mark === '(' ? 2 * BIAS : BIAS);
			add(i, insideOf(ORGANIZATION), mark === '(' ? 2 * BIAS : BIAS);
			explained.set(i, ORGANIZATION);
		}
		if (isFullName(words, i)) {
			add(i, beginOf(PERSON), BIAS);
			add(i + 1, insideOf(PERSON), BIAS);
		}
		const kind = kindOfExample(words, i);
		if (kind !== undefined) {
			add(i, beginOf(kind), 2 * BIAS);
			explained.set(i, kind);
		}
		if (isAllCaps(tokens[i]!.text) && !words.allCaps && isKnownAs(words, i, COUNTRY)) add(i, beginOf(PLACE), 2 * BIAS);
		const following = tokens[i + 1];
		if (following && isAllCaps(following.text) && !words.allCaps && isKnownAs(words, i, NATIONALITY)) {
			add(i, beginOf(PEOPLE), 2 * BIAS);
			add(i + 1, beginOf(ORGANIZATION), 2 * BIAS);
		}
	}
	return { emissions, explained };
}

/**
 * Whether no name of a person, body or place goes on at a word: at common words in small letters ("Tribune newspaper editor"),
 * and at a small word with a capital, which opens a sentence that nothing parts from the one before ("Ruth Ames In the …").
 */
function endsName({ tokens, allCaps, titleCase }: LexicalSentence, at: number): boolean {
	const token = tokens[at]!;
	if (allCaps || titleCase || at === 0) return false;
	if (isCapital(token)) {
		const next = tokens[at + 1];
		return SMALL_WORD.has(token.pos) && next !== undefined && /^\p{Ll}/u.test(next.text);
	}
	return COMMON_WORD.has(token.pos) && /^\p{Ll}{4}/u.test(token.text);
}

/** Whether a capital follows, also after prepositions and articles: the title of a work may have common words within. */
function goesOn({ tokens }: LexicalSentence, at: number): boolean {
	let next = at;
	while (tokens[next]?.pos === 'preposition' || tokens[next]?.pos === 'determiner') next++;
	return tokens[next] !== undefined && isCapital(tokens[next]!);
}

/** "© 2024 Coast Wire", "(c) 2024 Coast Wire". */
const isCopyrightYear = (folded: readonly string[], at: number): boolean =>
	/^\d{4}$/u.test(folded[at]!) && (folded[at - 1] === '©' || (folded[at - 1] === ')' && folded[at - 2] === 'c'));

/** A given name, also one that is a city's too, and one other word with a capital that the tables do not know: "Lincoln Wobe". */
function isFullName({ tokens, folded, known, allCaps, titleCase }: LexicalSentence, at: number): boolean {
	const surname = tokens[at + 1];
	const word = folded[at + 1];
	if (allCaps || titleCase || surname === undefined || word === undefined) return false;
	return (
		(known.get(at)?.length ?? 1) === 1 &&
		KNOWLEDGE.givenNames.has(folded[at]!) &&
		isCapital(surname) &&
		!known.has(at + 1) &&
		!endsOtherName(word) &&
		tokens[at - 1]?.pos !== 'proper' &&
		tokens[at + 2]?.pos !== 'proper'
	);
}

/** Whether a word ends names of bodies, places or works: "Austin Energy". */
const endsOtherName = (word: string): boolean =>
	KNOWLEDGE.organizationWords.endings.has(word) || PLACE_ENDINGS.has(word) || OTHER_ENDINGS.has(word);

const COUNTRY: readonly EntryKind[] = ['country'];
