import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotated, closeAll, eventually, openSeed, positionOf, putCursor, selectedTexts, textAt } from './support';

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);

/** Starts a command that shows a list, and resolves once the article shows what the list stands on. */
async function open(command: string, expected: string): Promise<{ readonly done: Thenable<unknown> }> {
	const done = run(command);
	await eventually(expected, () => selectedTexts().join(' … ').startsWith(expected) || undefined);
	return { done };
}

describe('going to a place', () => {
	let document: vscode.TextDocument;

	beforeEach(async () => {
		document = await openSeed('harbour-deal.txt');
		await annotated(document);
	});
	afterEach(closeAll);

	it('starts at the actor that the cursor is on, and shows each place in the article', async () => {
		putCursor(positionOf(document, 'the Kenyan president'));
		const { done } = await open('dossier.goToActor', 'Samuel Kiprono');
		await run('workbench.action.quickOpenSelectNext');
		await eventually('another actor', () => !selectedTexts().includes('Samuel Kiprono') || undefined);
		await run('workbench.action.quickOpenSelectPrevious');
		await eventually('the actor', () => selectedTexts().includes('Samuel Kiprono') || undefined);
		await run('workbench.action.acceptSelectedQuickOpenItem');
		await done;
		assert.equal(document.offsetAt(vscode.window.activeTextEditor!.selection.start), document.getText().indexOf('Samuel Kiprono')); // prettier-ignore
	});

	it('starts at the claim that the cursor is in', async () => {
		const { claims } = await annotated(document);
		const handbag = claims.find(({ content }) => textAt(document, content[0]!).includes('handbag'))!;
		putCursor(positionOf(document, 'handbag'));
		const { done } = await open('dossier.goToClaim', '“A harbour is not');
		await run('workbench.action.acceptSelectedQuickOpenItem');
		await done;
		assert.deepEqual(selectedTexts(), handbag.content.map((part) => textAt(document, part))); // prettier-ignore
	});

	it('brings back what was selected when it is left', async () => {
		putCursor(positionOf(document, 'handbag', 0, 0));
		const before = vscode.window.activeTextEditor!.selection;
		const { done } = await open('dossier.goToClaim', '“A harbour is not');
		await run('workbench.action.quickOpenSelectNext');
		await eventually('another claim', () => !selectedTexts().join().includes('handbag') || undefined);
		await run('workbench.action.closeQuickOpen');
		await done;
		await eventually('the selection', () => vscode.window.activeTextEditor!.selection.isEqual(before) || undefined);
	});
});
