import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotate } from '../../../src/core/annotate';
import { ATTITUDES } from '../../../src/vscode/attitudes';
import { hasReason } from '../../../src/vscode/evidence';
import { annotated, closeAll, openSeed, openText, positionOf, textAt } from './support';

/** The cards over a position, as Markdown. */
async function cardsAt(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.MarkdownString[]> {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		position,
	);
	return hovers.flatMap((hover) => hover.contents).filter((content) => content instanceof vscode.MarkdownString);
}

/** What a reader sees of a card: character references and links resolved. */
const readable = ({ value }: vscode.MarkdownString): string =>
	value
		.replace(/\]\(command:[^)]*\)/g, ']')
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
		.replace(/[[\]]/g, '');

describe('hover', () => {
	afterEach(closeAll);

	it('shows a card on every mention of every actor', async () => {
		const document = await openSeed('harbour-deal.txt');
		const { actors } = await annotated(document);
		for (const actor of actors)
			for (const mention of actor.mentions) {
				const cards = await cardsAt(document, document.positionAt(mention.start));
				const names = cards.map((card) => readable(card).split('\n')[0]!);
				assert.ok(names.some((name) => name.includes(actor.name)), `${textAt(document, mention)}: ${names.join()}`); // prettier-ignore
			}
	});

	it('says who a role is, how it refers, how often and why', async () => {
		const document = await openSeed('harbour-deal.txt');
		const article = await annotated(document);
		const kiprono = article.actors.find((actor) => actor.name === 'Samuel Kiprono')!;
		const [card] = await cardsAt(document, positionOf(document, 'the Kenyan president'));
		const text = readable(card!);
		assert.match(text, /^\*\*Samuel Kiprono\*\* — person/);
		assert.match(text, /Here by role: “the Kenyan president”/);
		assert.ok(text.includes(`${kiprono.mentions.length} mentions, first in line 7`));
		assert.match(text, /Why: \S/);
	});

	it('says of a cue who claims what', async () => {
		const document = await openSeed('harbour-deal.txt');
		await annotated(document);
		const [card] = await cardsAt(document, positionOf(document, 'Kiprono said', 0, 'Kiprono sa'.length));
		assert.match(readable(card!), /^\*\*Samuel Kiprono\*\* said — statement · quoted/);
		assert.match(readable(card!), /A harbour is not a handbag/);
	});

	it('says of a claim whom it is said to, and what answers it', async () => {
		const document = await openText('Ruth Ames told reporters that the dam leaked. Peter Boyd denied the claim.');
		await annotated(document);
		const card = async (cue: string): Promise<string> => {
			const [found] = await cardsAt(document, positionOf(document, cue));
			return readable(found!);
		};
		assert.match(await card('told'), /To: reporters\s+denied in: “the claim \(the dam leaked\)” \(Peter Boyd denied\)/);
		assert.match(await card('denied'), /denies: “the dam leaked” \(Ruth Ames\)/);
	});

	it('says on the card of a claim what leaves it less than sure', async () => {
		const document = await openText(
			'Ruth Ames told reporters that the dam leaked. The dam had held, Peter Boyd said on Monday.',
		);
		await annotated(document);
		const [sure] = await cardsAt(document, positionOf(document, 'told'));
		const [open] = await cardsAt(document, positionOf(document, 'said'));
		assert.match(readable(open!), /fairly sure[^]*Less sure: no mark tells where the words end/);
		assert.doesNotMatch(readable(sure!), /ess sure/);
	});

	it('has words for every reason that the samples give', async () => {
		const names = await vscode.workspace.findFiles('*.txt');
		const texts = await Promise.all(
			names.map(async (name) => (await vscode.workspace.openTextDocument(name)).getText()),
		);
		const articles = texts.map((text) => annotate(text));
		const evidence = articles.flatMap(({ actors, claims }) => [
			...actors.flatMap((actor) => [...actor.evidence, ...actor.mentions.flatMap((mention) => mention.evidence)]),
			...claims.flatMap((claim) => claim.evidence),
		]);
		assert.ok(evidence.length > 0);
		for (const each of evidence) assert.ok(hasReason(each), each.rule);
	});

	it('trusts only its own commands', async () => {
		const document = await openSeed('harbour-deal.txt');
		await annotated(document);
		const [card] = await cardsAt(document, positionOf(document, 'Samuel Kiprono'));
		const used = [...card!.value.matchAll(/command:([\w.]+)/g)].map((match) => match[1]!);
		assert.deepEqual([...new Set(used)].sort(), ['dossier.nextMention', 'dossier.openPlace', 'dossier.showActor']);
		assert.ok(used.every((command) => command.startsWith('dossier.')));
	});

	it('shows words of an article as they are, never as Markdown or HTML', async () => {
		const hostile = '[now](command:dossier.showLog) <b>x</b> **y** https://a.example `z` 2 * 3 ** 4 [k] <i ~~';
		const document = await openText(
			'The minister, Jana Novak, met reporters in the garden of the ministry after the talks had ended late at night.\n\n' +
				'She said that both sides had moved, that the text was ready and that only a few words had to be found.\n\n' +
				`“We will sign ${hostile} soon,” Novak said.\n`,
		);
		await annotated(document);
		const [card] = await cardsAt(document, positionOf(document, 'Jana Novak'));
		assert.ok(readable(card!).includes('now x y https://a.example z 2 * 3 ** 4 k <i ~~ soon'));
		assert.doesNotMatch(card!.value, /<|https:|[`~]|\*\* 4|command:dossier\.showLog/);
	});

	it('tells of what is only thought where the setting asks for it', async () => {
		const document = await openText(
			'Jana Novak hopes that the old bridge at Kilifi will open again before the winter.',
		);
		await annotated(document);
		const told = async (): Promise<readonly string[]> =>
			(await cardsAt(document, positionOf(document, 'open again'))).map((card) => readable(card).split('\n')[0]!);
		assert.deepEqual(await told(), []);
		const settings = vscode.workspace.getConfiguration();
		await settings.update(ATTITUDES, true, vscode.ConfigurationTarget.Global);
		try {
			assert.deepEqual(await told(), ['**Jana Novak** hopes — attitude · reported · sure']);
		} finally {
			await settings.update(ATTITUDES, undefined, vscode.ConfigurationTarget.Global);
		}
	});

	it('tells of a claim anywhere in its words, below whom they name', async () => {
		const document = await openText(
			'Jana Novak said that the old bridge at Kilifi was closed on Monday. It rained all night in the hills.',
		);
		await annotated(document);
		const titles = async (words: string): Promise<readonly string[]> =>
			(await cardsAt(document, positionOf(document, words, 0, 1))).map((card) => readable(card).split(' — ')[0]!);
		assert.deepEqual(await titles('old bridge'), ['**Jana Novak** said']);
		assert.deepEqual(await titles('closed'), ['**Jana Novak** said']);
		assert.deepEqual(await titles('Kilifi'), ['**Kilifi**', '**Jana Novak** said']);
		assert.deepEqual(await titles('rained'), []);
	});

	it('says what was not said, and what may be', async () => {
		const document = await openText(
			'Jana Novak had never discussed the contract with the company. Peter Boyd neither confirmed nor denied that it was signed. Ruth Ames might argue that it was not.',
		);
		await annotated(document);
		const first = async (cue: string): Promise<string> => {
			const [card] = await cardsAt(document, positionOf(document, cue));
			return readable(card!).split('\n')[0]!;
		};
		assert.match(await first('discussed'), /^\*\*Jana Novak\*\* had never discussed — in the negative/);
		assert.match(await first('denied'), /^\*\*Peter Boyd\*\* neither confirmed nor denied — in the negative/);
		assert.match(await first('argue'), /^\*\*Ruth Ames\*\* might argue — statement/);
	});

	it('moves with an edit before the text is annotated anew', async () => {
		const document = await openText('Jana Novak said the bridge would open. Novak left.\n');
		await annotated(document);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), 'Yesterday ');
		await vscode.workspace.applyEdit(edit);
		assert.match(readable((await cardsAt(document, positionOf(document, 'Jana')))[0]!), /Jana Novak/);
		assert.deepEqual(await cardsAt(document, new vscode.Position(0, 3)), []);
	});

	it('can be turned off', async () => {
		const document = await openSeed('harbour-deal.txt');
		await annotated(document);
		const configuration = vscode.workspace.getConfiguration('dossier');
		await configuration.update('hover.enabled', false, vscode.ConfigurationTarget.Global);
		assert.deepEqual(await cardsAt(document, positionOf(document, 'Samuel Kiprono')), []);
		await configuration.update('hover.enabled', undefined, vscode.ConfigurationTarget.Global);
	});
});
