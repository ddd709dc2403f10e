import assert from 'node:assert/strict';
import { annotate } from '../../../src/core/annotate';

const BODY = 'The council of Kilifi voted on Monday to close the old port after a long debate about its costs.';

/** The sources of the claims in a headline. */
const sourcesIn = (headline: string): readonly string[] => {
	const text = `${headline}\n\nBy Mona Lind\n\n${BODY}\n`;
	return annotate(text).claims.flatMap(({ source }) =>
		source && source.end <= headline.length ? [text.slice(source.start, source.end)] : [],
	);
};

const SPEAKERS: Readonly<Record<string, string>> = {
	'Novak: port must close': 'Novak',
	'Mayor of Kilifi: port must close': 'Mayor of Kilifi',
	'Home secretary: port must close': 'Home secretary',
	'UK: port must close': 'UK',
	'Police: two dead in crash': 'Police',
	'Report: port was unsafe': 'Report',
};

const NOBODY = [
	'Sport: Lind wins the cup again',
	'Monday: the council meets in Kilifi',
	'10:30: Minister arrives at the port',
	'Live updates: fire in Kilifi',
	'Breaking news: ferry runs aground',
	'Analysis: why the port must close',
	'Key points: the port closes in May',
	'Budget 2024: what it means for you',
];

describe('a label before a colon in a headline', () => {
	for (const [headline, source] of Object.entries(SPEAKERS)) {
		it(`speaks: ${headline}`, () => {
			assert.deepEqual(sourcesIn(headline), [source]);
		});
	}
	for (const headline of NOBODY) {
		it(`speaks not: ${headline}`, () => {
			assert.deepEqual(sourcesIn(headline), []);
		});
	}
});
