import { KNOWLEDGE } from '../knowledge/knowledge';
import type { Emissions } from './model/decode';
import { beginOf, insideOf, TAG_COUNT, TAGGED_KINDS } from './model/tags';
import { isCapital, isLoud, type Words } from './words';

/** What a hint adds to a kind, in the units of the model's weights: enough to tip a doubt, not to overrule certainty. */
const HINT = 150;
const REACH = 6;
const LEGAL_FORM = /^(?:inc|llc|ltd|corp|plc|llp|co|lp|gmbh|pty)\.?$/u;
const ORGANIZATION = TAGGED_KINDS.indexOf('organization');
const PLACE = TAGGED_KINDS.indexOf('place');
const PEOPLE = TAGGED_KINDS.indexOf('people');
const WITHIN_PHRASE = new Set(['noun', 'adjective', 'proper', 'determiner', 'possessive', 'other', 'number']);

/** Plural nouns whose examples are organizations or places: "companies such as Rosneft", "countries like Canada". */
const EXAMPLES: ReadonlyMap<string, number> = new Map([
	...'companies firms banks parties groups agencies corporations unions organizations organisations newspapers broadcasters retailers'
		.split(' ')
		.map((word) => [word, ORGANIZATION] as const),
	...'countries nations states cities towns villages islands provinces regions districts'
		.split(' ')
		.map((word) => [word, PLACE] as const),
]);
const EXAMPLE_WORDS = new Set(['especially', 'particularly', 'including', 'like', 'namely', 'notably', 'as']);

/**
 * What the tagger's window is too narrow to see: a noun for a group that explains a name in brackets or after a comma
 * ("Sebin (Venezuelan intelligence police)", "Rosneft, a state oil company"); a legal form behind a comma; an example of
 * a plural noun ("companies in Venezuela, especially Rosneft"); a nationality before an acronym ("Venezuelan PDVSA").
 */
export function hint(words: Words, emissions: Emissions): Emissions {
	const { tokens, folded } = words;
	const add = (token: number, tag: number, weight: number): void => {
		const at = token * TAG_COUNT + tag;
		emissions[at] = emissions[at]! + weight;
	};
	for (let i = 0; i < tokens.length; i++) {
		if (!isCapital(tokens[i]!)) continue;
		const mark = folded[i + 1];
		const next = tokens[i + 2];
		if (mark === ',' && next && LEGAL_FORM.test(folded[i + 2]!) && isCapital(next)) {
			add(i, beginOf(ORGANIZATION), 3 * HINT);
			for (let k = i; k <= i + 2; k++) add(k, insideOf(ORGANIZATION), 3 * HINT);
		} else if ((mark === '(' || mark === ',') && explainsGroup(words, i + 2, mark === '(')) {
			add(i, beginOf(ORGANIZATION), mark === '(' ? 2 * HINT : HINT);
			add(i, insideOf(ORGANIZATION), mark === '(' ? 2 * HINT : HINT);
		}
		const kind = kindOfExample(words, i);
		if (kind !== undefined) add(i, beginOf(kind), 2 * HINT);
		const following = tokens[i + 1];
		if (following && isLoud(following.text) && !words.loud && isNationality(words, i)) {
			add(i, beginOf(PEOPLE), 2 * HINT);
			add(i + 1, beginOf(ORGANIZATION), 2 * HINT);
		}
	}
	return emissions;
}

const isNationality = (words: Words, at: number): boolean => {
	const known = words.known.get(at);
	return known?.length === 1 && known.entries.every((entry) => entry.kind === 'adjective' || entry.kind === 'people');
};

/** The kind that a name has as an example of the plural noun before it, if it is one. */
function kindOfExample({ tokens, folded }: Words, at: number): number | undefined {
	if (!EXAMPLE_WORDS.has(folded[at - 1] ?? '')) return undefined;
	if (folded[at - 1] === 'as' && folded[at - 2] !== 'such') return undefined;
	for (let i = at - 2; i >= Math.max(0, at - 2 - REACH); i--) {
		const kind = EXAMPLES.get(folded[i]!);
		if (kind !== undefined) return kind;
		if (tokens[i]!.pos === 'verb' || (tokens[i]!.pos === 'noun' && tokens[i]!.tags.has('Plural'))) return undefined;
	}
	return undefined;
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
