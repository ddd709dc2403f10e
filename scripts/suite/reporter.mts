import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { sayRetry, TALLY_FILE, type Tally } from './tally.mjs';

/** Mocha's spec reporter, which also writes the tally when the run has ended. */
export default class TallyReporter extends Mocha.reporters.Spec {
	constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
		super(runner, options);
		const file = process.env[TALLY_FILE];
		runner.on('retry', (test: Mocha.Test, error: unknown) => {
			sayRetry(test, error);
		});
		runner.once('end', () => {
			const { passes, failures, pending } = runner.stats!;
			const tally: Tally = { passed: passes, failed: failures, pending };
			if (file) writeFileSync(file, JSON.stringify(tally));
		});
	}
}
