import assert from 'node:assert/strict';
import { learn, type Example, type Settings } from '../../../scripts/train/crf.mjs';
import { packModel } from '../../../scripts/train/pack.mjs';
import { decode } from '../../../src/core/names/model/decode';
import { emissionsOf, unpackModel } from '../../../src/core/names/model/model';
import { beginOf, insideOf, OUTSIDE, TAG_SCHEME } from '../../../src/core/names/model/tags';

const SETTINGS: Settings = {
	epochs: 20,
	rate: 0.2,
	dropout: 0,
	leastCount: 1,
	leastTelling: 0.01,
	leastWeight: 0.01,
	averaged: 2,
	seed: 1,
};
/** Words as features; each sentence with its tags. */
const SENTENCES: readonly (readonly [words: readonly number[], tags: readonly number[]])[] = [
	[
		[11, 12, 13],
		[beginOf(0), insideOf(0), OUTSIDE],
	],
	[
		[13, 21],
		[OUTSIDE, beginOf(2)],
	],
	[
		[21, 13, 11],
		[beginOf(2), OUTSIDE, beginOf(0)],
	],
];
const examples = SENTENCES.map(([words, tags]): Example => ({
	features: words.map((word) => Int32Array.of(word)),
	permitted: Uint32Array.from(tags, (tag) => 1 << tag),
}));
const quiet = (): void => undefined;

describe('learning the names model', () => {
	it('finds again what it was shown, also when packed and unpacked', () => {
		const model = unpackModel(packModel(learn(TAG_SCHEME, examples, SETTINGS, quiet), { step: 0.05, least: 0.05 }));
		for (const [i, { features }] of examples.entries())
			assert.deepEqual([...decode(emissionsOf(model, features), model.transitions)], SENTENCES[i]![1]);
	});

	it('gives the same weights each time', () => {
		const [first, second] = [1, 2].map(() => learn(TAG_SCHEME, examples, { ...SETTINGS, dropout: 0.3 }, quiet));
		assert.deepEqual(first, second);
	});

	it('learns from partly labelled sentences', () => {
		const open = examples.map((example, i) =>
			i === 0 ? { ...example, permitted: example.permitted.map((tags) => tags | (1 << insideOf(0))) } : example,
		);
		const model = unpackModel(packModel(learn(TAG_SCHEME, open, SETTINGS, quiet), { step: 0.05, least: 0.05 }));
		assert.equal(decode(emissionsOf(model, examples[2]!.features), model.transitions)[2], beginOf(0));
	});
});
