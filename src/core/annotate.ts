import { correctionsWithin, type Applicable, type Corrections } from './corrections/corrections';
import { failures, findingsOf } from './findings';
import type { LanguageCache } from './language/analyse';
import type { Verdict } from './language/detectProse';
import type { Layout } from './layout/layout';
import type { Article, Issue } from './model';
import { linesOf, trimmedLines } from './parts';
import { projectionOf, type TextProjection } from './textProjection';
import { settle } from './settle';
import { evened } from './spaces';
import { spanOf, type Span } from './span';
import { STAGES, type Stages } from './stages';

/** Which texts are read: only what may be news, all English prose, or whatever there is. */
export type Scope = 'news' | 'prose' | 'anything';

export interface AnnotateOptions extends Corrections {
	/** Of other texts only the layout is given, and an issue that says why; `prose` where absent. */
	readonly scope?: Scope | undefined;
	/** Keeps the parse of unchanged blocks between calls; the result is the same with and without it. */
	readonly cache?: LanguageCache;
}

/**
 * The whole pipeline: layout → language → names → attribution → actors → claims. Names, actors and claims are put right by the reader's
 * corrections before the next one leans on it. They see the text without its Markdown, and with one space between words. Pure
 * and total: it never throws on text, and the same text gives the same article, whatever the cache holds. A stage that fails
 * costs the blocks that it fails on and leaves a `failed` issue there. Offsets are UTF-16 code units of `text`.
 */
export const annotate = (text: string, options: AnnotateOptions = {}): Article => annotateBy(STAGES, text, options);

/** The pipeline made of the stages given, so that a test can let one of them fail. */
export function annotateBy(
	stages: Stages,
	text: string,
	{ cache, scope = 'prose', ...decided }: AnnotateOptions = {},
): Article {
	const { corrections = [] } = decided;
	const prepared = settle(corrections, (kept) => stages.prepare(text, { ...decided, corrections: kept }), NO_READER);
	const reader = prepared.result;
	const lines = linesOf(text);
	const marked = settle(lines.all, (kept) => stages.markupIn(lines.only(kept)), []);
	const projection = marked.result.length > 0 ? projectionOf(text, marked.result) : null;
	const news = settle([spanOf(0, text.length)], () => stages.isNews(text), true);
	const how = { cache, scope, isNews: news.result };
	const article = throughProjection(projection, text, reader, (seen, placed) =>
		throughProjection(evened(seen, trimmedLines(seen)), seen, placed, (even, own) =>
			annotatePlain(stages, even, own, how),
		),
	);
	const lost = [
		...failures('corrections', prepared.failed, nowhere),
		...failures('markup', marked.failed, same),
		...failures('judgement', news.failed, same),
	];
	const orphans = prepared.failed.map(({ item }) => ({ id: item.id, at: null, other: null }));
	return {
		...article,
		...(projection && { markup: marked.result }),
		corrections: [...reader.places, ...orphans],
		issues: [...article.issues, ...lost],
	};
}

interface How {
	readonly cache: LanguageCache | undefined;
	readonly scope: Scope;
	readonly isNews: boolean;
}

/** What is found in a text without Markdown, if it is an article at all. */
function annotatePlain(stages: Stages, text: string, reader: Applicable, { cache, scope, isNews }: How): Article {
	const lines = linesOf(text);
	const laidOut = settle(lines.all, (kept) => stages.layOut(lines.only(kept)), NO_LAYOUT);
	const { issues, ...layout } = laidOut.result;
	const judged = settle([spanOf(0, text.length)], () => stages.detectProse(text, layout.blocks), ENGLISH);
	const { language, issue } = judged.result;
	const nothing = { language, length: text.length, ...layout, actors: [], claims: [], corrections: reader.places };
	const failed = [...failures('layout', laidOut.failed, same), ...failures('judgement', judged.failed, same)];
	const doubts = issue ? [issue] : isNews ? [] : [notNews(text)];
	const isOut = scope === 'news' ? doubts.length > 0 : scope === 'prose' && issue !== null;
	if (isOut) return { ...nothing, issues: [...doubts, ...failed] };

	const joined = evened(text, layout.blocks);
	const seen = joined ? { blocks: joined.placed(layout.blocks), quotations: joined.placed(layout.quotations) } : layout;
	const article = throughProjection(joined, text, reader, (even, own) => ({
		...nothing,
		...findingsOf(stages, { text: even, ...seen }, own, cache),
	}));
	return {
		...article,
		...layout,
		issues: [...(scope === 'anything' ? [] : doubts), ...issues, ...failed, ...article.issues],
	};
}

/** Annotates what is seen of a text, and puts the article back on the whole text. */
function throughProjection(
	projection: TextProjection | null,
	text: string,
	reader: Applicable,
	run: (text: string, reader: Applicable) => Article,
): Article {
	return projection
		? projection.restored(run(projection.text, correctionsWithin(reader, projection.within)))
		: run(text, reader);
}

/** What there is where a stage fails on all that it is given. */
const NO_READER: Applicable = { names: [], placed: [], places: [] };
const NO_LAYOUT: Layout = { blocks: [], quotations: [], issues: [] };
const ENGLISH: Verdict = { language: 'en', issue: null };

const same = (span: Span): Span => span;
const nowhere = (): Span => spanOf(0, 0);

const notNews = ({ length }: string): Issue => ({
	code: 'not-news',
	start: 0,
	end: length,
	message: 'This does not look like news.',
});
