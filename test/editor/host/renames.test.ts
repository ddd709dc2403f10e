import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createInProcessAnnotator } from '../../../src/annotator/inProcess';
import { anchorOf } from '../../../src/core/corrections/anchor';
import type { Entry } from '../../../src/core/formats/annotations';
import { openAdoption, type Adoption } from '../../../src/vscode/features/adoption';
import { openAnnotationStores, type AnnotationStores } from '../../../src/vscode/annotationStores';
import { createSession } from '../../../src/vscode/session';
import { WatchedStore } from '../../../src/vscode/store/watchedStore';
import { storePlace } from '../../../src/vscode/store/storePlace';
import { createMemory } from './memory';
import { namesBeside, openScratch, pageAt, read, scratch, write, type Scratch } from './scratch';
import { annotated, closeAll, dossier, edit, eventually, show } from './support';

/** An article of which a place is the words that a note is on. It has no names in common with those of other tests, whose notes would fit it. */
const textOf = (place: string): string =>
	`Orchard growers quarrel over a well\n\nThe well at ${place} will be filled in, Mayor Solveig Tangen said on Monday. “We cannot wait for ` +
	'another summer,” Tangen told reporters. Nobody had asked her about the orchard.\n';

const ids = async (store: vscode.Uri): Promise<string[]> => (await pageAt(store)).annotations.map(({ id }) => id);
const storeOf = (uri: vscode.Uri): vscode.Uri => uri.with({ path: `${uri.path}.dossier.json` });
const isThere = (uri: vscode.Uri): Promise<boolean> =>
	Promise.resolve(vscode.workspace.fs.stat(uri)).then(
		() => true,
		() => false,
	);
function noteOn(place: string): Entry {
	const text = textOf(place);
	const start = text.indexOf(place);
	return {
		type: 'note',
		value: {
			id: 'urn:note',
			at: anchorOf(text, { start, end: start + place.length }),
			remarks: [{ text: `on ${place}`, created: '2026-03-03T10:00:00.000Z' }],
			resolved: false,
		},
	};
}

/** Stores a note for an article, as a window that has since been closed. */
async function storeNote(article: vscode.Uri, place = 'Myrdal'): Promise<void> {
	const store = new WatchedStore(storePlace(article));
	await store.ready;
	await store.put(noteOn(place));
	await store.idle();
	store.dispose();
}

/** Whether a store names this article; while it is written, it is not there for a moment. */
const names = async (store: vscode.Uri, source: string): Promise<true | undefined> =>
	(await read(store).catch(() => '')).includes(`"source": "${source}"`) || undefined;

