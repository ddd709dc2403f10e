import type { Attribution } from '../../attribution/attribution';
import { contains, type Span } from '../../span';
import type { MentionPlace } from './places';

/** What a pronoun is the source of, and the ones who spoke before it. */
export interface SpokenSource {
	readonly attribution: Attribution;
	readonly before: readonly Attribution[];
}

/** How many blocks, and how many attributions, one looks back for who spoke last. */
const BLOCKS = 2;
const SPOKEN = 6;

/** By the offset of the pronoun: the attributions whose source it is alone. */
export function spokenSources(attributions: readonly Attribution[]): ReadonlyMap<number, SpokenSource> {
	const outer = attributions.filter(({ embedded }) => !embedded);
	return new Map(
		outer.flatMap((attribution, i) =>
			attribution.source
				? [
						[
							attribution.source.start,
							{ attribution, before: outer.slice(Math.max(0, i - SPOKEN), i).reverse() },
						] as const,
					]
				: [],
		),
	);
}

/**
 * The one who spoke last among those that may be meant, or who was the subject of a sentence of the narrator since; null where
 * nobody did within two blocks. `placesIn` gives the mentions in the sentences of a span.
 */
export function lastSpeaker(
	{ attribution, before }: SpokenSource,
	placesIn: (span: Span) => readonly MentionPlace[],
	fits: (place: MentionPlace) => boolean,
): MentionPlace | null {
	const opens = attribution.content[0]!.start;
	for (const { source, block, content } of before) {
		if (attribution.block - block > BLOCKS) return null;
		const found = source && placesIn(source).find((place) => contains(source, place) && fits(place));
		if (!found) continue;
		const since = { start: content.reduce((last, { end }) => Math.max(last, end), source.end), end: opens };
		const told = since.end > since.start ? placesIn(since) : [];
		return told.findLast((place) => place.isSubject && contains(since, place) && fits(place)) ?? found;
	}
	return null;
}
