import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { anchorOf } from '../../../src/core/corrections/anchor';
import { annotationFor, EMPTY_PAGE, printPage, type Entry } from '../../../src/core/formats/annotations';
import { followSpan, moveSpan } from '../../../src/core/remap';
import { overlaps, sliceOf, type Span } from '../../../src/core/span';
import { annotated, closeAll, edit, eventually } from './support';
import { openScratch, pageAt, read, scratch, write, type Scratch } from './scratch';

const COUNT = 50;

/** A place in words of the text, and where what is left of them really is: `undefined` once nothing is. */
interface Tracked {
	readonly id: string;
	readonly words: string;
	place: Span | undefined;
	/** Whether an edit went through it. */
	isTouched: boolean;
}

/** The same sequence of whole numbers below `limit` on every run (Lehmer's generator). */
function dice(seed: number): (limit: number) => number {
	let state = seed;
	return (limit) => {
		state = (state * 48_271) % 2_147_483_647;
		return state % Math.max(1, limit);
	};
}

describe('50 corrections and notes', () => {
	let files: Scratch;
	let document: vscode.TextDocument;
	let tracked: Tracked[];
	const roll = dice(7);

	before(async () => {
		const seed = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'harbour-deal.txt');
		const text = await read(seed);
		files = await scratch(text);
		const words = [...text.matchAll(/[\p{L}\p{N}]+(?:\s+[\p{L}\p{N}]+)?/gu)];
		tracked = Array.from({ length: COUNT }, (_, i) => {
			const found = words[Math.floor((i * words.length) / COUNT)]!;
			return {
				id: `urn:${i}`,
				words: found[0],
				place: { start: found.index, end: found.index + found[0].length },
				isTouched: false,
			};
		});
		const annotations = tracked.map(({ id, place }, i) => {
			const at = anchorOf(text, place!);
			const entry: Entry =
				i % 3 === 0
					? { type: 'note', value: { id, at, remarks: [{ text: 'A', created: '2026-03-03' }], resolved: false } }
					: { type: 'correction', value: { id, at, other: null, change: { type: 'unmark-claim' } } };
			return annotationFor(entry, 'a.txt', '2026-03-03');
		});
		await write(files.store, printPage({ ...EMPTY_PAGE, annotations }));
		document = await openScratch(files);
	});
	after(async () => {
		await closeAll();
		await files.remove();
	});

	/** What to replace by what: a few letters here and there, now and then a paragraph. */
	const change = (text: string): { readonly start: number; readonly end: number; readonly by: string } => {
		const start = roll(text.length);
		const end = Math.min(text.length, start + [0, 0, 3, 30, 200][roll(5)]!);
		return { start, end, by: ['', 'X', ' and so on', '\n\nNews came from Lamu.\n\n', '“'][roll(5)]! };
	};
	const follow = ({ start, end }: Span, length: number): void => {
		for (const one of tracked) {
			const moved = one.place && moveSpan(one.place, { start, end, length });
			one.isTouched ||= !moved;
			one.place = moved ?? (one.place && followSpan(one.place, { start, end, length })) ?? undefined;
		}
	};
	/** Each is listed, and is where its words are or an orphan. */
	const check = async (): Promise<void> => {
		const { corrections } = await annotated(document);
		const text = document.getText();
		const expected = tracked.filter((_, i) => i % 3 !== 0);
		assert.deepEqual(corrections.map(({ id }) => id), expected.map(({ id }) => id)); // prettier-ignore
		corrections.forEach(({ at }, i) => {
			const { words, place, isTouched } = expected[i]!;
			if (!at) return;
			if (!isTouched) assert.equal(sliceOf(text, at), words);
			if (!isTouched) assert.deepEqual(at, place);
			else if (place) assert.ok(overlaps(at, place), words);
		});
	};

	it('are where their words are, or orphans, through edits in the editor', async () => {
		for (let round = 0; round < 60; round++) {
			for (let i = 0; i <= roll(3); i++) {
				const { start, end, by } = change(document.getText());
				follow({ start, end }, by.length);
				await edit((changes) => {
					changes.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), by);
				});
			}
			await check();
		}
	});

	it('are all still stored when the article is saved, where their words are', async () => {
		await document.save();
		const text = document.getText();
		const { annotations } = await pageAt(files.store);
		assert.equal(annotations.length, COUNT);
		for (const { entry } of annotations) {
			const { place, words, isTouched } = tracked.find(({ id }) => id === entry!.value.id)!;
			if (!isTouched) assert.equal(entry!.value.at.exact, words);
			if (!isTouched && place)
				await eventually(`${words} in the store`, async () => isStoredAt(text, place, entry!.value.id));
		}
	});

	/** Whether the stored anchor is that of the place; an orphan's is the one that it had when it was last found. */
	const isStoredAt = async (text: string, place: Span, id: string): Promise<true | undefined> => {
		const { annotations } = await pageAt(files.store);
		const { at } = annotations.find((one) => one.id === id)!.entry!.value;
		const isFound = (await annotated(document)).corrections.find((one) => one.id === id)?.at !== null;
		return !isFound || at.start === anchorOf(text, place).start ? true : undefined;
	};

	it('are where their words are, or orphans, through edits by other programs', async () => {
		for (let round = 0; round < 12; round++) {
			const text = document.getText();
			const { start, end, by } = change(text);
			follow({ start, end }, by.length);
			const edited = text.slice(0, start) + by + text.slice(end);
			await write(files.uri, edited);
			await eventually('the edited text', () => (document.getText() === edited ? true : undefined));
			await check();
		}
		assert.equal((await pageAt(files.store)).annotations.length, COUNT);
	});
});
