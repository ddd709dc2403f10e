import { Disposable, EventEmitter, window, type Event, type TextDocument, type TextEditor } from 'vscode';
import { isCandidate, type Session } from './session';

/** The document that the trees and the status item speak of. */
export interface ActiveArticle {
	readonly document: TextDocument | undefined;
	/** Fires when it is another document, and when its state or result changed. */
	readonly onDidChange: Event<void>;
	dispose(): void;
}

/**
 * Follows the active editor. When that shows no article, the last one stays as long as it is visible, so that a look
 * into another file or a panel does not empty the trees.
 */
export function followActiveArticle(session: Session): ActiveArticle {
	const changes = new EventEmitter<void>();
	let current = pick(window.activeTextEditor, undefined);

	const follow = (): void => {
		const next = pick(window.activeTextEditor, current);
		if (next === current) return;
		current = next;
		changes.fire();
	};

	const subscriptions = Disposable.from(
		changes,
		window.onDidChangeActiveTextEditor(follow),
		window.onDidChangeVisibleTextEditors(follow),
		session.onDidChange((document) => {
			if (document === current) changes.fire();
		}),
	);
	return {
		get document() {
			return current;
		},
		onDidChange: changes.event,
		dispose: () => {
			subscriptions.dispose();
		},
	};
}

function pick(active: TextEditor | undefined, last: TextDocument | undefined): TextDocument | undefined {
	if (active && isCandidate(active.document)) return active.document;
	const isShown = window.visibleTextEditors.some(({ document }) => document === last && isCandidate(document));
	return isShown ? last : undefined;
}
