import assert from 'node:assert/strict';
import { textChanges } from '../../../scripts/eval/changes.mjs';
import type { Evaluation, Scores } from '../../../scripts/eval/evaluate.mjs';

const evaluationOf = (scores: Scores): Evaluation => ({
	set: 'samples',
	phrases: false,
	documents: 1,
	length: 100,
	scores,
	bare: {},
	errors: [],
});

const figure = (value: number) => ({ value, intervals: {}, cases: 10 });

describe('what a rule gives', () => {
	it('is a line for each figure that changes, before and after', () => {
		const before = evaluationOf({ names: figure(97.5), linksB3: figure(98), claims: figure(86) });
		const after = evaluationOf({ names: figure(97.5), linksB3: figure(96.25), claims: figure(86.125) });
		assert.equal(
			textChanges(before, after),
			'samples\n  links (B³)            98.00 → 96.25  −1.75\n  claims                86.00 → 86.13  +0.13\n',
		);
	});

	it('is said to be nothing where no figure changes', () => {
		const same = evaluationOf({ names: figure(97.5) });
		assert.equal(textChanges(same, same), 'samples\n  no figure changes\n');
	});
});
