import { findClaims } from './claims/claims';
import { resolveActors } from './actors/actors';
import { correctActors } from './corrections/actors';
import { correctClaims } from './corrections/claims';
import { prepare, type Applicable, type Corrections } from './corrections/corrections';
import { correctNames } from './corrections/names';
import { analyse, type LanguageCache } from './language/analyse';
import { isNews } from './language/detectNews';
import { detectProse } from './language/detectProse';
import { layOut } from './layout/layout';
import { markupIn } from './layout/markup';
import type { Article, Issue } from './model';
import { findNames } from './names/names';
import { plainOf } from './plain';

/** Which texts are read: only what may be news, all English prose, or whatever there is. */
export type Scope = 'news' | 'prose' | 'anything';

export interface AnnotateOptions extends Corrections {
	/** Of other texts only the layout is given, and an issue that says why; `prose` where absent. */
	readonly scope?: Scope | undefined;
	/** Keeps the parse of unchanged blocks between calls; the result is the same with and without it. */
	readonly cache?: LanguageCache;
}

/**
 * The whole pipeline: layout → language → names → actors → claims, each of the last three put right by the reader's
 * corrections before the next one leans on it. They see the text without its Markdown. Pure and total: it never throws on
 * text, and the same text gives the same article, whatever the cache holds. Offsets are UTF-16 code units of `text`.
 */
export function annotate(text: string, { cache, scope = 'prose', ...corrections }: AnnotateOptions = {}): Article {
	const reader = prepare(text, corrections);
	const markup = markupIn(text);
	const how = { cache, scope, isNews: isNews(text) };
	if (markup.length === 0) return annotatePlain(text, reader, how);
	const plain = plainOf(text, markup);
	return plain.restored(annotatePlain(plain.text, plain.corrected(reader), how));
}

interface How {
	readonly cache: LanguageCache | undefined;
	readonly scope: Scope;
	readonly isNews: boolean;
}

function annotatePlain(text: string, reader: Applicable, { cache, scope, isNews }: How): Article {
	const layout = layOut(text);
	const verdict = detectProse(text, layout.blocks);
	const found = {
		language: verdict.language,
		length: text.length,
		blocks: layout.blocks,
		quotations: layout.quotations,
		corrections: reader.places,
	};
	const doubts = verdict.issue ? [verdict.issue] : isNews ? [] : [notNews(text)];
	const isOut = scope === 'news' ? doubts.length > 0 : scope === 'prose' && verdict.issue !== null;
	if (isOut) return { ...found, actors: [], claims: [], issues: doubts };

	const sentences = analyse(text, layout.blocks, cache);
	const input = { text, ...layout, sentences };
	const names = correctNames(text, findNames(input), reader.names, reader.placed);
	const actors = correctActors(text, resolveActors({ ...input, names }), reader.placed);
	const claims = findClaims({ ...input, actors });
	const told = correctClaims({ ...layout, text, actors, claims }, reader.placed);
	return {
		...found,
		actors: told.actors,
		claims: told.claims,
		issues: [...(scope === 'anything' ? [] : doubts), ...layout.issues],
	};
}

const notNews = ({ length }: string): Issue => ({
	code: 'not-news',
	start: 0,
	end: length,
	message: 'This does not look like news.',
});
