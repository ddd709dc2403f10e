import assert from 'node:assert/strict';
import { anchorerFor } from '../../../src/core/corrections/anchor';
import type { Entry } from '../../../src/core/formats/annotations';
import { areOf } from '../../../src/vscode/areOf';

/** An article of so many words, all of them different, and a note on each. */
function noted(count: number, prefix: string) {
	const words = Array.from({ length: count }, (_, i) => `${prefix}${i}`);
	const text = words.join(' ');
	const anchorOf = anchorerFor(text);
	let at = 0;
	const entries = words.map((word, i): Entry => {
		const span = { start: at, end: at + word.length };
		at = span.end + 1;
		return { type: 'note', value: { id: `urn:${i}`, at: anchorOf(span), remarks: [], resolved: false } };
	});
	return { text, entries };
}

describe('whether entries are of a text', () => {
	const ours = noted(300, 'ours');
	const theirs = noted(300, 'theirs');

	it('is told by their words, few or many', () => {
		for (const count of [1, 2, 49, 50, 51, 300]) {
			assert.ok(areOf(ours.text, ours.entries.slice(0, count)), `${count}`);
			assert.ok(!areOf(ours.text, theirs.entries.slice(0, count)), `${count}`);
		}
	});

	it('takes half of them', () => {
		const mixed = (own: number, other: number): boolean =>
			areOf(ours.text, [...ours.entries.slice(0, own), ...theirs.entries.slice(0, other)]);
		assert.ok(mixed(2, 2));
		assert.ok(!mixed(1, 2));
		assert.ok(mixed(200, 100));
		assert.ok(!mixed(100, 200));
	});

	it('is never so of none', () => {
		assert.ok(!areOf(ours.text, []));
	});
});
