import { isReaders } from '../core/corrections/reader';
import type { ActorKind, Article, Claim } from '../core/model';
import { speakerOf } from '../core/query';
import { byPosition, type Span } from '../core/span';
import { flattened } from './highlight';

/** How the content of claims is shaded: all alike, or by one of six shades, each with a line of its own below. */
export type Shade = 'claim' | 'voice1' | 'voice2' | 'voice3' | 'voice4' | 'voice5' | 'voice6';

export const SHADES: readonly Shade[] = ['claim', 'voice1', 'voice2', 'voice3', 'voice4', 'voice5', 'voice6'];

/** What the shades of claims tell apart. */
export type ColorBy = 'none' | 'speaker' | 'source';

/** The lines below shaded claims, so that they can be told apart without colour: style, and width below and above. */
export const VOICE_LINES: Readonly<Record<Exclude<Shade, 'claim'>, readonly [style: string, width: string]>> = {
	voice1: ['solid', '0 0 2px 0'],
	voice2: ['dashed', '0 0 2px 0'],
	voice3: ['dotted', '0 0 2px 0'],
	voice4: ['double', '0 0 3px 0'],
	voice5: ['solid', '1px 0 1px 0'],
	voice6: ['dashed', '1px 0 1px 0'],
};

const VOICES = Object.keys(VOICE_LINES) as readonly Shade[];

/** The shade of a claim whose speaker is of a kind. */
export const SHADE_OF_SOURCE: Readonly<Record<ActorKind, Shade>> = {
	person: 'voice1',
	organization: 'voice2',
	place: 'voice3',
	group: 'voice4',
	unnamed: 'voice5',
	document: 'voice6',
	other: 'voice6',
};

/** The content of all claims by shade, in document order and apart: a claim within another one is cut out of it. */
export function shadesOf(article: Article, colorBy: ColorBy): Readonly<Record<Shade, readonly Span[]>> {
	const shadeOf = shading(article, colorBy);
	const parts = article.claims.flatMap((claim) =>
		claim.content.map(({ start, end }) => ({ start, end, kind: shadeOf(claim) })),
	);
	const shades: Record<Shade, Span[]> = {
		claim: [],
		voice1: [],
		voice2: [],
		voice3: [],
		voice4: [],
		voice5: [],
		voice6: [],
	};
	for (const span of flattened(parts.sort(byPosition))) shades[span.kind].push(span);
	return shades;
}

function shading(article: Article, colorBy: ColorBy): (claim: Claim) => Shade {
	switch (colorBy) {
		case 'none':
			return () => 'claim';
		case 'source':
			return (claim) => {
				const speaker = speakerOf(article, claim);
				return speaker ? SHADE_OF_SOURCE[speaker.kind] : 'claim';
			};
		case 'speaker': {
			const speakers = [...new Set(article.claims.flatMap(({ speaker }) => speaker ?? []))];
			const shades = new Map(speakers.map((id, index) => [id, VOICES[index % VOICES.length]!]));
			return ({ speaker }) => (speaker === null ? undefined : shades.get(speaker)) ?? 'claim';
		}
	}
}

/** Where claims begin and end: the first and the last letter of each of their parts. */
export interface Edges {
	readonly starts: readonly Span[];
	readonly ends: readonly Span[];
}

export function edgesOf(claims: readonly Claim[]): Edges {
	const parts = claims.flatMap(({ content }) => content);
	return {
		starts: parts.map(({ start }) => ({ start, end: start + 1 })),
		ends: parts.map(({ end }) => ({ start: end - 1, end })),
	};
}

/** The claims of which nothing else would be seen: those that the reader marked, which have no cue. */
export const markedByHand = ({ claims }: Article): readonly Claim[] =>
	claims.filter((claim) => isReaders(claim) && claim.cue === null);
