import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotator, Outcome } from '../../../src/annotator/annotator';
import { createInProcessAnnotator } from '../../../src/annotator/inProcess';
import { annotate } from '../../../src/core/annotate';
import { createSession, type Session } from '../../../src/vscode/session';
import { closeAll, edit, eventually, openSeed, openText, textAt } from './support';

const log = (): vscode.LogOutputChannel => vscode.window.createOutputChannel('Dossier tests', { log: true });

describe('session', () => {
	const disposables: vscode.Disposable[] = [];
	const open = (annotator: Annotator = createInProcessAnnotator()): Session => {
		const channel = log();
		const session = createSession(annotator, channel);
		disposables.push(vscode.Disposable.from(session, annotator, channel));
		return session;
	};

	afterEach(async () => {
		for (const disposable of disposables.splice(0)) disposable.dispose();
		await closeAll();
	});

	it('annotates what becomes visible, without being asked', async () => {
		const session = open();
		const document = await openSeed('harbour-deal.txt');
		await eventually('the state', () => (session.state(document) === 'annotated' ? true : undefined));
		assert.deepEqual(session.article(document), annotate(document.getText()));
	});

	it('carries the article through edits at once and then annotates anew', async () => {
		const session = open();
		const document = await openSeed('harbour-deal.txt');
		const text = document.getText();
		const before = (await session.whenIdle(document))!;
		await edit((changes) => {
			changes.insert(document.uri, new vscode.Position(0, 0), 'A new first line.\n\n');
			changes.delete(document.uri, document.lineAt(6).range);
		});
		const moved = session.article(document)!;
		assert.equal(session.result(document)!.article, before);
		assert.ok(moved.actors.length > 0);
		for (const actor of moved.actors) {
			const original = before.actors.find(({ id }) => id === actor.id)!;
			const texts = original.mentions.map((mention) => text.slice(mention.start, mention.end));
			for (const mention of actor.mentions) assert.ok(texts.includes(textAt(document, mention)));
		}
		assert.deepEqual(await session.whenIdle(document), annotate(document.getText()));
	});

	it('gives the same result after any sequence of edits as for the text alone', async () => {
		const session = open();
		const document = await openText('Jana Novak said it. ');
		for (let round = 0; round < 5; round++) {
			await edit((changes) => {
				changes.insert(document.uri, document.positionAt(round * 3), `Round ${round}, said Peter Wolf.\n\n`);
			});
		}
		assert.deepEqual(await session.whenIdle(document), annotate(document.getText()));
	});

	it('tells why there is nothing to show', async () => {
		const session = open();
		const states = {
			empty: '',
			'not-prose': Array.from({ length: 60 }, (_, index) => `package-${index}==1.${index}.0`).join('\n'),
			'not-english':
				'Die Regierung hat am Dienstag angekündigt, dass sie das Gesetz noch in diesem Jahr ändern will. Der Minister sagte, die Verhandlungen seien schwierig gewesen, aber man habe sich geeinigt.',
			'over-long': 'x'.repeat(1_000_001),
		};
		for (const [state, text] of Object.entries(states)) {
			const document = await openText(text);
			await session.whenIdle(document);
			assert.equal(session.state(document), state);
		}
	});

	it('says that annotating failed, and tries again when the text changes', async () => {
		const real = createInProcessAnnotator();
		let isBroken = true;
		const session = open({
			...wrap(real),
			annotate: (request) =>
				isBroken ? Promise.resolve<Outcome>({ status: 'failed', message: 'a test' }) : real.annotate(request),
		});
		const document = await openText('Jana Novak said it.');
		assert.equal(await session.whenIdle(document), undefined);
		assert.equal(session.state(document), 'failed');
		isBroken = false;
		await edit((changes) => {
			changes.insert(document.uri, new vscode.Position(0, 0), 'Yesterday ');
		});
		await eventually('the article', () => session.article(document));
		assert.equal(session.state(document), 'annotated');
	});

	it('keeps what it read last of a text that cannot be read any more, moved with what is typed', async () => {
		const real = createInProcessAnnotator();
		let isBroken = false;
		const session = open({
			...wrap(real),
			annotate: (request) =>
				isBroken ? Promise.resolve<Outcome>({ status: 'failed', message: 'a test' }) : real.annotate(request),
		});
		const document = await openText('Jana Novak said it.');
		const [novak] = (await session.whenIdle(document))!.actors;
		isBroken = true;
		await edit((changes) => {
			changes.insert(document.uri, new vscode.Position(0, 0), 'Yesterday ');
		});
		const [kept] = (await session.whenIdle(document))!.actors;
		assert.equal(session.state(document), 'failed');
		assert.equal(kept!.name, novak!.name);
		assert.equal(textAt(document, kept!.mentions[0]!), 'Jana Novak');
		assert.ok(session.result(document));
	});

	it('publishes only results of the text that the document has', async () => {
		const real = createInProcessAnnotator();
		let release: (() => void) | undefined;
		const session = open({
			...wrap(real),
			annotate: async (request) => {
				if (request.version === 1) await new Promise<void>((resolve) => (release = resolve));
				return real.annotate(request);
			},
		});
		const document = await openText('Jana Novak said it.');
		await eventually('the first request', () => release);
		await edit((changes) => {
			changes.insert(document.uri, new vscode.Position(0, 0), 'Peter Wolf listened. ');
		});
		const versions: number[] = [];
		disposables.push(session.onDidChange((changed) => versions.push(changed.version)));
		release!();
		const article = await session.whenIdle(document);
		assert.deepEqual(article, annotate(document.getText()));
		assert.deepEqual(versions, [document.version]);
	});

	it('lets go of a document that is closed', async () => {
		const closed: string[] = [];
		const session = open({ ...wrap(createInProcessAnnotator()), close: (document) => closed.push(document) });
		const document = await openText('Jana Novak said it.');
		await session.whenIdle(document);
		await closeAll();
		await eventually('the end', () => (closed.includes(document.uri.toString()) ? true : undefined));
		assert.equal(session.state(document), undefined);
	});
});

const wrap = (annotator: Annotator): Annotator => ({
	annotate: (request, cancellation) => annotator.annotate(request, cancellation),
	close: (document) => {
		annotator.close(document);
	},
	dispose: () => {
		annotator.dispose();
	},
});
