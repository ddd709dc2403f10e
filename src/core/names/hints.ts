import { KNOWLEDGE } from '../knowledge/knowledge';
import { CALENDAR } from '../knowledge/nameWords';
import type { Emissions } from './model/decode';
import { beginOf, insideOf, OUTSIDE, TAG_COUNT, TAGGED_KINDS } from './model/tags';
import { isCapital, isLoud, type Words } from './words';

/** What a hint adds to a kind, in the units of the model's weights: enough to tip a doubt, not to overrule certainty. */
const HINT = 40;
const REACH = 6;
const LEGAL_FORM = /^(?:inc|llc|ltd|corp|plc|llp|co|lp|gmbh|pty)\.?$/u;
/** What stands before the colon of a credit or a note. */
const LABEL =
	/^(?:image|images|photo|photos|photograph|picture|pictures|video|graphic|illustration|map|credit|source|sources|file|caption|note|update|correction)$/u;
/** What makes capitals before it the sign of a currency: "NZ $ 26 million". */
const CURRENCY = /^\p{Sc}/u;
const PERSON = TAGGED_KINDS.indexOf('person');
const ORGANIZATION = TAGGED_KINDS.indexOf('organization');
const PLACE = TAGGED_KINDS.indexOf('place');
const PEOPLE = TAGGED_KINDS.indexOf('people');
const BARE = [PERSON, ORGANIZATION, PLACE];
const SMALL_WORD = new Set(['preposition', 'determiner', 'conjunction']);
const COMMON_WORD = new Set(['noun', 'verb', 'adjective', 'adverb', 'auxiliary', 'modal', 'pronoun']);
const WITHIN_PHRASE = new Set(['noun', 'adjective', 'proper', 'determiner', 'possessive', 'other', 'number']);

/** Plural nouns whose examples are of one kind: "companies such as Rosneft", "countries like Canada", "gods like Zeus". */
const EXAMPLES: ReadonlyMap<string, number> = new Map([
	...'companies firms banks parties groups agencies corporations unions organizations organisations newspapers broadcasters retailers'
		.split(' ')
		.map((word) => [word, ORGANIZATION] as const),
	...'gods goddesses deities heroes heroines villains saints actors actresses singers musicians politicians writers authors artists directors celebrities'
		.split(' ')
		.map((word) => [word, PERSON] as const),
	...'countries nations states cities towns villages islands provinces regions districts'
		.split(' ')
		.map((word) => [word, PLACE] as const),
]);
/** Nouns that a name may follow at once: "the oil company Rosneft", "the schools Santo Spirito and Immacolata". */
const BEFORE_NAME: ReadonlyMap<string, number> = new Map(
	(
		'company companies firm firms party parties group groups agency agencies newspaper newspapers broadcaster school schools ' +
		'charity charities union unions magazine magazines club clubs band bands start-up startup website websites'
	)
		.split(' ')
		.map((word) => [word, ORGANIZATION] as const),
);
/** Days and titles, which follow such nouns too: "the company Friday", "party Chairman Ames". */
const opensOtherwise = (word: string): boolean => CALENDAR.has(word) || KNOWLEDGE.roleHeads.has(word);
const EXAMPLE_WORDS = new Set(['especially', 'particularly', 'including', 'like', 'namely', 'notably', 'as']);

export interface Hinted {
	/** The scores that were given, with the hints added to them. */
	readonly emissions: Emissions;
	/** The kind of a name whose last word is this token, where the sentence explains what it is. */
	readonly explained: ReadonlyMap<number, number>;
}

/**
 * What the tagger's window is too narrow to see: a noun for a group that explains a name in brackets or after a comma
 * ("Sebin (Venezuelan intelligence police)", "Rosneft, a state oil company"); a legal form behind a comma; an example of
 * a plural noun ("companies in Venezuela, especially Rosneft"); a nationality before an acronym ("Venezuelan PDVSA"); the
 * label of a credit ("Image: Ruth Ames"); the sign of a currency ("NZ $ 26").
 */
