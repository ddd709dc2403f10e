import { fold } from '../fold';
import { speakerKindOf } from '../knowledge/speakers';
import type { Actor } from '../model';
import { sliceOf } from '../span';

const ONE_OF = /^one of\b/iu;
const PLURAL = /(?:[^s]s|people|men|police|staff|personnel)$/iu;
/** What follows a noun and belongs to it: "officials [in Kyiv]", "people [briefed on the talks]". */
const BEHIND =
	/\s(?:of|at|for|in|with|from|on|to|by|and|close|familiar|near|within|inside|\p{L}+ed (?:on|by|in|with|to|about))\s.*$/su;

/** Whether an actor known by a description alone is one ("a senior official"), several ("two diplomats") or a body ("the ministry"), by the noun of the phrase that brings it in. */
export function unnamedNumber({ mentions }: Actor, text: string): 'one' | 'several' | 'body' {
	const phrase = sliceOf(text, mentions[0]!);
	if (ONE_OF.test(phrase)) return 'one';
	const noun = phrase.replace(BEHIND, '');
	if (PLURAL.test(noun)) return 'several';
	return speakerKindOf(fold(noun.split(/\s/u).at(-1)!)) === 'body' ? 'body' : 'one';
}
