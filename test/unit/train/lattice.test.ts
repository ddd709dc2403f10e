import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Lattice } from '../../../scripts/train/lattice.mjs';
import { mayFollow, TAG_COUNT, TAG_SCHEME } from '../../../src/core/names/model/tags';

const LENGTH = 3;
const score = fc.integer({ min: -30, max: 30 }).map((tenths) => tenths / 10);
const scores = fc.array(score, { minLength: LENGTH * TAG_COUNT, maxLength: LENGTH * TAG_COUNT });
const transitions = fc.array(score, {
	minLength: (TAG_COUNT + 1) * TAG_COUNT,
	maxLength: (TAG_COUNT + 1) * TAG_COUNT,
});
/** Outside is always among the permitted tags, so that some sequence is left. */
const permitted = fc.array(
	fc.nat({ max: (1 << TAG_COUNT) - 1 }).map((tags) => tags | 1),
	{ minLength: LENGTH, maxLength: LENGTH },
);

/** All sequences of tags with the logarithm of their weights, one by one. */
function* sequences(tokens: readonly number[], pairs: readonly number[]): Generator<[readonly number[], number]> {
	for (let code = 0; code < TAG_COUNT ** LENGTH; code++) {
		const tags = Array.from({ length: LENGTH }, (_, i) => Math.floor(code / TAG_COUNT ** i) % TAG_COUNT);
		if (!tags.every((tag, i) => mayFollow(i === 0 ? -1 : tags[i - 1]!, tag))) continue;
		const weight = tags.reduce(
			(sum, tag, i) =>
				sum + tokens[i * TAG_COUNT + tag]! + pairs[(i === 0 ? TAG_COUNT : tags[i - 1]!) * TAG_COUNT + tag]!,
			0,
		);
		yield [tags, weight];
	}
}

describe('the lattice of tag sequences', () => {
	it('sums up what listing all sequences gives', () => {
		fc.assert(
			fc.property(scores, transitions, permitted, (tokens, pairs, allowed) => {
				const lattice = new Lattice(TAG_SCHEME, LENGTH);
				lattice.read(Float32Array.from(tokens), Float32Array.from(pairs));
				const surprise = lattice.add(1) - lattice.add(-1, Uint32Array.from(allowed));

				const listed = [...sequences(tokens, pairs)];
				const inside = listed.filter(([tags]) => tags.every((tag, i) => allowed[i]! & (1 << tag)));
				const sum = (some: typeof listed): number => some.reduce((all, [, weight]) => all + Math.exp(weight), 0);
				assert.ok(Math.abs(surprise - Math.log(sum(listed) / sum(inside))) < 1e-4);

				const expected = (some: typeof listed, i: number, tag: number): number =>
					sum(some.filter(([tags]) => tags[i] === tag)) / sum(some);
				for (let i = 0; i < LENGTH; i++)
					for (let tag = 0; tag < TAG_COUNT; tag++) {
						const gradient = expected(listed, i, tag) - expected(inside, i, tag);
						assert.ok(Math.abs(lattice.labels[i * TAG_COUNT + tag]! - gradient) < 1e-4);
					}
				const followed = (some: typeof listed, before: number, tag: number): number =>
					sum(some.filter(([tags]) => tags[0] === before && tags[1] === tag)) / sum(some) +
					sum(some.filter(([tags]) => tags[1] === before && tags[2] === tag)) / sum(some);
				const gradient = followed(listed, 1, 2) - followed(inside, 1, 2);
				assert.ok(Math.abs(lattice.pairs[TAG_COUNT + 2]! - gradient) < 1e-4);
			}),
			{ numRuns: 20 },
		);
	});
});
