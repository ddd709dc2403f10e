import type { Claim } from '../model';
import { contains, type Span } from '../span';

/** What of a claim its place is judged by. */
export type Placement = Pick<Claim, 'source' | 'cue' | 'content'>;

/**
 * For each claim the index of the smallest one whose content holds it, cue and source included; −1 where none does. The
 * claims must be in document order, the longer content first where two start together.
 */
export function holdersOf(claims: readonly Placement[]): readonly number[] {
	const open: number[] = [];
	return claims.map((claim, index) => {
		while (open.length > 0 && endOf(claims[open.at(-1)!]!) <= claim.content[0]!.start) open.pop();
		const holder = open.findLast((at) => holds(claims[at]!, claim)) ?? -1;
		open.push(index);
		return holder;
	});
}

const endOf = ({ content }: Placement): number => content.at(-1)!.end;

function holds(holder: Placement, claim: Placement): boolean {
	const told: readonly (Span | null)[] = [claim.cue, claim.source, ...claim.content];
	return told.every((span) => span === null || holder.content.some((part) => contains(part, span)));
}