export function hint(words: Words, emissions: Emissions): Hinted {
	const { tokens, folded } = words;
	const explained = new Map<number, number>();
	const add = (token: number, tag: number, weight: number): void => {
		const at = token * TAG_COUNT + tag;
		emissions[at] = emissions[at]! + weight;
	};
	for (let i = 0; i < tokens.length; i++) {
		if (endsName(words, i)) for (const kind of BARE) add(i, insideOf(kind), -4 * HINT);
		if (!isCapital(tokens[i]!)) continue;
		const mark = folded[i + 1];
		const labels = mark === ':' && LABEL.test(folded[i]!);
		const counts = mark !== undefined && isLoud(tokens[i]!.text) && CURRENCY.test(mark);
		if (labels || counts) add(i, OUTSIDE, 10 * HINT);
		const next = tokens[i + 2];
		if (mark === ',' && next && LEGAL_FORM.test(folded[i + 2]!) && isCapital(next)) {
			add(i, beginOf(ORGANIZATION), 3 * HINT);
			for (let k = i; k <= i + 2; k++) add(k, insideOf(ORGANIZATION), 3 * HINT);
			explained.set(i, ORGANIZATION);
		} else if ((mark === '(' || mark === ',') && explainsGroup(words, i + 2, mark === '(')) {
			add(i, beginOf(ORGANIZATION), mark === '(' ? 2 * HINT : HINT);
			add(i, insideOf(ORGANIZATION), mark === '(' ? 2 * HINT : HINT);
			explained.set(i, ORGANIZATION);
		}
		const kind = kindOfExample(words, i);
		if (kind !== undefined) {
			add(i, beginOf(kind), 2 * HINT);
			explained.set(i, kind);
		}
		const following = tokens[i + 1];
		if (following && isLoud(following.text) && !words.loud && isNationality(words, i)) {
			add(i, beginOf(PEOPLE), 2 * HINT);
			add(i + 1, beginOf(ORGANIZATION), 2 * HINT);
		}
	}
	return { emissions, explained };
}

/**
 * Whether no name of a person, body or place goes on at a word: at common words in small letters ("Freedom magazine editor"),
 * and at a small word with a capital, which opens a sentence that nothing parts from the one before ("Regina Ip In the …").
 */
function endsName({ tokens, loud, titled }: Words, at: number): boolean {
	const token = tokens[at]!;
	if (loud || titled || at === 0) return false;
	if (isCapital(token)) {
		const next = tokens[at + 1];
		return SMALL_WORD.has(token.pos) && next !== undefined && /^\p{Ll}/u.test(next.text);
	}
	return COMMON_WORD.has(token.pos) && /^\p{Ll}{4}/u.test(token.text);
}

const isNationality = (words: Words, at: number): boolean => {
	const known = words.known.get(at);
	return known?.length === 1 && known.entries.every((entry) => entry.kind === 'adjective' || entry.kind === 'people');
};

/** The kind that a name has as an example of the plural noun before it, or as a later one of several, if it is one. */
function kindOfExample(words: Words, name: number): number | undefined {
	const { tokens, folded } = words;
	const at = firstOfList(words, name);
	const named = BEFORE_NAME.get(folded[at - 1] ?? '');
	if (named !== undefined && !opensOtherwise(folded[at]!)) return named;
	if (!EXAMPLE_WORDS.has(folded[at - 1] ?? '')) return undefined;
	if (folded[at - 1] === 'as' && folded[at - 2] !== 'such') return undefined;
	for (let i = at - 2; i >= Math.max(0, at - 2 - REACH); i--) {
		const kind = EXAMPLES.get(folded[i]!);
		if (kind !== undefined) return kind;
		if (tokens[i]!.pos === 'verb' || (tokens[i]!.pos === 'noun' && tokens[i]!.tags.has('Plural'))) return undefined;
	}
	return undefined;
}

const LIST_SIGN = new Set([',', 'and', 'or', 'the']);

/** The first token of the list of capitals, parted by commas and conjunctions, that a token begins a part of. */
function firstOfList({ tokens, folded }: Words, at: number): number {
	let first = at;
	for (let i = at - 1; i >= 0 && (isCapital(tokens[i]!) || LIST_SIGN.has(folded[i]!)); i--)
		if (isCapital(tokens[i]!)) first = i;
	return LIST_SIGN.has(folded[at - 1] ?? '') ? first : at;
}

function explainsGroup(words: Words, at: number, bracket: boolean): boolean {
	if (!bracket && !['a', 'an', 'the'].includes(words.folded[at] ?? '')) return false;
	for (let i = at; i < Math.min(words.tokens.length, at + REACH); i++) {
		if (!WITHIN_PHRASE.has(words.tokens[i]!.pos)) return false;
		const role = KNOWLEDGE.roles.longestAt(words.folded, i)?.values[0];
		const next = words.tokens[i + 1]?.pos;
		if (role && next !== 'noun' && next !== 'proper') return role.type === 'group';
	}
	return false;
}
