import type { Sentence } from '../language/token';
import type { Claim, RelationKind } from '../model';
import { overlaps, sliceOf, spanAt } from '../span';
import { answerOf } from '../attribution/cues/answers';
import { flatAnswer, referenceIn, type Reference } from './reference';
import { mentionsWithin, type Placed } from '../mentions';
import { tokensOf, wordingOf, type Wording } from './wording';

/** A claim that is not linked to others yet. */
export interface Unlinked {
	readonly claim: Claim;
	/** Lemma of its cue; empty without one. */
	readonly lemma: string;
	readonly block: number;
	readonly line: number;
	/** Index of the claim whose content holds it; −1 if none does. */
	readonly holder: number;
}

/** A claim with all that its relations to others are judged by. */
export interface Said extends Unlinked {
	readonly index: number;
	readonly wording: Wording;
	/** What its cue, or a flat answer, does to another claim. */
	readonly kind: RelationKind | null;
	/** What its content points to, if it is an answer. */
	readonly reference: Reference | null;
	/** Ids of the actors in the sentence of its cue who are not its speaker: for an accusation, who may be accused. */
	readonly others: ReadonlySet<string>;
	/** The speaker's id, or the words of the source where it names none of the actors. */
	readonly who: string | null;
	/** The first part of its content. */
	readonly words: string;
}

export function saidOf(
	claims: readonly Unlinked[],
	sentences: readonly Sentence[],
	mentions: readonly Placed[],
	text: string,
): readonly Said[] {
	return claims.map((one, index): Said => {
		const { content, cue, source, speaker } = one.claim;
		const words = sliceOf(text, content[0]!);
		const flat = flatAnswer(words);
		const kind = flat?.kind ?? kindOf(one);
		const sentence = cue && spanAt(sentences, cue.start);
		const around = sentence ? mentionsWithin(mentions, sentence).map((placed) => placed.actor.id) : [];
		return {
			...one,
			index,
			kind,
			wording: wordingOf(content, sentences, mentions),
			reference: flat?.reference ?? (kind && referenceIn(tokensOf(content.slice(0, 1), sentences))),
			others: new Set(around.filter((id) => id !== speaker)),
			who: speaker ?? (source && sliceOf(text, source).toLowerCase()),
			words,
		};
	});
}

/** What the cue does to another claim; a negated one does nothing ("could not confirm"). */
function kindOf({ lemma, claim: { stance } }: Unlinked): RelationKind | null {
	const kind = answerOf(lemma);
	return (kind === 'denies') === (stance === 'deny') ? kind : null;
}

export const areApart = (a: Said, b: Said): boolean =>
	a.claim.content.every((part) => b.claim.content.every((other) => !overlaps(part, other)));

export const isSameSpeaker = (a: Said, b: Said): boolean => a.who !== null && a.who === b.who;

/** Whether two speakers are known, and not the same one. */
export const areOfTwo = (a: Said, b: Said): boolean =>
	a.claim.speaker !== null && b.claim.speaker !== null && a.claim.speaker !== b.claim.speaker;
