import { KNOWLEDGE } from '../../knowledge/knowledge';
import { speakerKindOf, type SpeakerKind } from '../../knowledge/speakers';
import { isPlural, type Sentence, type Token } from '../../language/token';
import { lastOf } from '../../lastOf';
import { spanAt, type Span } from '../../span';
import type { RoleUse } from '../chain';

/** A phrase with a role noun at its head ("a senior State Department official"), or with another noun for who may speak ("the ministry"). */
export interface RolePhrase extends RoleUse {
	readonly sentence: Sentence;
	/** Whether the noun is a role of a person by the tables. */
	readonly isRole: boolean;
	/** What the noun names; null where nothing tells. */
	readonly names: SpeakerKind | null;
	/** The noun as it stands, folded; its last word if it has several. */
	readonly headWord: string;
	/** The offsets at which the words of the noun start that can be its head: the last of "foreign minister", the first of "chief of staff". */
	readonly headStarts: readonly [last: number, first: number];
	/** Token indices `[from, to)` in the sentence, article included. */
	readonly from: number;
	readonly to: number;
	readonly definite: boolean;
	/** Whether it has an article or determiner, or is a bare plural. */
	readonly plural: boolean;
	readonly bare: boolean;
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);
/** Numbers among them: they tell one source from another. */
const NUMBERS = new Set(['two', 'three', 'several', 'many']);
const INDEFINITE = new Set([
	'a',
	'an',
	'one',
	'another',
	'some',
	'several',
	'two',
	'three',
	'many',
	'other',
	'my',
	'our',
	'your',
	'its',
	'their',
	'his',
	'her',
]);
/** Determiners that belong to the clause, not to the phrase: "in what officials called a plot". */
const INTERROGATIVE = new Set(['what', 'which', 'whose']);
const MODIFIERS = new Set(['noun', 'adjective', 'proper', 'number', 'possessive', 'verb', 'other']);
const LONGEST = 10;

/**
 * Every phrase of the sentence whose head is a role noun of a person, or one of the other nouns `heads` (folded), in order. A name
 * at its start is taken in whole. `isHead` knows the offsets of nouns that are heads, whatever follows them.
 */
export function rolePhrases(
	sentence: Sentence,
	text: string,
	names: readonly Span[],
	heads: ReadonlySet<string>,
	isHead: (offset: number) => boolean,
): readonly RolePhrase[] {
	const { tokens } = sentence;
	const folded = tokens.map((token) => token.folded);
	const phrases: RolePhrase[] = [];
	for (let i = 0; i < tokens.length; i++) {
		const noun = nounAt(tokens, folded, i, heads);
		if (!noun) continue;
		const to = i + noun.length;
		if (!isHead(lastOf(tokens, to).start) && headEnd(tokens, folded, to) !== to) continue;
		const inner = nameStart(tokens, phraseStart(tokens, i), names);
		const from = partitiveStart(folded, inner);
		const opening = tokens[inner]!;
		const articled = inner < i && (opening.pos === 'determiner' || INDEFINITE.has(opening.lower)) ? 1 : 0;
		const described = from < inner ? from : Math.min(NUMBERS.has(opening.lower) ? inner : inner + articled, to - 1);
		const one = from < inner && folded[from] === 'one';
		const plural = noun.plural && !one;
		const word = lastOf(folded, to);
		phrases.push({
			sentence,
			from,
			to,
			start: tokens[from]!.start,
			end: lastOf(tokens, to).end,
			isRole: noun.isRole,
			names: noun.isRole ? 'person' : speakerKindOf(word),
			headWord: word,
			headStarts: [lastOf(tokens, to).start, tokens[i]!.start],
			head: singular(word, noun.plural),
			modifiers: folded.slice(inner + articled, to - 1).filter((word) => !NUMBERS.has(word)),
			text: withoutCapital(text.slice(tokens[described]!.start, lastOf(tokens, to).end)),
			definite: from === inner && DEFINITE.has(folded[from]!),
			plural,
			bare: from === inner && articled === 0 && !tokens.slice(from, i).some((token) => token.pos === 'possessive'),
		});
		i = to - 1;
	}
	return phrases;
}

