import { aboutOf, claimKindOf } from '../claims/claims';
import { actorMentions } from '../mentions';
import type { Actor, Claim, Quotation } from '../model';
import { saidBy } from '../query';
import { contains, overlaps, sameSpan, sliceOf, spanOf, type Span } from '../span';
import { shareOf } from './claimAt';
import { asReaders, READER } from './reader';
import { sureness } from '../claims/confidence';

/** What corrections of claims work on. They may bring in an actor: a speaker whom the article does not name. */
export interface Told {
	readonly text: string;
	readonly quotations: readonly Quotation[];
	readonly actors: readonly Actor[];
	readonly claims: readonly Claim[];
}

/** Claims with the one that a reader marked, which is still to be given its speaker. */
export interface Marking {
	readonly claims: readonly Claim[];
	readonly marked: Claim;
}

/**
 * The claims where a reader marked words as a claim by a speaker. It takes the place of the claim that it is most like among
 * those of this speaker that it overlaps, and of those that are wholly in it without their cue and source: the words are the
 * reader's, and what else was known stays as far as it fits. Other claims of theirs that it overlaps become part of it, but
 * for those within or around that claim. A claim by somebody else keeps what is left of it, if anything stands on one side
 * only; if the words are strictly within it, or hold it with its cue and source, one is told in the other.
 */
export function withMarked(told: Told, at: Span, speaker: string | null | undefined): Marking {
	const touched = told.claims.filter(({ content }) => content.some((part) => shares(told.text, part, at)));
	const isOwn = (claim: Claim): boolean =>
		typeof speaker === 'string' ? saidBy(claim).includes(speaker) : claim.speaker === speaker;
	const given = touched.filter((claim) => isOwn(claim) || (isCovered(claim, at) && !isToldIn(claim, at)));
	const former = given.toSorted((a, b) => shareOf(b, at) - shareOf(a, at))[0];
	const marked = former ? moved(told, former, at) : newClaim(told, at);
	const isRelated = (claim: Claim): boolean =>
		former !== undefined && (isWithin(claim, former) || isWithin(former, claim));
	const claims = told.claims.flatMap((claim): readonly Claim[] => {
		if (claim === former) return [marked];
		if (!touched.includes(claim) || isRelated(claim)) return [claim];
		if (given.includes(claim)) return [];
		return isToldIn(claim, at) || isAround(told.text, claim, at) ? [claim] : without(told, claim, at);
	});
	return { marked, claims: former ? claims : [...claims, marked] };
}

const hasWords = (text: string, { start, end }: Span): boolean =>
	start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end));

const shares = (text: string, a: Span, b: Span): boolean =>
	hasWords(text, spanOf(Math.max(a.start, b.start), Math.min(a.end, b.end)));

const isCovered = ({ content }: Claim, at: Span): boolean => content.every((part) => contains(at, part));

/** Whether a place holds a claim with the words that say who says it: somebody tells there what another one says. */
const isToldIn = (claim: Claim, at: Span): boolean => {
	const saying = [claim.cue, claim.source].filter((span) => span !== null);
	return saying.length > 0 && isCovered(claim, at) && saying.every((span) => contains(at, span));
};

/** Whether a place is in one part of a claim, with words of that part on both sides. */
const isAround = (text: string, { content }: Claim, at: Span): boolean =>
	content.some((part) => hasWords(text, spanOf(part.start, at.start)) && hasWords(text, spanOf(at.end, part.end)));

const isWithin = (inner: Claim, outer: Claim): boolean =>
	inner.content.every((part) => outer.content.some((whole) => contains(whole, part)));

/** A claim with the words of a place for its own, without what is known of it that these words take in or turn. */
function moved(told: Told, claim: Claim, at: Span): Claim {
	const { cuePhrase, negated, modal, doubts = [], ...rest } = claim;
	const content = apartFrom(claim, at);
	if (content.length === claim.content.length && content.every((part, i) => sameSpan(part, claim.content[i]!)))
		return asReaders(claim);
	const isFree = (span: Span | null): boolean => span !== null && !content.some((part) => overlaps(part, span));
	const isCued = [claim.cue, ...(cuePhrase ?? [])].every(isFree);
	const cued = isCued
		? { ...(cuePhrase && { cuePhrase }), ...(negated && { negated }), ...(modal !== undefined && { modal }) }
		: { cue: null, stance: 'assert' as const, relations: [] };
	return asReaders({
		...rest,
		...cued,
		...sureness(doubts.filter((doubt) => doubt !== 'open-end' && doubt !== 'construction')),
		...wordsOf(told, content),
		source: isFree(claim.source) ? claim.source : null,
		addressee: isFree(claim.addressee) ? claim.addressee : null,
		evidence: [
			{ rule: 'reader-borders', words: claim.content.map((part) => sliceOf(told.text, part)).join(' … ') },
			...claim.evidence.filter(({ rule }) => rule !== 'relation-by-reference' && rule !== 'reader-borders'),
		],
	});
}

/** A place without what stands between the parts of a claim: “…,” he said, “…”. */
function apartFrom({ content }: Claim, at: Span): readonly Span[] {
	const parts = content.filter((part) => overlaps(part, at));
	return parts.length === 0
		? [at]
		: parts.map((part, i) => spanOf(i === 0 ? at.start : part.start, i === parts.length - 1 ? at.end : part.end));
}

/** A claim without the words of a place; none where no words are left. */
function without(told: Told, claim: Claim, at: Span): readonly Claim[] {
	const left = claim.content
		.flatMap((part) => (overlaps(part, at) ? [spanOf(part.start, at.start), spanOf(at.end, part.end)] : [part]))
		.filter((part) => hasWords(told.text, part))
		.map((part) => trimmed(told.text, part));
	return left.length > 0 ? [asReaders({ ...claim, ...wordsOf(told, left) })] : [];
}

/** Without the white space and the marks at its ends that joined it to what is no longer part of it. */
function trimmed(text: string, { start, end }: Span): Span {
	let [first, last] = [start, end];
	while (JOINTS.test(text.charAt(first))) first++;
	while (JOINTS.test(text.charAt(last - 1))) last--;
	return spanOf(first, last);
}

const JOINTS = /[\s,;:–—]/u;

const wordsOf = (
	{ text, quotations, actors }: Told,
	content: readonly Span[],
): Pick<Claim, 'content' | 'kind' | 'about'> => ({
	content,
	kind: claimKindOf(content, quotations.filter(({ depth }) => depth === 0), text), // prettier-ignore
	about: aboutOf(content, actorMentions(actors)),
});

const newClaim = (told: Told, at: Span): Claim => ({
	id: '',
	type: 'statement',
	stance: 'assert',
	speaker: null,
	source: null,
	cue: null,
	addressee: null,
	relations: [],
	within: null,
	confidence: 'high',
	evidence: READER,
	...wordsOf(told, [at]),
});
