import { ACTOR_KINDS, type ActorKind, type Article } from '../core/model';
import { byPosition, type Span } from '../core/span';

/**
 * What is told apart in the text: what surrounds the article, mentions by the kind of their actor, cues, and the words that name a
 * claim's source.
 */
export type HighlightKind = ActorKind | 'boilerplate' | 'cue' | 'claimSource';

/** In the order in which they are drawn, the last on top. */
export const HIGHLIGHT_KINDS: readonly HighlightKind[] = ['boilerplate', ...ACTOR_KINDS, 'cue', 'claimSource'];

/**
 * The lines at the words for an actor, so that kinds can be told apart without colour. None is wavy: that is how editors mark
 * errors.
 */
export const LINES: Readonly<Record<ActorKind, string>> = {
	person: 'underline solid 2px',
	organization: 'underline dashed 2px',
	place: 'underline dotted 2px',
	group: 'underline overline solid 1px',
	unnamed: 'underline double 1px',
	document: 'underline overline dashed 1px',
	other: 'underline solid 1px',
};

export type Highlights = Readonly<Record<HighlightKind, readonly Span[]>>;

/**
 * The spans to highlight, in document order. Mentions do not overlap: one that lies within another is cut out of it, as
 * words can carry only one underline.
 */
export function highlightsOf(article: Article): Highlights {
	const mentions = article.actors.flatMap(({ kind, mentions }) =>
		mentions.map(({ start, end }) => ({ kind, start, end })),
	);
	const highlights: Record<HighlightKind, Span[]> = {
		person: [],
		organization: [],
		place: [],
		group: [],
		unnamed: [],
		document: [],
		other: [],
		boilerplate: article.blocks.filter(({ kind }) => kind === 'boilerplate'),
		cue: article.claims.flatMap((claim) => claim.cue ?? []),
		claimSource: article.claims.flatMap((claim) => claim.source ?? []),
	};
	for (const span of flattened(mentions.sort(byPosition))) highlights[span.kind].push(span);
	return highlights;
}

/** A span of some kind. */
export type Kinded<Kind> = Span & { readonly kind: Kind };

/** Cuts inner spans out of the outer ones. `spans` are sorted by position, the longer first. */
export function flattened<Kind>(spans: readonly Kinded<Kind>[]): readonly Kinded<Kind>[] {
	const flat: Kinded<Kind>[] = [];
	const outer: Kinded<Kind>[] = [];
	let done = 0;
	const advance = (to: number): void => {
		for (let last = outer.at(-1); last; last = outer.at(-1)) {
			const end = Math.min(last.end, to);
			if (done < end) flat.push({ kind: last.kind, start: Math.max(done, last.start), end });
			done = Math.max(done, end);
			if (last.end > to) return;
			outer.pop();
		}
	};
	for (const span of spans) {
		advance(span.start);
		done = Math.max(done, span.start);
		outer.push(span);
	}
	advance(Infinity);
	return flat;
}
