import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';
import { OUT, ROOT } from '../shell/paths.mjs';
import type { CoreFigures } from './coreFigures.mjs';

/** Measures the core on articles in a process of its own, bundled as it ships: other loaders slow it down, not compromise. */
export async function measureCore(files: readonly string[]): Promise<CoreFigures> {
	const outfile = join(OUT, 'bench/core.js');
	await build({
		entryPoints: [join(ROOT, 'test/bench/core.ts')],
		outfile,
		bundle: true,
		minify: true,
		platform: 'node',
		format: 'cjs',
		logLevel: 'warning',
	});
	return JSON.parse(execFileSync(process.execPath, [outfile, ...files], { encoding: 'utf8' })) as CoreFigures;
}
