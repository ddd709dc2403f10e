import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotated, closeAll, dossier, openSeed, openText, selectedTexts, textAt } from './support';

describe('navigation', () => {
	afterEach(closeAll);

	it('goes from mention to mention and round', async () => {
		const document = await openSeed('harbour-deal.txt');
		const { actors } = await annotated(document);
		const actor = actors.find(({ name }) => name === 'Samuel Kiprono')!;
		const visited: number[] = [];
		for (let at = -1, step = 0; step <= actor.mentions.length; step++) {
			await vscode.commands.executeCommand('dossier.nextMention', document.uri.toString(), actor.id, at);
			at = document.offsetAt(vscode.window.activeTextEditor!.selection.start);
			visited.push(at);
		}
		const starts = actor.mentions.map((mention) => mention.start);
		assert.deepEqual(visited, [...starts, starts[0]]);
	});

	it('opens the place of a link in a document that was closed meanwhile', async () => {
		const document = await openSeed('harbour-deal.txt');
		const { claims } = await annotated(document);
		const expected = claims[3]!.content.map((part) => textAt(document, part));
		await closeAll();
		const place = { claim: claims[3]!.id, part: 'content' };
		await vscode.commands.executeCommand('dossier.openPlace', document.uri.toString(), place);
		assert.deepEqual(selectedTexts(), expected);
	});

	it('does nothing for a place that there is not', async () => {
		const document = await openText('Jana Novak said it.');
		await (await dossier()).whenIdle(document);
		const before = selectedTexts();
		for (const place of [
			{ actor: 'nobody', mention: 0 },
			{ claim: 'c99', part: 'cue' },
		])
			await vscode.commands.executeCommand('dossier.openPlace', document.uri.toString(), place);
		assert.deepEqual(selectedTexts(), before);
	});

	it('shows an actor in its tree', async () => {
		const document = await openSeed('harbour-deal.txt');
		const { actors } = await annotated(document);
		await vscode.commands.executeCommand('dossier.showActor', document.uri.toString(), actors[0]!.id);
		await vscode.commands.executeCommand('dossier.showActor', document.uri.toString(), 'nobody');
	});
});
