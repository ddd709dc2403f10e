import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createInProcessAnnotator } from '../../../src/annotator/inProcess';
import { anchorOf } from '../../../src/core/corrections/anchor';
import type { Correction } from '../../../src/core/corrections/correction';
import type { Article, Claim } from '../../../src/core/model';
import { byAppearance } from '../../../src/core/actorOrder';
import { actorById, claimById, claimsAbout, claimsBy } from '../../../src/core/query';
import { withoutAttitudes } from '../../../src/core/statements';
import { followActiveArticle, type ActiveArticle } from '../../../src/vscode/activeArticle';
import { ATTITUDES } from '../../../src/vscode/attitudes';
import { actorTree } from '../../../src/vscode/features/actors';
import { claimTree } from '../../../src/vscode/features/claims';
import { provideRows, type RowProvider } from '../../../src/vscode/treeProvider';
import { createSession, type Session } from '../../../src/vscode/session';
import type { ActorOrder } from '../../../src/vscode/tree/actorNodes';
import { treeContent } from '../../../src/vscode/tree/articleTree';
import type { ClaimOrder } from '../../../src/vscode/tree/claimNodes';
import { nodeRows, type Node } from '../../../src/vscode/tree/nodes';
import { claimLine } from '../../../src/vscode/labels';
import { closeAll, edit, eventually, openSeed, openText, selectedTexts, textAt } from './support';

const labelOf = (item: vscode.TreeItem): string => (typeof item.label === 'string' ? item.label : item.label!.label);

const run = (item: vscode.TreeItem): Thenable<unknown> =>
	vscode.commands.executeCommand(item.command!.command, ...(item.command!.arguments as unknown[]));

/** A row and all rows below it. */
const below = <Row>(provider: { getChildren(row?: Row): Row[] }, row?: Row): Row[] =>
	provider.getChildren(row).flatMap((child) => [child, ...below(provider, child)]);

const changesOf = (): vscode.EventEmitter<Node[] | undefined> => new vscode.EventEmitter();

const WIRE = `By Ruth Comey

BRNO (Globe Wire) - The mayor of Brno, Jana Novak, said on Monday that the tram line would open in May. “It will run,” Novak said.

Novak told residents of Brno that the line was paid for.

Reporting by Ruth Comey for the Globe Wire; editing by Ruth Comey

© 2024 Globe Wire. All rights reserved.
`;