describe('what is made of an article that gets another name', () => {
	let files: Scratch;
	let folder: vscode.Uri;

	before(dossier);
	beforeEach(async () => {
		files = await scratch(textOf('Myrdal'), 'before.txt');
		folder = vscode.Uri.joinPath(files.uri, '..');
	});
	afterEach(async () => {
		await closeAll();
		await vscode.workspace
			.getConfiguration('dossier')
			.update('store.folder', undefined, vscode.ConfigurationTarget.Workspace);
		await vscode.workspace.fs.delete(folder, { recursive: true });
	});

	const rename = (from: vscode.Uri, to: vscode.Uri): Promise<void> =>
		edit((changes) => {
			changes.renameFile(from, to);
		});
	const sibling = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
	const arrives = (store: vscode.Uri, source: string): Promise<true> =>
		eventually(`${store.path} with ${source}`, () => names(store, source));
	/** Halves of writes are tidied up a moment later. */
	const stands = (...wanted: readonly string[]): Promise<true> =>
		eventually(wanted.join(), async () =>
			(await namesBeside(sibling('x'))).join() === wanted.join() ? true : undefined,
		);

	it('goes with it, and names it', async () => {
		await storeNote(files.uri);
		await rename(files.uri, sibling('after.txt'));
		await arrives(storeOf(sibling('after.txt')), 'after.txt');
		assert.deepEqual(await ids(storeOf(sibling('after.txt'))), ['urn:note']);
		await stands('after.txt', 'after.txt.dossier.json');
	});

	it('goes back with it when the renaming is undone', async () => {
		await storeNote(files.uri);
		await rename(files.uri, sibling('after.txt'));
		await arrives(storeOf(sibling('after.txt')), 'after.txt');
		await rename(sibling('after.txt'), files.uri);
		await arrives(files.store, 'before.txt');
		await stands('before.txt', 'before.txt.dossier.json');
	});

	it('goes with it while it is open and being edited, and is not left behind', async () => {
		const document = await openScratch(files);
		const { actors } = await annotated(document);
		const tangen = actors.find(({ name }) => name === 'Solveig Tangen')!;
		await vscode.commands.executeCommand('dossier.renameActor', document.uri.toString(), {
			actor: tangen.id,
			name: 'The mayor',
		});
		await edit((changes) => {
			changes.insert(document.uri, new vscode.Position(2, 0), 'It rained. ');
		});
		await rename(files.uri, sibling('after.txt'));
		await arrives(storeOf(sibling('after.txt')), 'after.txt');
		const after = await show(await vscode.workspace.openTextDocument(sibling('after.txt')));
		await eventually('the correction', async () =>
			(await annotated(after)).actors.some(({ name }) => name === 'The mayor') ? true : undefined,
		);
		await stands('after.txt', 'after.txt.dossier.json');
	});

	it('goes with its folder, and an article that is open follows', async () => {
		await storeNote(files.uri);
		await annotated(await openScratch(files));
		const moved = folder.with({ path: `${folder.path}-moved` });
		await rename(folder, moved);
		folder = moved;
		assert.deepEqual(await ids(storeOf(sibling('before.txt'))), ['urn:note']);
		const after = await show(await vscode.workspace.openTextDocument(sibling('before.txt')));
		await annotated(after);
		assert.deepEqual(await ids(storeOf(sibling('before.txt'))), ['urn:note']);
		assert.ok(!(await isThere(vscode.Uri.joinPath(files.uri, '..'))));
	});

	it('follows it, and its folder, within a folder for all stores', async () => {
		await vscode.workspace
			.getConfiguration('dossier')
			.update('store.folder', 'kept', vscode.ConfigurationTarget.Workspace);
		const kept = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'kept');
		try {
			await storeNote(files.uri);
			const first = storePlace(files.uri)!;
			await rename(files.uri, sibling('after.txt'));
			const second = storePlace(sibling('after.txt'))!;
			await arrives(second.file, second.source);
			assert.ok(!(await isThere(first.file)));
			const moved = folder.with({ path: `${folder.path}-moved` });
			await rename(folder, moved);
			folder = moved;
			const third = storePlace(sibling('after.txt'))!;
			await arrives(third.file, third.source);
			assert.ok(!(await isThere(second.file)));
		} finally {
			await vscode.workspace.fs.delete(kept, { recursive: true });
		}
	});

	it('does not take the place of another store', async () => {
		await storeNote(files.uri);
		await write(storeOf(sibling('after.txt')), '{"type":"AnnotationPage","items":[]}');
		await rename(files.uri, sibling('after.txt'));
		await annotated(await show(await vscode.workspace.openTextDocument(sibling('after.txt'))));
		assert.deepEqual(await ids(files.store), ['urn:note']);
		assert.deepEqual(await ids(storeOf(sibling('after.txt'))), []);
	});
});

