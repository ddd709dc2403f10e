import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension host', () => {
	it('runs in VS Code with the sample articles open', async () => {
		assert.match(vscode.version, /^1\.\d+\.\d+/);
		const articles = await vscode.workspace.findFiles('*.txt');
		assert.ok(articles.length >= 8);
	});
});
