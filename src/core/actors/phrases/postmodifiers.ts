import type { Token } from '../../language/token';
import { PARTICIPLE } from '../../language/words';

const ATTACHING = new Set([
	'of',
	'at',
	'for',
	'in',
	'with',
	'from',
	'on',
	'to',
	'close',
	'familiar',
	'near',
	'within',
	'inside',
]);
const NOMINAL = new Set([
	'noun',
	'proper',
	'adjective',
	'determiner',
	'number',
	'possessive',
	'preposition',
	'conjunction',
	'other',
	'adverb',
	'pronoun',
]);
const LONGEST = 14;

/**
 * Index after the postmodifiers of a head: "diplomats [with knowledge of the talks]", "a lawyer [for stranded
 * travelers]". `to` itself where nothing does. Clauses and appositions are not taken in.
 */
export function postmodifierEnd(tokens: readonly Token[], to: number): number {
	if (!ATTACHING.has(tokens[to]?.lower ?? '')) return to;
	let end = to;
	while (end < tokens.length && end - to < LONGEST && belongs(tokens, end)) end++;
	while (end > to && !['noun', 'proper', 'number', 'other'].includes(tokens[end - 1]!.pos)) end--;
	return end;
}

/** The same for what a participle opens: "people [briefed on the talks]"; only the verb after it tells that it is no predicate. */
export function reducedRelativeEnd(tokens: readonly Token[], to: number): number {
	const token = tokens[to];
	return token?.pos === 'verb' && PARTICIPLE.test(token.lower) ? postmodifierEnd(tokens, to + 1) : to;
}

function belongs(tokens: readonly Token[], at: number): boolean {
	const { pos, lower } = tokens[at]!;
	if (pos === 'conjunction') return lower === 'and' && tokens[at + 1]?.pos !== 'pronoun';
	return NOMINAL.has(pos) || /-(?:led|based|backed|run|owned)$/u.test(lower);
}
