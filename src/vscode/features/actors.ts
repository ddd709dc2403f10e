import {
	commands,
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
import { actorById, claimsAbout, claimsBy, tallies, type Tally } from '../../core/query';
import type { ActiveArticle } from '../activeArticle';
import { actorCard, claimCard } from '../card';
import { keyOf, SHOW_ACTOR, type CommandArguments } from '../commands';
import { actorIcon } from '../icons';
import { claimRow, excerpt, opens, type Source } from '../rows';
import type { Session } from '../session';
import { asLabel } from '../text';
import { claimCount, formName, kindName, mentionCount, saidOfCount, saysCount } from '../words';

type Group = 'says' | 'saidOf' | 'mentions';

/** A row, with the article that it was made from: rows of different articles never mix. */
export type ActorRow =
	| { readonly type: 'actor'; readonly source: Source; readonly actor: Actor; readonly tally: Tally }
	| {
			readonly type: 'group';
			readonly source: Source;
			readonly actor: Actor;
			readonly tally: Tally;
			readonly group: Group;
	  }
	| {
			readonly type: 'mention';
			readonly source: Source;
			readonly parent: ActorRow;
			readonly actor: Actor;
			readonly index: number;
	  }
	| {
			readonly type: 'claim';
			readonly source: Source;
			readonly parent: ActorRow;
			readonly claim: Claim;
			readonly isOwn: boolean;
	  };

/** The tree of the active article's actors: each with what it says, what is said of it and where it is mentioned. */
export function registerActors(session: Session, active: ActiveArticle): Disposable {
	const changes = new EventEmitter<void>();
	const provider = actorsProvider(session, active, changes);
	const view = window.createTreeView('dossier.actors', { treeDataProvider: provider, showCollapseAll: true });
	const showActor = async (...[uri, id]: CommandArguments[typeof SHOW_ACTOR]): Promise<void> => {
		const row = provider.getChildren().find((candidate) => candidate.type === 'actor' && candidate.actor.id === id);
		if (row && keyOf(row.source.document) === uri) await view.reveal(row, { select: true, focus: true, expand: true });
	};
	return Disposable.from(
		view,
		changes,
		active.onDidChange(() => {
			changes.fire();
		}),
		commands.registerCommand(SHOW_ACTOR, showActor),
	);
}

/** What the view asks for; all of it is worked out only when it is asked for. */
export interface ActorsProvider extends TreeDataProvider<ActorRow> {
	getChildren(row?: ActorRow): ActorRow[];
	getTreeItem(row: ActorRow): TreeItem;
}

export const actorsProvider = (
	session: Session,
	active: ActiveArticle,
	changes: EventEmitter<void>,
): ActorsProvider => ({
	onDidChangeTreeData: changes.event,
	getChildren: (row) => (row ? childrenOf(row) : roots(session, active)),
	getParent: (row) => parentOf(row),
	getTreeItem: (row) => itemOf(row),
	resolveTreeItem: (item, row) => {
		const { document } = row.source;
		const article = session.article(document);
		if (!article) return item;
		const shown = { document, article };
		if (row.type === 'claim') item.tooltip = claimCard(shown, row.claim);
		else item.tooltip = actorCard(shown, actorById(article, row.actor.id) ?? row.actor);
		return item;
	},
});

function roots(session: Session, { document }: ActiveArticle): ActorRow[] {
	const article = document && session.result(document);
	if (!article) return [];
	const source: Source = { document, article, locate: (span) => session.locate(document, span) };
	const all = tallies(article);
	return article.actors.map((actor) => ({ type: 'actor', source, actor, tally: all.get(actor.id)! }));
}

function childrenOf(row: ActorRow): ActorRow[] {
	const { source } = row;
	if (row.type === 'actor') {
		const groups: Group[] = [];
		if (row.tally.says > 0) groups.push('says');
		if (row.tally.saidOf > 0) groups.push('saidOf');
		return [...groups, 'mentions' as const].map((group) => ({ ...row, type: 'group', group }));
	}
	if (row.type !== 'group') return [];
	const { actor } = row;
	if (row.group === 'mentions')
		return actor.mentions.map((_, index) => ({ type: 'mention', source, parent: row, actor, index }));
	const isOwn = row.group === 'says';
	const claims = isOwn ? claimsBy(source.article, actor) : claimsAbout(source.article, actor);
	return claims.map((claim) => ({ type: 'claim', source, parent: row, claim, isOwn }));
}

function parentOf(row: ActorRow): ActorRow | undefined {
	if (row.type === 'actor') return undefined;
	return row.type === 'group' ? { ...row, type: 'actor' } : row.parent;
}

/** Unique in the tree and the same for the same thing after each new result, so that rows stay expanded. */
function idOf(row: ActorRow): string {
	switch (row.type) {
		case 'actor':
			return `${keyOf(row.source.document)}#${row.actor.id}`;
		case 'group':
			return `${idOf({ ...row, type: 'actor' })}/${row.group}`;
		case 'mention':
			return `${idOf(row.parent)}/${row.index}`;
		case 'claim':
			return `${idOf(row.parent)}/${row.claim.id}`;
	}
}

function itemOf(row: ActorRow): TreeItem {
	switch (row.type) {
		case 'actor':
			return actorItem(row.source, row.actor, row.tally, idOf(row));
		case 'group':
			return groupItem(row.group, row.actor, row.tally, idOf(row));
		case 'mention':
			return mentionItem(row.source, row.actor, row.index, idOf(row));
		case 'claim':
			return claimRow(row.source, row.claim, idOf(row), row.isOwn);
	}
}

function actorItem({ document }: Source, actor: Actor, { says, saidOf }: Tally, id: string): TreeItem {
	const item = new TreeItem(asLabel(actor.name), TreeItemCollapsibleState.Collapsed);
	item.id = id;
	item.description = [String(actor.mentions.length), says > 0 && claimCount(says)].filter(Boolean).join(' · ');
	item.iconPath = actorIcon(actor.kind);
	item.command = opens(document, { actor: actor.id, mention: 0 });
	const counts = [mentionCount(actor.mentions.length), says > 0 && saysCount(says), saidOf > 0 && saidOfCount(saidOf)];
	item.accessibilityInformation = {
		label: [asLabel(actor.name), kindName(actor.kind), ...counts].filter(Boolean).join(', '),
	};
	return item;
}

function groupItem(group: Group, actor: Actor, tally: Tally, id: string): TreeItem {
	const [label, count, icon] = {
		says: [l10n.t('Says'), tally.says, 'comment'] as const,
		saidOf: [l10n.t('Named in'), tally.saidOf, 'comment-discussion'] as const,
		mentions: [l10n.t('Mentions'), actor.mentions.length, 'references'] as const,
	}[group];
	const isMain = group === (tally.says > 0 ? 'says' : 'mentions');
	const item = new TreeItem(label, isMain ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
	item.id = id;
	item.description = String(count);
	item.iconPath = new ThemeIcon(icon);
	return item;
}

function mentionItem(source: Source, actor: Actor, index: number, id: string): TreeItem {
	const mention = actor.mentions[index]!;
	const label = excerpt(source, mention);
	const item = new TreeItem(label);
	item.id = id;
	item.command = opens(source.document, { actor: actor.id, mention: index });
	item.accessibilityInformation = { label: `${label.label}, ${formName(mention.form)}` };
	return item;
}
