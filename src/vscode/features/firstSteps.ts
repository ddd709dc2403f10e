import { commands, Disposable, Uri, window, workspace, type Extension } from 'vscode';

/** The commands for a first try: the sample article, and the walkthrough. */
export const registerFirstSteps = (extension: Extension<unknown>): Disposable =>
	Disposable.from(
		commands.registerCommand('dossier.openSample', () => openSample(extension.extensionUri)),
		commands.registerCommand('dossier.getToKnow', () =>
			commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`),
		),
	);

/** Opens it as an untitled document: nothing of the reader's is touched. */
async function openSample(extension: Uri): Promise<void> {
	const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'seeds', 'harbour-deal.txt'));
	const content = await workspace.decode(bytes);
	await window.showTextDocument(await workspace.openTextDocument({ content, language: 'plaintext' }));
}
