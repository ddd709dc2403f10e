import { l10n, window, type TextDocument } from 'vscode';
import type { Actor, Article, Claim, Mention } from '../../core/model';
import { actorById, claimById, claimsAt, referenceIn } from '../../core/query';
import { lengthOf, sliceOf, spanOf, type Span } from '../../core/span';
import { shownOf } from '../attitudes';
import type { Session } from '../session';
import { targetOf, type TargetKey } from '../target';

/** What a correction is about, as of the text that the document has now. */
export interface Subject {
	readonly document: TextDocument;
	readonly text: string;
	readonly article: Article;
	readonly actor: Actor | undefined;
	/** The place where the actor was meant: the one at hand, else its first by name. */
	readonly mention: Mention | undefined;
	/** Whether it is the mention at hand. */
	readonly isHere: boolean;
	readonly claim: Claim | undefined;
	/** The selected words, whole; `undefined` where nothing is selected. */
	readonly words: Span | undefined;
}

/** Finds out what a command was called on; tells the reader where there is no article. */
export async function subjectOf(session: Session, of?: unknown, key?: TargetKey): Promise<Subject | undefined> {
	const target = await targetOf(session, of, key);
	const article = target && (await session.whenIdle(target.document));
	if (!article) {
		await window.showInformationMessage(l10n.t('Open an article first.'));
		return undefined;
	}
	const { document, span } = target;
	const text = document.getText();
	const isNamed = target.actor !== undefined || target.claim !== undefined;
	const reference = span && target.claim === undefined ? referenceIn(article, span) : undefined;
	const actor = target.actor === undefined ? reference?.actor : actorById(article, target.actor);
	const told = span && claimsAt(shownOf(article), span.start)[0]?.id;
	const claim = target.claim ?? told;
	const here = actor?.mentions.find((one) => span && one.start <= span.start && span.end <= one.end);
	return {
		document,
		text,
		article,
		actor,
		mention: here ?? actor?.mentions.find(({ form }) => form === 'name') ?? actor?.mentions[0],
		isHere: here !== undefined,
		claim: claim === undefined ? undefined : claimById(article, claim),
		words: span && lengthOf(span) > 0 && !isNamed ? wholeWords(text, span) : undefined,
	};
}

/** The selected words without white space around them, and with the letters that were left out at their ends. */
function wholeWords(text: string, span: Span): Span | undefined {
	const words = sliceOf(text, span);
	if (words.trim() === '') return undefined;
	let start = span.start + words.length - words.trimStart().length;
	let end = span.end - words.length + words.trimEnd().length;
	while (start > 0 && /^[\p{L}\p{N}]{2}/u.test(text.slice(start - 1, start + 1))) start--;
	while (end < text.length && /^[\p{L}\p{N}]{2}/u.test(text.slice(end - 1, end + 1))) end++;
	return spanOf(start, end);
}
