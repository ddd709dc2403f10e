import { join } from 'node:path';
import { runTool } from '../shell/command.mjs';
import { ROOT } from '../shell/paths.mjs';
import { judge, TALLY_FILE, type Tally } from './tally.mjs';
import { readTally, tallyFile } from './tallyFile.mjs';

const MOCHA = 'mocha/bin/mocha.js';

/** What to run: `args` for a suite that `.mocharc.json` does not name; `grep` for only the tests with these words. */
export interface MochaOptions {
	readonly args?: readonly string[];
	readonly grep?: string | undefined;
}

/**
 * Runs mocha in a process of its own; without arguments on the files that `.mocharc.json` names. A rejection that nobody
 * handles fails the test that it comes up in: by itself mocha would let it pass.
 */
export async function runMocha(suite: string, { args = [], grep }: MochaOptions = {}): Promise<Tally> {
	const file = tallyFile(suite);
	const strict = ['--unhandled-rejections=strict', ...(process.env['CI'] ? ['--forbid-only'] : [])];
	const reporter = ['--reporter', join(ROOT, 'scripts/suite/reporter.mts')];
	const chosen = grep === undefined ? [] : ['--fgrep', grep];
	const { code } = await runTool(MOCHA, [...reporter, ...strict, ...chosen, ...args], { env: { [TALLY_FILE]: file } });
	return judge(readTally(file), code === 0 ? undefined : `mocha ended with code ${code}`);
}
