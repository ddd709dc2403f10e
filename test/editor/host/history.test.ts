import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createNodeAnnotator } from '../../../src/annotator/nodeChannel';
import { anchorOf } from '../../../src/core/corrections/anchor';
import type { Note } from '../../../src/core/corrections/note';
import type { Entry } from '../../../src/core/formats/annotations';
import { openDossier } from '../../../src/vscode/dossier';
import { openHistory, type History } from '../../../src/vscode/history';
import { openAnnotationStores, type AnnotationStores } from '../../../src/vscode/annotationStores';
import { createMemory } from './memory';
import { openScratch, pageAt, read, scratch, write, type Scratch } from './scratch';
import { annotated, closeAll, dossier, edit, EXTENSION, eventually, openText, replaceDossier } from './support';

const TEXT = [
	'Ferry owners and the town quarrel over a pier',
	'OSLAND, March 3 – The pier at Osland will close in May, Mayor Ingrid Vassbo said on Monday. “We cannot wait for another winter,” Vassbo told reporters.',
	'Petter Rame, who owns the ferry, rejected the plan. “Nobody came to look,” he said.',
].join('\n\n');

describe('the history of notes and corrections', () => {
	let files: Scratch;
	let document: vscode.TextDocument;
	let memory: vscode.Memento;
	let stores: AnnotationStores;
	let history: History;

	beforeEach(async () => {
		files = await scratch(TEXT);
		document = await openScratch(files);
		memory = createMemory();
		open();
	});
	afterEach(async () => {
		close();
		await closeAll();
		await files.remove();
	});
	const open = (): void => {
		stores = openAnnotationStores(memory);
		history = openHistory(stores, memory);
	};
	const close = (): void => {
		history.dispose();
		stores.dispose();
	};

	const anchor = (words: string) => {
		const start = document.getText().indexOf(words);
		return anchorOf(document.getText(), { start, end: start + words.length });
	};
	const note = (words: string, ...texts: readonly string[]): Entry & { readonly value: Note } => {
		const remarks = texts.map((text) => ({ text, created: '2026-03-03T10:00:00.000Z' }));
		return { type: 'note', value: { id: `urn:note:${words}`, at: anchor(words), remarks, resolved: false } };
	};
	const rename = (words: string, name: string): Entry => ({
		type: 'correction',
		value: { id: `urn:rename:${words}`, at: anchor(words), other: null, change: { type: 'rename', name } },
	});
	const put = (label: string, ...entries: readonly Entry[]) => history.make(document, label, { put: entries });
	const texts = (): string[] => stores.of(document).notes.flatMap(({ remarks }) => remarks.map(({ text }) => text));
	const names = (): string[] =>
		stores.of(document).corrections.flatMap(({ change }) => (change.type === 'rename' ? change.name : []));

	it('goes on when the file was deleted and is written again', async () => {
		await put('a note', note('Osland', 'Where?'));
		await put('a name', rename('Petter Rame', 'Rame'));
		await put('an answer', note('Osland', 'Where?', 'In the north.'));
		await vscode.workspace.fs.delete(files.store);
		await eventually('the loss', () => (texts().length === 0 ? true : undefined));
		const { step, ...outcome } = (await history.undo(document))!;
		assert.equal(step.label, 'an answer');
		assert.deepEqual(outcome, { done: 0, left: 1, missing: 1, vanished: 1 });
		assert.equal(await stores.of(document).rewrite(), 2);
		assert.deepEqual([texts(), names()], [['Where?', 'In the north.'], ['Rame']]);
		for (const label of ['an answer', 'a name', 'a note'])
			assert.equal((await history.undo(document))?.step.label, label);
		assert.deepEqual([texts(), names()], [[], []]);
		await history.redo(document);
		assert.deepEqual((await pageAt(files.store)).annotations.length, 1);
	});

	it('says where what a step was about is no longer there, or was changed', async () => {
		await put('a note', note('Osland', 'Where?'));
		await put('a name', rename('Petter Rame', 'Rame'));
		await stores.of(document).put(rename('Petter Rame', 'Petter'));
		await stores.of(document).remove('urn:note:Osland');
		const outcomes = [await history.undo(document), await history.undo(document)];
		assert.deepEqual(outcomes.map((one) => one?.missing), [0, 1]); // prettier-ignore
		assert.equal(await history.undo(document), undefined);
	});

	it('is one for both: what was done last is undone first, and redone last', async () => {
		await put('a note', note('Osland', 'Where?'));
		await put('a name', rename('Petter Rame', 'Rame'));
		await put('an answer', note('Osland', 'Where?', 'In the north.'));
		assert.equal((await history.undo(document))?.step.label, 'an answer');
		assert.deepEqual([texts(), names()], [['Where?'], ['Rame']]);
		assert.equal((await history.undo(document))?.step.label, 'a name');
		assert.deepEqual([texts(), names()], [['Where?'], []]);
		assert.equal((await history.undo(document))?.step.label, 'a note');
		assert.deepEqual(texts(), []);
		assert.equal(await history.undo(document), undefined);
		for (const label of ['a note', 'a name', 'an answer'])
			assert.equal((await history.redo(document))?.step.label, label);
		assert.deepEqual([texts(), names()], [['Where?', 'In the north.'], ['Rame']]);
		assert.equal(await history.redo(document), undefined);
	});

	it('brings a deleted note back with its answers and with what other programs added to it', async () => {
		await put('a note', note('Osland', 'Where?', 'In the north.'));
		const page = JSON.parse(await read(files.store)) as { items: Record<string, unknown>[] };
		page.items[0]!['tags'] = ['geography'];
		await write(files.store, JSON.stringify(page));
		await eventually('the tag', () => stores.of(document).find('urn:note:Osland')?.raw['tags']);
		await history.make(document, 'deleted', { remove: ['urn:note:Osland'] });
		assert.deepEqual((await pageAt(files.store)).annotations, []);
		await history.undo(document);
		assert.deepEqual(texts(), ['Where?', 'In the north.']);
		const [stored] = (await pageAt(files.store)).annotations;
		assert.deepEqual(stored?.raw['tags'], ['geography']);
	});

	it('is there after the window was loaded anew', async () => {
		await put('a note', note('Osland', 'Where?'));
		await history.make(document, 'deleted', { remove: ['urn:note:Osland'] });
		close();
		open();
		assert.equal((await history.undo(document))?.step.label, 'deleted');
		assert.deepEqual(texts(), ['Where?']);
		close();
		open();
		assert.equal((await history.redo(document))?.step.label, 'deleted');
		assert.deepEqual(texts(), []);
	});

	it('leaves alone what was changed elsewhere since, and goes on to the step before', async () => {
		await put('a name', rename('Petter Rame', 'Rame'));
		await put('a note', note('Osland', 'Where?'));
		await write(files.store, (await read(files.store)).replace('Where?', 'Whereabouts?'));
		await eventually('the other words', () => (texts()[0] === 'Whereabouts?' ? true : undefined));
		const outcome = await history.undo(document);
		assert.deepEqual([outcome?.done, outcome?.left], [0, 1]);
		assert.deepEqual(texts(), ['Whereabouts?']);
		assert.equal(await history.redo(document), undefined);
		assert.equal((await history.undo(document))?.step.label, 'a name');
		assert.deepEqual(names(), []);
	});

	it('undoes a step that is not the last, and nothing but that', async () => {
		const { id } = await put('a note', note('Osland', 'Where?'));
		await put('a name', rename('Petter Rame', 'Rame'));
		await history.undo(document, id);
		assert.deepEqual([texts(), names()], [[], ['Rame']]);
		await history.redo(document);
		assert.deepEqual(texts(), ['Where?']);
	});

	it('keeps notes at their words when the article was edited before they come back', async () => {
		await put('a note', note('Osland will', 'When?'));
		await put('another', note('Osland will', 'When exactly?'));
		await edit((changes) => {
			changes.insert(document.uri, new vscode.Position(0, 0), 'Something else first.\n\n');
		});
		const start = document.getText().indexOf('Osland will');
		const place = { at: { start, end: start + 'Osland will'.length }, other: null };
		stores.of(document).renew(document.getText(), new Map([['urn:note:Osland will', place]]));
		const isInPlace = (): boolean =>
			stores.of(document).notes[0]?.at.start === document.getText().indexOf('Osland will');
		await history.undo(document);
		assert.deepEqual([texts(), isInPlace()], [['When?'], true]);
		await history.make(document, 'deleted', { remove: ['urn:note:Osland will'] });
		await history.undo(document);
		assert.deepEqual([texts(), isInPlace()], [['When?'], true]);
	});

	it('goes with an article that is saved under a name, and with one that is renamed', async () => {
		await put('a note', note('Osland', 'Where?'));
		const to = vscode.Uri.joinPath(files.uri, '..', 'renamed.txt');
		await edit((changes) => {
			changes.renameFile(files.uri, to);
			changes.renameFile(files.store, to.with({ path: `${to.path}.dossier.json` }));
		});
		document = await vscode.workspace.openTextDocument(to);
		assert.deepEqual(
			history.steps(document).undo.map(({ label }) => label),
			['a note'],
		);
	});

	it('is not that of an earlier untitled document of the same name', async () => {
		document = await openText(TEXT);
		await put('a note', note('Osland', 'Where?'));
		const { uri } = document;
		await closeAll();
		await eventually('the end', () => document.isClosed || undefined);
		document = await vscode.workspace.openTextDocument(uri);
		assert.deepEqual(history.steps(document), { undo: [], redo: [] });
	});

	it('keeps no more steps than there is room for: the oldest go', async () => {
		document = await openText(TEXT);
		for (let i = 0; i < 120; i++) await put(`note ${i}`, note('Osland', `${i}`));
		const { undo } = history.steps(document);
		assert.deepEqual([undo.length, undo[0]!.label, undo.at(-1)!.label], [100, 'note 20', 'note 119']);
		await put('long', note('Osland', 'long '.repeat(50_000)));
		assert.ok(JSON.stringify(history.steps(document)).length <= 200_000);
	});
});

