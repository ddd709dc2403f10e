import assert from 'node:assert/strict';
import { failuresIn } from '../../../scripts/suite/tally.mjs';

describe('what a suite says of its failures', () => {
	it('begins where it counts them', () => {
		const output =
			'  notes\n    ✔ are stored\n    1) are moved\n\n  1 passing (2s)\n  1 failing\n\n  1) notes\n       are moved:\n';
		assert.equal(failuresIn(output), '  1 failing\n\n  1) notes\n       are moved:');
	});

	it('is nothing where it counts none', () => {
		assert.equal(failuresIn('  notes\n    ✔ say that 1 failing test is one too many\n\n  1 passing (2s)\n'), '');
	});

	it('stand after what was tried again, and after the dialogs that were in the way', () => {
		const said = [
			'    failed, and is tried again: notes are moved\n      Waited in vain',
			'      A dialog is left: Cancel Delete',
		];
		const output = `  notes\n${said[0]!}\n${said[1]!}\n    ✔ are kept\n\n  1 failing\n\n  1) notes`;
		assert.equal(failuresIn(output), `${said.join('\n')}\n  1 failing\n\n  1) notes`);
	});
});
