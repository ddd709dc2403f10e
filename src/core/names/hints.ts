import { KNOWLEDGE } from '../knowledge/knowledge';
import type { Emissions } from './model/decode';
import { beginOf, insideOf, TAG_COUNT, TAGGED_KINDS } from './model/tags';
import { isCapital, type Words } from './words';

/** What a hint adds to a kind, in the units of the model's weights: enough to tip a doubt, not to overrule certainty. */
const HINT = 150;
const REACH = 6;
const LEGAL_FORM = /^(?:inc|llc|ltd|corp|plc|llp|co|lp|gmbh|pty)\.?$/u;
const ORGANIZATION = TAGGED_KINDS.indexOf('organization');
const WITHIN_PHRASE = new Set(['noun', 'adjective', 'proper', 'determiner', 'possessive', 'other', 'number']);

/**
 * What the tagger's window is too narrow to see: a noun for a group that explains a name in brackets or after a comma
 * ("Sebin (Venezuelan intelligence police)", "Rosneft, a state oil company"), and a legal form behind a comma.
 */
export function hint(words: Words, emissions: Emissions): Emissions {
	const { tokens, folded } = words;
	for (let i = 0; i < tokens.length - 2; i++) {
		if (!isCapital(tokens[i]!)) continue;
		const mark = folded[i + 1];
		if (mark === ',' && LEGAL_FORM.test(folded[i + 2]!) && isCapital(tokens[i + 2]!)) {
			for (let k = i; k <= i + 2; k++) add(emissions, k, ORGANIZATION, 3 * HINT, k === i ? 'both' : 'inside');
		} else if ((mark === '(' || mark === ',') && explainsGroup(words, i + 2, mark === '('))
			add(emissions, i, ORGANIZATION, HINT, 'both');
	}
	return emissions;
}

function add(emissions: Emissions, token: number, kind: number, weight: number, where: 'both' | 'inside'): void {
	const begin = token * TAG_COUNT + beginOf(kind);
	const inside = token * TAG_COUNT + insideOf(kind);
	if (where === 'both') emissions[begin] = emissions[begin]! + weight;
	emissions[inside] = emissions[inside]! + weight;
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
