import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createNodeAnnotator } from '../../../src/annotator/nodeChannel';
import { PATIENCE } from '../../../src/annotator/patience';
import { annotate } from '../../../src/core/annotate';
import { createSession } from '../../../src/vscode/session';
import { scratch, write, type Scratch } from './scratch';
import { closeAll, edit, eventually, EXTENSION, openSeed, openText } from './support';

const HANGS = 'This text hangs the worker.';

/** The real worker, which never comes back from one text. */
const scriptOf = (worker: string): string => `
	const { parentPort } = require('node:worker_threads');
	parentPort.on('message', ({ text, id }) => {
		if (text !== ${JSON.stringify(HANGS)}) return;
		parentPort.postMessage({ type: 'begun', id });
		for (;;);
	});
	require(${JSON.stringify(worker)});`;

describe('a text that hangs the worker', () => {
	const disposables: vscode.Disposable[] = [];
	let files: Scratch;

	before(async () => {
		files = await scratch('', 'worker.cjs');
		const root = vscode.extensions.getExtension(EXTENSION)!.extensionUri;
		await write(files.uri, scriptOf(vscode.Uri.joinPath(root, 'dist', 'worker.js').fsPath));
	});
	afterEach(async () => {
		for (const disposable of disposables.splice(0)) disposable.dispose();
		await closeAll();
	});
	after(() => files.remove());

	const open = (answer: (length: number) => number) => {
		const annotator = createNodeAnnotator(files.uri.fsPath, { patience: { ...PATIENCE, answer } });
		const log = vscode.window.createOutputChannel('Dossier tests', { log: true });
		const session = createSession(annotator, log);
		disposables.push(vscode.Disposable.from(session, annotator, log));
		return session;
	};

	it('does not keep another article waiting', async () => {
		const session = open(() => 600_000);
		const hung = await openText(HANGS);
		const document = await openSeed('harbour-deal.txt');
		assert.deepEqual(await session.whenIdle(document), annotate(document.getText()));
		assert.equal(session.state(hung), 'pending');
	});

	it('is said to have failed, and is read once it is another text', async () => {
		const session = open((length) => (length === HANGS.length ? 200 : 600_000));
		const document = await openText(HANGS);
		await eventually('the state', () => session.state(document) === 'failed' || undefined);
		await edit((changes) => {
			changes.insert(document.uri, new vscode.Position(0, 0), 'Jana Novak said it was late. ');
		});
		assert.deepEqual(await session.whenIdle(document), annotate(document.getText()));
	});
});
