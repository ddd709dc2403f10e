import { commands, Disposable, window, type TextEditor } from 'vscode';
import { unawaited } from './unawaited';

/** How long a box may take to open, in milliseconds; then what is typed goes where the keyboard is again. */
const PATIENCE = 3000;

/** How long nobody must have typed, in milliseconds, before keys go their own way again: a key between two ways would be lost. */
const QUIET = 1000;

/** What is typed before a box has the keyboard. */
export interface TypeAhead {
	/** Lets the keys go where the keyboard is. Gives what was typed and is not in the box yet. */
	end(): Promise<string>;
}

/**
 * Keeps what is typed from now on for the box of a comment that is just opening: VS Code gives it the keyboard a moment
 * later, and until then keys would go into the article. Then hands over one key after the other, until none is on its way.
 */
export function typeAhead(): TypeAhead {
	let waiting = '';
	/** What VS Code was told to type and has not typed yet. */
	let handed = '';
	let isOpen = false;
	let handing: Promise<void> | undefined;

	const handOver = async (): Promise<void> => {
		try {
			while (waiting !== '') {
				[handed, waiting] = [waiting, ''];
				await commands.executeCommand('default:type', { text: handed });
			}
		} finally {
			handed = '';
			handing = undefined;
		}
	};
	const goOn = (): void => {
		if (!isOpen) return;
		clearTimeout(timer);
		timer = setTimeout(rest, QUIET);
		if (waiting === '') return;
		handing ??= handOver();
		unawaited(handing);
	};
	const open = (): void => {
		isOpen = true;
		goOn();
	};
	const rest = (): void => {
		if (handing) goOn();
		else everything.dispose();
	};
	const release = (): void => {
		open();
		everything.dispose();
	};

	let timer = setTimeout(release, PATIENCE);
	const everything = Disposable.from(
		holdKeys((text) => {
			waiting += text;
			goOn();
		}),
		window.onDidChangeActiveTextEditor((editor) => {
			if (isBox(editor)) open();
		}),
		new Disposable(() => {
			clearTimeout(timer);
		}),
	);
	return {
		end: async () => {
			const missing = handed + waiting;
			waiting = '';
			everything.dispose();
			await handing?.catch(() => undefined);
			return missing;
		},
	};
}

const isBox = (editor: TextEditor | undefined): boolean => editor?.document.uri.scheme === 'comment';

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
