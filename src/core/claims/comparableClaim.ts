import type { Sentence } from '../language/token';
import type { Claim, RelationKind } from '../model';
import { overlaps, sliceOf, spanAt } from '../span';
import { answerOf } from '../attribution/cues/answers';
import { flatAnswer, anaphorIn, type ClaimAnaphor } from './claimAnaphora';
import { mentionsWithin, type ActorMention } from '../mentions';
import { tokensOf, contentTermsOf, type ContentTerms } from './contentSimilarity';

/** A claim without its relations. */
export interface UnlinkedClaim {
	readonly claim: Claim;
	/** Lemma of its cue; empty without one. */
	readonly lemma: string;
	readonly block: number;
	readonly sentence: number;
	/** Index of the claim whose content holds it; −1 if none does. */
	readonly holder: number;
}

/** A claim with the properties that relations are found by. */
export interface ComparableClaim extends UnlinkedClaim {
	readonly index: number;
	readonly content: ContentTerms;
	/** The relation that its cue, or a flat answer, has to another claim. */
	readonly kind: RelationKind | null;
	/** The anaphor that its content is, if its cue answers a claim. */
	readonly anaphor: ClaimAnaphor | null;
	/** Ids of the other actors in the sentence of its cue. An accusation may accuse them. */
	readonly others: ReadonlySet<string>;
	/** The id of the speaker, else the words of the source. */
	readonly who: string | null;
	/** The first part of its content. */
	readonly words: string;
}

export function comparableClaims(
	claims: readonly UnlinkedClaim[],
	sentences: readonly Sentence[],
	mentions: readonly ActorMention[],
	text: string,
): readonly ComparableClaim[] {
	return claims.map((one, index): ComparableClaim => {
		const { content, cue, source, speaker } = one.claim;
		const words = sliceOf(text, content[0]!);
		const flat = flatAnswer(words);
		const kind = flat?.kind ?? relationKindOf(one);
		const sentence = cue && spanAt(sentences, cue.start);
		const around = sentence ? mentionsWithin(mentions, sentence).map(({ actor }) => actor.id) : [];
		return {
			...one,
			index,
			kind,
			content: contentTermsOf(content, sentences, mentions),
			anaphor: flat?.reference ?? (kind && anaphorIn(tokensOf(content.slice(0, 1), sentences))),
			others: new Set(around.filter((id) => id !== speaker)),
			who: speaker ?? (source && sliceOf(text, source).toLowerCase()),
			words,
		};
	});
}

/** The relation of an answering cue, or null. A negated cue has none: "could not confirm". */
function relationKindOf({ lemma, claim: { stance } }: UnlinkedClaim): RelationKind | null {
	const kind = answerOf(lemma);
	return (kind === 'denies') === (stance === 'deny') ? kind : null;
}

export const areApart = (a: ComparableClaim, b: ComparableClaim): boolean =>
	a.claim.content.every((part) => b.claim.content.every((other) => !overlaps(part, other)));

export const isSameSpeaker = (a: ComparableClaim, b: ComparableClaim): boolean => a.who !== null && a.who === b.who;

/** Whether both claims have a known speaker, and not the same one. */
export const areOfTwo = (a: ComparableClaim, b: ComparableClaim): boolean =>
	a.claim.speaker !== null && b.claim.speaker !== null && a.claim.speaker !== b.claim.speaker;
