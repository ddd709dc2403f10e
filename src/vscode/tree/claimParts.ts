import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Actor, Claim } from '../../core/model';
import type { ClaimLink } from '../../core/query';
import { actorIcon } from '../icons';
import { opens, rowId, words, wordsOfClaim } from '../treeItems';
import { claimRow } from './claimRow';
import { asLabel } from '../sanitize';
import { linkName, mentionCount } from '../labels';
import type { Node } from './nodes';
import type { TreeScope } from './scope';

type ClaimPart = 'source' | 'cue' | 'content' | 'addressee';

/**
 * A claim as a row that opens to its parts, to whom it is about, and to the claims that it is linked to. `isSpeakerKnown`
 * where a row above names the speaker.
 */
export function claimNode(scope: TreeScope, claim: Claim, isSpeakerKnown: boolean): Node {
	const { document } = scope.source;
	const id = rowId(document, scope.keys.claim(claim));
	const parts = (['source', 'cue', 'content', 'addressee'] as const).filter((part) => claim[part] !== null);
	const about = claim.about.flatMap((actor) => scope.index.actor(actor) ?? []);
	return {
		id,
		document,
		claim: claim.id,
		below: [
			...parts.map((part) => partNode(scope, `${id}/${part}`, part, claim)),
			...about.map((actor) => aboutNode(scope, `${id}/about`, actor)),
			...scope.index.links(claim).map((link) => linkNode(scope, id, link)),
		],
		item: () => {
			const item = claimRow(scope.source, claim, id, isSpeakerKnown);
			item.collapsibleState = TreeItemCollapsibleState.Collapsed;
			return item;
		},
		tooltip: () => scope.claimCard(claim.id),
	};
}

const partNode = (scope: TreeScope, id: string, part: ClaimPart, claim: Claim): Node => ({
	id,
	document: scope.source.document,
	claim: claim.id,
	below: [],
	item: () => partItem(scope, id, part, claim),
});

function partItem({ source }: TreeScope, id: string, part: ClaimPart, claim: Claim): TreeItem {
	const [name, icon] = {
		source: [l10n.t('who'), 'person'] as const,
		cue: [l10n.t('how'), 'megaphone'] as const,
		content: [l10n.t('what'), 'comment'] as const,
		addressee: [l10n.t('to whom'), 'ear'] as const,
	}[part];
	const spans = part === 'content' ? claim.content : [claim[part]].filter((span) => span !== null);
	const shown = (part === 'cue' && wordsOfClaim(source, claim).howAlone) || words(source, spans);
	const item = new TreeItem(asLabel(shown));
	item.id = id;
	item.description = name;
	item.iconPath = new ThemeIcon(icon);
	item.command = opens(source.document, { claim: claim.id, part });
	item.accessibilityInformation = { label: `${name}: ${asLabel(shown)}` };
	return item;
}

function aboutNode(scope: TreeScope, parent: string, actor: Actor): Node {
	const { document } = scope.source;
	const id = `${parent}/${actor.id}`;
	const item = (): TreeItem => {
		const made = new TreeItem(asLabel(actor.name));
		made.id = id;
		made.contextValue = 'actor';
		made.description = l10n.t('about whom');
		made.iconPath = actorIcon(actor.kind);
		made.command = opens(document, { actor: actor.id, mention: 0 });
		made.accessibilityInformation = {
			label: l10n.t('about {0}, {1}', asLabel(actor.name), mentionCount(actor.mentions.length)),
		};
		return made;
	};
	return { id, document, actor: actor.id, below: [], item, tooltip: () => scope.actorCard(actor.id) };
}

/** A row for the claim that this one is linked to; it opens that claim's words. */
function linkNode(scope: TreeScope, parent: string, link: ClaimLink): Node {
	const { other } = link;
	const name = linkName(link);
	const id = `${parent}/${name}/${scope.keys.claim(other)}`;
	const item = (): TreeItem => {
		const made = claimRow(scope.source, other, id, false);
		made.description = name;
		made.iconPath = new ThemeIcon('references');
		made.accessibilityInformation = { label: `${name}: ${made.accessibilityInformation?.label ?? ''}` };
		return made;
	};
	const { document } = scope.source;
	return { id, document, claim: other.id, below: [], item, tooltip: () => scope.claimCard(other.id) };
}
