import { commands, Disposable, window } from 'vscode';
import { unawaited } from './unawaited';

/** How long a box may take to open, in milliseconds; then what is typed goes where the keyboard is again. */
const PATIENCE = 3000;

/** What is typed before a box has the keyboard. */
export interface TypeAhead {
	/** Lets the keys go where the keyboard is: there is no box. */
	stop(): void;
}

/**
 * Keeps what is typed from now on for the box of a comment that is just opening: VS Code gives it the keyboard a moment
 * later, and until then keys would go into the article and replace what is selected there.
 */
export function typeAhead(): TypeAhead {
	let typed = '';
	let isHeld = true;
	const send = (text: string): void => {
		unawaited(commands.executeCommand('default:type', { text }));
	};
	const keys = holdKeys((text) => {
		if (isHeld) typed += text;
		else send(text);
	});
	const release = (): void => {
		if (!isHeld) return;
		isHeld = false;
		clearTimeout(timer);
		if (typed !== '') send(typed);
		Disposable.from(keys, watch).dispose();
	};
	const watch = window.onDidChangeActiveTextEditor((editor) => {
		if (editor?.document.uri.scheme === 'comment') release();
	});
	const timer = setTimeout(release, PATIENCE);
	return { stop: release };
}

/** Takes the place of VS Code's own command for typed text, where no other extension has done so. */
function holdKeys(take: (text: string) => void): Disposable {
	try {
		return commands.registerCommand('type', ({ text }: { readonly text: string }) => {
			take(text);
		});
	} catch {
		return new Disposable(() => undefined);
	}
}
