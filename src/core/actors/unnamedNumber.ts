import type { Actor, Mention } from '../model';
import { sliceOf } from '../span';

const ONE_OF = /^one of\b/iu;
const PLURAL = /(?:[^s]s|people|men|police|staff|personnel)$/iu;
/** What follows a noun and belongs to it: "officials [in Kyiv]", "people [briefed on the talks]". */
const BEHIND =
	/\s(?:of|at|for|in|with|from|on|to|by|and|close|familiar|near|within|inside|\p{L}+ed (?:on|by|in|with|to|about))\s.*$/su;

/** Whether an actor known by a description alone is one ("a senior official"), several ("two diplomats") or a body ("the ministry"), by the noun of the phrase that brings it in. */
export function unnamedNumber({ mentions, isBody }: Actor, text: string): 'one' | 'several' | 'body' {
	if (ONE_OF.test(sliceOf(text, mentions[0]!))) return 'one';
	if (PLURAL.test(nounPhrase(mentions[0]!, text))) return 'several';
	return isBody ? 'body' : 'one';
}

/** The words of a mention up to its noun: "officials" of "officials in Kyiv". */
const nounPhrase = (mention: Mention, text: string): string => sliceOf(text, mention).replace(BEHIND, '');

/** The noun of a mention. */
export const nounOf = (mention: Mention, text: string): string => nounPhrase(mention, text).split(/\s/u).at(-1)!;
