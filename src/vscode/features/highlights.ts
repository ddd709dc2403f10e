import {
	commands,
	ConfigurationTarget,
	Disposable,
	window,
	workspace,
	type TextEditor,
	type TextEditorDecorationType,
} from 'vscode';
import type { Article } from '../../core/model';
import { HIGHLIGHT_KINDS, highlightsOf, sameSpans, type HighlightKind, type Highlights } from '../highlight';
import { styleOf } from '../highlightStyles';
import { rangeOf } from '../place';
import type { Session } from '../session';

const SETTING = 'dossier.highlights.enabled';

/**
 * Marks actors, cues and sources in all visible editors of an article. VS Code moves the marks with every edit by itself;
 * here only those kinds are set anew of which a new result differs from what the editor shows.
 */
export function registerHighlights(session: Session): Disposable {
	const types = new Map<HighlightKind, TextEditorDecorationType>(
		HIGHLIGHT_KINDS.map((kind) => [kind, window.createTextEditorDecorationType(styleOf(kind))]),
	);
	/** How many marks of each kind were set last: an edit may have swallowed some since. */
	const shown = new Map<TextEditor, Map<HighlightKind, number>>();

	const set = (editor: TextEditor, highlights: Highlights | undefined, before: Highlights | undefined): void => {
		const counts = shown.get(editor) ?? new Map<HighlightKind, number>();
		shown.set(editor, counts);
		for (const [kind, type] of types) {
			const spans = highlights?.[kind] ?? [];
			const isShown = counts.get(kind) === spans.length && sameSpans(before?.[kind] ?? [], spans);
			if (isShown) continue;
			editor.setDecorations(
				type,
				spans.map((span) => rangeOf(editor.document, span)),
			);
			counts.set(kind, spans.length);
		}
	};

	const current = (editor: TextEditor): Highlights | undefined => highlights(session.article(editor.document));

	const showNewEditors = (): void => {
		for (const editor of shown.keys()) if (!window.visibleTextEditors.includes(editor)) shown.delete(editor);
		for (const editor of window.visibleTextEditors) if (!shown.has(editor)) set(editor, current(editor), undefined);
	};

	const showAll = (): void => {
		shown.clear();
		showNewEditors();
	};

	showAll();
	return Disposable.from(
		...types.values(),
		session.onDidChange(({ document, before }) => {
			const was = highlights(before);
			for (const editor of window.visibleTextEditors)
				if (editor.document === document) set(editor, current(editor), was);
		}),
		window.onDidChangeVisibleTextEditors(showNewEditors),
		workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration(SETTING)) showAll();
		}),
		commands.registerCommand('dossier.toggleHighlights', toggle),
	);
}

const isEnabled = (): boolean => workspace.getConfiguration().get<boolean>(SETTING, true);

const highlights = (article: Article | undefined): Highlights | undefined =>
	article && isEnabled() ? highlightsOf(article) : undefined;

/** Changes the setting where it is set: in the workspace if it says anything, else for the user. */
async function toggle(): Promise<void> {
	const inWorkspace = workspace.getConfiguration().inspect(SETTING)?.workspaceValue !== undefined;
	const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
	await workspace.getConfiguration().update(SETTING, !isEnabled(), target);
}
