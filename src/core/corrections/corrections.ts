import type { CorrectionPlace } from '../model';
import type { Span } from '../span';
import { placerFor } from './anchor';
import { place, type Correction, type KnownName, type PlacedCorrection } from './correction';

/** What a reader set right: in this article, and of names in all articles. */
export interface Corrections {
	readonly corrections?: readonly Correction[];
	readonly names?: readonly KnownName[];
}

/** The corrections of an article as they apply to its text as it is now. */
export interface Applicable {
	readonly names: readonly KnownName[];
	/** In the order in which the reader made them. */
	readonly placed: readonly PlacedCorrection[];
	/** Where each of them, also an orphan, has its words. */
	readonly places: readonly CorrectionPlace[];
}

/** Looks for the words of each correction in the text. */
export function prepare(text: string, { corrections = [], names = [] }: Corrections): Applicable {
	const placeOf = placerFor(text);
	const all = corrections.map((correction) => ({ id: correction.id, placed: place(correction, placeOf) }));
	return {
		names,
		placed: all.flatMap(({ placed }) => placed ?? []),
		places: all.map(({ id, placed }) => ({ id, at: placed?.at ?? null, other: placed?.other ?? null })),
	};
}

/** The corrections on a part of the text: `within` tells where a span is there, and null of what is not; that is left out. */
export const correctionsWithin = (
	{ placed, ...reader }: Applicable,
	within: (span: Span) => Span | null,
): Applicable => ({
	...reader,
	placed: placed.flatMap((correction) => {
		const at = within(correction.at);
		const other = correction.other && within(correction.other);
		return at && (other || !correction.other) ? { ...correction, at, other } : [];
	}),
});
