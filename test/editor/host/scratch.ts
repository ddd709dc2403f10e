import * as vscode from 'vscode';
import { parsePage, type Page } from '../../../src/core/formats/annotations';
import { eventually, show } from './support';

/** An article of a test's own in a folder of its own. */
export interface Scratch {
	readonly uri: vscode.Uri;
	readonly store: vscode.Uri;
	remove(): Promise<void>;
}

/** Writes an article to a new folder. */
export async function scratch(text: string, name = 'an article.txt'): Promise<Scratch> {
	const root = vscode.workspace.workspaceFolders![0]!.uri;
	const folder = vscode.Uri.joinPath(root, `scratch-${crypto.randomUUID().slice(0, 8)}`);
	const uri = vscode.Uri.joinPath(folder, name);
	await write(uri, text);
	return {
		uri,
		store: uri.with({ path: `${uri.path}.dossier.json` }),
		remove: async () => {
			await vscode.workspace.fs.delete(folder, { recursive: true });
		},
	};
}

export const openScratch = async ({ uri }: Scratch): Promise<vscode.TextDocument> =>
	show(await vscode.workspace.openTextDocument(uri));

export const write = (uri: vscode.Uri, text: string): Promise<void> =>
	Promise.resolve(vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text)));

export const read = async (uri: vscode.Uri): Promise<string> =>
	new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

/** The page in a store file, as soon as it is there: while it is written, it is not for a moment. */
export const pageAt = (uri: vscode.Uri): Promise<Page> =>
	eventually('the store', () =>
		read(uri).then(parsePage, (error: unknown) => {
			if (error instanceof vscode.FileSystemError) return undefined;
			throw error;
		}),
	);

/** The names of the files beside a file, itself among them. */
export const namesBeside = async (uri: vscode.Uri): Promise<readonly string[]> =>
	(await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(uri, '..'))).map(([name]) => name).sort();
