import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { run } from '../shell/command.mjs';
import { Failure } from '../shell/failure.mjs';
import { cached, unpackPackage } from '../shell/npm.mjs';
import { doing } from '../shell/progress.mjs';
import { onPath } from '../shell/which.mjs';

/** The npm package that carries a headless Chromium, for machines that have no browser. */
const CARRIED = '153.0.0';

const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const CHANNELS = ['chrome', 'msedge'];

const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage',
	'--disable-backgrounding-occluded-windows',
	'--disable-renderer-backgrounding',
	'--disable-background-timer-throttling',
];

/**
 * Starts a headless Chromium: the one that the variable CHROMIUM names, else one that is installed, else the one that
 * npm carries.
 */
export async function launchBrowser(): Promise<Browser> {
	const named = process.env['CHROMIUM'];
	if (named) {
		if (!existsSync(named)) throw new Failure(`the variable CHROMIUM names ${named}, which does not exist.`);
		return launch({ executablePath: named });
	}
	const installed = onPath(INSTALLED);
	if (installed) return launch({ executablePath: installed });
	for (const channel of CHANNELS) {
		const browser = await launch({ channel }).catch(() => undefined);
		if (browser) return browser;
	}
	return launch(await carried());
}

const launch = (options: LaunchOptions): Promise<Browser> =>
	chromium.launch({ headless: true, args: ARGUMENTS, ...options });

/** The browser that npm carries, with the libraries and the font that it brings along. */
async function carried(): Promise<LaunchOptions> {
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Failure('no Chromium, Chrome or Edge was found; install one or name one in the variable CHROMIUM.');
	}
	const home = await cached(`chromium-${CARRIED}`, (folder) =>
		doing(`No browser found: fetching a headless Chromium (@sparticuz/chromium ${CARRIED}) from npm, 64 MB, once`, () =>
			unpackBrowser(folder),
		),
	);
	const env = { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_FILE: await fontConfiguration(home) };
	return { executablePath: join(home, 'chromium'), env: { ...process.env, ...env } };
}

async function unpackBrowser(folder: string): Promise<void> {
	const download = join(folder, 'package');
	await unpackPackage('@sparticuz/chromium', CARRIED, download);
	for (const name of await readdir(join(download, 'bin'))) {
		const [base, ...extensions] = name.split('.') as [string, ...string[]];
		const target = join(folder, extensions.includes('tar') ? `${base}.tar` : base);
		await pipeline(createReadStream(join(download, 'bin', name)), createBrotliDecompress(), createWriteStream(target));
		if (target.endsWith('.tar')) await unpackArchive(target, base === 'swiftshader' ? folder : join(folder, base));
	}
	await chmod(join(folder, 'chromium'), 0o755);
	await rm(download, { recursive: true });
}

async function unpackArchive(archive: string, folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	const { code, output } = await run('tar', ['xf', archive, '-C', folder], { quiet: true });
	if (code !== 0) throw new Failure(`the browser cannot be unpacked: ${output.trim()}`);
	await rm(archive);
}

/** Fontconfig wants absolute paths, so that its file is written on the spot: the carried font and those of the system. */
async function fontConfiguration(home: string): Promise<string> {
	const file = join(home, 'fonts.conf');
	const folders = [join(home, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('');
	const cache = `<cachedir>${join(home, 'fonts-cache')}</cachedir>`;
	await writeFile(
		file,
		`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}${cache}</fontconfig>\n`,
	);
	return file;
}
