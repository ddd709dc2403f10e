import { Disposable, l10n, workspace, type Event, type TreeDragAndDropController } from 'vscode';
import type { Article } from '../../core/model';
import type { ActiveArticle } from '../activeArticle';
import { followCursor } from './followCursor';
import { asksForExtras, matches, termsOf, type FilterTerm } from './matches';
import { nodeRows, type Node, type NodeRows } from './nodes';
import { rowId, type AnnotatedDocument } from '../treeItems';
import { areAttitudesShown, shownOf, shownResults } from '../attitudes';
import { showRows, type RowTree } from '../treeProvider';
import { scopeOf, type TreeScope } from './scope';
import type { Session } from '../session';
import { createFilter, type TreeFilter } from './filter';
import { createOrder, type OrderNames, type TreeOrder } from './order';
import { onNextTurn } from '../nextTurn';

/** What is particular to a tree of an article's things – its actors or its claims. */
export interface TreeOf<Thing, Order extends string> {
	/** The view's id: `dossier.actors`. Its commands, setting and context key start with it. */
	readonly view: string;
	readonly orders: OrderNames<Order>;
	/** What the input box of the filter says while it is empty. */
	readonly filterPrompt: string;
	/** All of them, in order of appearance. */
	things(article: Article): readonly Thing[];
	/** What the filter looks for its words in. */
	texts(source: AnnotatedDocument, thing: Thing): readonly string[];
	/** Words that say to the filter what something is, and not what is written there. */
	terms?(article: Article): readonly FilterTerm<Thing>[];
	nodes(scope: TreeScope, things: readonly Thing[], order: Order): readonly Node[];
	/** The thing that stands at an offset. */
	thingAt(article: Article, offset: number): Thing | undefined;
	/** What the row of a thing is called among those of its article. */
	keyOf(scope: TreeScope, thing: Thing): string;
	/** The badge with the number of things, where a reader may want one: there is one for all views together. */
	readonly badge?: TreeBadge;
	readonly dragAndDrop?: TreeDragAndDropController<Node>;
}

export interface TreeBadge {
	/** The setting that turns it on. */
	readonly setting: string;
	tooltip(count: number): string;
}

/** A tree of the active article's things: in the reader's order, narrowed by the filter, and following the cursor. */
export function showTree<Thing, Order extends string>(
	session: Session,
	active: ActiveArticle,
	of: TreeOf<Thing, Order>,
): RowTree<Node> & { readonly rows: NodeRows } {
	const filter = createFilter(of.view, of.filterPrompt);
	const order = createOrder(of.view, of.orders);
	/** Before all else that is told of another article: a filter is meant for the article that it was written for. */
	const leaving = onOtherArticle(active, filter.leave);
	const content = treeContent(session, active, of, filter, order);
	const rows = nodeRows(() => content().nodes);
	const onDidChange = anyOf(active.onDidChange, filter.onDidChange, order.onDidChange);
	const tree = showRows(of.view, rows, onDidChange, of.dragAndDrop && { dragAndDropController: of.dragAndDrop });

	/** The title has the figures, as the tree may be longer than the view. */
	const tellCount = (): void => {
		const { shown, all } = content();
		const part = filter.text === '' ? String(shown) : l10n.t('{0} of {1}, “{2}”', shown, all, filter.text);
		tree.view.description = all > 0 ? part : '';
		if (!of.badge) return;
		const isWanted = all > 0 && workspace.getConfiguration().get<boolean>(of.badge.setting, false);
		tree.view.badge = isWanted ? { value: all, tooltip: of.badge.tooltip(all) } : undefined;
	};
	tellCount();
	const telling = onNextTurn(tellCount);

	const everything = Disposable.from(
		leaving,
		telling,
		onDidChange(telling.ask),
		workspace.onDidChangeConfiguration((change) => {
			if (of.badge && change.affectsConfiguration(of.badge.setting)) telling.ask();
		}),
		followCursor(session, active, tree, (document, article, offset) => {
			const { scope, hasExtras } = content();
			const thing = of.thingAt(hasExtras ? article : shownOf(article), offset);
			return thing && scope && rows.find(rowId(document, of.keyOf(scope, thing)));
		}),
		tree,
		filter,
		order,
	);
	return {
		...tree,
		rows,
		dispose: () => {
			everything.dispose();
		},
	};
}

/** Tells when an article is looked at that is not the last one. */
function onOtherArticle(active: ActiveArticle, tell: () => void): Disposable {
	let last = active.document;
	return active.onDidChange(() => {
		const { document } = active;
		if (!document || document === last) return;
		last = document;
		tell();
	});
}

/** What a tree holds: its roots, and how many things it shows of how many that there are. */
export interface TreeContent {
	readonly nodes: readonly Node[];
	readonly shown: number;
	readonly all: number;
	/** What the nodes are made from; `undefined` where there is no result. */
	readonly scope?: TreeScope;
	/** Whether the filter asks for what is left out otherwise. */
	readonly hasExtras: boolean;
}

const NOTHING: TreeContent = { nodes: [], shown: 0, all: 0, hasExtras: false };

/** Works the content of a tree out anew only where something of what it hangs on has changed. */
export function treeContent<Thing, Order extends string>(
	session: Session,
	active: ActiveArticle,
	of: TreeOf<Thing, Order>,
	filter: Pick<TreeFilter, 'text'>,
	order: Pick<TreeOrder<Order>, 'current'>,
): () => TreeContent {
	const shownIn = shownResults();
	let last: { readonly key: readonly unknown[]; readonly content: TreeContent } | undefined;
	return () => {
		const { document } = active;
		const result = document && session.result(document);
		if (!result) return NOTHING;
		const key = [result, order.current, filter.text, areAttitudesShown()];
		if (last && key.every((part, index) => part === last?.key[index])) return last.content;
		const terms = of.terms?.(result.article) ?? [];
		const hasExtras = asksForExtras(filter.text, terms);
		const source = { document, ...(hasExtras ? result : shownIn(result)) };
		const all = of.things(source.article);
		const shown = all.filter((thing) => matches(filter.text, of.texts(source, thing), termsOf(terms, thing)));
		const scope = scopeOf(session, source);
		const nodes = of.nodes(scope, shown, order.current);
		const content = { nodes, shown: shown.length, all: all.length, scope, hasExtras };
		last = { key, content };
		return content;
	};
}

const anyOf =
	(...events: readonly Event<void>[]): Event<void> =>
	(listener) =>
		Disposable.from(...events.map((event) => event(listener)));
