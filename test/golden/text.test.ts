import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { annotate } from '../../src/core/annotate';
import { renderText } from '../../src/core/formats/text';
import { readSample, SAMPLES } from '../gold/samples';

const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

/**
 * The text rendering of every sample article is kept beside this file. Where it differs, the new one is written as
 * `….actual` to be looked at; only `UPDATE_GOLDEN=1 npm run unit`, run by a person, takes it over.
 */
describe('golden text of the sample articles', () => {
	before(() => {
		assert.ok(!(UPDATE && process.env['CI']), 'goldens are not updated in CI');
	});

	for (const name of SAMPLES) {
		it(name, () => {
			const text = readSample(name);
			compare(name, renderText(annotate(text), text, { source: `seeds/${name}.txt` }));
		});
	}
});

function compare(name: string, actual: string): void {
	const file = join(__dirname, `${name}.golden.txt`);
	const kept = `${file}.actual`;
	if (UPDATE) writeFileSync(file, actual);
	const expected = existsSync(file) ? readFileSync(file, 'utf8') : '';
	if (actual === expected) {
		rmSync(kept, { force: true });
		return;
	}
	writeFileSync(kept, actual);
	assert.fail(createTwoFilesPatch(`${name}.golden.txt`, `${name}.golden.txt.actual`, expected, actual, '', '', { context: 2 }));
}
