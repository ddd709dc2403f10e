import { commands, Disposable, EventEmitter, window, type Event } from 'vscode';
import { unawaited } from '../unawaited';

/** What a tree is narrowed to. */
export interface TreeFilter {
	/** What the reader wrote, `''` for everything. */
	readonly text: string;
	readonly onDidChange: Event<void>;
	dispose(): void;
}

/**
 * The filter of a view, with its commands `….filter` and `….clearFilter` and the context key `….filtered`. It narrows the
 * tree while one writes; Escape brings back the filter of before.
 */
export function createFilter(view: string, prompt: string): TreeFilter {
	const changes = new EventEmitter<void>();
	let text = '';

	const set = (next: string): void => {
		if (next === text) return;
		text = next;
		unawaited(commands.executeCommand('setContext', `${view}.filtered`, next.trim() !== ''));
		changes.fire();
	};

	const ask = (): void => {
		const before = text;
		let isAccepted = false;
		const box = window.createInputBox();
		box.value = text;
		box.placeholder = prompt;
		box.onDidChangeValue(set);
		box.onDidAccept(() => {
			isAccepted = true;
			box.hide();
		});
		box.onDidHide(() => {
			if (!isAccepted) set(before);
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
	);
	return {
		get text() {
			return text.trim();
		},
		onDidChange: changes.event,
		dispose: () => {
			set('');
			subscriptions.dispose();
		},
	};
}
