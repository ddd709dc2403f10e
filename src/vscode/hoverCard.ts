import { l10n, MarkdownString } from 'vscode';
import { isPlain } from '../core/claimWords';
import type { Actor, Background, Claim, Evidence, Mention } from '../core/model';
import { actorById, claimLinks, claimsAbout, claimsBy, mostTelling, type ClaimLink } from '../core/query';
import { commandLink, NEXT_MENTION, OPEN_PLACE, SHOW_ACTOR } from './commands';
import { keyOf } from './documentKey';
import { explain } from './evidence';
import { claimWordsAt, wordsAt, type Shown } from './place';
import { asMarkdown } from './sanitize';
import {
	attribution,
	backgroundName,
	claimLine,
	doubtName,
	formName,
	kindName,
	linkName,
	mentionCount,
	saidOfCount,
	saysCount,
	whoSays,
} from './labels';

/**
 * The card of an actor: who that is in this article. `mention` is the place in the text that the
 * card is shown for, if any; only there it offers to go on from it.
 */
export function actorCard(shown: Shown, actor: Actor, mention?: Mention): MarkdownString {
	return card([
		lines([
			`**${asMarkdown(actor.name)}** — ${kindName(actor.kind)}`,
			actor.roles.map((role) => asMarkdown(role)).join(' · '),
			mention && mention.form !== 'name' && hereLine(shown, mention),
			actor.aliases.length > 0 && l10n.t('Also: {0}', actor.aliases.map((alias) => asMarkdown(alias)).join(', ')),
		]),
		lines([countsLine(shown, actor), ...actor.background.map(backgroundLine)]),
		tellingLine(shown, actor),
		whyLine([...(mention?.evidence ?? []), ...actor.evidence]),
		mention && linksLine(shown, actor, mention),
	]);
}

/** The card of a claim: who says it, how, and how sure that is. */
export function claimCard(shown: Shown, claim: Claim): MarkdownString {
	const { article } = shown;
	const about = claim.about.flatMap((id) => actorById(article, id) ?? []).map((actor) => asMarkdown(actor.name));
	return card([
		`**${whoIn(shown, claim)}**${howIn(shown, claim)} — ${claimLine(claim)}`,
		`> ${contentOf(shown, claim)}`,
		lines([
			about.length > 0 && l10n.t('About: {0}', about.join(', ')),
			claim.addressee && l10n.t('To: {0}', asMarkdown(wordsAt(shown, claim.addressee))),
			...claimLinks(article, claim).map((link) => linkLine(shown, link)),
		]),
		lines([whyLine(claim.evidence), doubtLine(claim)]),
	]);
}

/** "denies: “…” (Ames)". */
function linkLine(shown: Shown, link: ClaimLink): string {
	return `${linkName(link)}: “${contentOf(shown, link.other)}” (${saidIn(shown, link.other)})`;
}

type CardLine = string | false | null | undefined;

const joined = (parts: readonly CardLine[], between: string): string => parts.filter(Boolean).join(between);

const lines = (parts: readonly CardLine[]): string => joined(parts, '  \n');

function card(paragraphs: readonly CardLine[]): MarkdownString {
	const markdown = new MarkdownString(joined(paragraphs, '\n\n'));
	markdown.isTrusted = { enabledCommands: [OPEN_PLACE, NEXT_MENTION, SHOW_ACTOR] };
	return markdown;
}

const backgroundLine = ({ label, value, source }: Background): string =>
	`${backgroundName(label)}: ${asMarkdown(value)} _(${asMarkdown(source)})_`;

const hereLine = (shown: Shown, mention: Mention): string =>
	l10n.t('Here {0}: “{1}”', formName(mention.form), asMarkdown(wordsAt(shown, mention)));

function countsLine({ article, document }: Shown, actor: Actor): string {
	const first = document.positionAt(actor.mentions[0]!.start).line + 1;
	const link = commandLink(OPEN_PLACE, keyOf(document), { actor: actor.id, mention: 0 });
	const [says, saidOf] = [claimsBy(article, actor).length, claimsAbout(article, actor).length];
	const parts = [
		`${mentionCount(actor.mentions.length)}, ${l10n.t('first in [line {0}]({1})', first, link)}`,
		says > 0 && saysCount(says),
		saidOf > 0 && saidOfCount(saidOf),
	];
	return joined(parts, ' · ');
}

/** The claim that tells most about an actor: one of its own, else one about it. */
function tellingLine(shown: Shown, actor: Actor): string | undefined {
	const own = mostTelling(claimsBy(shown.article, actor));
	if (own) return isPlain(own) ? `> ${contentOf(shown, own)}` : `> ${howAlone(shown, own)}: ${contentOf(shown, own)}`;
	const about = mostTelling(claimsAbout(shown.article, actor));
	if (!about) return undefined;
	return `> ${saidIn(shown, about)}: ${contentOf(shown, about)}`;
}

const whoIn = (shown: Shown, claim: Claim): string => asMarkdown(whoSays(claimWordsAt(shown, claim)));

/** " had never said", or nothing. */
function howIn(shown: Shown, claim: Claim): string {
	const { how } = claimWordsAt(shown, claim);
	return how && ` ${asMarkdown(how)}`;
}

const howAlone = (shown: Shown, claim: Claim): string => asMarkdown(claimWordsAt(shown, claim).howAlone);

/** Who says a claim, and how where the content would say more without it. */
const saidIn = (shown: Shown, claim: Claim): string =>
	isPlain(claim) ? whoIn(shown, claim) : asMarkdown(attribution(claimWordsAt(shown, claim)));

const contentOf = (shown: Shown, claim: Claim): string => asMarkdown(claimWordsAt(shown, claim).what, 300);

function whyLine(evidence: readonly Evidence[]): string | undefined {
	const reasons = [...new Set(evidence.map(explain))].slice(0, 3).map((reason) => asMarkdown(reason));
	return reasons.length > 0 ? `_${l10n.t('Why: {0}', reasons.join('; '))}_` : undefined;
}

function doubtLine({ doubts = [] }: Claim): string | undefined {
	return doubts.length > 0 ? `_${l10n.t('Less sure: {0}', doubts.map(doubtName).join('; '))}_` : undefined;
}

function linksLine({ document }: Shown, actor: Actor, mention: Mention): string {
	const key = keyOf(document);
	const next = commandLink(NEXT_MENTION, key, { actor: actor.id, start: mention.start });
	const links: CardLine[] = [
		actor.mentions.length > 1 && `[${l10n.t('Next mention')}](${next})`,
		`[${l10n.t('Show in Actors')}](${commandLink(SHOW_ACTOR, key, { actor: actor.id })})`,
	];
	return joined(links, ' · ');
}
