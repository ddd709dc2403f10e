import { commands, DataTransferItem, type TreeDragAndDropController } from 'vscode';
import { MERGE_ACTORS } from '../commands';
import { keyOf } from '../documentKey';
import type { Node } from './nodes';

/** Actors on their way from one row to another of the same tree. */
const MIME = 'application/vnd.code.tree.dossier.actors';

/** An actor that is dragged on another is the same: all its mentions are the other's. */
export const mergeByDragging = (): TreeDragAndDropController<Node> => ({
	dragMimeTypes: [],
	dropMimeTypes: [MIME],
	handleDrag: (nodes, transfer) => {
		const actors = nodes.flatMap(({ actor }) => actor ?? []);
		if (actors.length > 0) transfer.set(MIME, new DataTransferItem(actors));
	},
	handleDrop: async (target, transfer) => {
		if (!target?.document || target.actor === undefined) return;
		const dragged = (transfer.get(MIME)?.value ?? []) as readonly string[];
		for (const other of new Set(dragged))
			if (other !== target.actor)
				await commands.executeCommand(MERGE_ACTORS, keyOf(target.document), { actor: target.actor, other });
	},
});
