import { window, type Disposable, type TextDocument } from 'vscode';
import type { Article } from '../../core/model';
import type { ActiveArticle } from '../activeArticle';
import type { Node } from './nodes';
import type { RowTree } from '../treeProvider';
import type { Session } from '../session';
import { FOLLOW_CURSOR, isOn } from '../settings';

/**
 * Selects in a tree what the cursor is on, when the reader moves it: not while one writes, and not where the selected row
 * already is of the same thing, as after a click on one of its mentions.
 */
export function followCursor(
	session: Session,
	active: ActiveArticle,
	{ view, provider }: RowTree<Node>,
	nodeAt: (document: TextDocument, article: Article, offset: number) => Node | undefined,
): Disposable {
	let last: { readonly document: TextDocument; readonly version: number } | undefined;
	return window.onDidChangeTextEditorSelection(async ({ textEditor: { document }, selections }) => {
		const isEdit = last?.document === document && last.version !== document.version;
		last = { document, version: document.version };
		const article = session.article(document);
		if (isEdit || !isOn(FOLLOW_CURSOR) || !view.visible || document !== active.document || !article) return;
		const node = nodeAt(document, article, document.offsetAt(selections[0]!.active));
		if (!node || view.selection.some(({ id }) => id === node.id || id.startsWith(`${node.id}/`))) return;
		// A row that goes away meanwhile, with the next result, is no longer to be shown.
		await view.reveal(provider.intern(node), { select: true, focus: false }).then(undefined, () => undefined);
	});
}
