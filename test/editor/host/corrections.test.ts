import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isReaders } from '../../../src/core/corrections/reader';
import type { Actor, Article, Claim } from '../../../src/core/model';
import { speakersIn } from '../../../src/vscode/correcting/choices';
import { whatChanged } from '../../../src/vscode/changeWords';
import { annotated, closeAll, edit, eventually, openText, positionOf, putCursor, textAt } from './support';
import { openScratch, pageAt, scratch, type Scratch } from './scratch';

const TEXT = [
	'Ferry owners and the town quarrel over a pier',
	'OSLAND, March 3 – The pier at Osland will close in May, Mayor Ingrid Vassbo said on Monday. “We cannot wait for another winter,” Vassbo told reporters. “The piles are rotten.”',
	'Petter Rame, who owns the ferry company Ramelinje, rejected the plan. Rame said that the town had never asked him. “Nobody came to look,” he said.',
	'A senior official at the ministry of transport said the state would pay half. The official would not say when.',
	'The wharf at Skarvik stays open. The Blue Heron will stay in port until the quarrel is over, Rame added.',
].join('\n\n');

describe('corrections', () => {
	let files: Scratch;
	let document: vscode.TextDocument;
	let article: Article;

	beforeEach(async () => {
		files = await scratch(TEXT);
		document = await openScratch(files);
		article = await annotated(document);
	});
	afterEach(async () => {
		await closeAll();
		await files.remove();
	});

	const run = async (command: string, key: object = {}): Promise<Article> => {
		await vscode.commands.executeCommand(`dossier.${command}`, document.uri.toString(), key);
		return (article = await annotated(document));
	};
	const actor = (name: string): Actor => {
		const found = article.actors.find((each) => each.name === name);
		assert.ok(found, `${name} is among ${article.actors.map((each) => each.name).join()}`);
		return found;
	};
	const words = ({ mentions }: Actor): string[] => mentions.map((mention) => textAt(document, mention));
	const claim = (phrase: string): Claim | undefined =>
		article.claims.find(({ content }) => content.some((part) => textAt(document, part).includes(phrase)));
	const span = (phrase: string, nth = 0) => {
		const start = document.offsetAt(positionOf(document, phrase, nth, 0));
		return { start, end: start + phrase.length };
	};

	it('of a kind hold for all mentions, are stored, and can be taken back', async () => {
		await run('setKind', { actor: actor('Petter Rame').id, kind: 'organization' });
		assert.equal(actor('Petter Rame').kind, 'organization');
		assert.ok(words(actor('Petter Rame')).includes('Rame'));
		assert.ok(isReaders(actor('Petter Rame')));
		const [stored] = (await pageAt(files.store)).annotations;
		assert.equal(stored?.raw['motivation'], 'classifying');
		await run('undoCorrection');
		assert.equal(actor('Petter Rame').kind, 'person');
		assert.deepEqual((await pageAt(files.store)).annotations, []);
	});

	it('take out what is no name', async () => {
		await run('notAName', { actor: actor('Ingrid Vassbo').id, ...span('Vassbo', 1) });
		assert.ok(!article.actors.some((each) => words(each).includes('Vassbo')));
	});

	it('make a name of selected words, whole, everywhere', async () => {
		await run('markActor', { start: span('wharf').start + 1, end: span('wharf').end - 1, kind: 'place' });
		assert.deepEqual(words(actor('wharf')), ['wharf']);
		assert.equal(actor('wharf').kind, 'place');
	});

	it('make two actors one', async () => {
		const mentions = [...words(actor('Petter Rame')), ...words(actor('Ramelinje'))];
		await run('mergeActors', { actor: actor('Petter Rame').id, other: actor('Ramelinje').id });
		assert.deepEqual(words(actor('Petter Rame')).sort(), mentions.sort());
		assert.ok(actor('Petter Rame').aliases.includes('Ramelinje'));
	});

	it('part a mention from its actor, for nobody and for somebody else', async () => {
		const he = article.actors.flatMap(({ mentions }) => mentions).find(({ form }) => form === 'pronoun')!;
		const owner = article.actors.find(({ mentions }) => mentions.includes(he))!;
		await run('separateMention', { actor: owner.id, start: he.start, end: he.end, other: actor('Ingrid Vassbo').id });
		assert.ok(actor('Ingrid Vassbo').mentions.some(({ start }) => start === he.start));
		assert.ok(!actor('Petter Rame').mentions.some(({ start }) => start === he.start));
		await run('separateMention', { actor: actor('Petter Rame').id, ...span('Rame', 3), other: null });
		assert.ok(!words(actor('Petter Rame')).includes('Rame'));
	});

	it('call an actor otherwise', async () => {
		await run('renameActor', { actor: actor('Ingrid Vassbo').id, name: 'The mayor' });
		assert.ok(actor('The mayor').aliases.includes('Ingrid Vassbo'));
	});

	it('say who claims it, or that nobody does', async () => {
		await run('setSpeaker', { claim: claim('Nobody came')!.id, other: actor('Ingrid Vassbo').id });
		assert.equal(claim('Nobody came')!.speaker, actor('Ingrid Vassbo').id);
		await run('setSpeaker', { claim: claim('another winter')!.id, other: null });
		assert.equal(claim('another winter')!.speaker, null);
		await run('setSpeaker', { claim: claim('pay half')!.id, name: 'Eva Solli' });
		assert.equal(claim('pay half')!.speaker, actor('Eva Solli').id);
	});

	it('take out what is no claim, and make one of selected words', async () => {
		await run('notAClaim', { claim: claim('Nobody came')!.id });
		assert.equal(claim('Nobody came'), undefined);
		await run('markClaim', { ...span('The wharf at Skarvik stays open'), other: actor('Petter Rame').id });
		assert.equal(claim('Skarvik')!.speaker, actor('Petter Rame').id);
	});

	it('take the place of an older one that says the same kind of thing of the same words, as one step', async () => {
		const stored = async (): Promise<unknown[]> =>
			(await pageAt(files.store)).annotations.map(({ entry }) => entry?.type === 'correction' && entry.value.change);
		const half = (): string => claim('pay half')!.id;
		await run('setSpeaker', { claim: half(), name: 'Two clerks' });
		assert.equal(claim('pay half')!.speaker, actor('Two clerks').id);
		await run('setSpeaker', { claim: half(), other: actor('Ingrid Vassbo').id });
		assert.equal(claim('pay half')!.speaker, actor('Ingrid Vassbo').id);
		assert.ok(!article.actors.some(({ name }) => name === 'Two clerks'));
		assert.deepEqual(await stored(), [{ type: 'set-speaker', name: null }]);
		await run('undo');
		assert.equal(claim('pay half')!.speaker, actor('Two clerks').id);
		assert.deepEqual(await stored(), [{ type: 'set-speaker', name: 'Two clerks' }]);
		await run('undo');
		assert.deepEqual(await stored(), []);

		await run('setKind', { actor: actor('Ramelinje').id, kind: 'place' });
		await run('setKind', { actor: actor('Ramelinje').id, kind: 'other' });
		await run('renameActor', { actor: actor('Ingrid Vassbo').id, name: 'The mayor' });
		await run('renameActor', { actor: actor('The mayor').id, name: 'Mayor Vassbo' });
		await run('markActor', { ...span('wharf'), kind: 'place' });
		await run('setKind', { actor: actor('wharf').id, kind: 'organization' });
		assert.equal(actor('wharf').kind, 'organization');
		await run('markClaim', { ...span('The wharf at Skarvik stays open'), name: 'Somebody' });
		await run('setSpeaker', { claim: claim('Skarvik')!.id, other: actor('Petter Rame').id });
		assert.equal(claim('Skarvik')!.speaker, actor('Petter Rame').id);
		assert.deepEqual(await stored(), [
			{ type: 'set-kind', kind: 'other', names: ['Ramelinje'] },
			{ type: 'rename', name: 'Mayor Vassbo' },
			{ type: 'mark-name', kind: 'organization' },
			{ type: 'mark-claim', name: null },
		]);
	});

	it('leave older ones alone that say something else, or of other words', async () => {
		const count = async (): Promise<number> => (await pageAt(files.store)).annotations.length;
		await run('setSpeaker', { claim: claim('pay half')!.id, other: actor('Ingrid Vassbo').id });
		await run('setSpeaker', { claim: claim('Nobody came')!.id, other: actor('Ingrid Vassbo').id });
		await run('setKind', { actor: actor('Ingrid Vassbo').id, kind: 'other' });
		await run('renameActor', { actor: actor('Ingrid Vassbo').id, name: 'The mayor' });
		await run('setKind', { actor: actor('Petter Rame').id, kind: 'other' });
		assert.equal(await count(), 5);
		// That the words are fewer now says something of the speaker's claim, which is to stay that speaker's.
		await run('markClaim', { ...span('would pay half'), other: actor('The mayor').id });
		await run('setSpeaker', { claim: claim('would pay half')!.id, other: actor('Petter Rame').id });
		assert.equal(claim('pay half')!.speaker, actor('Petter Rame').id);
		assert.ok(!article.claims.some(({ content }) => content.some((part) => textAt(document, part) === 'the state')));
		assert.equal(await count(), 7);
	});

	it('say at once of a phrase which actor it means, one that holds a name of theirs too', async () => {
		const before = { text: document.getText(), article };
		await run('markMention', { ...span('Ferry owners'), other: actor('Petter Rame').id });
		assert.ok(words(actor('Petter Rame')).includes('Ferry owners'));
		const made = (await pageAt(files.store)).annotations.flatMap(({ entry }) => (entry?.type === 'correction' ? entry.value : [])); // prettier-ignore
		assert.equal(
			whatChanged(made[1]!, before, { text: document.getText(), article }),
			`“Ferry owners” now means Petter Rame in the whole article: ${actor('Petter Rame').mentions.length} mentions`,
		);
		await run('undo');
		assert.ok(!words(actor('Petter Rame')).includes('Ferry owners'));
		await run('markMention', { ...span('ferry company Ramelinje'), other: actor('Ramelinje').id });
		assert.deepEqual(words(actor('Ramelinje')), ['ferry company Ramelinje']);
	});

	it('offer every actor as a speaker, places too, behind persons, organizations and groups', () => {
		const kinds = speakersIn(article).map(({ kind }) => kind);
		assert.equal(kinds.length, article.actors.length);
		assert.ok(kinds.includes('place'));
		for (const kind of ['person', 'organization', 'unnamed'] as const)
			assert.ok(kinds.lastIndexOf(kind) < kinds.indexOf('place'), kinds.join());
	});

	it('give a claim of its speaker other borders, and the answer tells what holds then', async () => {
		const { id } = actor('Petter Rame');
		const before = { text: document.getText(), article };
		await run('markClaim', { ...span('town had never asked'), other: id });
		assert.equal(textAt(document, claim('never asked')!.content[0]!), 'town had never asked');
		assert.equal(claim('asked him'), undefined);
		const [made] = (await pageAt(files.store)).annotations.flatMap(({ entry }) => (entry?.type === 'correction' ? entry.value : [])); // prettier-ignore
		assert.equal(
			whatChanged(made!, before, { text: document.getText(), article }),
			'A claim by Petter Rame now: “town had never asked”',
		);
		await run('undo');
		assert.ok(claim('asked him'));
	});

	it('give the end of a claim to somebody else, and the answer tells what is left', async () => {
		const { id } = actor('Petter Rame');
		const before = { text: document.getText(), article };
		await run('markClaim', { ...span('will close in May'), other: id });
		assert.equal(claim('close in May')!.speaker, id);
		assert.equal(textAt(document, claim('The pier at Osland')!.content[0]!), 'The pier at Osland');
		const [made] = (await pageAt(files.store)).annotations.flatMap(({ entry }) => (entry?.type === 'correction' ? entry.value : [])); // prettier-ignore
		assert.equal(
			whatChanged(made!, before, { text: document.getText(), article }),
			'A claim by Petter Rame now: “will close in May” · Ingrid Vassbo keeps: “The pier at Osland”',
		);
	});

	it('hold in all articles for names that are always so', async () => {
		await run('always', { ...span('Blue Heron'), kind: 'other' });
		try {
			await eventually('the name', async () =>
				(await annotated(document)).actors.find((each) => each.name === 'Blue Heron' && each.kind === 'other'),
			);
			const other = await openText('The Blue Heron is late, Ingrid Vassbo said on Monday in the old town hall.');
			assert.ok((await annotated(other)).actors.some((each) => each.name === 'Blue Heron' && each.kind === 'other'));
		} finally {
			await vscode.workspace
				.getConfiguration('dossier')
				.update('names', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	it('hold in all articles for words that are never a name', async () => {
		assert.ok(actor('Ramelinje'));
		await run('always', { ...span('Ramelinje'), kind: 'none' });
		try {
			const isGone = (each: Article): boolean => each.actors.every(({ name }) => name !== 'Ramelinje');
			await eventually('the name to be gone', async () => isGone(await annotated(document)) || undefined);
			const other = await openText('The ferry company Ramelinje is late, Ingrid Vassbo said in the old town hall.');
			assert.ok(isGone(await annotated(other)));
		} finally {
			await vscode.workspace
				.getConfiguration('dossier')
				.update('names', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	it('are offered as quick fixes', async () => {
		const position = positionOf(document, 'Vassbo told');
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			new vscode.Range(position, position),
			vscode.CodeActionKind.QuickFix.value,
		);
		const titles = actions.map(({ title }) => title);
		for (const title of [
			'Ingrid Vassbo is of another kind: place',
			'Ingrid Vassbo is the same as…',
			'“Vassbo” is not a name',
			'“Vassbo” means somebody else here…',
		])
			// prettier-ignore
			assert.ok(titles.includes(title), `${title} is among ${titles.join()}`);
		const place = actions.find(({ title }) => title.endsWith('kind: place'))!;
		await vscode.commands.executeCommand(place.command!.command, ...(place.command!.arguments as unknown[]));
		article = await annotated(document);
		assert.equal(actor('Ingrid Vassbo').kind, 'place');
	});

	it('start from the cursor without arguments', async () => {
		putCursor(positionOf(document, 'Ramelinje'));
		await vscode.commands.executeCommand('dossier.notAName');
		article = await annotated(document);
		assert.ok(!article.actors.some((each) => words(each).includes('Ramelinje')));
	});

	it('move with their words when the article is edited, here and elsewhere, and are there again when it is opened', async () => {
		await run('setSpeaker', { claim: claim('Nobody came')!.id, other: actor('Ingrid Vassbo').id });
		await edit((changes) => {
			changes.insert(document.uri, new vscode.Position(0, 0), 'Osland waits.\n\n');
			const asked = positionOf(document, 'asked him', 0, 0);
			changes.replace(document.uri, new vscode.Range(asked, asked.translate(0, 9)), 'called on him');
		});
		article = await annotated(document);
		assert.equal(claim('Nobody came')!.speaker, actor('Ingrid Vassbo').id);
		await document.save();
		await eventually(
			'the store',
			async () => JSON.stringify(await pageAt(files.store)).includes('called on him') || undefined,
		);
		await closeAll();
		await vscode.workspace.fs.writeFile(files.uri, new TextEncoder().encode(`News.\n\n${document.getText()}`));
		document = await openScratch(files);
		article = await annotated(document);
		assert.equal(claim('Nobody came')!.speaker, actor('Ingrid Vassbo').id);
	});

	it('of an untitled article are kept, also when it gets a file', async () => {
		const untitled = await openText(TEXT.replace('Skarvik', 'Lervik'));
		document = untitled;
		article = await annotated(document);
		await run('renameActor', { actor: actor('Ingrid Vassbo').id, name: 'The mayor' });
		assert.ok(actor('The mayor'));
		const saved = await scratch(untitled.getText());
		document = await openScratch(saved);
		assert.equal((await pageAt(saved.store)).annotations.length, 1);
		article = await annotated(document);
		assert.ok(actor('The mayor'));
		await closeAll();
		await saved.remove();
	});
});