describe('undo of notes and corrections', () => {
	let files: Scratch;

	after(async () => {
		await closeAll();
		await files.remove();
	});

	it('takes back every kind of step, also after everything was taken down and put up again', async () => {
		(await dossier()).dispose();
		const root = vscode.extensions.getExtension(EXTENSION)!.extensionUri;
		const script = vscode.Uri.joinPath(root, 'dist', 'worker.js').fsPath;
		const memory = createMemory();
		const compose = (): void => {
			replaceDossier(openDossier(createNodeAnnotator(script), memory));
		};
		compose();
		files = await scratch(TEXT);
		const document = await openScratch(files);
		const key = document.uri.toString();
		const run = (command: string, argument: object = {}) =>
			vscode.commands.executeCommand(`dossier.${command}`, key, argument);
		const ids = async (): Promise<string[]> => (await pageAt(files.store)).annotations.map(({ id }) => id);
		const named = async (name: string) => {
			const found = (await annotated(document)).actors.find((actor) => actor.name === name);
			assert.ok(found, name);
			return found;
		};
		const claim = async (index: number) => (await annotated(document)).claims.at(index)!.id;
		const [vassbo, rame] = ['Ingrid Vassbo', 'Petter Rame'];
		const steps: readonly (() => Thenable<unknown>)[] = [
			async () => run('setKind', { actor: (await named(rame)).id, kind: 'group' }),
			async () => run('renameActor', { actor: (await named(vassbo)).id, name: 'The mayor' }),
			async () => run('mergeActors', { actor: (await named('The mayor')).id, other: (await named(rame)).id }),
			() => run('markActor', { start: TEXT.indexOf('ferry,'), end: TEXT.indexOf('ferry,') + 5, kind: 'other' }),
			() => run('markActor', { start: 0, end: 'Ferry owners'.length, kind: 'unnamed' }),
			async () => run('setSpeaker', { claim: await claim(-1), other: null }),
			async () => run('notAClaim', { claim: await claim(0) }),
			async () => run('notAName', { actor: (await named('Osland')).id }),
		];
		for (const step of steps) await step();
		assert.equal((await ids()).length, steps.length);
		(await dossier()).dispose();
		compose();
		await annotated(document);
		for (let left = steps.length; left > 0; left--) {
			assert.equal((await ids()).length, left);
			await run(left % 2 === 0 ? 'undo' : 'undoCorrection');
		}
		assert.deepEqual(await ids(), []);
		assert.deepEqual((await named(rame)).kind, 'person');
		for (let made = 1; made <= steps.length; made++) {
			await run('redo');
			assert.equal((await ids()).length, made);
		}
	});
});
