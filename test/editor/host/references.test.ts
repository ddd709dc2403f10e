import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Actor } from '../../../src/core/model';
import { annotated, closeAll, openSeed, positionOf, textAt } from './support';

describe('looking up an actor', () => {
	let document: vscode.TextDocument;
	let kiprono: Actor;

	before(async () => {
		document = await openSeed('harbour-deal.txt');
		kiprono = (await annotated(document)).actors.find(({ name }) => name === 'Samuel Kiprono')!;
	});
	after(closeAll);

	const ask = <T>(command: string, phrase: string): Thenable<T[]> =>
		vscode.commands.executeCommand<T[]>(command, document.uri, positionOf(document, phrase));

	const mentions = (): string[] => kiprono.mentions.map((mention) => textAt(document, mention));

	it('goes from a role to the first full mention', async () => {
		const [link] = await ask<vscode.LocationLink>('vscode.executeDefinitionProvider', 'the Kenyan president');
		assert.equal(document.getText(link!.targetRange), 'Samuel Kiprono');
		assert.equal(document.offsetAt(link!.targetRange.start), document.getText().indexOf('Samuel Kiprono'));
		assert.equal(document.getText(link!.originSelectionRange), 'the Kenyan president');
	});

	it('finds every mention by name, role and pronoun', async () => {
		const places = await ask<vscode.Location>('vscode.executeReferenceProvider', 'Kiprono said');
		assert.deepEqual(places.map(({ range }) => document.getText(range)), mentions()); // prettier-ignore
		for (const form of ['Samuel Kiprono', 'the Kenyan president', 'Kiprono', 'he']) assert.ok(mentions().includes(form), form); // prettier-ignore
	});

	it('highlights the actor, not the word', async () => {
		const marks = await ask<vscode.DocumentHighlight>('vscode.executeDocumentHighlights', 'he would wait');
		assert.deepEqual(marks.map(({ range }) => document.getText(range)), mentions()); // prettier-ignore
	});

	it('leaves words that are nobody to VS Code', async () => {
		assert.deepEqual(await ask('vscode.executeDefinitionProvider', 'handbag'), []);
		assert.deepEqual(await ask('vscode.executeReferenceProvider', 'handbag'), []);
		const marks = await ask<vscode.DocumentHighlight>('vscode.executeDocumentHighlights', 'harbour deal');
		assert.deepEqual([...new Set(marks.map(({ range }) => document.getText(range)))], ['harbour']);
	});
});
