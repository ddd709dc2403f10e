import {
	Disposable,
	TabInputText,
	window,
	workspace,
	type Event,
	type EventEmitter,
	type TextDocument,
	type TextEditor,
	type Uri,
} from 'vscode';
import { keyOf } from './documentKey';
import type { DocumentState } from './openArticle';
import { isCandidate, type Session } from './session';
import { articleOf } from './store/storePlace';
import { unawaited } from './unawaited';

/** The document that the trees and the status item speak of. */
export interface ActiveArticle {
	readonly document: TextDocument | undefined;
	/** What is known of that document, or `none` where there is none. */
	readonly state: DocumentState | 'none';
	/**
	 * Fires when it is another document, and when its state or result changed. Each listener is told in a turn of its own, as
	 * the views of a long article would together keep the host from everything else for too long.
	 */
	readonly onDidChange: Event<void>;
	dispose(): void;
}

/** How long a tab may take to show its text, in milliseconds, before it counts as one that has none. */
const OPENING = 2000;

/**
 * Follows the active editor. When that shows no article, the last one stays as long as it is visible, so that a look
 * into another file or a panel does not empty the trees. A store file speaks of its article.
 */
export function followActiveArticle(session: Session): ActiveArticle {
	const changes = inTurns();
	let current = pick(window.activeTextEditor, undefined);
	let told: DocumentState | 'none' = 'none';
	let opening: Timer | undefined;

	const state = (): DocumentState | 'none' => {
		if (current) return session.state(current) ?? 'pending';
		return opening ? 'pending' : 'none';
	};
	const tell = (): void => {
		told = state();
		changes.fire();
	};

	const follow = (): void => {
		const next = pick(window.activeTextEditor, current);
		clearTimeout(opening);
		opening = !next && isOpening() ? setTimeout(giveUp, OPENING) : undefined;
		const article = articleShown(window.activeTextEditor);
		if (!next && article) unawaited(openArticle(article));
		if (next === current && state() === told) return;
		current = next;
		tell();
	};
	const giveUp = (): void => {
		opening = undefined;
		tell();
	};

	/** Opens the article whose store file is shown. There may be none by that name. */
	const openArticle = async (uri: Uri): Promise<void> => {
		const document = await Promise.resolve(workspace.openTextDocument(uri)).catch(() => undefined);
		if (!document || !isCandidate(document) || articleShown(window.activeTextEditor)?.toString() !== uri.toString())
			return;
		unawaited(session.whenIdle(document));
		current = document;
		tell();
	};

	const subscriptions = Disposable.from(
		changes,
		window.onDidChangeActiveTextEditor(follow),
		window.onDidChangeVisibleTextEditors(follow),
		window.tabGroups.onDidChangeTabs(follow),
		workspace.onDidCloseTextDocument((document) => {
			if (document === current) follow();
		}),
		new Disposable(() => {
			clearTimeout(opening);
		}),
		session.onDidChange((document) => {
			if (document === current) tell();
		}),
	);
	return {
		get document() {
			return current;
		},
		get state() {
			return state();
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
	const kept = last && !last.isClosed && isCandidate(last) ? last : undefined;
	const isMeant = articleShown(active)?.toString() === (kept && keyOf(kept));
	return isMeant || window.visibleTextEditors.some(({ document }) => document === kept) ? kept : undefined;
}

/** The article that an editor speaks of, if it shows a store file. */
const articleShown = (editor: TextEditor | undefined): Uri | undefined => editor && articleOf(editor.document.uri);

/** Whether the active tab is one of text that is not there yet: VS Code is about to show it. */
function isOpening(): boolean {
	const input = window.tabGroups.activeTabGroup.activeTab?.input;
	return (
		input instanceof TabInputText &&
		!window.visibleTextEditors.some(({ document }) => keyOf(document) === input.uri.toString())
	);
}
