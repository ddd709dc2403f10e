import { l10n, TreeItem, TreeItemCollapsibleState, type Command, type TextDocument } from 'vscode';
import type { ThemeIcon, TreeItemLabel } from 'vscode';
import { claimWords, type ClaimWords } from '../core/claimWords';
import { isReaders } from '../core/corrections/reader';
import type { Claim } from '../core/model';
import { wordsFrom } from '../core/plain';
import { spanOf, type Span } from '../core/span';
import { keyOf, OPEN_PLACE } from './commands';
import { claimIcon } from './icons';
import type { Result } from './openArticle';
import type { Place } from './place';
import { asLabel, isolate, shorten } from './text';
import { attribution, claimLine, corrected, whoSays } from './words';

/** A result and its document: what rows are made of. They show the text that the result is of, until the next one. */
export interface Source extends Result {
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
export const words = ({ article, text }: Source, spans: readonly Span[]): string =>
	spans.map(wordsFrom(article, text)).join(' … ');

/** What is shown of a claim. */
export const wordsOfClaim = (source: Source, claim: Claim): ClaimWords =>
	claimWords(source.article, claim, wordsFrom(source.article, source.text));

/** UTF-16 code units of text around a mention that a row shows. */
const BEFORE = 24;
const AFTER = 80;

/** The words of a span, marked, among those around them in the same line. */
export function excerpt(source: Source, span: Span): TreeItemLabel {
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

/** UTF-16 code units of a speaker's name that a row shows, so that the claim itself is seen in a narrow side bar. */
const SPEAKER = 20;

/** UTF-16 code units of a claim's content that a row shows; long trees are costly to send. */
const CONTENT = 120;

/** UTF-16 code units of words that are read aloud: a row is cut to be seen, its label is not. */
const SENTENCE = 1000;

/** A row for a claim: who, how (a colon tells nothing), what. In a tree of the speaker's own claims, `who` is left out. */
export function claimRow(source: Source, claim: Claim, id: string, isSpeakerKnown: boolean): TreeItem {
	const told = wordsOfClaim(source, claim);
	const speaker = asLabel(whoSays(told));
	const cue = asLabel(isSpeakerKnown ? told.howAlone : told.how);
	const content = asLabel(told.what, CONTENT);
	const item = new TreeItem(isSpeakerKnown ? content : shorten(speaker, SPEAKER));
	item.id = id;
	item.contextValue = 'claim';
	const own = isReaders(claim) && corrected();
	item.description = [own, isSpeakerKnown ? cue : [cue, content].filter(Boolean).join(': ')]
		.filter(Boolean)
		.join(' · ');
	item.iconPath = claimIcon(claim.kind);
	item.command = opens(source.document, { claim: claim.id, part: 'content' });
	item.accessibilityInformation = {
		label: [asLabel(attribution(told), SENTENCE), asLabel(told.what, SENTENCE), claimLine(claim), own]
			.filter(Boolean)
			.join(', '),
	};
	return item;
}

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
