import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withoutAttitudes } from '../../../src/core/statements';
import {
	annotated,
	closeAll,
	dossier,
	openSeed,
	openText,
	positionOf,
	putCursor,
	selectedTexts,
	textAt,
} from './support';

/** The offsets of the selection in the active editor. */
const selection = (document: vscode.TextDocument): [start: number, end: number] => {
	const { start, end } = vscode.window.activeTextEditor!.selection;
	return [document.offsetAt(start), document.offsetAt(end)];
};

describe('navigation', () => {
	afterEach(closeAll);

	it('goes from mention to mention and round', async () => {
		const document = await openSeed('harbour-deal.txt');
		const { actors } = await annotated(document);
		const actor = actors.find(({ name }) => name === 'Samuel Kiprono')!;
		const visited: number[] = [];
		for (let at = -1, step = 0; step <= actor.mentions.length; step++) {
			await vscode.commands.executeCommand('dossier.nextMention', document.uri.toString(), {
				actor: actor.id,
				start: at,
			});
			at = document.offsetAt(vscode.window.activeTextEditor!.selection.start);
			visited.push(at);
		}
		const starts = actor.mentions.map((mention) => mention.start);
		assert.deepEqual(visited, [...starts, starts[0]]);
	});

	it('walks the mentions of the actor that the cursor is on, forth and back', async () => {
		const document = await openSeed('harbour-deal.txt');
		const { actors } = await annotated(document);
		const { mentions } = actors.find(({ name }) => name === 'Samuel Kiprono')!;
		const role = mentions.findIndex((mention) => textAt(document, mention) === 'the Kenyan president');
		putCursor(positionOf(document, 'the Kenyan president', 0, 5));
		await vscode.commands.executeCommand('dossier.nextMention');
		assert.deepEqual(selection(document), [mentions[role + 1]!.start, mentions[role + 1]!.end]);
		await vscode.commands.executeCommand('dossier.previousMention');
		assert.deepEqual(selectedTexts(), ['the Kenyan president']);
		await vscode.commands.executeCommand('dossier.previousMention');
		assert.deepEqual(selection(document), [mentions[role - 1]!.start, mentions[role - 1]!.end]);
	});

	it('walks on with whoever comes next where the cursor is on nobody', async () => {
		const document = await openSeed('harbour-deal.txt');
		await annotated(document);
		putCursor(positionOf(document, 'had called the agreement'));
		await vscode.commands.executeCommand('dossier.nextMention');
		assert.deepEqual(selectedTexts(), ['the Kenyan president']);
	});

	it('walks the claims by their content, forth, back and round', async () => {
		const document = await openSeed('harbour-deal.txt');
		const { claims } = withoutAttitudes(await annotated(document));
		const texts = claims.map(({ content }) => content.map((part) => textAt(document, part)));
		putCursor(new vscode.Position(0, 0));
		for (const expected of [...texts, texts[0]]) {
			await vscode.commands.executeCommand('dossier.nextClaim');
			assert.deepEqual(selectedTexts(), expected);
		}
		await vscode.commands.executeCommand('dossier.previousClaim');
		assert.deepEqual(selectedTexts(), texts.at(-1));
	});

	it('does nothing where there is no article', async () => {
		await openText('const x = 1;', 'typescript');
		for (const command of ['nextMention', 'previousMention', 'nextClaim', 'previousClaim', 'goToActor', 'goToClaim'])
			await vscode.commands.executeCommand(`dossier.${command}`);
		assert.deepEqual(selectedTexts(), ['']);
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
