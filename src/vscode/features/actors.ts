import {
	commands,
	Disposable,
	l10n,
	ThemeIcon,
	TreeItem,
	TreeItemCollapsibleState,
	type MarkdownString,
	type TextDocument,
} from 'vscode';
import type { Actor } from '../../core/model';
import { actorById, claimById, claimsAbout, claimsBy, tallies, type Tally } from '../../core/query';
import type { ActiveArticle } from '../activeArticle';
import { actorCard, claimCard } from '../card';
import { keyOf, SHOW_ACTOR, type CommandArguments } from '../commands';
import { actorIcon } from '../icons';
import { remember } from '../remember';
import { claimRow, excerpt, opens, type Source } from '../rows';
import { showRows, type Row, type Rows } from '../rowTree';
import type { Session } from '../session';
import { asLabel } from '../text';
import { claimCount, formName, kindName, mentionCount, saidOfCount, saysCount } from '../words';

type Group = 'says' | 'saidOf' | 'mentions';

interface InActor extends Row {
	readonly document: TextDocument;
	/** Id of the actor. */
	readonly actor: string;
}

export type ActorRow =
	| (InActor & { readonly type: 'actor' })
	| (InActor & { readonly type: 'group'; readonly group: Group })
	| (InActor & { readonly type: 'mention'; readonly group: 'mentions'; readonly index: number })
	| (InActor & { readonly type: 'claim'; readonly group: 'says' | 'saidOf'; readonly claim: string });

/** The tree of the active article's actors: each with what it says, what is said of it and where it is mentioned. */
export function registerActors(session: Session, active: ActiveArticle): Disposable {
	const rows = actorRows(session, active);
	const tree = showRows('dossier.actors', rows, active.onDidChange);
	const showActor = async (...[uri, id]: CommandArguments[typeof SHOW_ACTOR]): Promise<void> => {
		const row = tree.provider.getChildren().find(({ actor }) => actor === id);
		if (row && keyOf(row.document) === uri) await tree.view.reveal(row, { select: true, focus: true, expand: true });
	};
	return Disposable.from(tree, commands.registerCommand(SHOW_ACTOR, showActor));
}

/** A row's actor as of the newest result, and its counts. */
interface Found {
	readonly actor: Actor;
	readonly tally: Tally;
	readonly source: Source;
}

export function actorRows(session: Session, active: ActiveArticle): Rows<ActorRow> {
	const talliesOf = remember(tallies);
	const find = ({ document, actor: id }: InActor): Found | undefined => {
		const result = session.result(document);
		const actor = result && actorById(result.article, id);
		return actor && { actor, tally: talliesOf(result.article).get(id)!, source: { document, ...result } };
	};
	return {
		roots: () => {
			const { document } = active;
			const actors = (document && session.result(document)?.article.actors) ?? [];
			return document ? actors.map(({ id }) => actorRow(document, id)) : [];
		},
		children: (row) => {
			const found = find(row);
			return found ? childrenOf(row, found) : [];
		},
		parent: ({ document, actor, ...row }) => {
			if (row.type === 'actor') return undefined;
			const parent = actorRow(document, actor);
			return row.type === 'group' ? parent : groupRow(parent, row.group);
		},
		item: (row) => {
			const found = find(row);
			return found && itemOf(row, found);
		},
		tooltip: (row) => tooltipOf(row, session),
	};
}

function tooltipOf(row: ActorRow, session: Session): MarkdownString | undefined {
	const { document } = row;
	const article = session.article(document);
	if (!article) return undefined;
	const shown = { document, article };
	if (row.type === 'claim') {
		const claim = claimById(article, row.claim);
		return claim && claimCard(shown, claim);
	}
	const actor = actorById(article, row.actor);
	return actor && actorCard(shown, actor);
}

const actorRow = (document: TextDocument, actor: string): ActorRow => ({
	id: `${keyOf(document)}#${actor}`,
	type: 'actor',
	document,
	actor,
});

const groupRow = ({ id, document, actor }: InActor, group: Group): ActorRow => ({
	id: `${id}/${group}`,
	type: 'group',
	document,
	actor,
	group,
});

function childrenOf(row: ActorRow, { actor, tally, source: { article } }: Found): readonly ActorRow[] {
	switch (row.type) {
		case 'actor': {
			const groups: Group[] = [];
			if (tally.says > 0) groups.push('says');
			if (tally.saidOf > 0) groups.push('saidOf');
			return [...groups, 'mentions' as const].map((group) => groupRow(row, group));
		}
		case 'group': {
			const { id, document, group } = row;
			const common = { document, actor: actor.id };
			if (group === 'mentions')
				return actor.mentions.map((_, index) => ({ ...common, id: `${id}/${index}`, type: 'mention', group, index }));
			const claims = group === 'says' ? claimsBy(article, actor) : claimsAbout(article, actor);
			return claims.map((claim) => ({ ...common, id: `${id}/${claim.id}`, type: 'claim', group, claim: claim.id }));
		}
		case 'mention':
		case 'claim':
			return [];
	}
}

function itemOf(row: ActorRow, found: Found): TreeItem | undefined {
	switch (row.type) {
		case 'actor':
			return actorItem(row, found);
		case 'group':
			return groupItem(row, row.group, found);
		case 'mention':
			return mentionItem(row, row.index, found);
		case 'claim': {
			const claim = claimById(found.source.article, row.claim);
			return claim && claimRow(found.source, claim, row.id, row.group === 'says');
		}
	}
}

function actorItem({ id, document }: InActor, { actor, tally: { says, saidOf } }: Found): TreeItem {
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

function groupItem({ id }: Row, group: Group, { actor, tally: { says, saidOf } }: Found): TreeItem {
	const [label, count, icon] = {
		says: [l10n.t('Says'), says, 'comment'] as const,
		saidOf: [l10n.t('Named in'), saidOf, 'comment-discussion'] as const,
		mentions: [l10n.t('Mentions'), actor.mentions.length, 'references'] as const,
	}[group];
	const isMain = group === (says > 0 ? 'says' : 'mentions');
	const item = new TreeItem(label, isMain ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
	item.id = id;
	item.description = String(count);
	item.iconPath = new ThemeIcon(icon);
	return item;
}

function mentionItem({ id }: Row, index: number, { actor, source }: Found): TreeItem | undefined {
	const mention = actor.mentions[index];
	if (!mention) return undefined;
	const label = excerpt(source, mention);
	const item = new TreeItem(label);
	item.id = id;
	item.command = opens(source.document, { actor: actor.id, mention: index });
	item.accessibilityInformation = { label: `${label.label}, ${formName(mention.form)}` };
	return item;
}
