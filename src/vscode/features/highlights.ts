import { commands, ConfigurationTarget, Disposable, window, workspace, type TextEditor } from 'vscode';
import { HIGHLIGHT_KINDS, highlightsOf } from '../highlight';
import { styleOf } from '../highlightStyles';
import { rangeOf } from '../place';
import type { Session } from '../session';

const SETTING = 'dossier.highlights.enabled';

/**
 * Marks actors, cues and sources in all visible editors of an article. Between results VS Code itself moves the marks with
 * every edit. Each new result sets all of them: an edit may have crossed the last ones on their way to the screen. Setting
 * what is there already does not flicker.
 */
export function registerHighlights(session: Session): Disposable {
	const types = HIGHLIGHT_KINDS.map((kind) => [kind, window.createTextEditorDecorationType(styleOf(kind))] as const);

	const show = (editor: TextEditor): void => {
		const article = isEnabled() ? session.article(editor.document) : undefined;
		const highlights = article && highlightsOf(article);
		for (const [kind, type] of types)
			editor.setDecorations(type, highlights?.[kind].map((span) => rangeOf(editor.document, span)) ?? []);
	};

	const showAll = (): void => {
		window.visibleTextEditors.forEach(show);
	};

	showAll();
	return Disposable.from(
		...types.map(([, type]) => type),
		session.onDidChange((document) => {
			window.visibleTextEditors.filter((editor) => editor.document === document).forEach(show);
		}),
		window.onDidChangeVisibleTextEditors(showAll),
		workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration(SETTING)) showAll();
		}),
		commands.registerCommand('dossier.toggleHighlights', toggle),
	);
}

const isEnabled = (): boolean => workspace.getConfiguration().get<boolean>(SETTING, true);

/** Changes the setting where it is set: in the workspace if it says anything, else for the user. */
async function toggle(): Promise<void> {
	const inWorkspace = workspace.getConfiguration().inspect(SETTING)?.workspaceValue !== undefined;
	const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
	await workspace.getConfiguration().update(SETTING, !isEnabled(), target);
}
