import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotator } from '../../../src/annotator/annotator';
import { registerSymbols } from '../../../src/vscode/features/symbols';
import { createSession, type Session } from '../../../src/vscode/session';
import { closeAll, dossier, edit, eventually, openText, positionOf } from './support';

const TEXT =
	'Ferry owners quarrel over a pier\n\nThe pier at Osland will close in May, Mayor Ingrid Vassbo said on Monday. “We cannot wait ' +
	'for another winter,” Vassbo told reporters. Nobody came to look, she said.\n';

describe('what VS Code asks about an article that was just opened', () => {
	const disposables: { dispose(): void }[] = [];
	before(dossier);
	afterEach(async () => {
		for (const disposable of disposables.splice(0)) disposable.dispose();
		await closeAll();
	});

	const ask = <T>(command: string, document: vscode.TextDocument, ...more: unknown[]): Thenable<T> =>
		vscode.commands.executeCommand<T>(`vscode.execute${command}`, document.uri, ...more);

	it('the outline waits for the article, and for what is typed later', async () => {
		const document = await openText(TEXT);
		const outline = await ask<vscode.DocumentSymbol[]>('DocumentSymbolProvider', document);
		assert.match(outline[0]!.name, /^Ferry owners quarrel/);
		const before = outline[0]!.children.length;
		await edit((changes) => {
			changes.insert(
				document.uri,
				document.positionAt(document.getText().length),
				'Rame denied that he had been asked.\n',
			);
		});
		const after = await ask<vscode.DocumentSymbol[]>('DocumentSymbolProvider', document);
		assert.equal(after[0]!.children.length, before + 1);
	});

	for (const [what, command] of Object.entries({
		hover: 'HoverProvider',
		definition: 'DefinitionProvider',
		references: 'ReferenceProvider',
		highlights: 'DocumentHighlights',
	}))
		it(`the ${what} of a name waits for the article`, async () => {
			const document = await openText(TEXT);
			const found = await ask<readonly unknown[]>(command, document, positionOf(document, 'Vassbo told'));
			assert.ok(found.length > 0);
			if (command === 'DocumentHighlights')
				assert.ok(
					found.some((one) => document.getText((one as vscode.DocumentHighlight).range).endsWith('Ingrid Vassbo')),
				);
		});

	it('the quick fixes of a name wait for the article', async () => {
		const document = await openText(TEXT);
		const at = positionOf(document, 'Vassbo told');
		const fixes = await ask<vscode.CodeAction[]>('CodeActionProvider', document, new vscode.Range(at, at));
		assert.ok(fixes.length > 0);
	});

	/** A session whose annotator never answers. */
	const silent = (): Session => {
		const annotator: Annotator = {
			annotate: () => new Promise(() => undefined),
			close: () => undefined,
			dispose: () => undefined,
		};
		const log = vscode.window.createOutputChannel('Dossier tests', { log: true });
		const session = createSession(annotator, log);
		disposables.push(session, log);
		return session;
	};

	it('nobody waits any longer who does not want to know any more', async () => {
		const session = silent();
		const document = await openText(TEXT);
		const cancellation = new vscode.CancellationTokenSource();
		const waiting = [session.whenIdle(document, cancellation.token), session.whenRead(document, cancellation.token)];
		cancellation.cancel();
		assert.deepEqual(await Promise.all(waiting), [undefined, undefined]);
	});

	it('a search over all articles does not wait for ever for one', async () => {
		const session = silent();
		disposables.push(registerSymbols(session));
		const document = await openText(TEXT);
		void session.whenIdle(document);
		const found = await vscode.commands.executeCommand<unknown[]>('vscode.executeWorkspaceSymbolProvider', 'vassbo');
		assert.ok(Array.isArray(found));
	});

	it('the occurrences are those of the actor that a row has selected, though VS Code asks for the one before', async () => {
		const document = await openText(TEXT);
		await vscode.commands.executeCommand('cursorMove', {
			to: 'right',
			by: 'character',
			value: document.getText().indexOf('Osland'),
		});
		const editor = vscode.window.activeTextEditor;
		const before = await eventually('the cursor', () =>
			editor!.selection.active.line > 0 ? editor!.selection.active : undefined,
		);
		const after = positionOf(document, 'Vassbo told');
		editor!.selection = new vscode.Selection(after, after.translate(0, 5));
		const found = await ask<vscode.DocumentHighlight[]>('DocumentHighlights', document, before);
		const words = found.map(({ range }) => document.getText(range));
		assert.ok(words.includes('Ingrid Vassbo') || words.includes('Mayor Ingrid Vassbo'), words.join());
	});
});
