import { speakerKindOf } from '../../knowledge/speakers';
import type { Sentence, Token } from '../../language/token';
import { overlaps } from '../../span';
import type { NounPhrase } from '../../syntax/parse/grammar';
import { parseOf } from '../../syntax/parse/parse';
import { newChain, type Chain } from '../chain';
import type { MentionPlace } from './places';
import { sexOfNoun } from './sexes';

/**
 * Somebody without a name who is the subject of a clause: "[a gunman] shot himself". They have no row, but a pronoun may mean
 * them. "The gunman" is the same as before.
 */
export function unnamedSubjects(
	{ tokens }: Sentence,
	taken: readonly MentionPlace[],
	known: Map<string, Chain>,
): readonly MentionPlace[] {
	const { clauses } = parseOf(tokens);
	return clauses.flatMap(({ subject, verb }): readonly MentionPlace[] => {
		if (!subject || !verb || subject.number !== 'singular' || isBare(tokens, subject)) return [];
		const head = tokens[subject.head]!;
		const span = { start: tokens[subject.from]!.start, end: head.end };
		if (head.tag !== 'NN' || speakerKindOf(head.folded) !== 'person') return [];
		if (taken.some((place) => overlaps(place, head))) return [];
		const isNew = ['a', 'an', 'another'].includes(tokens[subject.from]!.lower);
		const chain = (!isNew && known.get(head.folded)) || { ...newChain('unnamed'), sex: sexOfNoun(head.folded) };
		known.set(head.folded, chain);
		return [{ ...span, chain, isSubject: false }];
	});
}

/** Whether a phrase has neither a determiner nor an owner: "president" in "as president". */
const isBare = (tokens: readonly Token[], { from, head, determiner }: NounPhrase): boolean =>
	determiner === null && !tokens.slice(from, head).some(({ pos }) => pos === 'possessive');
