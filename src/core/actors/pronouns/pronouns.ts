import type { Sentence } from '../../language/token';
import type { Quotation } from '../../model';
import { holds } from '../../rule';
import { firstEndingAfter } from '../../span';
import { addMention, type Chain } from '../chain';
import { placesBySentence, type MentionPlace } from './places';
import { isSubject, type PronounSieve, type PronounVeto } from './pronounSieves';

/** How pronouns are bound. */
export interface PronounRules {
	readonly pronounVetoes: readonly PronounVeto[];
	readonly pronouns: readonly PronounSieve[];
}

const MALE = new Set(['he', 'him', 'his', 'himself']);
const FEMALE = new Set(['she', 'her', 'hers', 'herself']);

/** How many sentences are looked back, at most one paragraph away. */
const REACH = 3;

/**
 * Binds "he" and "she" where there is one candidate: the only person (or unnamed source) of fitting sex named so far in
 * the sentence; else the only one in the nearest sentence before that names any; else that sentence's subject, if the
 * pronoun is a subject too. Otherwise the pronoun stays unbound, because a wrong guess is worse than none.
 */
export function bindPronouns(
	sentences: readonly Sentence[],
	quotations: readonly Quotation[],
	chains: readonly Chain[],
	{ pronounVetoes, pronouns }: PronounRules,
): void {
	const outer = quotations.filter((quotation) => quotation.depth === 0);
	const bySentence = placesBySentence(sentences, chains);
	sentences.forEach(({ tokens }, index) => {
		tokens.forEach((token, at) => {
			const sex = MALE.has(token.lower) ? 'm' : FEMALE.has(token.lower) ? 'f' : null;
			if (!sex) return;
			const quotation = quotationAt(outer, token.start);
			const mayMean = (place: MentionPlace): boolean => {
				const site = { place, sex, quotations: [quotationAt(outer, place.start), quotation] } as const;
				return place.end <= token.start && !pronounVetoes.some((veto) => holds(veto, site));
			};
			const own = bySentence[index]!.filter(mayMean);
			const nearest = own.length > 0 ? own : nearestBefore(bySentence, index, sentences, mayMean);
			const site = { tokens, at, own, nearest };
			const chain = pronouns.find((sieve) => holds(sieve, site))?.find(site);
			if (!chain) return;
			chain.sex = sex;
			addMention(chain, token, 'pronoun', [{ rule: 'only-candidate', words: token.text }]);
			const places = bySentence[index]!;
			const isFirst = isSubject(tokens, at) && !places.some((place) => place.isSubject);
			places.push({ chain, start: token.start, end: token.end, isSubject: isFirst });
		});
	});
}

/** What the pronoun may mean in the nearest sentence before its own that has any. */
function nearestBefore(
	places: readonly (readonly MentionPlace[])[],
	index: number,
	sentences: readonly Sentence[],
	mayMean: (place: MentionPlace) => boolean,
): readonly MentionPlace[] {
	for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
		if (sentences[index]!.block - sentences[i]!.block > 1) return [];
		const found = places[i]!.filter(mayMean);
		if (found.length > 0) return found;
	}
	return [];
}

const quotationAt = (quotations: readonly Quotation[], offset: number): Quotation | undefined => {
	const found = quotations[firstEndingAfter(quotations, offset)];
	return found && found.start <= offset ? found : undefined;
};
