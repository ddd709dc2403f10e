import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { OUT, ROOT } from '../shell/paths.mjs';

const HOST = join(ROOT, 'test/editor/host');

/**
 * Bundles `test/editor/host/index.ts` with every `*.test.ts` beside or below it into one module that exports `run()`, as
 * VS Code wants it, and returns its path. With `grep`, it runs only the tests whose titles hold these words.
 */
export async function bundleHostSuite(grep?: string): Promise<string> {
	const files = (await readdir(HOST, { recursive: true })).filter((name) => name.endsWith('.test.ts')).sort();
	const requires = files.map((name) => `require(${JSON.stringify(`./${name}`)});`).join(' ');
	const outfile = join(OUT, 'host/suite.js');
	await build({
		stdin: {
			contents: `import { runSuites } from './index'; export const run = () => runSuites(() => { ${requires} }, ${JSON.stringify(grep)});`,
			resolveDir: HOST,
			loader: 'ts',
		},
		outfile,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		external: ['vscode', 'mocha'],
		sourcemap: true,
		logLevel: 'warning',
	});
	return outfile;
}
