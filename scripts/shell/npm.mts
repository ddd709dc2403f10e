import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run, type CommandOptions, type CommandResult } from './command.mjs';
import { Failure } from './failure.mjs';
import { CACHE } from './paths.mjs';

const UNREACHABLE =
	/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT/;

const QUIET = ['--loglevel=error', '--no-audit', '--no-fund'];
const IMPATIENT = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

/** Runs npm, the one that started this process where there is one. A failure becomes one sentence. */
export async function npm(what: string, args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
	const cli = process.env['npm_execpath'];
	const [program, ...first] = cli?.endsWith('.js') ? [process.execPath, cli] : ['npm'];
	const all = [...first, ...args, ...QUIET, ...IMPATIENT];
	const result = await run(program, all, { ...options, quiet: true });
	if (result.code === 0) return result;
	if (UNREACHABLE.test(result.output))
		throw new Failure(`${what} cannot be fetched: the npm registry is not reachable.`);
	throw new Failure(`${what} cannot be installed; npm says:\n${result.output.trim()}`);
}

/** Fetches a package from the registry and unpacks it into a new folder, without its dependencies or install scripts. */
export async function unpackPackage(name: string, version: string, folder: string): Promise<void> {
	const download = `${folder}.download`;
	await mkdir(download, { recursive: true });
	await npm(`${name} ${version}`, ['pack', `${name}@${version}`, '--pack-destination', download], { cwd: download });
	const [archive] = await readdir(download);
	await mkdir(folder, { recursive: true });
	const { code, output } = await run('tar', ['xzf', join(download, archive!), '-C', folder, '--strip-components=1'], {
		quiet: true,
	});
	if (code !== 0) throw new Failure(`${name} ${version} cannot be unpacked: ${output.trim()}`);
	await rm(download, { recursive: true });
}

/**
 * Makes a folder of the cache once: `build` fills a temporary folder beside it, which then takes its place in one step.
 * An interrupted build leaves nothing that looks whole, and two builds at a time do no harm.
 */
export async function cached(name: string, build: (folder: string) => Promise<void>): Promise<string> {
	const folder = join(CACHE, name);
	if (existsSync(folder)) return folder;
	await mkdir(dirname(folder), { recursive: true });
	const scratch = await mkdtemp(`${folder}.`);
	try {
		await build(join(scratch, 'new'));
		await rename(join(scratch, 'new'), folder).catch((error: unknown) => {
			if (!existsSync(folder)) throw error;
		});
	} finally {
		await rm(scratch, { recursive: true, force: true });
	}
	return folder;
}