interface Noun {
	readonly length: number;
	readonly plural: boolean;
	readonly isRole: boolean;
}

/** The longest role noun that starts at a token, or the one of `heads` that it is. */
function nounAt(
	tokens: readonly Token[],
	folded: readonly string[],
	at: number,
	heads: ReadonlySet<string>,
): Noun | null {
	const token = tokens[at]!;
	if (token.pos === 'punctuation') return null;
	const match = KNOWLEDGE.roles.longestAt(folded, at);
	const role = match?.values.find((value) => value.type === 'person');
	if (match && role) return { length: match.length, plural: role.plural, isRole: true };
	return heads.has(folded[at]!) ? { length: 1, plural: isPlural(token), isRole: false } : null;
}

/** A number that opens a sentence needs no capital elsewhere: "two officials". */
const withoutCapital = (words: string): string =>
	NUMBERS.has(words.slice(0, Math.max(0, words.indexOf(' '))).toLowerCase())
		? words.charAt(0).toLowerCase() + words.slice(1)
		: words;

/** Takes "one of", "some of" before a definite phrase in. */
const partitiveStart = (folded: readonly string[], from: number): number =>
	folded[from - 1] === 'of' &&
	['one', 'two', 'three', 'some', 'several', 'many', 'most'].includes(folded[from - 2] ?? '') &&
	DEFINITE.has(folded[from] ?? '')
		? from - 2
		: from;

const singular = (word: string, plural: boolean): string =>
	plural ? word.replace(/men$/u, 'man').replace(/(?<!s)s$/u, '') : word;

/** A role noun that only modifies the next noun ("official results", "police station") heads no phrase. */
function headEnd(tokens: readonly Token[], folded: readonly string[], to: number): number {
	const next = tokens[to];
	if (!next || next.start !== lastOf(tokens, to).end + 1) return to;
	if (next.pos === 'noun' && !/^(?:and|or|said|says|told)$/u.test(folded[to]!)) return to + 1;
	return to;
}

/** Where the name begins in which a phrase would begin, its article taken along: "[the University of] Chicago researchers". */
function nameStart(tokens: readonly Token[], from: number, names: readonly Span[]): number {
	const name = spanAt(names, tokens[from]?.start ?? -1);
	let start = from;
	if (name) while (start > 0 && (tokens[start - 1]?.start ?? -1) >= name.start) start--;
	return start < from && tokens[start - 1]?.pos === 'determiner' ? start - 1 : start;
}

/** Walks back over adjectives, nouns and names to the article, if there is one. */
function phraseStart(tokens: readonly Token[], head: number): number {
	let from = head;
	for (let i = head - 1; i >= Math.max(0, head - LONGEST); i--) {
		const { pos, lower } = tokens[i]!;
		if (lower === 'that' && tokens[i - 1]?.pos === 'verb') return from;
		if (INTERROGATIVE.has(lower)) return from;
		if (NUMBERS.has(lower)) return DEFINITE.has(tokens[i - 1]?.lower ?? '') ? i - 1 : i;
		if (pos === 'determiner' || INDEFINITE.has(lower)) return i;
		if (i + 1 < head && tokens[i + 1]!.pos === 'possessive' && pos !== 'punctuation') {
			from = i;
			continue;
		}
		if (!MODIFIERS.has(pos)) break;
		if (pos === 'verb' && !/(?:ing|ed)$/u.test(lower)) break;
		if (pos === 'verb' && tokens[i - 1]?.pos !== 'determiner' && tokens[i - 1]?.pos !== 'adjective') break;
		from = i;
	}
	while (from < head && tokens[from]!.pos === 'possessive') from++;
	return from;
}
