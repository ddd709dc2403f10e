import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, EXTENSION } from './support';

interface Keybinding {
	readonly key: string;
	readonly command: string;
	readonly when?: string;
}

describe('default keys', () => {
	after(closeAll);

	it('take no key that VS Code itself uses, outside of views of their own', async () => {
		await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
		const text = vscode.window.activeTextEditor!.document.getText();
		const all = JSON.parse(text.replaceAll(/^\s*\/\/.*$/gm, '')) as Keybinding[];
		const theirs = new Set(all.filter(({ command }) => !command.startsWith('dossier.')).map(({ key }) => key));
		assert.ok(theirs.has('ctrl+shift+o'));
		const manifest = vscode.extensions.getExtension(EXTENSION)!.packageJSON as {
			contributes: { keybindings: readonly Keybinding[] };
		};
		const ours = manifest.contributes.keybindings;
		assert.ok(ours.length > 0);
		for (const { key, when = '' } of ours) {
			const isOnlyOurs =
				when.startsWith('focusedView == dossier.') || when.includes('commentController == dossier.notes');
			assert.ok(isOnlyOurs || ![...theirs].some((their) => their === key || their.startsWith(`${key} `)), key);
			assert.match(when, /dossier\.|editorLangId/);
		}
	});
});
