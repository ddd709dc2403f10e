import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createInProcessAnnotator } from '../../../src/annotator/inProcess';
import type { Article } from '../../../src/core/model';
import { claimsAbout, claimsBy } from '../../../src/core/query';
import { followActiveArticle, type ActiveArticle } from '../../../src/vscode/activeArticle';
import { actorsProvider, type ActorRow, type ActorsProvider } from '../../../src/vscode/features/actors';
import { claimsProvider, type ClaimRow, type ClaimsProvider } from '../../../src/vscode/features/claims';
import { createSession, type Session } from '../../../src/vscode/session';
import { closeAll, edit, openSeed, openText, selectedTexts, textAt } from './support';

const labelOf = (item: vscode.TreeItem): string => (typeof item.label === 'string' ? item.label : item.label!.label);

const run = (item: vscode.TreeItem): Thenable<unknown> =>
	vscode.commands.executeCommand(item.command!.command, ...(item.command!.arguments as unknown[]));

/** A row and all rows below it. */
const below = <Row>(provider: { getChildren(row?: Row): Row[] }, row?: Row): Row[] =>
	provider.getChildren(row).flatMap((child) => [child, ...below(provider, child)]);

describe('trees', () => {
	let session: Session;
	let active: ActiveArticle;
	let actors: ActorsProvider;
	let claims: ClaimsProvider;
	let document: vscode.TextDocument;
	let article: Article;
	let everything: vscode.Disposable;

	before(async () => {
		const log = vscode.window.createOutputChannel('Dossier tests', { log: true });
		const annotator = createInProcessAnnotator();
		const changes = new vscode.EventEmitter<void>();
		session = createSession(annotator, log);
		active = followActiveArticle(session);
		actors = actorsProvider(session, active, changes);
		claims = claimsProvider(session, active, changes);
		everything = vscode.Disposable.from(active, session, annotator, changes, log);
		document = await openSeed('harbour-deal.txt');
		article = (await session.whenIdle(document))!;
	});
	after(async () => {
		everything.dispose();
		await closeAll();
	});

	const items = (rows: readonly ActorRow[]): vscode.TreeItem[] => rows.map((row) => actors.getTreeItem(row));

	it('have one row for each actor, in the order of the article, with its counts', () => {
		const rows = items(actors.getChildren());
		assert.deepEqual(
			rows.map(labelOf),
			article.actors.map((actor) => actor.name),
		);
		for (const [index, actor] of article.actors.entries())
			assert.match(String(rows[index]!.description), new RegExp(`^${actor.mentions.length}\\b`));
	});

	it('have below an actor its claims, the claims about it and its mentions', () => {
		for (const row of actors.getChildren()) {
			assert.ok(row.type === 'actor');
			const all = below(actors, row);
			const count = (type: ActorRow['type'], isOwn?: boolean): number =>
				all.filter((each) => each.type === type && (each.type !== 'claim' || each.isOwn === isOwn)).length;
			assert.equal(count('mention'), row.actor.mentions.length);
			assert.equal(count('claim', true), claimsBy(article, row.actor).length);
			assert.equal(count('claim', false), claimsAbout(article, row.actor).length);
		}
	});

	it('give every row an identity of its own and know its parent', () => {
		const rows = below(actors);
		const ids = items(rows).map((item) => item.id);
		assert.equal(new Set(ids).size, rows.length);
		const claimIds = below(claims).map((row) => claims.getTreeItem(row).id);
		assert.equal(new Set(claimIds).size, claimIds.length);
		for (const parent of rows)
			for (const child of actors.getChildren(parent))
				assert.equal(actors.getTreeItem(actors.getParent!(child) as ActorRow).id, actors.getTreeItem(parent).id);
	});

	it('show speaker, cue and content of each claim', () => {
		const rows = claims.getChildren();
		assert.equal(rows.length, article.claims.length);
		const row = rows.find((each) => each.claim.cue && textAt(document, each.claim.content[0]!).includes('handbag'))!;
		const item = claims.getTreeItem(row);
		assert.equal(item.label, 'Samuel Kiprono');
		assert.match(String(item.description), /^said: “A harbour is not a handbag,”/);
		assert.match(item.accessibilityInformation!.label, /^Samuel Kiprono said, “A harbour .*, statement · quoted/);
	});

	it('select exactly the text of a row', async () => {
		const texts = (row: ActorRow | ClaimRow): string[] => {
			if (row.type === 'mention') return [textAt(document, row.actor.mentions[row.index]!)];
			if (row.type === 'claim') return row.claim.content.map((part) => textAt(document, part));
			if (row.type !== 'part') return [];
			const { claim, part } = row;
			return part === 'content'
				? claim.content.map((each) => textAt(document, each))
				: [textAt(document, claim[part]!)];
		};
		const chosen = [
			...below(actors).filter((row) => texts(row).length > 0).map((row) => [row, actors.getTreeItem(row)] as const), // prettier-ignore
			...below(claims).filter((row) => texts(row).length > 0).map((row) => [row, claims.getTreeItem(row)] as const), // prettier-ignore
		];
		for (const [row, item] of chosen.filter((_, index) => index % 7 === 0)) {
			await run(item);
			assert.deepEqual(selectedTexts(), texts(row));
		}
	});

	it('select the text of a row where it is after an edit', async () => {
		const row = claims.getChildren().at(-1)!;
		const expected = row.claim.content.map((part) => textAt(document, part));
		const item = claims.getTreeItem(row);
		await edit((changes) => {
			changes.insert(document.uri, new vscode.Position(0, 0), 'Something new.\n\n');
		});
		await run(item);
		assert.deepEqual(selectedTexts(), expected);
		await vscode.commands.executeCommand('undo');
		article = (await session.whenIdle(document))!;
	});

	it('put a card into the tooltip when it is asked for', () => {
		const row = actors.getChildren()[0]!;
		const item = actors.getTreeItem(row);
		assert.equal(item.tooltip, undefined);
		const token = new vscode.CancellationTokenSource().token;
		const resolved = actors.resolveTreeItem!(item, row, token) as vscode.TreeItem;
		assert.ok(resolved.tooltip instanceof vscode.MarkdownString);
	});

	it('speak of the article that is looked at', async () => {
		const other = await openText('Jana Novak said it.');
		await session.whenIdle(other);
		assert.deepEqual(items(actors.getChildren()).map(labelOf), ['Jana Novak']);
		await vscode.window.showTextDocument(document);
		assert.equal(actors.getChildren().length, article.actors.length);
	});
});
