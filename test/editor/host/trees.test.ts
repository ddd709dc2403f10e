import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createInProcessAnnotator } from '../../../src/annotator/inProcess';
import type { Article } from '../../../src/core/model';
import { actorById, claimById, claimsAbout, claimsBy } from '../../../src/core/query';
import { followActiveArticle, type ActiveArticle } from '../../../src/vscode/activeArticle';
import { actorRows, type ActorRow } from '../../../src/vscode/features/actors';
import { claimRows, type ClaimRow } from '../../../src/vscode/features/claims';
import { provideRows, type RowProvider } from '../../../src/vscode/rowTree';
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
	let actors: RowProvider<ActorRow>;
	let claims: RowProvider<ClaimRow>;
	let document: vscode.TextDocument;
	let article: Article;
	let everything: vscode.Disposable;

	before(async () => {
		const log = vscode.window.createOutputChannel('Dossier tests', { log: true });
		const annotator = createInProcessAnnotator();
		const actorChanges = new vscode.EventEmitter<ActorRow[] | undefined>();
		const claimChanges = new vscode.EventEmitter<ClaimRow[] | undefined>();
		session = createSession(annotator, log);
		active = followActiveArticle(session);
		actors = provideRows(actorRows(session, active), actorChanges);
		claims = provideRows(claimRows(session, active), claimChanges);
		everything = vscode.Disposable.from(active, session, annotator, actorChanges, claimChanges, log);
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
		for (const [index, row] of actors.getChildren().entries()) {
			const actor = article.actors[index]!;
			const all = below(actors, row);
			const count = (type: ActorRow['type'], group?: string): number =>
				all.filter((each) => each.type === type && (each.type !== 'claim' || each.group === group)).length;
			assert.equal(count('mention'), actor.mentions.length);
			assert.equal(count('claim', 'says'), claimsBy(article, actor).length);
			assert.equal(count('claim', 'saidOf'), claimsAbout(article, actor).length);
		}
	});

	it('give every row an identity of its own and know its parent', () => {
		const rows = below(actors);
		const ids = items(rows).map((item) => item.id);
		assert.equal(new Set(ids).size, rows.length);
		const claimIds = below(claims).map((row) => claims.getTreeItem(row).id);
		assert.equal(new Set(claimIds).size, claimIds.length);
		for (const parent of rows)
			for (const child of actors.getChildren(parent)) assert.equal(actors.getParent(child), parent);
	});

	it('show speaker, cue and content of each claim', () => {
		const rows = claims.getChildren();
		assert.equal(rows.length, article.claims.length);
		const index = article.claims.findIndex(({ content }) => textAt(document, content[0]!).includes('handbag'));
		const item = claims.getTreeItem(rows[index]!);
		assert.equal(item.label, 'Samuel Kiprono');
		assert.match(String(item.description), /^said: “A harbour is not a handbag,”/);
		assert.match(item.accessibilityInformation!.label, /^Samuel Kiprono said, “A harbour .*, statement · quoted/);
	});

	it('select exactly the text of a row', async () => {
		const texts = (row: ActorRow | ClaimRow): string[] => {
			if (row.type === 'mention') {
				const actor = actorById(article, row.actor)!;
				return [textAt(document, actor.mentions[row.index]!)];
			}
			if (row.type !== 'claim' && row.type !== 'part') return [];
			const claim = claimById(article, row.claim)!;
			const part = row.type === 'part' ? row.part : 'content';
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
		const expected = article.claims.at(-1)!.content.map((part) => textAt(document, part));
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
		assert.ok(actors.resolveTreeItem(item, row).tooltip instanceof vscode.MarkdownString);
	});

	it('draw again only what a result changed', async () => {
		const refreshed: (string[] | undefined)[] = [];
		const changes = new vscode.EventEmitter<ActorRow[] | undefined>();
		changes.event((rows) => refreshed.push(rows?.map(({ id }) => id)));
		const fresh = provideRows(actorRows(session, active), changes);
		const all = fresh.getChildren();
		for (const row of all) fresh.getTreeItem(row);
		const opened = all[1]!;
		fresh.refresh();
		assert.deepEqual(refreshed, []);
		fresh.getChildren(opened);
		fresh.refresh();
		assert.deepEqual(refreshed.splice(0), [[opened.id]]);
		await edit((changed) => {
			changed.insert(document.uri, new vscode.Position(0, 0), 'Zuzana Kolar laughed.\n\n');
		});
		await session.whenIdle(document);
		fresh.refresh();
		assert.deepEqual(refreshed, [undefined]);
		await vscode.commands.executeCommand('undo');
		article = (await session.whenIdle(document))!;
	});

	it('speak of the article that is looked at', async () => {
		const other = await openText('Jana Novak said it.');
		await session.whenIdle(other);
		assert.deepEqual(items(actors.getChildren()).map(labelOf), ['Jana Novak']);
		await vscode.window.showTextDocument(document);
		assert.equal(actors.getChildren().length, article.actors.length);
	});
});
