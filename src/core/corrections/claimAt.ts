import type { Claim } from '../model';
import { hull, overlaps, type Span } from '../span';

/** The claim that says the words at a place: the one that shares at least half of all their letters. */
export function claimAt(claims: readonly Claim[], at: Span): Claim | undefined {
	const shared = claims.map((claim) => ({ claim, share: shareOf(claim, at) })).sort((a, b) => b.share - a.share);
	return shared[0] && shared[0].share >= 0.5 ? shared[0].claim : undefined;
}

/** How much of all letters of a claim and a place they share: of the claim's part that shares most, or of its whole. */
export const shareOf = ({ content }: Claim, at: Span): number =>
	[...content, hull(content)].reduce((most, part) => Math.max(most, overlapOf(part, at)), 0);

const overlapOf = (a: Span, b: Span): number =>
	overlaps(a, b)
		? (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
		: 0;
