import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { placerFor } from '../../../src/core/corrections/anchor';
import type { Note } from '../../../src/core/corrections/note';
import { NoteThreads } from '../../../src/vscode/noteThreads';
import { annotated, closeAll, edit, eventually, positionOf } from './support';
import { openScratch, pageAt, scratch, type Scratch } from './scratch';

const TEXT = [
	'Ferry owners and the town quarrel over a pier',
	'OSLAND, March 3 – The pier at Osland will close in May, Mayor Ingrid Vassbo said on Monday. “We cannot wait for another winter,” Vassbo told reporters.',
	'Petter Rame, who owns the ferry, rejected the plan. “Nobody came to look,” he said.',
].join('\n\n');

/** A session of no article. */
const NOWHERE = { whenIdle: () => Promise.resolve(undefined), state: () => undefined, article: () => undefined };

const run = (command: string, argument: unknown): Thenable<unknown> =>
	vscode.commands.executeCommand(`dossier.note.${command}`, argument);

describe('notes', () => {
	let files: Scratch;
	let document: vscode.TextDocument;
	let controller: vscode.CommentController;

	beforeEach(async () => {
		controller = vscode.comments.createCommentController('dossier.tests', 'Tests');
		files = await scratch(TEXT);
		document = await openScratch(files);
		await annotated(document);
	});
	afterEach(async () => {
		controller.dispose();
		await closeAll();
		await files.remove();
	});

	/** What VS Code hands over when the reader saves what was written in a new thread. */
	const write = async (phrase: string, text: string): Promise<void> => {
		const start = positionOf(document, phrase, 0, 0);
		const range = new vscode.Range(start, document.positionAt(document.offsetAt(start) + phrase.length));
		await run('save', { thread: controller.createCommentThread(document.uri, range, []), text });
	};
	const stored = async (): Promise<Note[]> =>
		(await pageAt(files.store)).annotations.flatMap(({ entry }) => (entry?.type === 'note' ? entry.value : []));

	it('are stored with their words', async () => {
		await write('will close in May', ' Why May? ');
		const [note] = await stored();
		assert.equal(note?.at.exact, 'will close in May');
		assert.deepEqual(note.remarks.map(({ text }) => text), ['Why May?']); // prettier-ignore
		assert.equal(note.resolved, false);
	});

	it('are stored anew where their words are when the article is saved', async () => {
		await write('will close in May', 'Why?');
		await edit((changes) => {
			changes.insert(document.uri, new vscode.Position(0, 0), 'Something else first.\n\n');
		});
		await annotated(document);
		await document.save();
		const [note] = await eventually('the new place', async () => {
			const notes = await stored();
			return notes[0]!.at.start > TEXT.indexOf('will close') ? notes : undefined;
		});
		assert.equal(note!.at.start, document.getText().indexOf('will close'));
	});

	it('stay with their words when others are written within them, and are stored with all of these', async () => {
		await write('will close in May', 'Why?');
		await edit((changes) => {
			changes.insert(document.uri, positionOf(document, 'close in', 0, 0), 'probably ');
		});
		await annotated(document);
		await document.save();
		const [note] = await eventually('the new words', async () => {
			const notes = await stored();
			return notes[0]!.at.exact === 'will probably close in May' ? notes : undefined;
		});
		assert.equal(note!.at.start, document.getText().indexOf('will probably'));
	});

	it('are not found when all their words are gone, and are there again when that is undone', async () => {
		await write('will close in May', 'Why?');
		await edit((changes) => {
			const start = positionOf(document, 'will close', 0, 0);
			changes.delete(document.uri, new vscode.Range(start, start.translate(0, 'will close in May'.length)));
		});
		await annotated(document);
		await document.save();
		const [lost] = await stored();
		assert.equal(lost!.at.exact, 'will close in May');
		assert.equal(placerFor(document.getText())(lost!.at), undefined);
		await vscode.commands.executeCommand('undo');
		await annotated(document);
		await document.save();
		const start = document.getText().indexOf('will close');
		await eventually('the words', async () => ((await stored())[0]!.at.start === start ? true : undefined));
	});

	it('carry the name of whoever wrote them, and that is the name that is shown', async () => {
		const setting = vscode.workspace.getConfiguration('dossier');
		await setting.update('notes.author', 'Ruth Ames', vscode.ConfigurationTarget.Workspace);
		const threads = new NoteThreads(NOWHERE);
		try {
			await write('will close in May', 'Why?');
			const [own] = (await stored()) as [Note];
			assert.equal(own.remarks[0]!.author, 'Ruth Ames');
			const theirs: Note = { ...own, remarks: [{ ...own.remarks[0]!, author: 'Jon Pell' }] };
			const thread = threads.show(document, [theirs], 'Ruth Ames').get(own.id)!;
			assert.deepEqual(thread.comments.map(({ author }) => author.name), ['Jon Pell']); // prettier-ignore
		} finally {
			threads.dispose();
			await setting.update('notes.author', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	it('are answered, changed, resolved, opened again and deleted', async () => {
		await write('will close in May', 'Why?');
		const [{ id }] = (await stored()) as [Note];
		const thread = controller.createCommentThread(document.uri, new vscode.Range(0, 0, 0, 1), []);
		const remark = async (index: number, body = '') => ({
			note: id,
			remark: (await stored())[0]!.remarks[index]!,
			body,
			thread,
			mode: vscode.CommentMode.Preview,
			author: { name: '' },
		});
		thread.comments = [await remark(0)];
		const texts = async (): Promise<string[]> =>
			(await stored()).flatMap(({ remarks }) => remarks.map(({ text }) => text));
		const isResolved = async (): Promise<boolean> => (await stored())[0]!.resolved;
		await run('save', { thread, text: 'Because.' });
		assert.deepEqual(await texts(), ['Why?', 'Because.']);
		await run('saveEdit', await remark(1, 'Because of ice.'));
		assert.deepEqual(await texts(), ['Why?', 'Because of ice.']);
		await run('resolve', thread);
		assert.equal(await isResolved(), true);
		await run('reopen', thread);
		assert.equal(await isResolved(), false);
		await run('deleteRemark', await remark(0));
		assert.deepEqual(await texts(), ['Because of ice.']);
		await run('delete', thread);
		assert.deepEqual(await stored(), []);
	});

	it('keep what was written to what another changed or deleted meanwhile', async () => {
		await write('will close in May', 'Why?');
		const [{ id, remarks }] = (await stored()) as [Note];
		const start = positionOf(document, 'will close in May', 0, 0);
		const range = new vscode.Range(start, start.translate(0, 'will close in May'.length));
		const thread = controller.createCommentThread(document.uri, range, []);
		const comment = {
			note: id,
			remark: { ...remarks[0]!, text: 'What?' },
			body: 'What for?',
			thread,
			mode: vscode.CommentMode.Editing,
			author: { name: '' },
		};
		thread.comments = [comment];
		await run('saveEdit', comment);
		const [note] = await stored();
		assert.deepEqual(note?.remarks.map(({ text }) => text), ['Why?', 'What for?']); // prettier-ignore
		await run('delete', thread);
		await run('save', { thread, text: 'Who says so?' });
		const [anew] = await stored();
		assert.deepEqual(anew?.remarks.map(({ text }) => text), ['Who says so?']); // prettier-ignore
		assert.equal(anew.at.exact, 'will close in May');
	});

	describe('in threads', () => {
		let threads: NoteThreads;
		const shown = (notes: readonly Note[]): vscode.CommentThread[] => [
			...threads.show(document, notes, 'Ana').values(),
		];
		beforeEach(() => {
			threads = new NoteThreads(NOWHERE);
		});
		afterEach(() => {
			threads.dispose();
		});

		it('stand at their words, with what was written as plain text', async () => {
			await write('“Nobody came to look,”', '[a](command:b) **c**');
			const notes = await stored();
			const [thread] = shown(notes) as [vscode.CommentThread];
			assert.equal(document.getText(thread.range), '“Nobody came to look,”');
			assert.equal(thread.comments[0]!.body, '[a](command:b) **c**');
			assert.equal(thread.contextValue, 'open');
			const [resolved] = shown([{ ...notes[0]!, resolved: true }]);
			assert.equal(resolved, thread);
			assert.equal(thread.state, vscode.CommentThreadState.Resolved);
		});

		it('are changed only by whoever wrote them', async () => {
			await write('“Nobody came to look,”', 'Who?');
			const [note] = await stored();
			const remarks = ['Ana', 'Bo', undefined].map((author, i) => ({
				text: `${i}`,
				created: `2026-03-03T10:00:0${i}.000Z`,
				...(author === undefined ? {} : { author }),
			}));
			const [thread] = shown([{ ...note!, remarks }]) as [vscode.CommentThread];
			const canBeEdited = (): boolean[] => thread.comments.map(({ contextValue }) => contextValue === 'remark');
			assert.deepEqual(canBeEdited(), [true, false, true]);
			for (const comment of thread.comments) await run('edit', comment);
			const modes = thread.comments.map(({ mode }) => mode);
			assert.deepEqual(modes, [1, 0, 1].map((isEdited) => (isEdited ? vscode.CommentMode.Editing : vscode.CommentMode.Preview))); // prettier-ignore
			threads.show(document, [{ ...note!, remarks }], 'Bo');
			assert.deepEqual(canBeEdited(), [false, true, true]);
		});

		it('stay while one is being changed, also where the note is gone', async () => {
			await write('“Nobody came to look,”', 'Who?');
			const [thread] = shown((await stored()).map((note) => ({ ...note, remarks: [{ text: 'Who?', created: '' }] }))) as [vscode.CommentThread]; // prettier-ignore
			await run('edit', thread.comments[0]);
			shown([]);
			assert.equal(thread.comments[0]?.mode, vscode.CommentMode.Editing);
			assert.deepEqual(shown([]), [thread]);
		});

		it('are not shown where their words are gone', async () => {
			await write('“Nobody came to look,”', 'Who?');
			const notes = await stored();
			await edit((changes) => {
				const start = positionOf(document, '“Nobody', 0, 0);
				changes.replace(document.uri, new vscode.Range(start, start.translate(0, 9)), '“Somebody never');
			});
			assert.deepEqual(shown(notes), []);
		});
	});
});
