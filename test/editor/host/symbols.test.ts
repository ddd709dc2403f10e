import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withoutAttitudes } from '../../../src/core/statements';
import { annotated, closeAll, openSeed, openText, textAt } from './support';

const outlineOf = (document: vscode.TextDocument): Thenable<vscode.DocumentSymbol[]> =>
	vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);

const search = async (query: string): Promise<vscode.SymbolInformation[]> =>
	(
		await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)
	).filter(({ location }) => ['plaintext', 'txt'].some((ending) => location.uri.path.endsWith(ending)));

describe('symbols', () => {
	afterEach(closeAll);

	it('outline an article by its headline with the claims below it', async () => {
		const document = await openSeed('harbour-deal.txt');
		const { claims } = withoutAttitudes(await annotated(document));
		const [headline, ...others] = await outlineOf(document);
		assert.deepEqual(others, []);
		assert.match(headline!.name, /^Kenya freezes harbour deal/);
		assert.equal(headline!.children.length, claims.length);
		const kiprono = headline!.children.find(({ name }) => name.startsWith('Samuel Kiprono said: “A harbour is not'))!;
		assert.equal(document.getText(kiprono.selectionRange), '“A harbour is not a handbag,”');
		assert.match(
			document.getText(kiprono.range),
			/^“A harbour is not a handbag,” Kiprono said\. “You do not .*window\.”$/,
		);
	});

	it('put each claim below its heading, and those before every heading at the top', async () => {
		const paragraph =
			'The bridge at Kilifi will open in March, the engineer, Jana Novak, said in a long talk with reporters.';
		const document = await openText(`${paragraph}\n\nWhat comes next\n\n${paragraph.replace('March', 'May')}\n`);
		const { claims, blocks } = await annotated(document);
		assert.equal(claims.length, 2);
		const heading = blocks.find(({ kind }) => kind === 'heading' || kind === 'headline')!;
		const [claim, section] = await outlineOf(document);
		assert.match(claim!.name, /^Jana Novak said: .*March/);
		assert.equal(section!.name, textAt(document, heading));
		assert.match(section!.children[0]!.name, /^Jana Novak said: .*May/);
	});

	it('find actors of all open articles by each of their names', async () => {
		await annotated(await openSeed('harbour-deal.txt'));
		await annotated(await openSeed('river-flood.txt'));
		const found = await search('CPA');
		assert.ok(found.some(({ name, containerName }) => name === 'CPA' && containerName === 'Coast Ports Authority · harbour-deal.txt')); // prettier-ignore
		const [kiprono] = await search('samuel kip');
		assert.equal(kiprono!.name, 'Samuel Kiprono');
		const document = await vscode.workspace.openTextDocument(kiprono!.location.uri);
		assert.equal(document.getText(kiprono!.location.range), 'Samuel Kiprono');
		const files = new Set((await search('')).map(({ location }) => location.uri.path.replace(/.*\//, '')));
		assert.ok(files.has('harbour-deal.txt') && files.has('river-flood.txt'));
	});
});
