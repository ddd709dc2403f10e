import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Article } from '../../../src/core/model';
import type { Span } from '../../../src/core/span';
import { rangeOf } from '../../../src/vscode/place';
import type { Dossier } from '../../../src/vscode/dossier';

export const EXTENSION = 'dossier.dossier';

let composed: Dossier | undefined;

/** What the extension under test exports, once it is active; what a test put in its place, after that. */
export const dossier = async (): Promise<Dossier> =>
	composed ?? vscode.extensions.getExtension<Dossier>(EXTENSION)!.activate();

export const replaceDossier = (by: Dossier): void => {
	composed = by;
};

/** Shows one of the sample articles. */
export async function openSeed(name: string): Promise<vscode.TextDocument> {
	const folder = vscode.workspace.workspaceFolders![0]!.uri;
	return show(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name)));
}

/** Shows an untitled document. */
export const openText = async (content: string, language = 'plaintext'): Promise<vscode.TextDocument> =>
	show(await vscode.workspace.openTextDocument({ content, language }));

export async function show(document: vscode.TextDocument): Promise<vscode.TextDocument> {
	await vscode.window.showTextDocument(document, { preview: false });
	return document;
}

export async function annotated(document: vscode.TextDocument): Promise<Article> {
	const article = await (await dossier()).whenIdle(document);
	assert.ok(article);
	return article;
}

export async function edit(change: (edit: vscode.WorkspaceEdit) => void): Promise<void> {
	const changes = new vscode.WorkspaceEdit();
	change(changes);
	assert.ok(await vscode.workspace.applyEdit(changes));
}

/** Closes every editor, without asking about what is not saved. */
export async function closeAll(): Promise<void> {
	while (vscode.window.activeTextEditor)
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Puts the cursor of the active editor at a position. */
export const putCursor = (position: vscode.Position): void => {
	vscode.window.activeTextEditor!.selection = new vscode.Selection(position, position);
};

/** The texts of the selections in the active editor. */
export const selectedTexts = (): string[] => {
	const { document, selections } = vscode.window.activeTextEditor!;
	return selections.map((selection) => document.getText(selection));
};

export const textAt = (document: vscode.TextDocument, span: Span): string => document.getText(rangeOf(document, span));

/** The position of the nth occurrence (from 0) of a phrase, `within` characters behind its start. */
export function positionOf(document: vscode.TextDocument, phrase: string, nth = 0, within = 1): vscode.Position {
	const text = document.getText();
	let at = text.indexOf(phrase);
	for (let i = 0; i < nth && at >= 0; i++) at = text.indexOf(phrase, at + 1);
	assert.ok(at >= 0, `“${phrase}” (${nth}) is in the text`);
	return document.positionAt(at + within);
}

/** How long a condition is waited for, in milliseconds: far longer than it takes on a busy machine. */
const PATIENCE = 90_000;

/** Resolves with what `read` gives as soon as that is not `undefined`. */
export async function eventually<T>(what: string, read: () => T | undefined | PromiseLike<T | undefined>): Promise<T> {
	const end = Date.now() + PATIENCE;
	while (Date.now() < end) {
		const value = await read();
		if (value !== undefined) return value;
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
	throw new Error(`Waited in vain for ${what}`);
}
