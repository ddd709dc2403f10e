import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { anchorOf } from '../../../src/core/corrections/anchor';
import type { Correction } from '../../../src/core/corrections/correction';
import type { Note } from '../../../src/core/corrections/note';
import type { Article } from '../../../src/core/model';
import { entryNodes } from '../../../src/vscode/features/notesView';
import type { Node } from '../../../src/vscode/tree/nodes';
import { nodeText } from '../../../src/vscode/tree/rowText';
import { mergeByDragging } from '../../../src/vscode/tree/mergeByDragging';
import { annotated, closeAll, openSeed, positionOf, putCursor, selectedTexts, textAt } from './support';

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
	vscode.commands.executeCommand(`dossier.${command}`, ...args);

const setting = (name: string): unknown => vscode.workspace.getConfiguration('dossier').get(name);

describe('commands on rows', () => {
	let document: vscode.TextDocument;
	let article: Article;

	before(async () => {
		document = await openSeed('harbour-deal.txt');
		article = await annotated(document);
	});
	after(closeAll);

	/** A row of the trees as VS Code hands it to a command. */
	const row = (target: Pick<Node, 'actor' | 'claim' | 'index'>): Node => ({
		...target,
		id: 'row',
		document,
		below: [],
		item: () => new vscode.TreeItem('row'),
	});
	const actor = (name: string) => article.actors.find((each) => each.name === name)!;
	const handbag = () => article.claims.find(({ content }) => textAt(document, content[0]!).includes('handbag'))!;

	it('go from the row of a mention to the next one, and back', async () => {
		const { id, mentions } = actor('Samuel Kiprono');
		await run('nextMention', row({ actor: id, index: 1 }));
		assert.deepEqual(selectedTexts(), [textAt(document, mentions[2]!)]);
		await run('previousMention', row({ actor: id, index: 1 }));
		assert.deepEqual(selectedTexts(), [textAt(document, mentions[0]!)]);
	});

	it('go from the row of an actor to its next mention after the cursor', async () => {
		putCursor(positionOf(document, 'Opposition leader'));
		await run('nextMention', row({ actor: actor('Mombasa').id }));
		assert.deepEqual(selectedTexts(), ['Mombasa']);
	});

	it('copy claims, mentions and actors as text', async () => {
		await run('copy', row({ claim: handbag().id }));
		assert.equal(
			await vscode.env.clipboard.readText(),
			'Samuel Kiprono said: “A harbour is not a handbag,” … “You do not buy it because it looks nice in the window.”',
		);
		const { id } = actor('Samuel Kiprono');
		const rows = [row({ actor: id, index: 1 }), row({ actor: id })];
		await run('copy', rows[0], rows);
		const [mention, head, ...claims] = (await vscode.env.clipboard.readText()).split('\n');
		assert.match(mention!, /Samuel Kiprono had called/);
		assert.match(head!, /^Samuel Kiprono \(person, .*president.*, Kiprono\), \d+ mentions$/i);
		assert.ok(claims.length > 1 && claims.every((claim) => /^- \S.*: /.test(claim)), claims.join('\n'));
	});

	it('copy notes with their words and authors, and corrections with what they say', () => {
		const at = anchorOf(document.getText(), handbag().content[0]!);
		const remarks = [
			{ text: 'Says who?\nAsk.', created: '', author: 'Ana' },
			{ text: 'He does.', created: '' },
		];
		const notes: Note[] = [{ id: 'urn:note', at, remarks, resolved: false }];
		const corrections: Correction[] = [{ id: 'urn:c', at, other: null, change: { type: 'unmark-claim' } }];
		const rows = entryNodes(document, { of: () => ({ notes, corrections }) });
		assert.deepEqual(
			rows.map((each) => nodeText(each, () => undefined)),
			[
				'“A harbour is not a handbag,” — Says who? Ask. (Ana) · He does.',
				'Corrections, 1\n- “A harbour is not a handbag,” — is not a claim',
			],
		);
		assert.match(String(rows[0]!.item().description), /^Ana · “A harbour/);
	});

	it('merge an actor that is dragged on another, and nothing else', async () => {
		const controller = mergeByDragging();
		const { token } = new vscode.CancellationTokenSource();
		const drag = async (from: Node[], to: Node | undefined): Promise<void> => {
			const transfer = new vscode.DataTransfer();
			await controller.handleDrag!(from, transfer, token);
			await controller.handleDrop!(to, transfer, token);
		};
		const [kept, other] = ['mombasa', 'nairobi'].map((id) => row({ actor: id })) as [Node, Node];
		await drag([kept], kept);
		await drag([row({ claim: 'c1' })], kept);
		await drag([other], undefined);
		assert.deepEqual((await annotated(document)).corrections, []);
		await drag([other, row({ actor: 'nairobi', index: 0 })], kept);
		const merged = await annotated(document);
		assert.equal(merged.corrections.length, 1);
		const mentions = [actor('Mombasa'), actor('Nairobi')].flatMap((each) => each.mentions).map(({ start }) => start);
		const found = merged.actors.find(({ name }) => name === 'Mombasa')!;
		assert.deepEqual(found.mentions.map(({ start }) => start).sort(), mentions.sort()); // prettier-ignore
		await run('undoCorrection');
		assert.deepEqual((await annotated(document)).corrections, []);
	});

	for (const [command, name] of [
		['toggleFollowCursor', 'trees.followCursor'],
		['toggleHover', 'hover.enabled'],
	] as const)
		it(`turn ${name} off and on`, async () => {
			assert.equal(setting(name), true);
			await run(command);
			assert.equal(setting(name), false);
			await run(command);
			assert.equal(setting(name), true);
		});
});
