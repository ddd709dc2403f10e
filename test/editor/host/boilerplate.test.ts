import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotated, closeAll, openSeed, openText } from './support';

/** An article as it was copied with the page around it. */
const PAGE = [
	'Home',
	'News',
	'Sport',
	'Subscribe',
	'',
	'Bridge at Kilifi to open in March',
	'',
	'By Ruth Ames',
	'12 March 2024',
	'',
	'The bridge at Kilifi will open in March, the engineer, Jana Novak, told reporters on Monday after a long walk over it.',
	'',
	'“We have tested every bolt,” she said. “Nobody has to be afraid of the wind any more, and the ferries can rest at last.”',
	'',
	'The town has waited for the bridge for eleven years, and its mayor wants to be the first to cross it on foot.',
	'',
	'Read more',
	'Ferry strike ends after nine days',
	'Who owns the coast?',
	'© 2024 Coast Wire. All rights reserved.',
	'Terms of use',
	'Privacy policy',
	'',
].join('\n');

const foldsOf = (document: vscode.TextDocument): Thenable<vscode.FoldingRange[]> =>
	vscode.commands.executeCommand('vscode.executeFoldingRangeProvider', document.uri);

describe('what surrounds an article', () => {
	afterEach(closeAll);

	it('can be folded away before and after it, and nothing of the article with it', async () => {
		const document = await openText(PAGE);
		await annotated(document);
		const folds = await foldsOf(document);
		const words = folds.map(({ start, end }) => document.getText(new vscode.Range(start, 0, end + 1, 0)));
		assert.equal(words.length, 2, words.join('\n---\n'));
		assert.match(words[0]!, /^Home\nNews\nSport\nSubscribe\n$/);
		assert.match(words[1]!, /^Read more\n[^]*Privacy policy\n$/);
		assert.ok(folds.every(({ kind }) => kind === vscode.FoldingRangeKind.Region));
	});

	it('is folded by a command that leaves the article on the screen', async () => {
		const document = await openText(PAGE);
		await annotated(document);
		await vscode.commands.executeCommand('dossier.foldBoilerplate');
		const editor = vscode.window.activeTextEditor!;
		const seen = (): string => editor.visibleRanges.map((range) => document.getText(range)).join('\n');
		await new Promise<void>((resolve) => {
			const done = vscode.window.onDidChangeTextEditorVisibleRanges(() => {
				if (seen().includes('Sport')) return;
				done.dispose();
				resolve();
			});
			if (!seen().includes('Sport')) resolve();
		});
		assert.match(seen(), /Bridge at Kilifi to open in March/);
		assert.doesNotMatch(seen(), /Terms of use/);
	});

	it('is not there in a text that is nothing but an article', async () => {
		const document = await openSeed('river-flood.txt');
		const { blocks } = await annotated(document);
		const runs = blocks.filter(({ kind }, i) => kind === 'boilerplate' && blocks[i + 1]?.kind === 'boilerplate');
		assert.equal((await foldsOf(document)).length > 0, runs.length > 0);
	});
});
