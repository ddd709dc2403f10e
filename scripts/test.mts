import { parseArgs } from 'node:util';
import { runTool } from './shell/command.mjs';
import { Failure, runScript } from './shell/failure.mjs';
import { runMocha } from './suite/mocha.mjs';
import { add, NONE, type Tally } from './suite/tally.mjs';
import { buildExtension } from './vscode/build.mjs';
import { runHostSuite } from './vscode/hostSuite.mjs';
import { packageExtension } from './vscode/vsix.mjs';

/** A part of the tests: whether it went well, and its tally where it is a mocha suite. */
interface Part {
	readonly name: string;
	/** Parts that must have gone well before, also when this one is run alone. */
	readonly needs?: readonly string[];
	readonly run: () => Promise<boolean | Tally>;
}

const tool = (name: string, ...args: string[]) => runTool(name, args).then(({ code }) => code === 0);

/** Mocha's arguments for suites that `.mocharc.json` does not name, as they need what is built. */
const suite = (files: string) => ['--no-config', '--import=tsx', '--fail-zero', '--timeout', '600000', files];

/** What to run of it all. */
interface Choice {
	readonly desktop: boolean;
	/** Only the tests whose titles hold these words. */
	readonly grep: string | undefined;
}

const parts = ({ desktop, grep }: Choice): readonly Part[] => [
	{ name: 'typecheck', run: () => tool('typescript/bin/tsc', '-b') },
	{ name: 'lint', run: () => tool('eslint/bin/eslint.js', '.') },
	{ name: 'format', run: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
	{ name: 'build', run: () => buildExtension().then(() => true) },
	{ name: 'unit', run: () => runMocha('unit', { grep }) },
	{
		name: 'bundles',
		needs: ['build'],
		run: () => runMocha('bundles', { args: suite('test/bundles/**/*.test.ts'), grep }),
	},
	{ name: 'vsix', needs: ['build'], run: () => packageExtension({ list: true }).then(() => true) },
	{ name: 'host', needs: ['build'], run: () => runHostSuite({ desktop, grep }) },
	{
		name: 'drive',
		needs: ['build', 'vsix'],
		run: () => runMocha('drive', { args: suite('test/editor/drive/**/*.test.ts'), grep }),
	},
];

await runScript(async () => {
	const { values } = parseArgs({
		options: {
			only: { type: 'string', multiple: true },
			desktop: { type: 'boolean', default: false },
			grep: { type: 'string' },
		},
	});
	const all = parts({ desktop: values.desktop, grep: values.grep });
	const bad = new Set<string>();
	let tally = NONE;
	for (const part of select(all, values.only)) {
		const start = performance.now();
		console.log(`\n── ${part.name} ${'─'.repeat(60 - part.name.length)}`);
		const lacking = part.needs?.filter((name) => bad.has(name)) ?? [];
		const outcome = lacking.length > 0 ? skipped(lacking) : await attempt(part);
		if (typeof outcome === 'object') tally = add(tally, outcome);
		const good = typeof outcome === 'object' ? outcome.failed === 0 : outcome;
		if (!good) bad.add(part.name);
		console.log(`── ${part.name}: ${good ? 'ok' : 'FAILED'} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
	}
	if (bad.size > 0) console.log(`\nFailed: ${[...bad].join(', ')}`);
	if (tally.pending > 0) console.log(`\n${tally.pending} skipped`);
	console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
	return bad.size > 0 ? 1 : 0;
});

/** The parts to run, in order: all, or the named ones with those that they need. */
function select(all: readonly Part[], only: readonly string[] | undefined): readonly Part[] {
	if (!only) return all;
	const unknown = only.find((name) => !all.some((part) => part.name === name));
	if (unknown) throw new Failure(`there is no part “${unknown}”; there are ${all.map(({ name }) => name).join(', ')}.`);
	return all.filter(
		({ name }) => only.includes(name) || all.some((part) => only.includes(part.name) && part.needs?.includes(name)),
	);
}

function skipped(lacking: readonly string[]): false {
	console.log(`Not run, as it needs what failed: ${lacking.join(', ')}.`);
	return false;
}

/** One part that cannot be run does not keep the others from it. */
async function attempt(part: Part): Promise<boolean | Tally> {
	try {
		return await part.run();
	} catch (error) {
		console.error(error instanceof Failure ? `Dossier: ${error.message}` : error);
		return false;
	}
}
