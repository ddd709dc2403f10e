import type { Article } from './model';
import { firstEndingAfter, lengthOf, sliceOf, type Span } from './span';

/** A text without some of its stretches, what a reader of the page would see, and the way to it and back. */
export interface TextProjection {
	readonly text: string;
	/** Spans of the whole text as they are in the projected one; those of which nothing is left there are left out. */
	placed<T extends Span>(spans: readonly T[]): readonly T[];
	/** Where a span of the whole text is in the projected one; null where nothing is left of it. */
	readonly within: (span: Span) => Span | null;
	/**
	 * An article of the projected text, put back on the whole text. A span takes in the markup within it and none at its edges: of
	 * "[Ana *Ortega*](…)" the name covers "Ana *Ortega".
	 */
	restored(article: Article): Article;
}

/** Takes stretches such as markup, which are in order and apart, out of a text. */
export function projectionOf(whole: string, taken: readonly Span[]): TextProjection {
	const kept = keptOf(whole, taken);
	const back = backTo(kept);
	const backAll = <T extends Span>(spans: readonly T[]): readonly T[] => spans.map(back);
	const toProjected = withinOf(kept);
	return {
		text: kept.whole.map(({ start, end }) => whole.slice(start, end)).join(''),
		placed: (spans) =>
			spans.flatMap((span) => {
				const at = toProjected(span);
				return at ? { ...span, ...at } : [];
			}),
		within: toProjected,
		restored: (article) => ({
			...article,
			length: whole.length,
			blocks: backAll(article.blocks),
			quotations: backAll(article.quotations),
			actors: article.actors.map((actor) => ({ ...actor, mentions: backAll(actor.mentions) })),
			claims: article.claims.map((claim) => ({
				...claim,
				source: claim.source && back(claim.source),
				cue: claim.cue && back(claim.cue),
				...(claim.cuePhrase && { cuePhrase: backAll(claim.cuePhrase) }),
				content: backAll(claim.content),
				addressee: claim.addressee && back(claim.addressee),
			})),
			issues: backAll(article.issues),
		}),
	};
}

/**
 * The words of a span of the whole text as a reader of the page sees them: without the markup within it. `textOf` gives the
 * text of a span as it stands, so that a document need not be copied for it.
 */
export function wordsOf({ markup }: Pick<Article, 'markup'>, span: Span, textOf: (span: Span) => string): string {
	if (!markup || markup.length === 0) return textOf(span);
	let words = '';
	let { start } = span;
	for (let i = firstEndingAfter(markup, span.start); i < markup.length && markup[i]!.start < span.end; i++) {
		if (start < markup[i]!.start) words += textOf({ start, end: markup[i]!.start });
		start = markup[i]!.end;
	}
	return start < span.end ? words + textOf({ start, end: span.end }) : words;
}

/** The same for an article of a text. */
export const wordsFrom =
	(article: Pick<Article, 'markup'>, text: string) =>
	(span: Span): string =>
		wordsOf(article, span, (part) => sliceOf(text, part));

/** The stretches that stay, by where they are in the whole text and, at the same index, in the projected one. */
interface Kept {
	readonly whole: readonly Span[];
	readonly projected: readonly Span[];
}

function keptOf(text: string, taken: readonly Span[]): Kept {
	const whole: Span[] = [];
	const projected: Span[] = [];
	let start = 0;
	let length = 0;
	for (const mark of [...taken, { start: text.length, end: text.length }]) {
		const stretch = { start, end: mark.start };
		whole.push(stretch);
		projected.push({ start: length, end: length + lengthOf(stretch) });
		length += lengthOf(stretch);
		start = mark.end;
	}
	return { whole, projected };
}

/** Where something begins, it begins after markup, where it ends, it ends before it. */
function backTo({ whole, projected }: Kept): <T extends Span>(span: T) => T {
	const by = (offset: number): number => {
		const at = Math.min(firstEndingAfter(projected, offset), projected.length - 1);
		return (whole[at]?.start ?? 0) - (projected[at]?.start ?? 0);
	};
	return (span) => ({
		...span,
		start: span.start + by(span.start),
		end: span.end + by(Math.max(span.start, span.end - 1)),
	});
}

function withinOf({ whole, projected }: Kept): (span: Span) => Span | null {
	/** Where an offset of the whole text is in the projected one: where it was taken out, at the seam. */
	const toProjected = (offset: number): number => {
		const at = firstEndingAfter(whole, offset);
		const [from, to] = [whole[at], projected[at]];
		return from && to ? to.start + Math.max(0, offset - from.start) : (projected.at(-1)?.end ?? 0);
	};
	return ({ start, end }) => {
		const within = { start: toProjected(start), end: toProjected(end) };
		return within.start < within.end ? within : null;
	};
}
