import { Disposable, window, type Event, type EventEmitter, type TextDocument, type TextEditor } from 'vscode';
import { isCandidate, type Session } from './session';

/** The document that the trees and the status item speak of. */
export interface ActiveArticle {
	readonly document: TextDocument | undefined;
	/**
	 * Fires when it is another document, and when its state or result changed. Each listener is told in a turn of its own, as
	 * the views of a long article would together keep the host from everything else for too long.
	 */
	readonly onDidChange: Event<void>;
	dispose(): void;
}

/**
 * Follows the active editor. When that shows no article, the last one stays as long as it is visible, so that a look
 * into another file or a panel does not empty the trees.
 */
export function followActiveArticle(session: Session): ActiveArticle {
	const changes = inTurns();
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

/** An emitter that tells its listeners one after the other, each in a turn of its own; a newer event begins anew with the first. */
function inTurns(): Pick<EventEmitter<void>, 'event' | 'fire' | 'dispose'> {
	const listeners = new Set<() => unknown>();
	let waiting: (() => unknown)[] = [];
	let timer: Timer | undefined;
	const next = (): void => {
		timer = waiting.length > 1 ? setTimeout(next, 0) : undefined;
		waiting.shift()?.();
	};
	return {
		event: (listener, self) => {
			const tell = (): unknown => listener.call(self);
			listeners.add(tell);
			return new Disposable(() => {
				listeners.delete(tell);
				waiting = waiting.filter((one) => one !== tell);
			});
		},
		fire: () => {
			waiting = [...listeners];
			timer ??= setTimeout(next, 0);
		},
		dispose: () => {
			clearTimeout(timer);
			listeners.clear();
			waiting = [];
		},
	};
}

function pick(active: TextEditor | undefined, last: TextDocument | undefined): TextDocument | undefined {
	if (active && isCandidate(active.document)) return active.document;
	const isShown = window.visibleTextEditors.some(({ document }) => document === last && isCandidate(document));
	return isShown ? last : undefined;
}
