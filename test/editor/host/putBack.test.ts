import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotationFor, EMPTY_PAGE, printPage, type Entry } from '../../../src/core/formats/annotations';
import { rangeOf } from '../../../src/vscode/place';
import { annotated, closeAll, eventually, textAt } from './support';
import { openScratch, pageAt, scratch, write, type Scratch } from './scratch';

const WORDS = 'the pier at Osland will close in May, and nobody has asked the ferry owners';
const TEXT = [
	'Ferry owners and the town quarrel over a pier',
	`OSLAND, March 3 – Mayor Ingrid Vassbo said ${WORDS}. “We cannot wait for another winter,” Vassbo told reporters.`,
	'Petter Rame, who owns the ferry, rejected the plan. “Nobody came to look,” he said.',
].join('\n\n');

describe('what is not found in the text', () => {
	let files: Scratch;
	let document: vscode.TextDocument;

	/** Opens an article that has a note and a correction on words which stood in a sentence that is gone. */
	const open = async (exact: string): Promise<void> => {
		files = await scratch(TEXT);
		const at = {
			exact,
			prefix: 'Harald Moe, her deputy, thought ',
			suffix: '. The council never voted on it.',
			start: 400,
		};
		const entries: readonly Entry[] = [
			{ type: 'note', value: { id: 'urn:n', at, remarks: [{ text: 'When?', created: '' }], resolved: false } },
			{
				type: 'correction',
				value: { id: 'urn:c', at, other: null, change: { type: 'mark-claim', name: 'Petter Rame' } },
			},
		];
		const annotations = entries.map((entry) => annotationFor(entry, 'a.txt', '2026-03-03T10:00:00.000Z'));
		await write(files.store, printPage({ ...EMPTY_PAGE, annotations }));
		document = await openScratch(files);
	};
	afterEach(async () => {
		await closeAll();
		await files.remove();
	});

	const putBack = (row: object): Thenable<unknown> =>
		vscode.commands.executeCommand('dossier.putBack', { document, ...row });
	const correctedAt = async (): Promise<string | undefined> => {
		const at = (await annotated(document)).corrections[0]?.at;
		return at ? textAt(document, at) : undefined;
	};
	const select = (words: string): void => {
		const start = TEXT.indexOf(words);
		const range = rangeOf(document, { start, end: start + words.length });
		vscode.window.activeTextEditor!.selection = new vscode.Selection(range.start, range.end);
	};

	it('is not on the same words of somebody else, and goes there by one click', async () => {
		await open(WORDS);
		assert.equal(await correctedAt(), undefined);
		await putBack({ correction: 'urn:c' });
		assert.equal(await correctedAt(), WORDS);
		await eventually('the stored place', async () => {
			const { annotations } = await pageAt(files.store);
			return annotations[1]?.entry?.value.at.start === TEXT.indexOf(WORDS) || undefined;
		});
	});

	it('goes to the selected words where its own are gone', async () => {
		await open('nothing of this is in the text');
		select('Nobody came to look');
		await putBack({ note: 'urn:n' });
		const { annotations } = await pageAt(files.store);
		assert.equal(annotations[0]!.entry!.value.at.exact, 'Nobody came to look');
		assert.equal(annotations[1]!.entry!.value.at.exact, 'nothing of this is in the text');
	});

	it('is where it was before, by undo, and back again by redo', async () => {
		await open('nothing of this is in the text');
		select('Nobody came to look');
		await putBack({ note: 'urn:n' });
		const wordsOfNote = async (words: string): Promise<void> => {
			await eventually(`the note on ${words}`, async () => {
				const note = (await pageAt(files.store)).annotations.find(({ id }) => id === 'urn:n');
				return note?.entry?.value.at.exact === words || undefined;
			});
		};
		await wordsOfNote('Nobody came to look');
		await vscode.commands.executeCommand('dossier.undo');
		await wordsOfNote('nothing of this is in the text');
		await vscode.commands.executeCommand('dossier.redo');
		await wordsOfNote('Nobody came to look');
	});
});
