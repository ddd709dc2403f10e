import { KNOWLEDGE } from '../knowledge/knowledge';
import { CALENDAR } from '../knowledge/nameWords';
import { TAGGED_KINDS } from './model/tags';
import { isCapital, type LexicalSentence } from './lexicalSentence';

/** How many words apart an explanation and what it explains may stand. */
const REACH = 6;
const PERSON = TAGGED_KINDS.indexOf('person');
const ORGANIZATION = TAGGED_KINDS.indexOf('organization');
const PLACE = TAGGED_KINDS.indexOf('place');
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
/** Nouns that a name may follow at once: "the oil company Rosneft", "the schools Lakeview and St. Anne". */
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

/** The kind (its index in `TAGGED_KINDS`) that a name has as an example of the plural noun before it, or as a later one of several, if it is one. */
export function kindOfExample(words: LexicalSentence, name: number): number | undefined {
	const { tokens, folded } = words;
	const at = firstOfList(words, name);
	const named = BEFORE_NAME.get(folded[at - 1] ?? '');
	if (named !== undefined && !opensOtherwise(folded[at]!)) return named;
	if (!EXAMPLE_WORDS.has(folded[at - 1] ?? '')) return undefined;
	if (folded[at - 1] === 'as' && folded[at - 2] !== 'such') return undefined;
	for (let i = at - 2; i >= Math.max(0, at - 2 - REACH); i--) {
		const kind = EXAMPLES.get(folded[i]!);
		if (kind !== undefined) return kind;
		if (tokens[i]!.pos === 'verb' || tokens[i]!.tag === 'NNS') return undefined;
	}
	return undefined;
}

const LIST_SIGN = new Set([',', 'and', 'or', 'the']);

/** The first token of the list of capitals, parted by commas and conjunctions, that a token begins a part of. */
function firstOfList({ tokens, folded }: LexicalSentence, at: number): number {
	if (!LIST_SIGN.has(folded[at - 1] ?? '')) return at;
	let first = at;
	for (let i = at - 1; i >= 0 && (isCapital(tokens[i]!) || LIST_SIGN.has(folded[i]!)); i--)
		if (isCapital(tokens[i]!)) first = i;
	return first;
}

/** Whether what stands at a token, in brackets or after a comma, explains the name before it as a body of people. */
export function explainsGroup(words: LexicalSentence, at: number, bracket: boolean): boolean {
	if (!bracket && !['a', 'an', 'the'].includes(words.folded[at] ?? '')) return false;
	for (let i = at; i < Math.min(words.tokens.length, at + REACH); i++) {
		if (!WITHIN_PHRASE.has(words.tokens[i]!.pos)) return false;
		const role = KNOWLEDGE.roles.longestAt(words.folded, i)?.values[0];
		const next = words.tokens[i + 1]?.pos;
		if (role && next !== 'noun' && next !== 'proper') return role.type === 'group';
	}
	return false;
}
