import {
	Disposable,
	DocumentHighlight,
	DocumentHighlightKind,
	languages,
	Location,
	TextEditorSelectionChangeKind,
	window,
	type CancellationToken,
	type DefinitionProvider,
	type DocumentHighlightProvider,
	type Position,
	type ReferenceProvider,
	type TextDocument,
} from 'vscode';
import { introduction } from '../../core/actorOrder';
import { referencesAt } from '../../core/query';
import { rangeOf } from '../place';
import { LANGUAGES, type Session } from '../session';

/**
 * What readers know from code, for actors: the definition is where the article introduces one, and references and
 * occurrences are all mentions under every name, role and pronoun.
 */
export function registerReferences(session: Session): Disposable {
	const walk = followCursorWalk();
	const find = async (document: TextDocument, position: Position, token: CancellationToken) => {
		const article = await session.whenRead(document, token);
		const reference = article && referencesAt(article, document.offsetAt(position))[0];
		return reference && { ...reference, article };
	};

	const definitions: DefinitionProvider = {
		async provideDefinition(document, position, token) {
			const found = await find(document, position, token);
			if (!found) return undefined;
			const targetRange = rangeOf(document, introduction(found.article, found.actor));
			return [{ originSelectionRange: rangeOf(document, found.mention), targetUri: document.uri, targetRange }];
		},
	};

	const references: ReferenceProvider = {
		async provideReferences(document, position, { includeDeclaration }, token) {
			const found = await find(document, position, token);
			if (!found) return undefined;
			const declaration = includeDeclaration ? undefined : introduction(found.article, found.actor);
			const mentions = found.actor.mentions.filter((mention) => mention !== declaration);
			return mentions.map((mention) => new Location(document.uri, rangeOf(document, mention)));
		},
	};

	/**
	 * Where there is no mention, VS Code goes on to highlight the word. While the keyboard is elsewhere, as after a click on a
	 * row, it goes on to ask for the position that the cursor had before.
	 */
	const highlights: DocumentHighlightProvider = {
		async provideDocumentHighlights(document, position, token) {
			const found = await find(document, walk.now(document, position), token);
			return found?.actor.mentions.map(
				(mention) => new DocumentHighlight(rangeOf(document, mention), DocumentHighlightKind.Text),
			);
		},
	};

	return Disposable.from(
		walk,
		languages.registerDefinitionProvider([...LANGUAGES], definitions),
		languages.registerReferenceProvider([...LANGUAGES], references),
		languages.registerDocumentHighlightProvider([...LANGUAGES], highlights),
	);
}

/** Knows where the cursor has gone since the reader last put it somewhere. */
interface CursorWalk {
	/** Where a question about the reader's own position is to be answered: where the cursor is by now. */
	now(document: TextDocument, position: Position): Position;
	dispose(): void;
}

function followCursorWalk(): CursorWalk {
	let own = window.activeTextEditor && {
		editor: window.activeTextEditor,
		selection: window.activeTextEditor.selection,
	};
	const subscription = window.onDidChangeTextEditorSelection(({ textEditor: editor, selections, kind }) => {
		const isOwn = kind === TextEditorSelectionChangeKind.Mouse || kind === TextEditorSelectionChangeKind.Keyboard;
		if (isOwn || own?.editor !== editor) own = { editor, selection: selections[0]! };
	});
	return {
		now: (document, position) =>
			own?.editor.document === document && own.selection.contains(position) ? own.editor.selection.start : position,
		dispose: () => {
			subscription.dispose();
		},
	};
}