describe('an article without a store', () => {
	let files: Scratch;
	let memory: vscode.Memento;
	const disposables: { dispose(): void }[] = [];
	const opened: AnnotationStores[] = [];
	const questions: string[] = [];
	let answer: string | undefined;

	let places = 0;

	beforeEach(async () => {
		// A word of its own: no store that another test left anywhere fits.
		const place = `Sund${String.fromCharCode(97 + places++)}`;
		files = await scratch(textOf(place), 'before.txt');
		await storeNote(files.uri, place);
		memory = createMemory();
	});
	afterEach(async () => {
		// A write that goes on would make its folder again.
		for (const stores of opened.splice(0)) await stores.release(vscode.Uri.joinPath(files.uri, '..'));
		for (const disposable of disposables.splice(0)) disposable.dispose();
		questions.length = 0;
		await closeAll();
		await files.remove();
	});

	/** What a window does that is opened now. */
	const open = (): Adoption => {
		const annotator = createInProcessAnnotator();
		const log = vscode.window.createOutputChannel('Dossier tests', { log: true });
		const stores = openAnnotationStores(memory);
		const session = createSession(annotator, log, stores);
		const adoption = openAdoption(session, stores, memory, (question) => {
			questions.push(question);
			return Promise.resolve(answer);
		});
		opened.push(stores);
		disposables.push(adoption, session, stores, annotator, log);
		return adoption;
	};
	const sibling = (name: string): vscode.Uri => vscode.Uri.joinPath(files.uri, '..', name);
	const showFile = async (uri: vscode.Uri): Promise<vscode.TextDocument> =>
		show(await vscode.workspace.openTextDocument(uri));

	it('that was renamed elsewhere is offered what was made of it, and takes it over', async () => {
		await vscode.workspace.fs.rename(files.uri, sibling('after.txt'));
		answer = 'Take Them Over';
		open();
		await showFile(sibling('after.txt'));
		const store = storeOf(sibling('after.txt'));
		await eventually('the store', () => names(store, 'after.txt'));
		assert.deepEqual(await ids(store), ['urn:note']);
		assert.ok(!(await isThere(files.store)));
		assert.equal(questions.length, 1);
		assert.match(questions[0]!, /before\.txt, which is not there any more/);
	});

	it('that is a copy is offered a copy, and the first keeps its own', async () => {
		await vscode.workspace.fs.copy(files.uri, sibling('copy.txt'));
		answer = 'Copy Them';
		open();
		await showFile(sibling('copy.txt'));
		const store = storeOf(sibling('copy.txt'));
		await eventually('the store', async () => (await isThere(store)) || undefined);
		assert.deepEqual(await ids(store), ['urn:note']);
		assert.deepEqual(await ids(files.store), ['urn:note']);
		assert.match(questions[0]!, /before\.txt fit this article as well/);
	});

	it('can still be given what it was offered when the question was overlooked', async () => {
		await vscode.workspace.fs.rename(files.uri, sibling('after.txt'));
		answer = undefined;
		const adoption = open();
		const document = await showFile(sibling('after.txt'));
		await eventually('the question', () => questions[0]);
		assert.equal(await eventually('the offer', () => adoption.offer(document)), 'left');
		await adoption.take(document);
		assert.deepEqual(await ids(storeOf(document.uri)), ['urn:note']);
		assert.equal(adoption.offer(document), undefined);
	});

	it('is left alone once the reader has said so', async () => {
		await vscode.workspace.fs.copy(files.uri, sibling('copy.txt'));
		answer = 'Not for This Article';
		open();
		await showFile(sibling('copy.txt'));
		await eventually('the refusal', () => (memory.keys().includes('dossier.declined') ? true : undefined));
		for (const disposable of disposables.splice(0)) disposable.dispose();
		await closeAll();
		open();
		await vscode.workspace.fs.copy(files.uri, sibling('second copy.txt'));
		await showFile(sibling('copy.txt'));
		await showFile(sibling('second copy.txt'));
		await eventually('a question for the second copy', () => questions[1]);
		assert.equal(questions.length, 2);
		assert.ok(!(await isThere(storeOf(sibling('copy.txt')))));
	});

	it('with another text is offered nothing', async () => {
		await write(
			sibling('other.txt'),
			'The library in Skarvik opened on Monday, Petter Rame said. It has nine hundred books.\n',
		);
		await vscode.workspace.fs.copy(files.uri, sibling('copy.txt'));
		answer = undefined;
		open();
		await showFile(sibling('other.txt'));
		await showFile(sibling('copy.txt'));
		await eventually('the question for the copy', () => questions[0]);
		assert.equal(questions.length, 1);
	});
});
