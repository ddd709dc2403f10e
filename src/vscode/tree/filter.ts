import { commands, Disposable, EventEmitter, window, type Event, type InputBox } from 'vscode';
import { unawaited } from '../unawaited';

/** What a tree is narrowed to. */
export interface TreeFilter {
	/** What the reader wrote, `''` for everything. */
	readonly text: string;
	readonly onDidChange: Event<void>;
	/** Another article is looked at: the filter goes, unless it is pinned. */
	readonly leave: () => void;
	dispose(): void;
}

/**
 * The filter of a view, with its commands `….filter`, `….clearFilter`, `….pinFilter` and `….unpinFilter`, and the context keys
 * `….filtered` and `….pinned`. It narrows the tree while one writes; Escape brings back the filter of before.
 */
export function createFilter(view: string, prompt: string): TreeFilter {
	const changes = new EventEmitter<void>();
	let text = '';
	let isPinned = false;
	let asking: InputBox | undefined;

	const pin = (next: boolean): void => {
		isPinned = next;
		unawaited(commands.executeCommand('setContext', `${view}.pinned`, next));
	};

	const set = (next: string): void => {
		if (next === text) return;
		text = next;
		unawaited(commands.executeCommand('setContext', `${view}.filtered`, next.trim() !== ''));
		if (next.trim() === '') pin(false);
		changes.fire();
	};

	const ask = (): void => {
		const before = text;
		let isAccepted = false;
		const box = window.createInputBox();
		asking = box;
		box.value = text;
		box.placeholder = prompt;
		box.onDidChangeValue(set);
		box.onDidAccept(() => {
			isAccepted = true;
			box.hide();
		});
		box.onDidHide(() => {
			if (!isAccepted && asking === box) set(before);
			if (asking === box) asking = undefined;
			box.dispose();
		});
		box.show();
	};

	const subscriptions = Disposable.from(
		changes,
		commands.registerCommand(`${view}.filter`, ask),
		commands.registerCommand(`${view}.clearFilter`, () => {
			set('');
		}),
		commands.registerCommand(`${view}.pinFilter`, () => {
			pin(true);
		}),
		commands.registerCommand(`${view}.unpinFilter`, () => {
			pin(false);
		}),
	);
	return {
		get text() {
			return text.trim();
		},
		onDidChange: changes.event,
		leave: () => {
			if (isPinned) return;
			asking = undefined;
			set('');
		},
		dispose: () => {
			set('');
			subscriptions.dispose();
		},
	};
}
