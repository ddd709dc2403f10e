import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './shell/command.mjs';
import { runScript } from './shell/failure.mjs';
import { ROOT } from './shell/paths.mjs';
import { buildExtension } from './vscode/build.mjs';

/** Bundles what ships; `--dev` with source maps, `--watch` that again whenever a source changes. */
await runScript(async () => {
	const { values } = parseArgs({
		options: { dev: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false } },
	});
	const flags = [...(values.dev ? ['--dev'] : []), ...(values.watch ? ['--watch'] : [])];
	if (flags.length > 0) return (await run(process.execPath, [join(ROOT, 'esbuild.mjs'), ...flags])).code;
	await buildExtension();
	return 0;
});
