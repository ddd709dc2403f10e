import { commands, Disposable, l10n } from 'vscode';
import type { Actor } from '../../core/model';
import { byAppearance } from '../../core/actorOrder';
import { actorAt, claimById } from '../../core/query';
import { actorNodes, type ActorOrder } from '../tree/actorNodes';
import type { ActiveArticle } from '../activeArticle';
import { showTree, type TreeOf } from '../tree/articleTree';
import { SHOW_ACTOR } from '../commands';
import { mergeByDragging } from '../tree/mergeByDragging';
import { rowId } from '../treeItems';
import type { Session } from '../session';
import { targetOf, type TargetKey } from '../target';
import { kindName } from '../labels';

/** The tree of the active article's actors. */
export function registerActors(session: Session, active: ActiveArticle): Disposable {
	const tree = showTree(session, active, actorTree());
	/** Of a claim it shows the speaker. */
	const showActor = async (of?: unknown, key?: TargetKey): Promise<void> => {
		const target = await targetOf(session, of, key);
		const article = target && session.result(target.document)?.article;
		const id = target?.actor ?? (article && claimById(article, target.claim ?? '')?.speaker);
		const node = target && id && tree.rows.find(rowId(target.document, id));
		if (node) await tree.view.reveal(tree.provider.intern(node), { select: true, focus: true, expand: true });
	};
	return Disposable.from(tree, commands.registerCommand(SHOW_ACTOR, showActor));
}

/** What is particular to the tree of actors. */
export const actorTree = (): TreeOf<Actor, ActorOrder> => ({
	view: 'dossier.actors',
	orders: [
		['prominence', l10n.t('By Prominence')],
		['appearance', l10n.t('By First Appearance')],
		['kind', l10n.t('By Kind')],
		['name', l10n.t('By Name')],
	],
	filterPrompt: l10n.t('Name, other name, role or kind'),
	things: byAppearance,
	texts: (_, { name, aliases, roles, kind }) => [name, ...aliases, ...roles, kindName(kind)],
	nodes: actorNodes,
	thingAt: actorAt,
	keyOf: (_, { id }) => id,
	dragAndDrop: mergeByDragging(),
});
