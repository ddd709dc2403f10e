import { findClaims } from './claims/claims';
import { resolveActors } from './actors/actors';
import { analyse, type LanguageCache } from './language/analyse';
import { judgeText } from './language/judge';
import { layOut } from './layout/layout';
import type { Article } from './model';
import { findNames } from './names/names';

export interface AnnotateOptions {
	/** Keeps the parse of unchanged blocks between calls; the result is the same with and without it. */
	readonly cache?: LanguageCache;
}

/**
 * The whole pipeline: layout → language → names → actors → claims. Pure and total: it never throws on text, and the same
 * text gives the same article, whatever the cache holds. Offsets are UTF-16 code units of `text`.
 */
export function annotate(text: string, options: AnnotateOptions = {}): Article {
	const layout = layOut(text);
	const verdict = judgeText(text, layout.blocks);
	const found = {
		language: verdict.language,
		length: text.length,
		blocks: layout.blocks,
		quotations: layout.quotations,
	};
	if (verdict.issue) return { ...found, actors: [], claims: [], issues: [verdict.issue] };

	const sentences = analyse(text, layout.blocks, options.cache);
	const names = findNames({ text, ...layout, sentences });
	const actors = resolveActors({ text, ...layout, sentences, names });
	const claims = findClaims({ text, ...layout, sentences, actors });
	return { ...found, actors, claims, issues: layout.issues };
}