describe('trees', () => {
	let session: Session;
	let active: ActiveArticle;
	let actors: RowProvider<Node>;
	let claims: RowProvider<Node>;
	let document: vscode.TextDocument;
	/** What is shown of the article. */
	let article: Article;
	let everything: vscode.Disposable;
	/** What annotating waits for. */
	let gate: Promise<void> | undefined;

	before(async () => {
		const log = vscode.window.createOutputChannel('Dossier tests', { log: true });
		const annotator = createInProcessAnnotator();
		session = createSession(
			{
				annotate: async (request) => {
					await gate;
					return annotator.annotate(request);
				},
				close: (closed) => {
					annotator.close(closed);
				},
				dispose: () => undefined,
			},
			log,
		);
		active = followActiveArticle(session);
		actors = provideActors();
		claims = provideClaims();
		everything = vscode.Disposable.from(active, session, annotator, log);
		document = await openSeed('harbour-deal.txt');
		article = withoutAttitudes((await session.whenIdle(document))!);
	});
	after(async () => {
		everything.dispose();
		await closeAll();
	});

	const provideActors = (order: ActorOrder = 'appearance', text = '', changes = changesOf()): RowProvider<Node> => {
		const content = treeContent(session, active, actorTree(), { text }, { current: order });
		return provideRows(nodeRows(() => content().nodes), changes); // prettier-ignore
	};

	const provideClaims = (order: ClaimOrder = 'appearance', text = ''): RowProvider<Node> => {
		const content = treeContent(session, active, claimTree(), { text }, { current: order });
		return provideRows(nodeRows(() => content().nodes), changesOf()); // prettier-ignore
	};

	const items = (rows: readonly Node[]): vscode.TreeItem[] => rows.map((row) => actors.getTreeItem(row));

	/** The labels of the rows at the top, and of those right below them. */
	const outlineOf = (provider: RowProvider<Node>): [string, string[]][] =>
		provider.getChildren().map((row) => {
			const labels = provider.getChildren(row).map((child) => labelOf(provider.getTreeItem(child)));
			return [labelOf(provider.getTreeItem(row)), labels];
		});

	it('have one row for each actor, in the order of the article, with its counts', () => {
		const rows = items(actors.getChildren());
		assert.deepEqual(
			rows.map(labelOf),
			byAppearance(article).map((actor) => actor.name),
		);
		for (const [index, actor] of byAppearance(article).entries())
			assert.match(String(rows[index]!.description), new RegExp(`^${actor.mentions.length}\\b`));
	});

	it('have below an actor its claims, the claims about it and its mentions', () => {
		for (const [index, row] of actors.getChildren().entries()) {
			const actor = byAppearance(article)[index]!;
			const groups = actors
				.getChildren(row)
				.map((group) => [labelOf(actors.getTreeItem(group)), actors.getChildren(group).length]);
			const expected = [
				['Says', claimsBy(article, actor).length],
				['Named in', claimsAbout(article, actor).length],
				['Mentions', actor.mentions.length],
			].filter(([, count]) => count !== 0);
			assert.deepEqual(groups, expected);
		}
	});

	it('have nobody whom only an advertisement names', () => {
		const name = 'WhatsApp';
		assert.equal(textAt(document, article.blocks[0]!).includes(name), true);
		assert.ok(!items(actors.getChildren()).map(labelOf).includes(name));
	});

	it('order actors by kind and name', () => {
		const byKind = outlineOf(provideActors('kind'));
		assert.deepEqual(byKind.map(([kind]) => kind), ['Persons', 'Organizations', 'Places', 'Unnamed sources', 'Documents', 'Others'].filter((label) => byKind.some(([kind]) => kind === label))); // prettier-ignore
		assert.ok(byKind[0]![1].includes('Samuel Kiprono'));
		assert.equal(byKind.flatMap(([, names]) => names).length, article.actors.length);
		const names = outlineOf(provideActors('name')).map(([name]) => name.toLowerCase());
		assert.deepEqual(names, names.toSorted());
	});

	it('open with those who matter most in the story, and not with who wrote or published it', async () => {
		const wire = await openText(WIRE);
		const { actors: all } = (await session.whenIdle(wire))!;
		const shown = items(provideActors('prominence').getChildren()).map(labelOf);
		assert.deepEqual(shown.slice(0, 2), ['Jana Novak', 'Brno']);
		assert.deepEqual(shown.slice(-2).sort(), ['Globe Wire', 'Ruth Comey']);
		assert.equal(shown.length, all.length);
		await vscode.window.showTextDocument(document);
	});

	it('order claims by speaker, kind and confidence', () => {
		const bySpeaker = outlineOf(provideClaims('speaker'));
		const speakers = [...new Set(article.claims.flatMap(({ speaker }) => speaker ?? []))];
		assert.deepEqual(bySpeaker.map(([name]) => name).filter((name) => name !== 'Unattributed'), speakers.map((id) => actorById(article, id)!.name)); // prettier-ignore
		assert.deepEqual(outlineOf(provideClaims('kind')).map(([kind]) => kind), ['quoted', 'partly quoted', 'reported']); // prettier-ignore
		assert.equal(outlineOf(provideClaims('confidence'))[0]![0], 'sure');
		for (const order of ['speaker', 'kind', 'confidence'] as const)
			assert.equal(outlineOf(provideClaims(order)).flatMap(([, claims]) => claims).length, article.claims.length);
	});

	it('show of a claim its words first, then who says it, and its kind by an icon', () => {
		const rows = provideClaims().getChildren();
		assert.equal(rows.length, article.claims.length);
		for (const [index, claim] of article.claims.entries()) {
			const item = claims.getTreeItem(rows[index]!);
			assert.ok(labelOf(item).includes(textAt(document, claim.content[0]!).slice(0, 40)), labelOf(item));
			const speaker = claim.speaker === null ? claim.source && textAt(document, claim.source) : actorById(article, claim.speaker)!.name; // prettier-ignore
			assert.ok(String(item.description).includes(speaker ?? 'Unattributed'), String(item.description));
		}
	});

	it('do not repeat a speaker below the speaker', () => {
		const bySpeaker = provideClaims('speaker');
		const [group] = bySpeaker
			.getChildren()
			.filter((row) => labelOf(bySpeaker.getTreeItem(row)) === 'Amina Sheikh Noor');
		for (const row of bySpeaker.getChildren(group))
			assert.doesNotMatch(String(bySpeaker.getTreeItem(row).description), /Noor/);
	});

	it('say a claim to a screen reader as a sentence', () => {
		const heard = provideClaims().getChildren().map((row) => claims.getTreeItem(row).accessibilityInformation!.label); // prettier-ignore
		const about = (words: string): string => heard.find((each) => each.includes(words))!;
		assert.equal(
			about('handbag'),
			'Samuel Kiprono said, quoted directly: “A harbour is not a handbag,” … “You do not buy it because it looks nice in the window.”',
		);
		assert.match(
			about('had hidden anything'),
			/^Noordkade Terminals denied, in reported words: .*anything\. Denial\.$/,
		);
		assert.match(about('four-fifths'), /^according to Coast Ports Authority, in reported words: Uganda alone/);
	});

	it('show only what the filter matches: names, roles, and the words of claims', () => {
		assert.deepEqual(outlineOf(provideActors('appearance', 'kenyan president')).map(([name]) => name), ['Samuel Kiprono']); // prettier-ignore
		assert.deepEqual(outlineOf(provideActors('kind', 'KIPRONO')), [['Persons', ['Samuel Kiprono']]]);
		const [found, ...others] = outlineOf(provideClaims('appearance', 'handbag kiprono'));
		assert.match(found![0], /^“A harbour is/);
		assert.deepEqual(others, []);
		assert.deepEqual(provideClaims('appearance', 'nothing like this').getChildren(), []);
	});

	it('know by a word in the filter which claims nobody is said to make', async () => {
		const text = 'The pier was closed on Monday.\n\n“The pier is safe.”\n\nThe mayor, Ruth Ames, said it rained.';
		const { claims: all } = (await session.whenIdle(await openText(text)))!;
		const unattributed = all.filter(({ speaker }) => speaker === null).map(({ id }) => id);
		assert.ok(unattributed.length > 0);
		const shown = provideClaims('appearance', 'unattributed').getChildren();
		assert.deepEqual(
			shown.map(({ claim }) => claim),
			unattributed,
		);
		await vscode.window.showTextDocument(document);
		await session.whenIdle(document);
	});

	it('know by a word in the filter which claims are unnamed, unattributed or unsure', () => {
		const shown = (query: string): string[] => provideClaims('appearance', query).getChildren().map(({ claim }) => claim!); // prettier-ignore
		const ids = (test: (claim: Claim) => boolean): string[] => article.claims.filter(test).map(({ id }) => id);
		const isUnnamed = ({ speaker }: Claim): boolean =>
			speaker !== null && actorById(article, speaker)!.kind === 'unnamed';
		assert.ok(shown('unnamed').length > 3);
		assert.deepEqual(shown('unnamed'), ids(isUnnamed));
		assert.deepEqual(
			shown('unattributed'),
			ids(({ speaker }) => speaker === null),
		);
		assert.ok(article.claims.some(({ confidence }) => confidence === 'medium'));
		assert.deepEqual(
			shown('unsure'),
			ids((claim) => !claimLine(claim).endsWith(' · sure')),
		);
		assert.deepEqual(shown('Unnamed contract'), ids((claim) => isUnnamed(claim) && textAt(document, claim.content[0]!).includes('contract'))); // prettier-ignore
	});

	it('have what is only thought where the filter or the setting asks for it', async () => {
		const shown = (query = ''): string[] => provideClaims('appearance', query).getChildren().map(({ claim }) => claim!); // prettier-ignore
		const { claims: all } = (await session.whenIdle(document))!;
		const thought = all.filter(({ type }) => type === 'attitude').map(({ id }) => id);
		assert.ok(thought.length > 0);
		assert.deepEqual(shown('attitude'), thought);
		assert.deepEqual(
			shown(),
			article.claims.map(({ id }) => id),
		);
		const settings = vscode.workspace.getConfiguration();
		await vscode.commands.executeCommand('dossier.toggleAttitudes');
		try {
			assert.deepEqual(
				shown(),
				all.map(({ id }) => id),
			);
			await vscode.commands.executeCommand('dossier.toggleAttitudes');
			assert.ok(shown().length < all.length);
		} finally {
			await settings.update(ATTITUDES, undefined, vscode.ConfigurationTarget.Global);
		}
	});

	it('have every row say itself to a screen reader', () => {
		const all = [...items(below(actors)), ...below(claims).map((row) => claims.getTreeItem(row))];
		for (const item of all) assert.ok(item.accessibilityInformation?.label, item.id);
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

	it('have below a claim to whom it is said, and the claims that it denies or that deny it', async () => {
		await session.whenIdle(
			await openText('Ruth Ames told reporters that the dam leaked. Peter Boyd denied the claim.'),
		);
		assert.deepEqual(outlineOf(provideClaims()), [
			['the dam leaked', ['Ruth Ames', 'told', 'the dam leaked', 'reporters', 'denied: the claim (the dam leaked)']],
			['denied: the claim (the dam leaked)', ['Peter Boyd', 'denied', 'the claim', 'the dam leaked']],
		]);
		await openSeed('harbour-deal.txt');
	});

	it('select exactly the text of a row', async () => {
		const texts = ({ id, actor, claim, index }: Node): string[] => {
			if (index !== undefined) return [textAt(document, actorById(article, actor!)!.mentions[index]!)];
			const found = claim === undefined ? undefined : claimById(article, claim);
			const part = /(source|cue|addressee)$/.exec(id)?.[1] as 'source' | 'cue' | 'addressee' | undefined;
			return (part ? [found![part]!] : (found?.content ?? [])).map((each) => textAt(document, each));
		};
		const chosen = [actors, claims].flatMap((tree) =>
			below(tree).flatMap((row) => (texts(row).length > 0 ? [[row, tree.getTreeItem(row)] as const] : [])),
		);
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

	it('know a row again when a correction took away or brought in what stands before it', async () => {
		const decided = new vscode.EventEmitter<vscode.TextDocument>();
		let corrections: readonly Correction[] = [];
		const log = vscode.window.createOutputChannel('Dossier tests', { log: true });
		const annotator = createInProcessAnnotator();
		const reader = { corrections: () => Promise.resolve({ corrections }), onDidCorrect: decided.event };
		const corrected = createSession(annotator, log, reader);
		const looked = followActiveArticle(corrected);
		const whole = withoutAttitudes((await corrected.whenIdle(document))!);
		const { text } = corrected.result(document)!;
		const correct = async (...made: readonly Correction[]): Promise<Article> => {
			corrections = made;
			decided.fire(document);
			return withoutAttitudes((await corrected.whenIdle(document))!);
		};
		const content = treeContent(corrected, looked, claimTree(), { text: '' }, { current: 'appearance' });
		const rows = nodeRows(() => content().nodes);
		const provider = provideRows(rows, changesOf());
		const wordsOf = (of: Article, { claim }: Pick<Node, 'claim'>): string[] =>
			claimById(of, claim!)!.content.map((part) => textAt(document, part));
		try {
			const shown = provider.getChildren().map((row) => ({ row, id: row.id, words: wordsOf(whole, row) }));
			const at = anchorOf(text, whole.claims[0]!.content[0]!);
			const fewer = await correct({ id: 'urn:test', at, other: null, change: { type: 'unmark-claim' } });
			provider.refresh();
			assert.equal(fewer.claims.length, whole.claims.length - 1);
			for (const { row, id, words } of shown.slice(1)) {
				assert.deepEqual(wordsOf(fewer, rows.find(id)!), words);
				const [, place] = provider.getTreeItem(rows.find(id)!).command!.arguments as [string, { claim: string }];
				assert.deepEqual(wordsOf(fewer, place), words);
				assert.equal(provider.getChildren().find((each) => each.id === row.id)!.claim, place.claim);
			}
			const { start } = whole.blocks.find(({ kind }) => kind === 'headline')!;
			const unclaimed = 'Kenya freezes harbour deal';
			assert.ok(text.startsWith(unclaimed, start));
			const headline = anchorOf(text, { start, end: start + unclaimed.length });
			const more = await correct({
				id: 'urn:test',
				at: headline,
				other: null,
				change: { type: 'mark-claim', name: null },
			});
			assert.equal(more.claims.length, whole.claims.length + 1);
			for (const { id, words } of shown) assert.deepEqual(wordsOf(more, rows.find(id)!), words);
		} finally {
			vscode.Disposable.from(looked, corrected, annotator, log, decided).dispose();
		}
	});

	it('hand to commands what a known row names now, also where the rows above it stay the same', () => {
		const node = (claim: string): Node => ({ id: 'inner', claim, document, below: [], item: () => new vscode.TreeItem(claim) }); // prettier-ignore
		const outer = (below: readonly Node[]): Node => ({ id: 'outer', below, item: () => new vscode.TreeItem('outer') });
		let roots = [outer([node('c2')])];
		const provider = provideRows(nodeRows(() => roots), changesOf()); // prettier-ignore
		const [inner] = provider.getChildren(provider.getChildren()[0]);
		roots = [outer([node('c1')])];
		provider.refresh();
		assert.equal(inner!.claim, 'c1');
	});

	it('put a card into the tooltip when it is asked for', () => {
		const row = actors.getChildren()[0]!;
		const item = actors.getTreeItem(row);
		assert.equal(item.tooltip, undefined);
		assert.ok(actors.resolveTreeItem(item, row).tooltip instanceof vscode.MarkdownString);
	});

	it('draw again only what a result changed', async () => {
		const refreshed: (string[] | undefined)[] = [];
		const changes = changesOf();
		changes.event((rows) => refreshed.push(rows?.map(({ id }) => id)));
		const fresh = provideActors('appearance', '', changes);
		const all = fresh.getChildren();
		for (const row of all) fresh.getTreeItem(row);
		const opened = all[1]!;
		fresh.refresh();
		assert.deepEqual(refreshed, []);
		fresh.getChildren(opened);
		fresh.refresh();
		assert.deepEqual(refreshed.splice(0), [[opened.id]]);
		await edit((changed) => {
			changed.insert(
				document.uri,
				document.positionAt(document.getText().indexOf('MOMBASA')),
				'Zuzana Kolar laughed.\n\n',
			);
		});
		await session.whenIdle(document);
		fresh.refresh();
		assert.deepEqual(refreshed, [undefined]);
		await vscode.commands.executeCommand('undo');
		article = (await session.whenIdle(document))!;
	});

	it('have no rows of the former article while another one is read, and nobody says that it names nobody', async () => {
		assert.equal(actors.getChildren().length, article.actors.length);
		assert.ok(claims.getChildren().length > 0);
		let open = (): void => undefined;
		gate = new Promise((resolve) => (open = resolve));
		const other = await openText('Peter Boyd said it.');
		await eventually('the other article', () => active.document === other || undefined);
		assert.equal(active.state, 'pending');
		assert.deepEqual([...actors.getChildren(), ...claims.getChildren()], []);
		open();
		gate = undefined;
		await session.whenIdle(other);
		assert.deepEqual(items(actors.getChildren()).map(labelOf), ['Peter Boyd']);
		await vscode.window.showTextDocument(document);
	});

	it('speak of the article that is looked at', async () => {
		const other = await openText('Jana Novak said it.');
		await session.whenIdle(other);
		assert.deepEqual(items(actors.getChildren()).map(labelOf), ['Jana Novak']);
		await vscode.window.showTextDocument(document);
		assert.equal(actors.getChildren().length, article.actors.length);
	});
});
