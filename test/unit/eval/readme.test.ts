import assert from 'node:assert/strict';
import type { Evaluation } from '../../../scripts/eval/evaluate.mjs';
import { markdownTables, replaceTables } from '../../../scripts/eval/readme.mjs';
import { textTable } from '../../../scripts/eval/table.mjs';

const EVALUATION: Evaluation = {
	set: 'harbour',
	phrases: false,
	documents: 12,
	length: 4000,
	scores: {
		names: { precision: 80, recall: 90, value: 84.71, intervals: { value: [80.06, 88.04] }, cases: 40 },
		claims: { precision: 50, recall: 50, value: 50, intervals: {}, cases: 6 },
		high: { value: 100, intervals: {}, cases: 3 },
	},
	bare: { names: { precision: 60, recall: 40, value: 48, intervals: {}, cases: 40 } },
	errors: [],
};

describe('tables of the evaluation', () => {
	it('give figures to one decimal with their interval, compromise beside, and – for what is not measured', () => {
		const [names, claims] = markdownTables([EVALUATION]).split('\n\n');
		assert.ok(names!.includes('| harbour | 12 | 84.7 (80.1–88.0) | 48.0 | – |'), names);
		assert.ok(claims!.includes('| source right, high confidence | 100.0 of 3 |'), claims);
	});

	it('say nothing of exact names where a set marks phrases', () => {
		const [names] = markdownTables([{ ...EVALUATION, phrases: true }]).split('\n\n');
		assert.ok(names!.includes('| harbour | 12 | – | – | – |'), names);
	});

	it('take the place of those that are there, and of nothing else', () => {
		const readme = 'before\n<!-- eval -->\nold\n<!-- /eval -->\nafter';
		assert.equal(replaceTables(readme, 'new'), 'before\n<!-- eval -->\n\nnew\n\n<!-- /eval -->\nafter');
		assert.throws(() => replaceTables('no place', 'new'), /no place for the tables/);
	});

	it('show precision, recall, F and interval to the reader', () => {
		assert.match(textTable(EVALUATION), /names +80\.0 +90\.0 +84\.7 +80\.1 – 88\.0 +40 +60\.0 +40\.0 +48\.0\n/);
	});
});
