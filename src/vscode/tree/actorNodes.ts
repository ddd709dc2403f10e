import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { isReaders } from '../../core/corrections/reader';
import { ACTOR_KINDS, type Actor, type ActorKind, type Mention } from '../../core/model';
import { byName, byProminence } from '../../core/actorOrder';
import { actorCounts, type ActorCounts } from '../../core/query';
import { spokenNode } from './claimNodes';
import { actorIcon } from '../icons';
import type { Node } from './nodes';
import { excerpt, groupItem, opens, rowId } from '../treeItems';
import type { TreeScope } from './scope';
import { asLabel } from '../sanitize';
import { claimCount, corrected, formName, kindName, kindsName, mentionCount, saidOfCount, saysCount } from '../labels';

/** How the actors are ordered: in groups by kind, else in one list. */
export type ActorOrder = 'appearance' | 'prominence' | 'kind' | 'name';

/** Rows for actors, which come in order of appearance. Each opens to what it says, what is said of it and its mentions. */
export function actorNodes(scope: TreeScope, actors: readonly Actor[], order: ActorOrder): readonly Node[] {
	const counts = actorCounts(scope.source.article);
	const nodes = (some: readonly Actor[]): readonly Node[] =>
		some.map((actor) => actorNode(scope, actor, counts.get(actor.id)!));
	switch (order) {
		case 'appearance':
			return nodes(actors);
		case 'prominence':
			return nodes(byProminence(scope.source.article, actors, counts));
		case 'name':
			return nodes(byName(actors));
		case 'kind':
			return ACTOR_KINDS.map((kind) => [kind, actors.filter((actor) => actor.kind === kind)] as const)
				.filter(([, some]) => some.length > 0)
				.map(([kind, some]) => kindNode(scope, kind, nodes(some)));
	}
}

function kindNode({ source }: TreeScope, kind: ActorKind, below: readonly Node[]): Node {
	const id = rowId(source.document, `kind/${kind}`);
	return { id, below, item: () => groupItem(id, kindsName(kind), below.length, actorIcon(kind), true) };
}

function actorNode(scope: TreeScope, actor: Actor, tally: ActorCounts): Node {
	const { document } = scope.source;
	const target = { document, actor: actor.id };
	const id = rowId(document, actor.id);
	const group = (name: string, label: string, icon: string, isMain: boolean, below: readonly Node[]): Node => ({
		...target,
		id: `${id}/${name}`,
		below,
		item: () => groupItem(`${id}/${name}`, label, below.length, new ThemeIcon(icon), isMain),
	});
	const says = scope.index.claimsBy(actor).map((claim) => spokenNode(scope, `${id}/says`, claim, true));
	const saidOf = scope.index.claimsAbout(actor).map((claim) => spokenNode(scope, `${id}/saidOf`, claim, false));
	const keys = scope.keys.mentions(actor);
	const mentions = actor.mentions.map((mention, index) =>
		mentionNode(scope, `${id}/mentions/${keys[index]!}`, actor, mention, index),
	);
	const groups = [
		group('says', l10n.t('Says'), 'comment', true, says),
		group('saidOf', l10n.t('Named in'), 'comment-discussion', false, saidOf),
		group('mentions', l10n.t('Mentions'), 'references', says.length === 0, mentions),
	];
	return {
		...target,
		id,
		below: groups.filter(({ below }) => below.length > 0),
		item: () => actorItem(scope, id, actor, tally),
		tooltip: () => scope.actorCard(actor.id),
	};
}

function actorItem({ source }: TreeScope, id: string, actor: Actor, { says, saidOf }: ActorCounts): TreeItem {
	const item = new TreeItem(asLabel(actor.name), TreeItemCollapsibleState.Collapsed);
	item.id = id;
	item.contextValue = 'actor';
	const own = isReaders(actor) && corrected();
	item.description = [String(actor.mentions.length), says > 0 && claimCount(says), own].filter(Boolean).join(' · ');
	item.iconPath = actorIcon(actor.kind);
	item.command = opens(source.document, { actor: actor.id, mention: 0 });
	const counts = [mentionCount(actor.mentions.length), says > 0 && saysCount(says), saidOf > 0 && saidOfCount(saidOf)];
	item.accessibilityInformation = {
		label: [asLabel(actor.name), kindName(actor.kind), ...counts, own].filter(Boolean).join(', '),
	};
	return item;
}

function mentionNode({ source }: TreeScope, id: string, actor: Actor, mention: Mention, index: number): Node {
	return {
		id,
		document: source.document,
		actor: actor.id,
		index,
		below: [],
		item: () => {
			const label = excerpt(source, mention);
			const item = new TreeItem(label);
			item.id = id;
			item.contextValue = 'actor.mention';
			item.command = opens(source.document, { actor: actor.id, mention: index });
			item.accessibilityInformation = { label: `${label.label}, ${formName(mention.form)}` };
			return item;
		},
	};
}
