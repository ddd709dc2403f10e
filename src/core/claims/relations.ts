import type { Sentence } from '../language/token';
import type { Evidence, Relation, RelationKind, Stance } from '../model';
import type { ClaimAnaphor } from './claimAnaphora';
import {
	areApart,
	areOfTwo,
	isSameSpeaker,
	comparableClaims,
	type ComparableClaim,
	type UnlinkedClaim,
} from './comparableClaim';
import type { ActorMention } from '../mentions';
import { similarityOf, type Similarity } from './contentSimilarity';

/** The most claims on either side that are compared. It bounds the work on a long text. */
const REACH = 40;
/** The most claims between "it" or "the claim" and its antecedent. */
const NEAR = 6;

/** Stances that state something. Nobody denies a promise or a question. */
const STATING: ReadonlySet<Stance> = new Set(['assert', 'accuse', 'deny', 'doubt']);

/** A relation and its evidence. */
export interface Link {
	readonly relation: Relation;
	readonly evidence: Evidence;
}

/**
 * The relations between the claims of an article, which are in document order. A claim whose cue denies, confirms or repeats is
 * linked to the claim with a similar content, or to the antecedent of its anaphor ("the allegation", "a claim", "it"). Another
 * claim is linked to an earlier one that it repeats or contradicts nearly word for word. If none fits, or two fit equally well, there is no link.
 */
export function linksOf(
	claims: readonly UnlinkedClaim[],
	sentences: readonly Sentence[],
	mentions: readonly ActorMention[],
	text: string,
): readonly (readonly Link[])[] {
	const said = comparableClaims(claims, sentences, mentions, text);
	return said.map((one) => {
		const links = one.kind ? answers(one, one.kind, said) : [];
		return links.length > 0 ? links : sameAgain(one, said);
	});
}

const byWords = (kind: RelationKind, { claim, words }: ComparableClaim): readonly Link[] => [
	{ relation: { kind, claim: claim.id }, evidence: { rule: 'relation-by-words', words } },
];

function answers(one: ComparableClaim, kind: RelationKind, said: readonly ComparableClaim[]): readonly Link[] {
	const { anaphor: reference } = one;
	const held = said[one.index + 1];
	if (reference && held?.holder === one.index && held.claim.cue?.end === reference.end) return byWords(kind, held);
	const rivals = said
		.slice(Math.max(0, one.index - REACH), one.index + REACH)
		.filter((other) => other !== one && other.kind !== kind && areApart(one, other))
		.filter((other) => kind === 'repeats' || !isSameSpeaker(one, other));
	const alike = mostAlike(
		one,
		rivals,
		({ shared, share }, other) =>
			share >= 0.6 &&
			shared >= 0.4 * one.content.terms.size &&
			(shared >= 2 || (share === 1 && Math.abs(one.index - other.index) === 1)),
	);
	if (alike) return byWords(kind, alike);
	if (!reference || reference.told) return [];
	const before = rivals.filter((other) => other.index < one.index).reverse();
	const meant = reference.accusation ? accusations(one, reference, before) : pointedAt(one, reference, before);
	return meant.map(({ claim }) => ({
		relation: { kind, claim: claim.id },
		evidence: { rule: 'relation-by-reference', words: reference.words },
	}));
}

/** The accusations that "the charge" or "any wrongdoing" can mean: those against the speaker, else the nearest one. */
function accusations(
	one: ComparableClaim,
	reference: ClaimAnaphor,
	before: readonly ComparableClaim[],
): readonly ComparableClaim[] {
	const accusing = before.filter(({ claim }) => claim.stance === 'accuse');
	const { speaker } = one.claim;
	const aimed = accusing.filter((other) => speaker !== null && other.others.has(speaker));
	const [nearest] = aimed.length > 0 ? aimed : accusing;
	if (!nearest) return reference.guilt ? [] : pointedAt(one, reference, before);
	return reference.plural && aimed.length > 0 ? aimed : [nearest];
}

/** The nearest claim before the anaphor. A plural also means the other claims of its speaker in the same paragraph. */
function pointedAt(
	one: ComparableClaim,
	reference: ClaimAnaphor,
	before: readonly ComparableClaim[],
): readonly ComparableClaim[] {
	const near = before.filter(
		(other) => STATING.has(other.claim.stance) && one.index - other.index <= NEAR && one.block - other.block <= 1,
	);
	const [nearest] = near;
	if (!nearest) return [];
	const beside = near.filter((other) => other.sentence === nearest.sentence);
	if (beside.some((other) => !isSameSpeaker(other, nearest))) return [];
	if (!reference.plural) return [nearest];
	return near.filter((other) => other.block === nearest.block && isSameSpeaker(other, nearest));
}

/** The link to an earlier claim with nearly all the terms, which the claim repeats or contradicts. */
function sameAgain(one: ComparableClaim, said: readonly ComparableClaim[]): readonly Link[] {
	const earlier = said.slice(Math.max(0, one.index - REACH), one.index).filter((other) => areApart(one, other));
	const alike = mostAlike(one, earlier, ({ shared, share }) => share >= 0.75 && shared >= 4);
	if (!alike) return [];
	if (alike.content.negated !== one.content.negated) return contradicts(one, alike) ? byWords('denies', alike) : [];
	const ofAnother = areOfTwo(one, alike) || similarityOf(one.content, alike.content).figuresDiffer;
	return ofAnother ? [] : byWords('repeats', alike);
}

/** Whether two known speakers share nearly all terms. The caller knows that one content is negated. */
function contradicts(one: ComparableClaim, other: ComparableClaim): boolean {
	const all = new Set([...one.content.terms, ...other.content.terms]).size;
	return areOfTwo(one, other) && similarityOf(one.content, other.content).shared >= 0.7 * all;
}

/** The most similar of the claims that are similar enough; the nearer one of two equals. */
function mostAlike(
	one: ComparableClaim,
	others: readonly ComparableClaim[],
	isEnough: (likeness: Similarity, other: ComparableClaim) => boolean,
): ComparableClaim | null {
	let best: { readonly other: ComparableClaim; readonly weight: number } | null = null;
	for (const other of others) {
		const like = similarityOf(one.content, other.content);
		const weight = like.shared * like.share - Math.abs(one.index - other.index) / 1000;
		if (isEnough(like, other) && (!best || weight > best.weight)) best = { other, weight };
	}
	return best?.other ?? null;
}
