import type { Applicable } from './corrections/corrections';
import type { Article } from './model';
import { firstEndingAfter, lengthOf, sliceOf, type Span } from './span';

/** A text without its markup, what a reader of the page would see, and the way to it and back. */
export interface Plain {
	readonly text: string;
	/** The reader's corrections on the plain text; those of markup alone are left out. */
	corrected(reader: Applicable): Applicable;
	/**
	 * An article of the plain text, put back on the whole text. A span takes in the markup within it and none at its edges: of
	 * "[Ana *Ortega*](…)" the name covers "Ana *Ortega".
	 */
	restored(article: Article): Article;
}

/** Takes markup, which is in order and apart, out of a text. */
export function plainOf(whole: string, markup: readonly Span[]): Plain {
	const stretches = stretchesOf(whole, markup);
	const back = backTo(stretches);
	const backAll = <T extends Span>(spans: readonly T[]): readonly T[] => spans.map(back);
	const toPlain = (span: Span): Span | null => within(stretches, span);
	return {
		text: stretches.map(({ start, end, by }) => whole.slice(start + by, end + by)).join(''),
		corrected: ({ placed, ...reader }) => ({
			...reader,
			placed: placed.flatMap((correction) => {
				const at = toPlain(correction.at);
				const other = correction.other && toPlain(correction.other);
				return at && (other || !correction.other) ? { ...correction, at, other } : [];
			}),
		}),
		restored: (article) => ({
			...article,
			length: whole.length,
			markup,
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

/** A stretch of the plain text, and by how much it stands further behind in the whole. */
interface Stretch extends Span {
	readonly by: number;
}

function stretchesOf(whole: string, markup: readonly Span[]): readonly Stretch[] {
	const stretches: Stretch[] = [];
	let [start, by] = [0, 0];
	for (const mark of [...markup, { start: whole.length, end: whole.length }]) {
		stretches.push({ start, end: mark.start - by, by });
		start = mark.start - by;
		by += lengthOf(mark);
	}
	return stretches;
}

/** Where something begins, it begins behind markup, where it ends, it ends before it. */
function backTo(stretches: readonly Stretch[]): <T extends Span>(span: T) => T {
	const by = (offset: number): number => (stretches[firstEndingAfter(stretches, offset)] ?? stretches.at(-1)!).by;
	return (span) => ({
		...span,
		start: span.start + by(span.start),
		end: span.end + by(Math.max(span.start, span.end - 1)),
	});
}

/** What of a span of the whole text is in the plain one. */
function within(stretches: readonly Stretch[], { start, end }: Span): Span | null {
	const parts = stretches
		.map((stretch) => ({
			start: Math.max(stretch.start, start - stretch.by),
			end: Math.min(stretch.end, end - stretch.by),
		}))
		.filter((part) => part.start < part.end);
	return parts.length > 0 ? { start: parts[0]!.start, end: parts.at(-1)!.end } : null;
}
