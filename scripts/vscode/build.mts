import { join } from 'node:path';
import { run } from '../shell/command.mjs';
import { Failure } from '../shell/failure.mjs';
import { ROOT } from '../shell/paths.mjs';
import { doing } from '../shell/progress.mjs';

/** Bundles the extension, its workers and the command line into `dist/`, as they ship. */
export async function buildExtension(): Promise<void> {
	const { code } = await doing('Building Dossier', () => run(process.execPath, [join(ROOT, 'esbuild.mjs')]));
	if (code !== 0) throw new Failure('the build failed (see above).');
}
