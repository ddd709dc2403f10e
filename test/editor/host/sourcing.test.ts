import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createInProcessAnnotator } from '../../../src/annotator/inProcess';
import { sourcingOf, type Sourcing } from '../../../src/core/sourcing';
import { withoutAttitudes } from '../../../src/core/statements';
import { followActiveArticle, type ActiveArticle } from '../../../src/vscode/activeArticle';
import { sourcingRows } from '../../../src/vscode/features/sourcing';
import { provideRows, type RowProvider } from '../../../src/vscode/treeProvider';
import type { Node } from '../../../src/vscode/tree/nodes';
import { nodeText } from '../../../src/vscode/tree/rowText';
import { createSession, REPORT, type Session } from '../../../src/vscode/session';
import { annotated, closeAll, dossier, edit, eventually, openSeed, openText, selectedTexts } from './support';

const run = ({ command, arguments: args }: vscode.Command): Thenable<unknown> =>
	vscode.commands.executeCommand(command, ...(args as unknown[]));

describe('the sourcing view', () => {
	let session: Session;
	let active: ActiveArticle;
	let rows: RowProvider<Node>;
	let document: vscode.TextDocument;
	let sourcing: Sourcing;
	let everything: vscode.Disposable;

	before(async () => {
		const log = vscode.window.createOutputChannel('Dossier tests', { log: true });
		const annotator = createInProcessAnnotator();
		const changes = new vscode.EventEmitter<Node[] | undefined>();
		session = createSession(annotator, log);
		active = followActiveArticle(session);
		rows = provideRows(sourcingRows(session, active), changes);
		everything = vscode.Disposable.from(active, session, annotator, changes, log);
		document = await openSeed('harbour-deal.txt');
		sourcing = sourcingOf(withoutAttitudes((await session.whenIdle(document))!), document.getText());
	});
	after(async () => {
		everything.dispose();
		await closeAll();
	});

	const group = (label: string): Node => rows.getChildren().find((row) => rows.getTreeItem(row).label === label)!;
	const below = (label: string): vscode.TreeItem[] =>
		rows.getChildren(group(label)).map((row) => rows.getTreeItem(row));

	it('has the figures of each group', () => {
		const figures = rows.getChildren().map((row) => {
			const { label, description } = rows.getTreeItem(row);
			return [label, Number.parseInt(String(description))];
		});
		assert.deepEqual(figures, [
			['Speakers', sourcing.voices.length],
			['Unnamed sources', sourcing.unnamed.length],
			['On one unnamed source', sourcing.onOneUnnamed.length],
			['By nobody', sourcing.byNobody.length],
			['Speaker unclear', sourcing.unclear.length],
			['Loaded cues', sourcing.cues.filter(({ tone }) => tone !== null).length],
			['Plain cues', sourcing.cues.filter(({ tone }) => tone === null).length],
		]);
	});

	it('tells of each speaker how often and with how many words', () => {
		const mzee = below('Speakers').find(({ label }) => label === 'Hassan Mzee')!;
		assert.equal(mzee.description, '2 claims · 44 words quoted, 6 reported');
		assert.equal(mzee.accessibilityInformation!.label, 'Hassan Mzee, 2 claims · 44 words quoted, 6 reported');
	});

	it('has every row say itself to a screen reader', () => {
		const all = (row?: Node): Node[] => rows.getChildren(row).flatMap((child) => [child, ...all(child)]);
		const labels = all().map((row) => rows.getTreeItem(row).accessibilityInformation?.label);
		assert.ok(labels.length > 50);
		assert.ok(labels.every(Boolean));
	});

	it('selects how an unnamed source is described', async () => {
		const [source] = rows.getChildren(group('Unnamed sources'));
		const wordings = rows.getChildren(source).map((row) => rows.getTreeItem(row));
		for (const wording of wordings) {
			await run(wording.command!);
			assert.deepEqual(selectedTexts(), [wording.label]);
		}
		assert.ok(wordings.length > 1);
	});

	it('opens a loaded cue to its claims', () => {
		const loaded = below('Loaded cues').find(({ label }) => label === 'concede')!;
		assert.equal(loaded.description, '1 · presents it as true and not willingly told');
		const [cue] = rows.getChildren(group('Loaded cues'));
		assert.equal(rows.getTreeItem(rows.getChildren(cue)[0]!).description, 'Dutch diplomats concede');
	});

	it('is copied in whole words, as the trees are, and as a list', () => {
		const texts = rows.getChildren().map((row) => nodeText(row, (of) => ({ document: of, ...session.result(of)! })));
		for (const text of texts) assert.doesNotMatch(text, /- -|…(?! )| · shared/u);
		const [speakers] = texts;
		assert.match(speakers!, /^Speakers, \d+ · \d+ words quoted, \d+ reported\n- \p{L}.*, \d+ claims? · .*\n {2}- /u);
		const longest = sourcing.voices.flatMap(({ claims }) => claims).map(({ content }) => content[0]!).sort((a, b) => b.end - b.start - a.end + a.start)[0]!; // prettier-ignore
		const words = document.getText(
			new vscode.Range(document.positionAt(longest.start), document.positionAt(longest.end)),
		);
		assert.ok(words.length > 120);
		assert.ok(speakers!.includes(words), speakers);
	});

	it('shows names and quotations of an article as what they are', async () => {
		const hostile = await openText('“[Run](command:x) <b>$(trash)</b>,” said Ana \u202eOrtega of the bank on Monday.');
		await session.whenIdle(hostile);
		for (const name of ['Speakers', 'By nobody', 'Speaker unclear'])
			for (const item of below(name)) assert.doesNotMatch(JSON.stringify(item), /\u202e/u);
		await vscode.window.showTextDocument(document);
	});
});

