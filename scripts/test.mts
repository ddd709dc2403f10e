import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run, runTool } from './shell/command.mjs';
import { Failure, runScript } from './shell/failure.mjs';
import { ROOT } from './shell/paths.mjs';
import { runMocha } from './suite/mocha.mjs';
import { schedule, type Job } from './suite/schedule.mjs';
import { add, EDITOR_RETRIES, failuresIn, NONE, type Tally } from './suite/tally.mjs';
import { readTally, tallyFile, writeTally } from './suite/tallyFile.mjs';
import { launchBrowser } from './vscode/browser.mjs';
import { buildExtension } from './vscode/build.mjs';
import { embeddedVSCode, unsupported } from './vscode/embedded.mjs';
import { runHostSuite } from './vscode/hostSuite.mjs';
import { packageExtension } from './vscode/vsix.mjs';

/** A part of the tests: whether it went well, and its tally where it is a mocha suite. */
interface Part extends Job {
	readonly run: () => Promise<boolean | Tally>;
}

const tool = (name: string, ...args: string[]) => runTool(name, args).then(({ code }) => code === 0);

/** Mocha's arguments for suites that `.mocharc.json` does not name, as they need what is built. */
const suite = (files: string, ...more: string[]) => [
	...['--no-config', '--import=tsx', '--timeout', '600000'],
	...more,
	files,
];

/** Windows with a VS Code in them: so many share the machine without waiting for it. */
const WINDOWS = 2;
const DRIVING = ['--parallel', '--jobs', String(WINDOWS), '--retries', String(EDITOR_RETRIES)];

/** What to run of it all. */
interface Choice {
	readonly desktop: boolean;
	/** Only the tests whose titles hold these words. */
	readonly grep: string | undefined;
}

/** In the order in which they start where several are run at once: what takes longest comes early. */
const parts = ({ desktop, grep }: Choice): readonly Part[] => [
	{ name: 'build', run: () => buildExtension().then(() => true) },
	{ name: 'fetch', run: () => fetchEditor() },
	{ name: 'vsix', needs: ['build'], run: () => packageExtension({ toGive: true }).then(() => true) },
	{
		name: 'drive',
		needs: ['build', 'fetch', 'vsix'],
		run: () => runMocha('drive', { args: suite('test/editor/drive/**/*.test.ts', ...DRIVING), grep }),
	},
	{ name: 'unit', run: () => runMocha('unit', { grep }) },
	{ name: 'lint', run: () => tool('eslint/bin/eslint.js', '.') },
	{
		name: 'layers',
		run: () => tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', 'src'),
	},
	{ name: 'host', needs: ['build', 'fetch'], run: () => runHostSuite({ desktop, grep }) },
	{ name: 'typecheck', run: () => tool('typescript/bin/tsc', '-b') },
	{
		name: 'bundles',
		needs: ['build'],
		run: () => runMocha('bundles', { args: suite('test/bundles/**/*.test.ts'), grep }),
	},
	{ name: 'format', run: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
];

await runScript(async () => {
	const { values } = parseArgs({
		options: {
			only: { type: 'string', multiple: true },
			desktop: { type: 'boolean', default: false },
			grep: { type: 'string' },
			part: { type: 'string' },
		},
	});
	const all = parts({ desktop: values.desktop, grep: values.grep });
	if (values.part !== undefined) return runHere(all.find(({ name }) => name === values.part)!);
	const options = [...(values.desktop ? ['--desktop'] : []), ...(values.grep ? ['--grep', values.grep] : [])];
	return runAll(select(all, values.only), values.only ? 1 : availableParallelism(), options);
});

/** Runs parts in processes of their own and prints what each says: as it comes, or at its end where several run at once. */
async function runAll(chosen: readonly Part[], atOnce: number, options: readonly string[]): Promise<number> {
	let tally = NONE;
	const failures: string[] = [];
	const open = new Set<string>();
	const reminder = setInterval(() => {
		if (atOnce > 1) console.log(`  … ${[...open].join(', ')}`);
	}, 30_000);
	const bad = await schedule(
		chosen,
		atOnce,
		async ({ name }) => {
			const start = performance.now();
			const title = `\n── ${name} ${'─'.repeat(60 - name.length)}`;
			if (atOnce === 1) console.log(title);
			open.add(name);
			const file = tallyFile(`part-${name}`);
			const script = [...process.execArgv, join(ROOT, 'scripts/test.mts'), '--part', name, ...options];
			const { code, output } = await run(process.execPath, script, { quiet: atOnce > 1 });
			open.delete(name);
			if (atOnce > 1) console.log(`${title}\n${output.trimEnd()}`);
			const failed = failuresIn(output);
			if (failed !== '') failures.push(`\n── what failed in ${name}\n${failed}`);
			tally = add(tally, readTally(file) ?? NONE);
			const seconds = ((performance.now() - start) / 1000).toFixed(1);
			console.log(`── ${name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
			return code === 0;
		},
		({ name }, lacking) => {
			console.log(`\n── ${name}: not run, as it needs what failed: ${lacking.join(', ')}`);
		},
	);
	clearInterval(reminder);
	for (const failure of failures) console.log(failure);
	if (bad.size > 0) console.log(`\nFailed: ${[...bad].join(', ')}`);
	if (tally.pending > 0) console.log(`\n${tally.pending} skipped`);
	console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
	return bad.size > 0 ? 1 : 0;
}

/** Runs one part in this process and leaves its tally for the process that asked for it. */
async function runHere({ name, run }: Part): Promise<number> {
	const outcome = await run();
	if (typeof outcome !== 'object') return outcome ? 0 : 1;
	writeTally(`part-${name}`, outcome);
	return outcome.failed === 0 ? 0 : 1;
}

/** Fetches what the suites in a VS Code need before they start, as they would do it all at once. */
async function fetchEditor(): Promise<boolean> {
	if (unsupported()) return true;
	await embeddedVSCode();
	await (await launchBrowser()).close();
	return true;
}

/** The parts to run, in order: all, or the named ones with those that they need. */
function select(all: readonly Part[], only: readonly string[] | undefined): readonly Part[] {
	if (!only) return all;
	const unknown = only.find((name) => !all.some((part) => part.name === name));
	if (unknown) throw new Failure(`there is no part “${unknown}”; there are ${all.map(({ name }) => name).join(', ')}.`);
	return all.filter(
		({ name }) => only.includes(name) || all.some((part) => only.includes(part.name) && part.needs?.includes(name)),
	);
}
