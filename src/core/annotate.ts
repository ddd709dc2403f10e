import { findClaims } from './claims/claims';
import { resolveActors } from './actors/actors';
import { correctActors } from './corrections/actors';
import { correctClaims } from './corrections/claims';
import { prepare, type Applicable, type Corrections } from './corrections/corrections';
import { correctNames } from './corrections/names';
import { analyse, type LanguageCache } from './language/analyse';
import { judgeText } from './language/judge';
import { layOut } from './layout/layout';
import { markupIn } from './layout/markup';
import type { Article } from './model';
import { findNames } from './names/names';
import { plainOf } from './plain';

export interface AnnotateOptions extends Corrections {
	/** Keeps the parse of unchanged blocks between calls; the result is the same with and without it. */
	readonly cache?: LanguageCache;
}

/**
 * The whole pipeline: layout → language → names → actors → claims, each of the last three put right by the reader's
 * corrections before the next one leans on it. They see the text without its Markdown. Pure and total: it never throws on
 * text, and the same text gives the same article, whatever the cache holds. Offsets are UTF-16 code units of `text`.
 */
export function annotate(text: string, { cache, ...corrections }: AnnotateOptions = {}): Article {
	const reader = prepare(text, corrections);
	const markup = markupIn(text);
	if (markup.length === 0) return annotatePlain(text, reader, cache);
	const plain = plainOf(text, markup);
	return plain.restored(annotatePlain(plain.text, plain.corrected(reader), cache));
}

function annotatePlain(text: string, reader: Applicable, cache: LanguageCache | undefined): Article {
	const layout = layOut(text);
	const verdict = judgeText(text, layout.blocks);
	const found = {
		language: verdict.language,
		length: text.length,
		blocks: layout.blocks,
		quotations: layout.quotations,
		corrections: reader.places,
	};
	if (verdict.issue) return { ...found, actors: [], claims: [], issues: [verdict.issue] };

	const sentences = analyse(text, layout.blocks, cache);
	const input = { text, ...layout, sentences };
	const names = correctNames(text, findNames(input), reader.names, reader.placed);
	const actors = correctActors(text, resolveActors({ ...input, names }), reader.placed);
	const claims = findClaims({ ...input, actors });
	const told = correctClaims({ ...layout, text, actors, claims }, reader.placed);
	return { ...found, actors: told.actors, claims: told.claims, issues: layout.issues };
}