describe('the sourcing report', () => {
	let article: vscode.TextDocument;

	beforeEach(async () => {
		article = await openSeed('harbour-deal.txt');
		await annotated(article);
		await vscode.commands.executeCommand('dossier.showSourcing');
	});
	afterEach(closeAll);

	const report = (): vscode.TextDocument => vscode.window.activeTextEditor!.document;
	const links = async (): Promise<vscode.DocumentLink[]> =>
		vscode.commands.executeCommand('vscode.executeLinkProvider', report().uri);

	it('stands beside the article and cannot be written to', async () => {
		assert.equal(report().uri.scheme, REPORT);
		assert.ok(vscode.window.visibleTextEditors.some((editor) => editor.document === article));
		assert.match(report().getText(), /^Sourcing of harbour-deal\.txt\n\d+ words, of them/);
		await vscode.commands.executeCommand('type', { text: 'x' });
		assert.match(report().getText(), /^Sourcing/);
	});

	it('is no article itself', async () => {
		assert.equal(await (await dossier()).whenIdle(report()), undefined);
	});

	it('leads to the places that it speaks of', async () => {
		const found = await links();
		const cue = found.find((link) => report().lineAt(link.range.end).text.endsWith('  concede'))!;
		assert.equal(report().getText(cue.range), 'line 31');
		const [uri, place] = JSON.parse(decodeURIComponent(cue.target!.query)) as [string, unknown];
		await vscode.commands.executeCommand(cue.target!.path, uri, place);
		const editor = vscode.window.visibleTextEditors.find((each) => each.document === article)!;
		assert.equal(article.getText(editor.selection), 'concede');
	});

	it('follows the article', async () => {
		const shown = report();
		await edit((changes) => {
			changes.insert(
				article.uri,
				article.positionAt(article.getText().indexOf('MOMBASA')),
				'“Nothing new at all,” Zuzana Kolar insisted.\n\n',
			);
		});
		await eventually('the new speaker', () => /1 +4 +0 {2}Zuzana Kolar\n/.test(shown.getText()) || undefined);
		assert.match(shown.getText(), /insist 1 – tells of a mood or a motive/);
	});
});
