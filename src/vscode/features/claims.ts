import {
	Disposable,
	EventEmitter,
	l10n,
	ThemeIcon,
	TreeItem,
	TreeItemCollapsibleState,
	window,
	type TreeDataProvider,
} from 'vscode';
import type { Actor, Claim } from '../../core/model';
import { actorById } from '../../core/query';
import type { ActiveArticle } from '../activeArticle';
import { actorCard, claimCard } from '../card';
import { keyOf } from '../commands';
import { actorIcon } from '../icons';
import { claimRow, opens, words, type Source } from '../rows';
import type { Session } from '../session';
import { asLabel } from '../text';
import { mentionCount } from '../words';

/** A row, with the article that it was made from. */
export type ClaimRow =
	| { readonly type: 'claim'; readonly source: Source; readonly claim: Claim }
	| {
			readonly type: 'part';
			readonly source: Source;
			readonly claim: Claim;
			readonly part: 'source' | 'cue' | 'content';
	  }
	| { readonly type: 'about'; readonly source: Source; readonly claim: Claim; readonly actor: Actor };

/** The tree of the active article's claims in the order of the text: who says, how, what, and about whom. */
export function registerClaims(session: Session, active: ActiveArticle): Disposable {
	const changes = new EventEmitter<void>();
	const treeDataProvider = claimsProvider(session, active, changes);
	const view = window.createTreeView('dossier.claims', { treeDataProvider, showCollapseAll: true });
	return Disposable.from(
		view,
		changes,
		active.onDidChange(() => {
			changes.fire();
		}),
	);
}

/** What the view asks for; all of it is worked out only when it is asked for. */
export interface ClaimsProvider extends TreeDataProvider<ClaimRow> {
	getChildren(row?: ClaimRow): ClaimRow[];
	getTreeItem(row: ClaimRow): TreeItem;
}

export const claimsProvider = (
	session: Session,
	active: ActiveArticle,
	changes: EventEmitter<void>,
): ClaimsProvider => ({
	onDidChangeTreeData: changes.event,
	getChildren: (row) => (row ? childrenOf(row) : roots(session, active)),
	getTreeItem: (row) => itemOf(row),
	resolveTreeItem: (item, row) => {
		const { document } = row.source;
		const article = session.article(document);
		if (!article) return item;
		const shown = { document, article };
		if (row.type === 'claim') item.tooltip = claimCard(shown, row.claim);
		else if (row.type === 'about') item.tooltip = actorCard(shown, row.actor);
		return item;
	},
});

function roots(session: Session, { document }: ActiveArticle): ClaimRow[] {
	const article = document && session.result(document);
	if (!article) return [];
	const source: Source = { document, article, locate: (span) => session.locate(document, span) };
	return article.claims.map((claim) => ({ type: 'claim', source, claim }));
}

function childrenOf(row: ClaimRow): ClaimRow[] {
	if (row.type !== 'claim') return [];
	const { source, claim } = row;
	const parts = (['source', 'cue', 'content'] as const).filter((part) => claim[part] !== null);
	const about = claim.about.flatMap((id) => actorById(source.article, id) ?? []);
	return [
		...parts.map((part): ClaimRow => ({ type: 'part', source, claim, part })),
		...about.map((actor): ClaimRow => ({ type: 'about', source, claim, actor })),
	];
}

const idOf = ({ source, claim }: ClaimRow): string => `${keyOf(source.document)}#${claim.id}`;

function itemOf(row: ClaimRow): TreeItem {
	switch (row.type) {
		case 'claim': {
			const item = claimRow(row.source, row.claim, idOf(row), false);
			item.collapsibleState = TreeItemCollapsibleState.Collapsed;
			return item;
		}
		case 'part':
			return partItem(row.source, row.claim, row.part, `${idOf(row)}/${row.part}`);
		case 'about':
			return aboutItem(row.source, row.actor, `${idOf(row)}/about/${row.actor.id}`);
	}
}

function partItem(source: Source, claim: Claim, part: 'source' | 'cue' | 'content', id: string): TreeItem {
	const [name, icon] = {
		source: [l10n.t('who'), 'person'] as const,
		cue: [l10n.t('how'), 'megaphone'] as const,
		content: [l10n.t('what'), 'comment'] as const,
	}[part];
	const spans = part === 'content' ? claim.content : [claim[part]].filter((span) => span !== null);
	const item = new TreeItem(asLabel(words(source, spans), 300));
	item.id = id;
	item.description = name;
	item.iconPath = new ThemeIcon(icon);
	item.command = opens(source.document, { claim: claim.id, part });
	return item;
}

function aboutItem({ document }: Source, actor: Actor, id: string): TreeItem {
	const item = new TreeItem(asLabel(actor.name));
	item.id = id;
	item.description = l10n.t('about whom');
	item.iconPath = actorIcon(actor.kind);
	item.command = opens(document, { actor: actor.id, mention: 0 });
	item.accessibilityInformation = {
		label: l10n.t('about {0}, {1}', asLabel(actor.name), mentionCount(actor.mentions.length)),
	};
	return item;
}
