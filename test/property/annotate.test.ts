import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotate } from '../../src/core/annotate';
import { anchorOf, type Anchor } from '../../src/core/corrections/anchor';
import type { Change, Correction } from '../../src/core/corrections/correction';
import { fromJson } from '../../src/core/formats/parse';
import { toJson } from '../../src/core/formats/json';
import { renderText } from '../../src/core/formats/text';
import type { LanguageCache } from '../../src/core/language/analyse';
import { readSample, SAMPLES } from '../gold/samples';
import { afterProse, HOSTILE } from './hostile';
import { assertSound } from './invariants';
import { anyText, applyEdit, edit, mangledSample, newsSoup } from './texts';

const FEW = { numRuns: 25 };

/** Code units at the start of a text by which it is judged to be an article; with some to spare. */
const JUDGED = 25_000;

function annotateSoundly(text: string): void {
	const article = annotate(text);
	assertSound(article, text);
	assert.deepEqual(annotate(text), article, 'the same text gives the same article');
}

describe('annotate', () => {
	it('is sound on any code units', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					anyText,
					anyText.map((text) => afterProse(text)),
				),
				annotateSoundly,
			),
		);
	});

	it('is sound on shreds of news', () => {
		fc.assert(fc.property(newsSoup, annotateSoundly));
	});

	it('is sound on sample articles broken off and mixed up', () => {
		fc.assert(fc.property(mangledSample, annotateSoundly), FEW);
	});

	for (const name of SAMPLES)
		it(`is sound on ${name}`, () => {
			annotateSoundly(readSample(name));
		});

	for (const [what, text] of Object.entries(HOSTILE)) {
		it(`is sound on ${what}`, () => {
			assertSound(annotate(text), text);
		});
		it(`is sound on an article that goes on with ${what}`, () => {
			const whole = afterProse(text, JUDGED);
			const article = annotate(whole);
			assert.deepEqual(
				article.issues.filter(({ code }) => code.startsWith('not-')),
				[],
			);
			assertSound(article, whole);
		});
	}

	it('gives the same with and without a cache, whatever was edited before', () => {
		fc.assert(
			fc.property(fc.constantFrom(...SAMPLES), fc.array(edit, { minLength: 1, maxLength: 4 }), (name, edits) => {
				const cache: LanguageCache = new Map();
				let text = readSample(name);
				assert.deepEqual(annotate(text, { cache }), annotate(text));
				for (const change of edits) {
					text = applyEdit(text, change);
					assert.deepEqual(annotate(text, { cache }), annotate(text));
				}
			}),
			{ numRuns: 10 },
		);
	});
});

describe('formats', () => {
	it('JSON loses nothing', () => {
		fc.assert(
			fc.property(fc.oneof(newsSoup, mangledSample), (text) => {
				const article = annotate(text);
				const read: unknown = JSON.parse(JSON.stringify(toJson(article, 'a.txt')));
				assert.deepEqual(fromJson(read), { source: 'a.txt', article });
			}),
			FEW,
		);
	});

	it('text shows no character that a terminal would obey', () => {
		const unsafe = /[^\P{C}\n\u200d]/u;
		fc.assert(
			fc.property(fc.oneof(anyText, newsSoup), fc.integer({ min: 1, max: 60 }), (text, width) => {
				assert.doesNotMatch(renderText(annotate(text), text, { source: 'a\u001b.txt', width }), unsafe);
			}),
		);
	});
});

describe('corrections', () => {
	const change: fc.Arbitrary<Change> = fc.oneof(
		fc.record({
			type: fc.constant('set-kind' as const),
			kind: fc.constantFrom('person', 'organization', 'place', 'other'),
			names: fc.constant(['Kiprono', 'Mombasa']),
		}),
		fc.record({
			type: fc.constant('mark-name' as const),
			kind: fc.constantFrom('person', 'organization', 'place', 'other'),
		}),
		fc.record({ type: fc.constantFrom('unmark-name', 'merge', 'split', 'unmark-claim') }),
		fc.record({ type: fc.constant('rename' as const), name: fc.constantFrom('Somebody', 'Samuel Kiprono') }),
		fc.record({
			type: fc.constantFrom('set-speaker', 'mark-claim'),
			name: fc.constantFrom(null, 'Somebody', 'Samuel Kiprono'),
		}),
	);
	const part = fc.nat(1000).map((share) => share / 1000);

	it('whatever they are, leave the article sound, and each of them is accounted for', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...SAMPLES),
				fc.array(fc.record({ change, at: part, other: fc.option(part), length: fc.nat(40) }), {
					minLength: 1,
					maxLength: 20,
				}),
				fc.option(edit),
				(name, list, change) => {
					const before = readSample(name);
					const found = annotate(before);
					const places = [
						...found.actors.flatMap(({ mentions }) => mentions),
						...found.claims.map(({ content }) => content[0]!),
					];
					const anchor = (where: number, length: number): Anchor =>
						length % 2 === 0
							? anchorOf(before, places[Math.floor(where * (places.length - 1))]!)
							: anchorOf(before, {
									start: Math.floor(where * (before.length - length)),
									end: Math.floor(where * (before.length - length)) + length,
								});
					const corrections = list.map(({ change, at, other, length }, i): Correction => ({
						id: `urn:${i}`,
						at: anchor(at, length),
						other: other === null ? null : anchor(other, 0),
						change,
					}));
					const text = change ? applyEdit(before, change) : before;
					const article = annotate(text, {
						corrections,
						names: [
							{ words: 'Kenya', kind: 'other' },
							{ words: 'the', kind: null },
						],
					});
					assertSound(article, text);
					assert.deepEqual(
						article.corrections.map(({ id }) => id),
						corrections.map(({ id }) => id),
					);
				},
			),
			{ numRuns: 40 },
		);
	});
});
