import { commands, Disposable, window, workspace, type TextEditor } from 'vscode';
import { HIGHLIGHT_KINDS, highlightsOf } from '../highlight';
import { styleOf } from '../highlightStyles';
import { rangeOf } from '../place';
import type { Session } from '../session';
import { HIGHLIGHTS as SETTING, isOn } from '../settings';
import { unawaited } from '../unawaited';

/** The context key that says whether the highlights are shown. */
const SHOWN = 'dossier.highlightsShown';

/**
 * Marks actors, cues and sources in all visible editors of an article. Between results VS Code itself moves the marks with
 * every edit. Setting marks that are there already does not flicker.
 */
export function registerHighlights(session: Session): Disposable {
	const types = HIGHLIGHT_KINDS.map((kind) => [kind, window.createTextEditorDecorationType(styleOf(kind))] as const);
	let isDisposed = false;

	const set = (editor: TextEditor): void => {
		const article = isOn(SETTING) ? session.article(editor.document) : undefined;
		const highlights = article && highlightsOf(article);
		for (const [kind, type] of types)
			editor.setDecorations(type, highlights?.[kind].map((span) => rangeOf(editor.document, span)) ?? []);
	};

	/**
	 * An edit that crosses the marks on their way to the screen makes them stand beside their words. The answer to a
	 * command that is sent after them tells that they are there; what was edited by then has crossed them, maybe.
	 */
	const show = async (editor: TextEditor): Promise<void> => {
		for (let version = -1; version !== editor.document.version && !isDisposed;) {
			version = editor.document.version;
			set(editor);
			await commands.executeCommand('setContext', SHOWN, isOn(SETTING));
		}
	};

	const showAll = (): void => {
		for (const editor of window.visibleTextEditors) unawaited(show(editor));
	};

	showAll();
	return Disposable.from(
		...types.map(([, type]) => type),
		new Disposable(() => {
			isDisposed = true;
		}),
		session.onDidChange((document) => {
			for (const editor of window.visibleTextEditors) if (editor.document === document) unawaited(show(editor));
		}),
		window.onDidChangeVisibleTextEditors(showAll),
		workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration(SETTING)) showAll();
		}),
	);
}
