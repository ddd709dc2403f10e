import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { Failure, runScript } from './shell/failure.mts';
import { OUT, ROOT } from './shell/paths.mts';

/** What a kind of fuzzing exports: it takes the arguments after its name, and resolves with the exit code. */
interface Fuzzer {
	readonly fuzz: (args: readonly string[]) => Promise<number>;
}

/**
 * `npm run fuzz -- [texts|cuts|edits|stores] [options]`: each kind is a file of `scripts/fuzz/` that exports `fuzz`. It is
 * bundled first, as what ships is: so the core runs several times as fast as when each file is compiled by itself.
 */
await runScript(async () => {
	const [first = '', ...rest] = process.argv.slice(2);
	const isNamed = /^[a-z]+$/u.test(first);
	const kind = isNamed ? first : 'texts';
	const file = join(ROOT, 'scripts/fuzz', `${kind}.mts`);
	const bundle = join(OUT, 'fuzz', `${kind}.mjs`); // as deep in the checkout as scripts/shell/paths.mts, which asks where it is
	if (!existsSync(file)) throw new Failure(`there is no kind of fuzzing called “${first}”.`);
	await build({
		entryPoints: [file],
		outfile: bundle,
		bundle: true,
		platform: 'node',
		format: 'esm',
		packages: 'external',
		logLevel: 'warning',
	});
	const { fuzz } = (await import(pathToFileURL(bundle).href)) as Partial<Fuzzer>;
	if (!fuzz) throw new Failure(`“${kind}” is no kind of fuzzing.`);
	return fuzz(isNamed ? rest : process.argv.slice(2));
});
