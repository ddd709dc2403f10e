import { commands, Disposable, Selection, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { actorById, nextMention } from '../../core/query';
import type { Span } from '../../core/span';
import { NEXT_MENTION, OPEN_PLACE, type CommandArguments } from '../commands';
import { rangeOf, spansAt } from '../place';
import type { Session } from '../session';

/** The commands that rows and links call to go to a place in an article. */
export function registerNavigation(session: Session): Disposable {
	const openPlace = async (...[uri, place]: CommandArguments[typeof OPEN_PLACE]): Promise<void> => {
		const document = await workspace.openTextDocument(Uri.parse(uri, true));
		const article = session.result(document)?.article ?? (await session.whenIdle(document));
		const spans = article ? spansAt(article, place) : [];
		await select(
			document,
			spans.flatMap((span) => session.locate(document, span) ?? []),
			true,
		);
	};

	const goToNextMention = async (...[uri, id, offset]: CommandArguments[typeof NEXT_MENTION]): Promise<void> => {
		const document = await workspace.openTextDocument(Uri.parse(uri, true));
		const article = session.article(document) ?? (await session.whenIdle(document));
		const actor = article && actorById(article, id);
		if (actor) await select(document, [nextMention(actor, offset)], false);
	};

	return Disposable.from(
		commands.registerCommand(OPEN_PLACE, openPlace),
		commands.registerCommand(NEXT_MENTION, goToNextMention),
	);
}

/** Selects exactly the spans, in an editor that shows the document already if there is one. */
async function select(document: TextDocument, spans: readonly Span[], preserveFocus: boolean): Promise<void> {
	const [first] = spans;
	if (!first) return;
	const shown = window.visibleTextEditors.find((editor) => editor.document === document);
	const viewColumn = shown?.viewColumn ?? ViewColumn.Active;
	const editor = await window.showTextDocument(document, { viewColumn, preserveFocus });
	editor.selections = spans.map((span) => {
		const { start, end } = rangeOf(document, span);
		return new Selection(start, end);
	});
	editor.revealRange(rangeOf(document, first), TextEditorRevealType.InCenterIfOutsideViewport);
}
