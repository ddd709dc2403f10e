import { Range, type TextDocument } from 'vscode';
import type { Article } from '../core/model';
import { actorById, claimById } from '../core/query';
import type { Span } from '../core/span';

/** A place in an article by what stands there, as a link or a row remembers it: its position may change meanwhile. */
export type Place =
	| { readonly actor: string; readonly mention: number }
	| { readonly claim: string; readonly part: 'source' | 'cue' | 'content' };

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

/** The words that a span covers in the document's text now. */
export const wordsAt = (document: TextDocument, span: Span): string => document.getText(rangeOf(document, span));
