import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotated, closeAll, openText } from './support';

const TEXT = 'Ana Ortega met the mayor of Lisbon.\n\n“I am glad,” she said.\n';

describe('hints', () => {
	const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('dossier');
	after(async () => {
		await configuration().update('hints.enabled', undefined, vscode.ConfigurationTarget.Global);
		await closeAll();
	});

	/** The text with the hints in it where they stand. */
	const withHints = async (document: vscode.TextDocument): Promise<string> => {
		const all = new vscode.Range(0, 0, document.lineCount, 0);
		const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
			'vscode.executeInlayHintProvider',
			document.uri,
			all,
		);
		return hints
			.map(({ position, label }) => [document.offsetAt(position), label as string] as const)
			.sort(([a], [b]) => b - a)
			.reduce((text, [at, label]) => text.slice(0, at) + label + text.slice(at), document.getText());
	};

	it('are not there by default', async () => {
		const document = await openText(TEXT);
		await annotated(document);
		assert.equal(await withHints(document), TEXT);
	});

	it('tell in words what the highlights do', async () => {
		await configuration().update('hints.enabled', true, vscode.ConfigurationTarget.Global);
		const document = await openText(TEXT);
		await annotated(document);
		const shown = await withHints(document);
		assert.match(shown, /^Ana Ortega\(person\) met .*Lisbon\(place\)/);
		assert.match(shown, /she\(Ana Ortega, person\) said\(quoted\)\.\n$/);
	});
});
