import type { TextDocument } from 'vscode';
import type { Actor, Claim, Mention } from '../../core/model';
import { actorById, claimById, claimsAbout, claimsBy } from '../../core/query';
import { shownOf } from '../attitudes';
import { excerpt, wordsOfClaim, type AnnotatedDocument } from '../treeItems';
import type { TargetRow } from '../target';
import { oneLine } from '../sanitize';
import { attribution, kindName, mentionCount } from '../labels';
import type { Node } from './nodes';

/**
 * What a row stands for, as text for the clipboard: a claim in a line, a mention with the words around it, an actor with all
 * its claims; `undefined` for a row that stands for none of these.
 */
export function rowText(
	source: AnnotatedDocument,
	{ actor: actorId, claim: claimId, index }: TargetRow,
): string | undefined {
	const claim = claimId === undefined ? undefined : claimById(source.article, claimId);
	if (claim) return claimText(source, claim);
	const actor = actorId === undefined ? undefined : actorById(source.article, actorId);
	const mention = index === undefined ? undefined : actor?.mentions[index];
	if (mention) return mentionText(source, mention);
	return actor && actorText({ ...source, article: shownOf(source.article) }, actor);
}

/** A node as text for the clipboard: what it stands for; else what it says of itself, with the nodes below it as a list. */
export function nodeText(node: Node, sourceOf: (document: TextDocument) => AnnotatedDocument | undefined): string {
	const { document, below } = node;
	const source = document && sourceOf(document);
	const own = source && rowText(source, { ...node, document });
	if (own !== undefined) return own;
	const items = below.map((each) => `- ${nodeText(each, sourceOf).replace(/\n/gu, '\n  ')}`);
	return [node.text?.() ?? shownText(node), ...items].join('\n');
}

/** What a row shows: for groups and figures. */
function shownText({ item }: Node): string {
	const { label, description } = item();
	return [typeof label === 'string' ? label : label?.label, description].filter(Boolean).join(', ');
}

const mentionText = (source: AnnotatedDocument, mention: Mention): string => excerpt(source, mention).label;

function claimText(source: AnnotatedDocument, claim: Claim): string {
	const told = wordsOfClaim(source, claim);
	return `${oneLine(attribution(told))}: ${oneLine(told.what)}`;
}

function actorText(source: AnnotatedDocument, actor: Actor): string {
	const { article } = source;
	const { name, kind, aliases, roles, mentions } = actor;
	const about = claimsAbout(article, actor).filter(({ speaker }) => speaker !== actor.id);
	return [
		`${oneLine(name)} (${[kindName(kind), ...roles, ...aliases].map(oneLine).join(', ')}), ${mentionCount(mentions.length)}`,
		...[...claimsBy(article, actor), ...about].map((claim) => `- ${claimText(source, claim)}`),
	].join('\n');
}
