import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';

const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

/** To be called in the suites that compare: goldens are the work of people. */
export const refuseToUpdateInCi = (): void => {
	assert.ok(!(UPDATE && process.env['CI']), 'goldens are not updated in CI');
};

/**
 * Compares with the text of this name beside this file. Where it differs, the new one is written as `….actual` to be looked
 * at; only `UPDATE_GOLDEN=1 npm run unit`, run by a person, takes it over.
 */
export function compare(name: string, actual: string): void {
	const file = join(__dirname, name);
	const kept = `${file}.actual`;
	if (UPDATE) writeFileSync(file, actual);
	const expected = existsSync(file) ? readFileSync(file, 'utf8') : '';
	if (actual === expected) {
		rmSync(kept, { force: true });
		return;
	}
	writeFileSync(kept, actual);
	assert.fail(createTwoFilesPatch(name, `${name}.actual`, expected, actual, '', '', { context: 2 }));
}
