import type { MarkdownString, TreeItem } from 'vscode';
import { memoizeLast } from '../memoizeLast';
import type { Row, Rows } from '../treeProvider';
import type { TargetRow } from '../target';

/** A row and those below it, as of one result. Its item is made only when it is shown. */
export interface Node extends Row, Partial<TargetRow> {
	readonly below: readonly Node[];
	readonly item: () => TreeItem;
	/** What is copied of the row, in whole words, where that is neither an actor nor a claim, nor what the row shows. */
	readonly text?: () => string;
	readonly tooltip?: () => MarkdownString | undefined;
}

export type NodeRows = Rows<Node>;

/** Rows from nodes. `roots` gives the very same array as long as nothing changed. */
export function nodeRows(roots: () => readonly Node[]): NodeRows {
	const indexOf = memoizeLast(indexed);
	const index = (): Index => indexOf(roots());
	const find = (id: string): Node | undefined => index().nodes.get(id);
	return {
		roots,
		find,
		children: ({ id }) => find(id)?.below ?? [],
		parent: ({ id }) => index().parents.get(id),
		item: ({ id }) => find(id)?.item(),
		tooltip: ({ id }) => find(id)?.tooltip?.(),
	};
}

/** The nodes and their parents by id: VS Code asks with nodes of results that are gone by now. */
interface Index {
	readonly nodes: ReadonlyMap<string, Node>;
	readonly parents: ReadonlyMap<string, Node>;
}

function indexed(roots: readonly Node[]): Index {
	const nodes = new Map<string, Node>();
	const parents = new Map<string, Node>();
	const enter = (node: Node): void => {
		nodes.set(node.id, node);
		for (const child of node.below) {
			parents.set(child.id, node);
			enter(child);
		}
	};
	roots.forEach(enter);
	return { nodes, parents };
}
