import { commands, Uri, window, workspace, type Disposable } from 'vscode';

/** The command that opens an article for a first try, as an untitled document: nothing of the reader's is touched. */
export const registerSample = (extension: Uri): Disposable =>
	commands.registerCommand('dossier.openSample', async () => {
		const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'seeds', 'harbour-deal.txt'));
		const content = await workspace.decode(bytes);
		await window.showTextDocument(await workspace.openTextDocument({ content, language: 'plaintext' }));
	});
