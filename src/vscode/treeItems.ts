import { l10n, TreeItem, TreeItemCollapsibleState, type Command, type TextDocument } from 'vscode';
import type { ThemeIcon, TreeItemLabel } from 'vscode';
import { claimWords, type ClaimWords } from '../core/claimWords';
import type { Claim } from '../core/model';
import { wordsFrom } from '../core/textProjection';
import { spanOf, type Span } from '../core/span';
import { OPEN_PLACE } from './commands';
import { keyOf } from './documentKey';
import type { AnnotatedText } from './openArticle';
import type { Place } from './place';
import { asLabel, isolate } from './sanitize';

/** A result and its document: what rows are made of. They show the text that the result is of, until the next one. */
export interface AnnotatedDocument extends AnnotatedText {
	readonly document: TextDocument;
}

/** The id of a row for a thing of an article. */
export const rowId = (document: TextDocument, thing: string): string => `${keyOf(document)}#${thing}`;

/** A click on the row selects the place's text. */
export const opens = (document: TextDocument, place: Place): Command => ({
	command: OPEN_PLACE,
	title: l10n.t('Show in Text'),
	arguments: [keyOf(document), place],
});

/** The plain words of spans. */
export const words = ({ article, text }: AnnotatedDocument, spans: readonly Span[]): string =>
	spans.map(wordsFrom(article, text)).join(' … ');

/** What is shown of a claim. */
export const wordsOfClaim = (source: AnnotatedDocument, claim: Claim): ClaimWords =>
	claimWords(source.article, claim, wordsFrom(source.article, source.text));

/** UTF-16 code units of text around a mention that a row shows. */
const BEFORE = 24;
const AFTER = 80;

/** The words of a span, marked, among those around them in the same line. */
export function excerpt(source: AnnotatedDocument, span: Span): TreeItemLabel {
	const { length } = source.text;
	const before = words(source, [spanOf(Math.max(0, span.start - BEFORE), span.start)]);
	const after = words(source, [spanOf(span.end, Math.min(length, span.end + AFTER))]);
	const lead = before.split(/[\r\n]/u).at(-1)!;
	const start = asLead(lead, lead.length === before.length && span.start > BEFORE);
	const marked = asLabel(words(source, [span]));
	return {
		label: start + marked + isolate(after.replace(/[\r\n].*/su, '').trimEnd()),
		highlights: [[start.length, start.length + marked.length]],
	};
}

/** The end of what stands before a mention; cut at a word, where it is cut. */
const asLead = (lead: string, isCut: boolean): string =>
	isolate(isCut ? `…${lead.slice(lead.indexOf(' ') + 1)}` : lead);

/** A row that holds others, with their number. */
export function groupItem(id: string, label: string, count: number, icon: ThemeIcon, isExpanded: boolean): TreeItem {
	const { Expanded, Collapsed } = TreeItemCollapsibleState;
	const item = new TreeItem(label, isExpanded ? Expanded : Collapsed);
	item.id = id;
	item.description = String(count);
	item.iconPath = icon;
	item.accessibilityInformation = { label: `${label}, ${count}` };
	return item;
}
