import { Selection, TextEditorRevealType, ViewColumn, window, type TextDocument, type TextEditor } from 'vscode';
import { spanOf, type Span } from '../core/span';
import { rangeOf } from './place';

/** How to show a place. */
export interface RevealOptions {
	/** Whether the keyboard stays where it is. */
	readonly preserveFocus: boolean;
}

/** Selects exactly the spans, in an editor that shows the document already if there is one. */
export async function reveal(document: TextDocument, spans: readonly Span[], options: RevealOptions): Promise<void> {
	if (spans.length === 0) return;
	const viewColumn = editorOf(document)?.viewColumn ?? ViewColumn.Active;
	const editor = await window.showTextDocument(document, { viewColumn, ...options });
	select(editor, spans);
}

/** Selects the spans, of which there is at least one, in an editor and brings the first into view. */
export function select(editor: TextEditor, spans: readonly Span[]): void {
	const ranges = spans.map((span) => rangeOf(editor.document, span));
	editor.selections = ranges.map(({ start, end }) => new Selection(start, end));
	editor.revealRange(ranges[0]!, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The selection in an editor that shows the document, if one does. */
export function selectionIn(document: TextDocument): Span | undefined {
	const selection = editorOf(document)?.selection;
	return selection && spanOf(document.offsetAt(selection.start), document.offsetAt(selection.end));
}

/** An editor that shows the document: the active one where there are several. */
const editorOf = (document: TextDocument): TextEditor | undefined =>
	[window.activeTextEditor, ...window.visibleTextEditors].find((editor) => editor?.document === document);
