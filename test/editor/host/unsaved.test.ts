import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { anchorOf } from '../../../src/core/corrections/anchor';
import type { Entry } from '../../../src/core/formats/annotations';
import { openAnnotationStores, type Move, type AnnotationStores } from '../../../src/vscode/annotationStores';
import { createMemory } from './memory';
import { namesBeside, openScratch, pageAt, read, scratch, write, type Scratch } from './scratch';
import { closeAll, edit, eventually, openText, show } from './support';

const TEXT = 'The pier at Osland will close, Ingrid Vassbo said. Nobody had asked her about the ferry.';

describe('what is made of an article that is not saved', () => {
	let files: Scratch;
	let memory: vscode.Memento;
	const opened: AnnotationStores[] = [];

	beforeEach(async () => {
		memory = createMemory();
		files = await scratch(TEXT);
	});
	afterEach(async () => {
		for (const stores of opened.splice(0)) stores.dispose();
		await closeAll();
		await files.remove();
	});

	/** What one window has; a further one is what there is after the window was loaded anew. */
	const open = (): AnnotationStores => {
		const stores = openAnnotationStores(memory);
		opened.push(stores);
		return stores;
	};
	const loadAnew = (stores: AnnotationStores): AnnotationStores => {
		stores.dispose();
		return open();
	};
	const note = (words = 'Osland', text = TEXT): Entry => {
		const start = text.indexOf(words);
		const at = anchorOf(text, { start, end: start + words.length });
		const remarks = [{ text: `on ${words}`, created: '2026-03-03T10:00:00.000Z' }];
		return { type: 'note', value: { id: `urn:${words}`, at, remarks, resolved: false } };
	};
	const notesOf = async (stores: AnnotationStores, document: vscode.TextDocument): Promise<string[]> => {
		const store = stores.of(document);
		await store.ready;
		return store.notes.map(({ remarks }) => remarks[0]!.text);
	};
	/** A new document that VS Code saves under this name without asking. */
	const pasted = async (name: string, text = TEXT): Promise<vscode.TextDocument> => {
		const { path } = vscode.Uri.joinPath(files.uri, '..', name);
		const document = await show(await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'untitled', path })));
		await edit((changes) => {
			changes.insert(document.uri, new vscode.Position(0, 0), text);
		});
		return document;
	};

	it('is stored beside the file that the article is saved as', async () => {
		const stores = open();
		const moves: Move[] = [];
		stores.onDidMove((move) => moves.push(move));
		const document = await pasted('pasted.txt');
		await stores.of(document).put(note());
		assert.ok(await document.save());
		const store = vscode.Uri.joinPath(files.uri, '..', 'pasted.txt.dossier.json');
		assert.deepEqual(
			(await pageAt(store)).annotations.map(({ id }) => id),
			['urn:Osland'],
		);
		const saved = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(files.uri, '..', 'pasted.txt'));
		assert.deepEqual(await notesOf(stores, saved), ['on Osland']);
		await eventually('the move', () => moves[0]);
		assert.deepEqual(
			moves.map(({ from, to }) => `${from.scheme} ${to.toString()}`),
			[`untitled ${saved.uri.toString()}`],
		);
	});

	it('is there again after the window was loaded anew', async () => {
		const stores = open();
		const document = await openText(TEXT);
		await stores.of(document).put(note());
		const after = loadAnew(stores);
		assert.deepEqual(await notesOf(after, document), ['on Osland']);
		assert.deepEqual(await namesBeside(files.uri), ['an article.txt']);
	});

	it('goes with the article when that is saved after the window was loaded anew', async () => {
		const stores = open();
		const document = await pasted('later.txt');
		await stores.of(document).put(note());
		const after = loadAnew(stores);
		await notesOf(after, document);
		assert.ok(await document.save());
		const store = vscode.Uri.joinPath(files.uri, '..', 'later.txt.dossier.json');
		assert.deepEqual(
			(await pageAt(store)).annotations.map(({ id }) => id),
			['urn:Osland'],
		);
	});

	it('is found when the article comes back as a file, as when it was saved while the window closed', async () => {
		const stores = open();
		const document = await openText(TEXT);
		await stores.of(document).put(note());
		stores.dispose();
		await closeAll();
		await eventually('the end of the document', () => document.isClosed || undefined);
		const after = open();
		assert.deepEqual(await notesOf(after, await openScratch(files)), ['on Osland']);
		assert.deepEqual(
			(await pageAt(files.store)).annotations.map(({ id }) => id),
			['urn:Osland'],
		);
	});

	it('is there again where its file could not be written, and is stored as soon as it can be', async () => {
		const stores = open();
		const document = await openScratch(files);
		await stores.of(document).put(note());
		await write(files.store, 'These are no notes.');
		await stores.of(document).put(note('ferry'));
		assert.deepEqual(await notesOf(stores, document), ['on Osland', 'on ferry']);
		const after = loadAnew(stores);
		assert.deepEqual(await notesOf(after, document), ['on Osland', 'on ferry']);
		assert.equal(await read(files.store), 'These are no notes.');
		await vscode.workspace.fs.delete(files.store);
		await after.of(document).reload();
		const stored = (): Promise<string[]> =>
			pageAt(files.store).then(({ annotations }) => annotations.map(({ id }) => id));
		assert.deepEqual(await stored(), ['urn:Osland', 'urn:ferry']);
		await after.of(document).remove('urn:ferry');
		assert.deepEqual(await notesOf(loadAnew(after), document), ['on Osland'], 'and is kept no longer');
	});

	it('is not taken for that of another text under the same name', async () => {
		const stores = open();
		const document = await openText(TEXT);
		await stores.of(document).put(note());
		await edit((changes) => {
			const whole = new vscode.Range(0, 0, document.lineCount, 0);
			changes.replace(document.uri, whole, 'The mayor of Skarvik opened a library on Monday, and nobody came.');
		});
		assert.deepEqual(await notesOf(loadAnew(stores), document), []);
	});

	it('keeps words that have moved since, and forgets what was deleted', async () => {
		const stores = open();
		const document = await openText(TEXT);
		await stores.of(document).put(note(), note('ferry'));
		await stores.of(document).remove('urn:ferry');
		assert.deepEqual(await notesOf(loadAnew(stores), document), ['on Osland']);
	});

	it('is copied, and not taken away, when a file is saved under another name', async () => {
		const stores = open();
		const document = await openScratch(files);
		await stores.of(document).put(note());
		const uri = vscode.Uri.joinPath(files.uri, '..', 'another name.txt');
		await vscode.workspace.fs.writeFile(uri, new Uint8Array());
		const copy = await show(await vscode.workspace.openTextDocument(uri));
		await edit((changes) => {
			changes.insert(uri, new vscode.Position(0, 0), TEXT);
		});
		assert.ok(await copy.save());
		const store = uri.with({ path: `${uri.path}.dossier.json` });
		assert.deepEqual(
			(await pageAt(store)).annotations.map(({ id }) => id),
			['urn:Osland'],
		);
		assert.deepEqual(
			(await pageAt(files.store)).annotations.map(({ id }) => id),
			['urn:Osland'],
		);
	});
});
