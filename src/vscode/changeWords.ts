import { l10n } from 'vscode';
import { claimWords } from '../core/claimWords';
import { claimAt } from '../core/corrections/claimAt';
import type { Correction } from '../core/corrections/correction';
import { fold } from '../core/fold';
import type { Actor, Article, Claim } from '../core/model';
import { wordsFrom } from '../core/textProjection';
import { actorAt, actorById, claimsAt } from '../core/query';
import { contains, overlaps, sameSpan, sliceOf, type Span } from '../core/span';
import { asMessage } from './sanitize';
import { kindName, mentionCount, unattributed } from './labels';

/** An article and the text that its spans are of. */
export interface Version {
	readonly text: string;
	readonly article: Article;
}

/**
 * What a correction changed, as a reader would say it, fit for messages. `before` and `now` are the article without and
 * with it. “In the whole article” stands only where the correction counts for all of it.
 */
export function whatChanged(correction: Correction, before: Version, now: Version): string {
	const { change, at, other } = correction;
	const words = asMessage(at.exact);
	const place = now.article.corrections.find(({ id }) => id === correction.id);
	const actor = place?.at ? actorAtSpan(now.article, place.at) : undefined;
	const name = asMessage(actor?.name ?? at.exact);
	const mentions = mentionCount(actor?.mentions.length ?? 0);
	switch (change.type) {
		case 'set-kind':
			return l10n.t('{0} is now of the kind {1} in the whole article: {2}', name, kindName(change.kind), mentions);
		case 'mark-name': {
			const count = countOf(now, at.exact);
			return count > 0
				? l10n.t(
						'“{0}” is now marked as {1} in the whole article: {2}',
						words,
						kindName(change.kind),
						mentionCount(count),
					)
				: nothingChanged(words);
		}
		case 'unmark-name': {
			const fewer = countOf(before, at.exact) - countOf(now, at.exact);
			return l10n.t('“{0}” is no longer a name in the whole article: {1} fewer', words, mentionCount(fewer));
		}
		case 'merge': {
			const from = place?.at ? actorAtSpan(before.article, place.at) : undefined;
			const into = place?.other ? actorAtSpan(now.article, place.other) : undefined;
			if (into !== actor) return nothingChanged(words);
			if (!from || from.id === actor?.id)
				return l10n.t('“{0}” now means {1} in the whole article: {2}', words, name, mentions);
			return l10n.t('{0} is now one with {1}: {2}', asMessage(from.name), name, mentions);
		}
		case 'split': {
			const former = asMessage(
				place?.other ? (actorAtSpan(now.article, place.other)?.name ?? '') : (other?.exact ?? ''),
			);
			return actor ? l10n.t('“{0}” now means {1} here, no longer {2}', words, name, former) : l10n.t('“{0}” no longer means {1} here', words, former); // prettier-ignore
		}
		case 'rename': {
			const from = place?.at ? actorAtSpan(before.article, place.at) : undefined;
			return l10n.t('{0} is now called {1} in the whole article', asMessage(from?.name ?? at.exact), asMessage(change.name)); // prettier-ignore
		}
		case 'set-speaker':
		case 'mark-claim':
			return claimChanged(words, place?.at ?? undefined, before, now);
		case 'unmark-claim':
			return l10n.t('No longer a claim: “{0}”', words);
	}
}

const nothingChanged = (words: string): string =>
	l10n.t('“{0}” stands only within longer names: nothing changed', words);

/** Whose claim words are now, in the words that it has now, and what is left of another one that they were part of. */
function claimChanged(words: string, at: Span | undefined, before: Version, now: Version): string {
	const claim = at && (claimAt(now.article.claims, at) ?? claimsAt(now.article, at.start)[0]);
	if (!claim) return l10n.t('Corrected: {0}', words);
	const speaker = nameOf(now.article, claim);
	const what = whatOf(now, claim);
	const told =
		speaker === undefined
			? l10n.t('A claim by nobody now: “{0}”', what)
			: l10n.t('A claim by {0} now: “{1}”', asMessage(speaker), what);
	const [rest] = claimsCut(at, before, now);
	if (!rest) return told;
	return `${told} · ${l10n.t('{0} keeps: “{1}”', asMessage(nameOf(now.article, rest) ?? unattributed()), whatOf(now, rest))}`;
}

/** Claims that are now beside a place, and had words there before. */
const claimsCut = (at: Span, before: Version, now: Version): readonly Claim[] =>
	before.article.claims
		.filter(({ content }) => content.some((part) => overlaps(part, at)))
		.flatMap(({ cue, speaker, content }) =>
			now.article.claims.filter(
				(claim) =>
					claim.speaker === speaker &&
					(cue ? claim.cue !== null && sameSpan(claim.cue, cue) : claim.cue === null) &&
					claim.content.every((part) => !overlaps(part, at) && content.some((whole) => contains(whole, part))),
			),
		);

const nameOf = (article: Article, { speaker }: Claim): string | undefined =>
	speaker === null ? undefined : actorById(article, speaker)?.name;

const whatOf = ({ text, article }: Version, claim: Claim): string =>
	asMessage(claimWords(article, claim, wordsFrom(article, text)).what);

const actorAtSpan = (article: Article, span: Span): Actor | undefined =>
	article.actors.find(({ mentions }) => mentions.some(({ start, end }) => start === span.start && end === span.end)) ??
	actorAt(article, span.start);

/** How many mentions of an article have these words. */
function countOf({ text, article }: Version, words: string): number {
	const wanted = plain(words);
	const mentions = article.actors.flatMap((actor) => actor.mentions);
	return mentions.filter((mention) => plain(sliceOf(text, mention)) === wanted).length;
}

const plain = (words: string): string => fold(words).replace(/\s+/gu, ' ');
