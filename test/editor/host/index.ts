import { writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { EDITOR_RETRIES, HOST_MARK, sayRetry, TALLY_FILE, type Tally } from '../../../scripts/suite/tally.mjs';

/**
 * Runs the suites that `load` defines, inside the extension host, and writes the tally as the last thing. VS Code reports
 * success also where the host died: only the tally proves that the suite ran to its end.
 */
export async function runSuites(load: () => void, grep?: string): Promise<void> {
	Mocha.reporters.Base.consoleLog = (...line: unknown[]) => {
		console.log(`${HOST_MARK}${format(...line)}`);
	};
	const strays = collectStrays();
	const tally = await runMocha(load, grep).catch((error: unknown) => {
		Mocha.reporters.Base.consoleLog('The suite could not be run:', error);
		throw error;
	});
	await new Promise(setImmediate);
	for (const stray of strays) Mocha.reporters.Base.consoleLog('Unhandled rejection:', stray);
	const failed = tally.failed + strays.size;
	const file = process.env[TALLY_FILE];
	if (file) writeFileSync(file, JSON.stringify({ ...tally, failed }));
	if (failed > 0 || tally.passed === 0) throw new Error(`${failed} failed, ${tally.passed} passed`);
}

/** Rejections that nobody handles, whoever caused them: mocha leaves them to the host, which only logs them. */
function collectStrays(): ReadonlySet<unknown> {
	const strays = new Set<unknown>();
	process.on('unhandledRejection', (reason) => strays.add(reason));
	return strays;
}

async function runMocha(load: () => void, grep: string | undefined): Promise<Tally> {
	const mocha = new Mocha({
		ui: 'bdd',
		color: false,
		timeout: 600_000,
		retries: EDITOR_RETRIES,
		...(grep === undefined ? {} : { fgrep: grep }),
		reporter: 'spec',
		failZero: true,
		forbidOnly: Boolean(process.env['CI']),
	});
	mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
	load();
	return new Promise((resolve) => {
		const runner = mocha.run(() => {
			const { passes, failures, pending } = runner.stats!;
			resolve({ passed: passes, failed: failures, pending });
		});
		runner.on('retry', (test: Mocha.Test, error: unknown) => {
			sayRetry(test, error, Mocha.reporters.Base.consoleLog);
		});
	});
}
