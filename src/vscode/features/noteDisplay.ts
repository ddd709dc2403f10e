import { Disposable, OverviewRulerLane, ThemeColor, window, workspace, type Range, type TextDocument } from 'vscode';
import { authorOf, onDidChangeAuthor } from '../author';
import type { AnnotationStores } from '../annotationStores';
import type { NoteThreads } from '../noteThreads';
import { isCandidate, type Session } from '../session';
import { unawaited } from '../unawaited';

/** Keeps the threads of notes and the marks at their words as the notes are, in all visible editors. */
export function registerNoteDisplay(session: Session, stores: AnnotationStores, threads: NoteThreads): Disposable {
	const mark = window.createTextEditorDecorationType({
		light: { backgroundColor: '#f5c54247' },
		dark: { backgroundColor: '#d7ba7d2e' },
		borderColor: new ThemeColor('dossier.note'),
		borderStyle: 'dotted',
		borderWidth: '0 0 2px 0',
		overviewRulerColor: new ThemeColor('dossier.note'),
		overviewRulerLane: OverviewRulerLane.Right,
	});
	/** The name under which the reader writes beside each document. */
	const authors = new Map<TextDocument, Promise<string | undefined>>();
	const authorIn = (document: TextDocument): Promise<string | undefined> => {
		const author = authors.get(document) ?? authorOf(document.uri);
		authors.set(document, author);
		return author;
	};
	/** The marked words of each document. */
	const marked = new Map<TextDocument, readonly Range[]>();

	const paint = (document: TextDocument): void => {
		for (const editor of window.visibleTextEditors)
			if (editor.document === document) editor.setDecorations(mark, marked.get(document) ?? []);
	};

	const show = (document: TextDocument): void => {
		if (!isCandidate(document) || !isVisible(document)) return;
		const store = stores.of(document);
		unawaited(
			Promise.all([authorIn(document), store.ready]).then(([author]) => {
				if (document.isClosed) return;
				const shown = threads.show(document, store.notes, author);
				marked.set(
					document,
					[...shown.values()].flatMap(({ range }) => range ?? []),
				);
				paint(document);
			}),
		);
	};

	/** Also the boxes for writing notes are visible editors: what is shown already is only marked again. */
	const showNew = (): void => {
		for (const { document } of window.visibleTextEditors)
			if (threads.shows(document)) paint(document);
			else show(document);
	};

	showNew();
	return Disposable.from(
		mark,
		stores.onDidChange(show),
		onDidChangeAuthor(() => {
			authors.clear();
			for (const { document } of window.visibleTextEditors) show(document);
		}),
		session.onDidChange(show),
		window.onDidChangeVisibleTextEditors(showNew),
		workspace.onDidCloseTextDocument((document) => {
			threads.hide(document);
			marked.delete(document);
			authors.delete(document);
		}),
	);
}

const isVisible = (document: TextDocument): boolean =>
	window.visibleTextEditors.some((editor) => editor.document === document);
