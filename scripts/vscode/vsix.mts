import { readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { runTool } from '../shell/command.mjs';
import { Failure } from '../shell/failure.mjs';
import { OUT, ROOT } from '../shell/paths.mjs';

/** What a reader of the package may expect in it. */
const NEEDED = ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'THIRD-PARTY-NOTICES.txt'];
const BUNDLES = ['extension.js', 'worker.js'].map((name) => `dist/${name}`);

/** The command line, which holds the core and its weights once more, source maps, sources, tests, and whatever else is for those who build Dossier. */
const UNWANTED =
	/\.map$|cli\.js$|\.[cm]?tsx?$|^(src|test|scripts|seeds(?!\/harbour-deal\.txt$)|out|node_modules|\.[^/]+)\/|tsconfig|esbuild|eslint/;

/** Where the packaged extension is written. */
export function vsixFile(): string {
	const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
		name: string;
		version: string;
	};
	return join(OUT, `${name}-${version}.vsix`);
}

/** Packages the built extension and checks what is in it. The caller says whether the list of files is shown. */
export async function packageExtension({ list = false } = {}): Promise<string> {
	const files = await listFiles({ cwd: ROOT, packageManager: PackageManager.None }).catch((error: unknown) => {
		throw new Failure(`the extension cannot be packaged: ${error instanceof Error ? error.message : String(error)}`);
	});
	files.sort();
	const missing = [...NEEDED, ...BUNDLES].filter((name) => !files.includes(name));
	if (missing.length > 0) throw new Failure(`the package lacks ${missing.join(', ')}.`);
	const unwanted = files.filter((name) => UNWANTED.test(name));
	if (unwanted.length > 0)
		throw new Failure(`the package would hold what does not belong there: ${unwanted.join(', ')}.`);
	await mkdir(OUT, { recursive: true });
	const packagePath = vsixFile();
	const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
	const { code, output } = await runTool('@vscode/vsce/vsce', ['package', ...options, '--out', packagePath], {
		quiet: true,
	});
	if (code !== 0) throw new Failure(`the extension cannot be packaged; vsce says:\n${output.trim()}`);
	if (list) for (const name of files) console.log(`  ${kilobytes(join(ROOT, name)).padStart(9)}  ${name}`);
	console.log(`  ${kilobytes(packagePath).padStart(9)}  in all, packed into ${packagePath}`);
	return packagePath;
}

const kilobytes = (file: string): string => `${(statSync(file).size / 1024).toFixed(1)} KB`;
