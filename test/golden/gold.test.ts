import assert from 'node:assert/strict';
import { readGoldOf, readSample, SAMPLES } from '../gold/samples';
import { annotate } from '../../src/core/annotate';
import { addUp, measure, type Measure } from '../gold/measure';

/** What must hold on the sample articles; raised when the stages get better, never lowered to let a change pass. */
const FLOOR: Readonly<Record<keyof Measure, number>> = {
	names: 90,
	mentions: 78,
	claims: 84,
	sources: 95,
	speakers: 84,
};

describe('gold of the sample articles', () => {
	for (const name of SAMPLES) {
		it(`${name} is the article with marks`, () => {
			assert.equal(readGoldOf(name).text, readSample(name));
		});
	}

	const total = addUp(SAMPLES.map((name) => measure(readGoldOf(name), annotate(readSample(name)))));
	for (const [what, floor] of Object.entries(FLOOR)) {
		it(`${what}: at least ${floor} % right`, () => {
			const reached = total[what as keyof Measure];
			assert.ok(reached.percent >= floor, `${reached.percent.toFixed(1)} % of ${reached.of}`);
		});
	}
});
