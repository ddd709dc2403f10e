import { readFileSync, statSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';
import { runTool } from '../shell/command.mjs';
import { Failure } from '../shell/failure.mjs';
import { OUT, ROOT } from '../shell/paths.mjs';

/** What a reader of the package may expect in it. */
const NEEDED = ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'THIRD-PARTY-NOTICES.txt'];
const BUNDLES = ['extension.js', 'worker.js'].map((name) => `dist/${name}`);

/** The command line, of which `annotateFiles.js` holds the core and its weights once more, source maps, sources, tests, and whatever else is for those who build Dossier. */
const UNWANTED =
	/\.map$|(cli|annotateFiles)\.js$|\.[cm]?tsx?$|^(src|test|scripts|seeds(?!\/harbour-deal\.txt$)|out|node_modules|\.[^/]+)\/|tsconfig|esbuild|eslint/;

/** Where the packaged extension is written. */
export function vsixFile(): string {
	const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
		name: string;
		version: string;
	};
	return join(OUT, `${name}-${version}.vsix`);
}

/** Most bytes of the package, weights and pictures included. */
const LIMIT = 1_300_000;

/**
 * Packages the built extension and checks what is in it. One that is to be given away also must not be too large; the list
 * of its files, the largest first, is then shown.
 */
export async function packageExtension({ toGive = false } = {}): Promise<string> {
	const files = await listFiles({ cwd: ROOT, packageManager: PackageManager.None }).catch((error: unknown) => {
		throw new Failure(`the extension cannot be packaged: ${error instanceof Error ? error.message : String(error)}`);
	});
	files.sort();
	const missing = [...NEEDED, ...BUNDLES].filter((name) => !files.includes(name));
	if (missing.length > 0) throw new Failure(`the package lacks ${missing.join(', ')}.`);
	const unwanted = files.filter((name) => UNWANTED.test(name));
	if (unwanted.length > 0)
		throw new Failure(`the package would hold what does not belong there: ${unwanted.join(', ')}.`);
	await lay(files);
	const packagePath = vsixFile();
	const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
	const { code, output } = await runTool('@vscode/vsce/vsce', ['package', ...options, '--out', packagePath], {
		cwd: LAID_OUT,
		quiet: true,
	});
	if (code !== 0) throw new Failure(`the extension cannot be packaged; vsce says:\n${output.trim()}`);
	const { size } = statSync(packagePath);
	if (toGive) for (const line of packedSizes(files)) console.log(line);
	console.log(`  ${kilobytes(size)}  in all, packed into ${packagePath}`);
	if (toGive && size > LIMIT)
		throw new Failure(`the package has ${size} bytes, ${size - LIMIT} more than it may have; see above what is large.`);
	return packagePath;
}

/** Where the files of the package are laid out, as they go into it. */
const LAID_OUT = join(OUT, 'package');

async function lay(files: readonly string[]): Promise<void> {
	await rm(LAID_OUT, { recursive: true, force: true });
	await mkdir(LAID_OUT, { recursive: true });
	for (const name of files) await cp(join(ROOT, name), join(LAID_OUT, name));
	await writeFile(join(LAID_OUT, 'README.md'), withoutPictures(await readFile(join(ROOT, 'README.md'), 'utf8')));
}

/**
 * The README as VS Code can show it on the page of an installed extension, where pictures have to come from the web and
 * ours would be broken; the walkthrough has them.
 */
export const withoutPictures = (markdown: string): string => markdown.replace(/^ *!\[[^\]]*\]\([^)]*\)\n\n/gm, '');

/** Each file with the bytes that it takes in the package, the largest first. */
function packedSizes(files: readonly string[]): readonly string[] {
	const packed = files.map((name) => ({ name, size: deflateRawSync(readFileSync(join(LAID_OUT, name))).length }));
	packed.sort((a, b) => b.size - a.size);
	return packed.map(({ name, size }) => `  ${kilobytes(size)}  ${name}`);
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
