import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createInProcessAnnotator } from '../../../src/annotator/inProcess';
import { openEnablement, type Enablement } from '../../../src/vscode/enablement';
import { createSession, type Session } from '../../../src/vscode/session';
import { createMemory } from './memory';
import { openScratch, scratch, type Scratch } from './scratch';
import { closeAll, eventually, openText } from './support';

const STORY =
	'The ferry sank on Monday off Maru, the coast guard said. “Nobody was hurt,” Mayor Ruth Ames told the council.\n';
const README =
	'# ferry-times\n\nA library that returns timetables as objects.\n\n## Install\n\n```sh\nnpm install ferry-times\n```\n\n## Usage\n\nCall ' +
	'`load(file)` with a path. Options are the second argument:\n\n- `zone`: the default is `UTC`\n- `strict`: throws an error\n';

describe('which documents are read', () => {
	let memory: vscode.Memento;
	let files: Scratch | undefined;
	const disposables: { dispose(): void }[] = [];

	beforeEach(() => {
		memory = createMemory();
	});
	afterEach(async () => {
		for (const disposable of disposables.splice(0)) disposable.dispose();
		for (const setting of ['enabled', 'files'])
			await vscode.workspace
				.getConfiguration('dossier')
				.update(setting, undefined, vscode.ConfigurationTarget.Workspace);
		await closeAll();
		await files?.remove();
		files = undefined;
	});

	const open = (): { readonly session: Session; readonly enablement: Enablement } => {
		const log = vscode.window.createOutputChannel('Dossier tests', { log: true });
		const annotator = createInProcessAnnotator();
		const enablement = openEnablement(memory);
		const session = createSession(annotator, log, undefined, enablement);
		disposables.push(session, enablement, annotator, log);
		return { session, enablement };
	};
	const is = (session: Session, document: vscode.TextDocument, state: string): Promise<true> =>
		eventually(`${state} instead of ${session.state(document)}`, () => session.state(document) === state || undefined);
	const set = (setting: string, value: unknown): Thenable<void> =>
		vscode.workspace.getConfiguration('dossier').update(setting, value, vscode.ConfigurationTarget.Workspace);

	it('a manual is not, until the reader wants it, and that is remembered', async () => {
		const { session, enablement } = open();
		const document = await openText(`${README}\n${STORY}`, 'markdown');
		await is(session, document, 'not-news');
		assert.deepEqual(session.article(document)!.actors, []);
		await enablement.readAnyway(document);
		await is(session, document, 'annotated');
		assert.ok(session.article(document)!.actors.some(({ name }) => name === 'Ruth Ames'));
		assert.equal(openEnablement(memory).scopeOf(document), 'anything');
	});

	it('what is not in English is, if the reader wants it', async () => {
		const { session, enablement } = open();
		const document = await openText(
			'Die Regierung hat am Dienstag angekündigt, dass sie das Gesetz ändern will. Der Minister sagte, man habe sich mit Angela Merkel geeinigt.',
		);
		await is(session, document, 'not-english');
		await enablement.readAnyway(document);
		await eventually('an answer', () =>
			/^(annotated|nothing-found)$/.test(session.state(document)!) ? true : undefined,
		);
	});

	it('an article is not any more, once the reader says so: this file, by a pattern in the settings', async () => {
		files = await scratch(STORY, 'story [1].txt');
		const { session, enablement } = open();
		const document = await openScratch(files);
		await is(session, document, 'annotated');
		await enablement.neverInFile(document);
		await is(session, document, 'off');
		assert.equal(session.article(document), undefined);
		const said = vscode.workspace.getConfiguration('dossier').get<Record<string, string>>('files')!;
		assert.match(Object.keys(said)[0]!, /^scratch-\w+\/story \[\[\]1\[\]\]\.txt$/);
		await enablement.readAnyway(document);
		await is(session, document, 'annotated');
	});

	it('an untitled article is not any more, once the reader says so', async () => {
		const { session, enablement } = open();
		const document = await openText(STORY);
		await is(session, document, 'annotated');
		await enablement.neverInFile(document);
		await is(session, document, 'off');
	});

	it('none is in a workspace where it is turned off', async () => {
		const { session, enablement } = open();
		const document = await openText(STORY);
		await is(session, document, 'annotated');
		await enablement.neverInWorkspace(document);
		await is(session, document, 'off');
		await set('enabled', undefined);
		await is(session, document, 'annotated');
	});

	it('patterns decide file by file, the last that matches', async () => {
		files = await scratch(README, 'manual.md');
		const { session } = open();
		const document = await openScratch(files);
		await is(session, document, 'not-news');
		await set('files', { '**/*.md': 'always' });
		await is(session, document, 'nothing-found');
		await set('files', { '**/*.md': 'always', '**/manual.md': 'never' });
		await is(session, document, 'off');
	});

	it('a language can be left out', async () => {
		const { session } = open();
		const document = await openText(STORY, 'markdown');
		await is(session, document, 'annotated');
		const settings = vscode.workspace.getConfiguration('dossier', { languageId: 'markdown' });
		await settings.update('enabled', false, vscode.ConfigurationTarget.Workspace, true);
		try {
			await is(session, document, 'off');
		} finally {
			await settings.update('enabled', undefined, vscode.ConfigurationTarget.Workspace, true);
		}
	});

	it('a decision goes with a document to its new address', async () => {
		const { enablement } = open();
		const document = await openText(STORY);
		await enablement.neverInFile(document);
		const other = await openText(STORY);
		enablement.move(document.uri, other.uri);
		await eventually('the move', () =>
			enablement.scopeOf(other) === undefined && enablement.scopeOf(document) ? true : undefined,
		);
	});
});
