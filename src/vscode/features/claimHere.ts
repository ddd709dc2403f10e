import { Disposable, window, workspace, type TextEditor } from 'vscode';
import { claimIn } from '../../core/query';
import { spanOf, type Span } from '../../core/span';
import { shownOf } from '../attitudes';
import { rangeOf } from '../place';
import type { Session } from '../session';
import { HIGHLIGHTS, isOn } from '../settings';
import { hereStyle } from '../shadeStyles';

/** Shades the claim that the cursor is in, so that one sees where it begins and ends. Nothing is sent while it is the same. */
export function registerClaimHere(session: Session): Disposable {
	const type = window.createTextEditorDecorationType(hereStyle());
	let shaded: { readonly editor: TextEditor; readonly key: string } | undefined;

	const contentAt = ({ document, selection }: TextEditor): readonly Span[] => {
		const article = isOn(HIGHLIGHTS) ? session.article(document) : undefined;
		const at = spanOf(document.offsetAt(selection.start), document.offsetAt(selection.end));
		return (article && claimIn(shownOf(article), at)?.content) ?? [];
	};

	const update = (): void => {
		const editor = window.activeTextEditor;
		const content = editor ? contentAt(editor) : [];
		const key = JSON.stringify(content);
		if (shaded?.editor === editor && shaded?.key === key) return;
		if (shaded && shaded.editor !== editor) shaded.editor.setDecorations(type, []);
		editor?.setDecorations(type, content.map((part) => rangeOf(editor.document, part))); // prettier-ignore
		shaded = editor && { editor, key };
	};

	update();
	return Disposable.from(
		type,
		session.onDidChange((document) => {
			if (window.activeTextEditor?.document === document) update();
		}),
		window.onDidChangeActiveTextEditor(update),
		window.onDidChangeTextEditorSelection(({ textEditor }) => {
			if (textEditor === window.activeTextEditor) update();
		}),
		workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration(HIGHLIGHTS)) update();
		}),
	);
}
