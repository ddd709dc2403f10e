import assert from 'node:assert/strict';
import { anchorOf, placerFor } from '../../../src/core/corrections/anchor';
import type { Entry } from '../../../src/core/formats/annotations';
import type { Edit } from '../../../src/core/remap';
import { sliceOf } from '../../../src/core/span';
import { isSameAnchor, MovedAnchors } from '../../../src/vscode/store/movedAnchors';

const TEXT = 'The ferry is late. The pier at Osland will close in May, the mayor said. The ferry is late.';
const WORDS = 'pier at Osland';

/** An article that is being edited, with a note on words of it. */
class Desk {
	text = TEXT;
	readonly #entry: Entry;
	readonly #moved = new MovedAnchors();
	readonly #done: { readonly edit: Edit; readonly was: string }[] = [];

	constructor(words = WORDS) {
		const start = TEXT.indexOf(words);
		const at = { start, end: start + words.length };
		this.#entry = {
			type: 'note',
			value: { id: 'urn:a', at: anchorOf(TEXT, at), remarks: [], resolved: false },
		};
		this.#moved.place(TEXT, [this.#entry], new Map([['urn:a', { at, other: null }]]));
	}

	/** Replaces the first place of some words. An editor asks for the anchors after any number of edits: here, `isRead`, after this one. */
	replace(words: string, by: string, isRead = true): this {
		const start = this.text.indexOf(words);
		assert.ok(start >= 0, words);
		return this.#edit({ start, end: start + words.length, length: by.length }, by, isRead);
	}

	/** Deletes letter by letter from the end of some words, as many as are told. */
	backspace(words: string, count: number): this {
		const end = this.text.indexOf(words) + words.length;
		for (let i = 0; i < count; i++) this.#edit({ start: end - i - 1, end: end - i, length: 0 }, '', true);
		return this;
	}

	type(behind: string, letters: string): this {
		const at = this.text.indexOf(behind) + behind.length;
		for (let i = 0; i < letters.length; i++)
			this.#edit({ start: at + i, end: at + i, length: 1 }, letters.charAt(i), true);
		return this;
	}

	/** Takes back the last edits, the newest first. */
	undo(count: number): this {
		for (const { edit, was } of this.#done.splice(-count).reverse()) {
			this.#edit({ start: edit.start, end: edit.start + edit.length, length: was.length }, was, true);
			this.#done.pop();
		}
		return this;
	}

	/** The noted words as they are found by their anchor; `undefined` where they are not. */
	get found(): string | undefined {
		const { at } = this.#moved.of(this.#entry);
		const span = placerFor(this.text)(at);
		return span && sliceOf(this.text, span);
	}

	#edit(edit: Edit, by: string, isRead: boolean): this {
		this.#done.push({ edit, was: this.text.slice(edit.start, edit.end) });
		const now = this.text.slice(0, edit.start) + by + this.text.slice(edit.end);
		this.text = now;
		this.#moved.follow([edit], () => this.text);
		if (isRead) this.#moved.of(this.#entry);
		return this;
	}
}

describe('noted words that are edited', () => {
	for (const isRead of [true, false])
		it(`go with what is written within them and taken out of them${isRead ? '' : ', by many edits at once'}`, () => {
			assert.equal(new Desk().replace('at Osland', 'at old Osland', isRead).found, 'pier at old Osland');
			assert.equal(new Desk().replace('pier at', 'pier', isRead).found, 'pier Osland');
			assert.equal(
				new Desk().replace('pier', 'quay', isRead).replace('Osland', 'Skarvik', isRead).found,
				'quay at Skarvik',
			);
		});

	it('have what is typed in place of their last word, and not what is typed behind them later', () => {
		assert.equal(new Desk().backspace(WORDS, 6).type('pier at ', 'Skarvik').found, 'pier at Skarvik');
		assert.equal(new Desk().replace('May', 'June').type(WORDS, ' today').found, WORDS);
	});

	it('are what is left of them where an edit goes across their border', () => {
		assert.equal(new Desk().replace('Osland will close', 'Skarvik closes').found, 'pier at');
		assert.equal(new Desk().replace('sland will close', 'ld Town closes').found, 'pier at');
		assert.equal(new Desk('Osland').replace('land will', 'car').found, undefined);
	});

	it('are gone with all their letters, and back when that is undone, at once or letter by letter', () => {
		const whole = new Desk().replace(WORDS, '');
		assert.equal(whole.found, undefined);
		assert.equal(whole.undo(1).found, WORDS);
		const letters = new Desk().backspace(WORDS, WORDS.length);
		assert.equal(letters.found, undefined);
		assert.equal(letters.undo(WORDS.length).found, WORDS);
	});

	it('are back in the words that they had last', () => {
		const desk = new Desk().replace('pier', 'quay').replace('quay at Osland', 'town');
		assert.equal(desk.found, undefined);
		assert.equal(desk.undo(1).found, 'quay at Osland');
		assert.equal(desk.undo(1).found, WORDS);
	});

	it('are whole again when a cut across their border is undone, whatever else was edited meanwhile', () => {
		const desk = new Desk().replace('Osland will', 'it may').replace('The ferry', 'A ferry');
		assert.equal(desk.found, 'pier at');
		assert.equal(desk.undo(2).found, WORDS);
	});

	it('are not taken for the same words elsewhere', () => {
		const desk = new Desk('The ferry is late').replace('ferry is', 'ferry from Osland is');
		assert.equal(desk.found, 'The ferry from Osland is late');
		assert.equal(new Desk('The ferry is late').replace('The ferry is late', 'Nothing').found, undefined);
	});
});

describe('noted words that are not in the text', () => {
	const at = anchorOf(TEXT, { start: TEXT.indexOf(WORDS), end: TEXT.indexOf(WORDS) + WORDS.length });
	const entry: Entry = { type: 'note', value: { id: 'urn:a', at, remarks: [], resolved: false } };
	/** The text without the noted words, and the edit that writes them. */
	const start = at.start;
	const without = TEXT.slice(0, start) + TEXT.slice(start + WORDS.length);
	const writing: Edit = { start, end: start, length: WORDS.length };
	const before: Edit = { start: 0, end: 0, length: 5 };

	it('are looked for once as long as the text stays', () => {
		const moved = new MovedAnchors();
		moved.locate(without, [entry]);
		moved.locate(TEXT, [entry]);
		moved.follow([before], () => `Now. ${TEXT}`);
		assert.ok(isSameAnchor(moved.of(entry).at, at));
	});

	it('are looked for again after an edit, and after their anchor is another', () => {
		const edited = new MovedAnchors();
		edited.locate(without, [entry]);
		edited.follow([writing], () => TEXT);
		edited.locate(TEXT, [entry]);
		edited.follow([before], () => `Now. ${TEXT}`);
		assert.equal(edited.of(entry).at.start, at.start + 5);

		const anew = new MovedAnchors();
		anew.locate(without, [entry]);
		anew.stored(entry, undefined);
		anew.locate(TEXT, [entry]);
		anew.follow([before], () => `Now. ${TEXT}`);
		assert.equal(anew.of(entry).at.start, at.start + 5);
	});
});
