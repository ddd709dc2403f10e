import { Range, type TextDocument } from 'vscode';
import { claimWords, type ClaimWords } from '../core/claimWords';
import type { Article, Claim } from '../core/model';
import { wordsOf } from '../core/textProjection';
import { actorById, claimById } from '../core/query';
import { sameSpan, type Span } from '../core/span';

/** An article and the document whose text it now is of. */
export interface Shown {
	readonly document: TextDocument;
	readonly article: Article;
}

/** A place in an article by what stands there, as a link or a row remembers it: its position may change meanwhile. */
export type Place =
	| { readonly actor: string; readonly mention: number }
	| { readonly claim: string; readonly part: 'source' | 'cue' | 'content' | 'addressee' };

/** The spans at a place: several where the content of a claim has several parts, none where there is no such place. */
export function spansAt(article: Article, place: Place): readonly Span[] {
	if ('actor' in place) {
		const mention = actorById(article, place.actor)?.mentions[place.mention];
		return mention ? [mention] : [];
	}
	const claim = claimById(article, place.claim);
	const found = claim?.[place.part] ?? [];
	return 'start' in found ? [found] : found;
}

export const rangeOf = (document: TextDocument, span: Span): Range =>
	new Range(document.positionAt(span.start), document.positionAt(span.end));

/** The plain words that a span of the article covers in the document's text now. */
export const wordsAt = ({ article, document }: Shown, span: Span): string =>
	wordsOf(article, span, (part) => document.getText(rangeOf(document, part)));

/** What is shown of a claim, in the document's text now. */
export const claimWordsAt = (shown: Shown, claim: Claim): ClaimWords =>
	claimWords(shown.article, claim, (span) => wordsAt(shown, span));

/** What stands at a span of the article, if it is a place: a claim's part before a mention of the same words. */
export function placeOf({ claims, actors }: Article, span: Span): Place | undefined {
	for (const { id, source, cue, content } of claims) {
		if (sameSpan(content[0]!, span)) return { claim: id, part: 'content' };
		if (cue && sameSpan(cue, span)) return { claim: id, part: 'cue' };
		if (source && sameSpan(source, span)) return { claim: id, part: 'source' };
	}
	for (const { id, mentions } of actors) {
		const mention = mentions.findIndex((each) => sameSpan(each, span));
		if (mention >= 0) return { actor: id, mention };
	}
	return undefined;
}
