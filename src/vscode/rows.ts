import { l10n, Position, Range, TreeItem, type Command, type TextDocument, type TreeItemLabel } from 'vscode';
import type { Article, Claim } from '../core/model';
import { speakerOf } from '../core/query';
import type { Span } from '../core/span';
import { keyOf, OPEN_PLACE } from './commands';
import { claimIcon } from './icons';
import { wordsAt, type Place } from './place';
import { asLabel, shorten } from './text';
import { claimLine, unattributed } from './words';

/** An article as it was found, its document, and where its spans are now: what rows are made of. */
export interface Source {
	readonly document: TextDocument;
	readonly article: Article;
	readonly locate: (span: Span) => Span | undefined;
}

/** A click on the row selects the place's text. */
export const opens = (document: TextDocument, place: Place): Command => ({
	command: OPEN_PLACE,
	title: l10n.t('Show in Text'),
	arguments: [keyOf(document), place],
});

/** The words of the spans now; those that were edited since are left out. */
export const words = ({ document, locate }: Source, spans: readonly Span[]): string =>
	spans
		.flatMap((span) => locate(span) ?? [])
		.map((span) => wordsAt(document, span))
		.join(' … ');

/** UTF-16 code units of text around a mention that a row shows. */
const BEFORE = 24;
const AFTER = 80;

/** The words of a span, marked, among those around them in the same line. */
export function excerpt({ document, locate }: Source, span: Span): TreeItemLabel {
	const now = locate(span);
	if (!now) return { label: '…' };
	const start = document.positionAt(now.start);
	const end = document.positionAt(now.end);
	const before = lastWords(document.getText(new Range(new Position(start.line, 0), start)), BEFORE);
	const marked = asLabel(document.getText(new Range(start, end)));
	const after = document.getText(new Range(end, new Position(end.line, end.character + AFTER))).trimEnd();
	return { label: before + marked + after, highlights: [[before.length, before.length + marked.length]] };
}

function lastWords(text: string, limit: number): string {
	if (text.length <= limit) return text.trimStart();
	const cut = text.slice(-limit);
	return `…${cut.slice(cut.indexOf(' ') + 1)}`;
}

/** UTF-16 code units of a speaker's name that a row shows, so that the claim itself is seen in a narrow side bar. */
const SPEAKER = 20;

/** A row for a claim: who, how, what. In a tree of the speaker's own claims, `who` is left out. */
export function claimRow(source: Source, claim: Claim, id: string, isSpeakerKnown: boolean): TreeItem {
	const speaker = asLabel(speakerOf(source.article, claim)?.name ?? unattributed());
	const cue = claim.cue ? asLabel(words(source, [claim.cue])) : '';
	const content = asLabel(words(source, claim.content));
	const item = new TreeItem(isSpeakerKnown ? content : shorten(speaker, SPEAKER));
	item.id = id;
	item.description = isSpeakerKnown ? cue : [cue, content].filter(Boolean).join(': ');
	item.iconPath = claimIcon(claim.kind);
	item.command = opens(source.document, { claim: claim.id, part: 'content' });
	item.accessibilityInformation = { label: [`${speaker} ${cue}`.trim(), content, claimLine(claim)].join(', ') };
	return item;
}
