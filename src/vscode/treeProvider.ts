import {
	commands,
	Disposable,
	EventEmitter,
	TreeItem,
	window,
	type Event,
	type MarkdownString,
	type TreeDataProvider,
	type TreeView,
	type TreeViewOptions,
} from 'vscode';
import { COPY } from './commands';
import { onNextTurn } from './nextTurn';

/** Names a thing in an article; what is shown of it is looked up in the newest result whenever it is asked for. */
export interface Row {
	/** Unique in the tree, and the same for the same thing after each new result, so that rows stay expanded and selected. */
	readonly id: string;
}

/** What a tree shows, as of the newest result. */
export interface Rows<R extends Row> {
	roots(): readonly R[];
	children(row: R): readonly R[];
	parent(row: R): R | undefined;
	/** The row with an id as of the newest result. */
	find(id: string): R | undefined;
	/** `undefined` where the row's thing is gone. */
	item(row: R): TreeItem | undefined;
	tooltip(row: R): MarkdownString | undefined;
}

/** The part of VS Code's interface that a tree of rows fulfils, without its many "or a promise of it". */
export interface RowProvider<R extends Row> extends TreeDataProvider<R> {
	getChildren(row?: R): R[];
	getParent(row: R): R | undefined;
	getTreeItem(row: R): TreeItem;
	resolveTreeItem(item: TreeItem, row: R): TreeItem;
	/** The row with the same id that VS Code knows, if it knows one. */
	readonly intern: (row: R) => R;
	/** To be called with every new result. It asks VS Code to draw again only what differs. */
	readonly refresh: () => void;
}

/** A view that shows rows. */
export interface RowTree<R extends Row> {
	readonly view: TreeView<R>;
	readonly provider: RowProvider<R>;
	dispose(): void;
}

/**
 * Shows rows in a view and keeps it up to date, each time in a turn of its own, so as not to block others for long. Several can
 * be chosen; the command `….copy`, for a key, copies them.
 */
export function showRows<R extends Row>(
	id: string,
	rows: Rows<R>,
	onDidChange: Event<void>,
	options: Pick<TreeViewOptions<R>, 'dragAndDropController'> = {},
): RowTree<R> {
	const changes = new EventEmitter<R[] | undefined>();
	const provider = provideRows(rows, changes);
	const treeOptions = { treeDataProvider: provider, showCollapseAll: true, canSelectMany: true, ...options };
	const view = window.createTreeView(id, treeOptions);
	const refreshing = onNextTurn(provider.refresh);
	const copying = commands.registerCommand(`${id}.copy`, async () => {
		const chosen = inOrder(rows, await chosenIn(view));
		await commands.executeCommand(COPY, chosen[0], chosen);
	});
	const everything = Disposable.from(view, changes, refreshing, copying, onDidChange(refreshing.ask));
	return {
		view,
		provider,
		dispose: () => {
			everything.dispose();
		},
	};
}

/** The focused row, or all chosen ones where it is among them. VS Code tells of chosen rows only, so it is chosen for a moment. */
async function chosenIn<R extends Row>(view: TreeView<R>): Promise<readonly R[]> {
	const before = view.selection;
	await commands.executeCommand(TOGGLE_SELECTION);
	const focused = view.selection.find((row) => !before.includes(row));
	await commands.executeCommand(TOGGLE_SELECTION);
	return focused ? [focused] : before;
}

/** Of VS Code: chooses the focused row of the list that the keyboard is in, or chooses it no more. */
const TOGGLE_SELECTION = 'list.toggleSelection';

/** Some rows in the order of the tree: VS Code has them in the order in which they were chosen. */
function inOrder<R extends Row>(rows: Rows<R>, some: readonly R[]): readonly R[] {
	const ids = new Set(some.map(({ id }) => id));
	const walk = (row: R): readonly R[] => [...(ids.has(row.id) ? [row] : []), ...rows.children(row).flatMap(walk)];
	return some.length > 1 ? rows.roots().flatMap(walk) : some;
}

/**
 * VS Code knows rows by identity: the same id is always the same object here. A long tree is costly to send, and most
 * results differ little: as long as the roots are the same, only those are sent anew of which something changed, and
 * those whose children VS Code has seen.
 */
export function provideRows<R extends Row>(rows: Rows<R>, changes: EventEmitter<R[] | undefined>): RowProvider<R> {
	const known = new Map<string, R>();
	const opened = new Set<R>();
	/** The roots that VS Code has, and how they looked when it asked. */
	let shown = new Map<R, string>();

	/** VS Code hands known rows to commands: what they name is to be that of the newest result. */
	const renew = (): void => {
		for (const row of known.values()) {
			const now = rows.find(row.id);
			if (now && now !== row) Object.assign(row, now);
		}
	};

	const intern = (row: R): R => {
		const same = known.get(row.id) ?? row;
		known.set(row.id, same);
		return same;
	};

	return {
		onDidChangeTreeData: changes.event,
		getChildren: (row) => {
			if (row) {
				opened.add(row);
				return rows.children(row).map(intern);
			}
			const roots = rows.roots().map(intern);
			shown = new Map(roots.map((root) => [root, '']));
			return roots;
		},
		intern,
		getParent: (row) => {
			const parent = rows.parent(row);
			return parent && intern(parent);
		},
		getTreeItem: (row) => {
			const item = rows.item(row) ?? new TreeItem('');
			if (shown.has(row)) shown.set(row, appearance(item));
			return item;
		},
		resolveTreeItem: (item, row) => {
			const tooltip = rows.tooltip(row);
			if (tooltip) item.tooltip = tooltip;
			return item;
		},
		refresh: () => {
			renew();
			const roots = rows.roots().map(intern);
			const before = [...shown.keys()];
			const isSame = roots.length === before.length && roots.every((root, index) => root === before[index]);
			if (!isSame) {
				known.clear();
				opened.clear();
				changes.fire(undefined);
				return;
			}
			const changed = roots.filter((root) => opened.has(root) || shown.get(root) !== appearance(rows.item(root)));
			if (changed.length > 0) changes.fire(changed);
		},
	};
}

/** What a reader sees or hears of a row, and what a click on it does. */
const appearance = (item: TreeItem | undefined): string =>
	JSON.stringify([
		item?.label,
		item?.description,
		item?.accessibilityInformation?.label,
		item?.command?.arguments as unknown,
	]);
