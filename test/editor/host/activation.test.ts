import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotate } from '../../../src/core/annotate';
import { annotated, closeAll, dossier, EXTENSION, openSeed, openText } from './support';

describe('the extension', () => {
	afterEach(closeAll);

	it('is activated by an article and annotates it like the pipeline itself', async () => {
		const document = await openSeed('harbour-deal.txt');
		assert.deepEqual(await annotated(document), annotate(document.getText()));
		assert.ok(vscode.extensions.getExtension(EXTENSION)!.isActive);
	});

	it('annotates Markdown and leaves other languages alone', async () => {
		const text = '# Ministers meet\n\n“We will sign,” said the minister, Jana Novak, on Monday.\n';
		const article = await annotated(await openText(text, 'markdown'));
		assert.ok(article.actors.some((actor) => actor.name === 'Jana Novak'));
		const program = await openText(text, 'typescript');
		assert.equal(await (await dossier()).whenIdle(program), undefined);
	});

	it('offers its commands', async () => {
		const commands = await vscode.commands.getCommands(true);
		for (const command of ['dossier.toggleHighlights', 'dossier.showLog', 'dossier.openPlace', 'dossier.nextMention'])
			assert.ok(commands.includes(command), command);
	});

	it('turns the highlights off and on by its command', async () => {
		const isEnabled = (): boolean | undefined => vscode.workspace.getConfiguration('dossier').get('highlights.enabled');
		assert.equal(isEnabled(), true);
		await vscode.commands.executeCommand('dossier.toggleHighlights');
		assert.equal(isEnabled(), false);
		await vscode.commands.executeCommand('dossier.toggleHighlights');
		assert.equal(isEnabled(), true);
	});
});
