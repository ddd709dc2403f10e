import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { OUT, ROOT, SEEDS } from '../shell/paths.mjs';
import { HOST_MARK, judge, TALLY_FILE, type Tally } from '../suite/tally.mjs';
import { readTally, tallyFile } from '../suite/tallyFile.mjs';
import { launchBrowser } from './browser.mjs';
import { desktopVSCode, runInDesktop } from './desktop.mjs';
import { embeddedVSCode, unsupported } from './embedded.mjs';
import { bundleHostSuite } from './hostBundle.mjs';
import { startServer, type Server } from './server.mjs';
import { newPage, workbenchUrl } from './workbench.mjs';

/** A suite that prints nothing for so long hangs. It is longer than mocha's own limit for a test. */
const SILENCE_LIMIT_MS = 900_000;

export interface HostSuiteOptions {
	readonly desktop: boolean;
	/** Only the tests whose titles hold these words. */
	readonly grep?: string | undefined;
}

/**
 * Runs the host suite inside a real extension host: that of the embedded VS Code, or of a desktop VS Code where one is
 * asked for and can be had, or where the embedded one cannot run.
 */
export async function runHostSuite({ desktop, grep }: HostSuiteOptions): Promise<Tally> {
	const tests = await bundleHostSuite(grep);
	if (desktop || unsupported()) {
		const executable = await desktopVSCode();
		if (executable) return runInDesktop(executable, tests);
		console.log('The embedded VS Code is used.');
	}
	return runEmbedded(tests);
}

async function runEmbedded(tests: string): Promise<Tally> {
	const file = tallyFile('host');
	const server = await startServer(await embeddedVSCode(), { testMode: true, env: { [TALLY_FILE]: file } });
	try {
		const problem = await drive(server, tests);
		return judge(readTally(file), problem);
	} finally {
		await server.stop();
	}
}

/** Opens the workbench, which runs the suite, and resolves at its end with what VS Code says went wrong. */
async function drive(server: Server, tests: string): Promise<string | undefined> {
	const folder = join(server.home, 'articles');
	await cp(SEEDS, folder, { recursive: true });
	const browser = await launchBrowser();
	try {
		const page = await newPage(browser);
		const suite = await watchSuite(page);
		await page.goto(workbenchUrl(server, { folder, development: ROOT, tests }), { waitUntil: 'commit' });
		const problem = await suite.end;
		if (problem) await page.screenshot({ path: join(OUT, 'host-suite.png') }).catch(() => undefined);
		if (problem && process.env['DOSSIER_VERBOSE']) console.log(server.log());
		return problem;
	} finally {
		await browser.close();
	}
}

/**
 * Shows the suite's lines as they come. VS Code calls the two functions that are put into the page here, which must be
 * there before it loads.
 */
async function watchSuite(page: Page): Promise<{ readonly end: Promise<string | undefined> }> {
	let settle: (problem: string | undefined) => void;
	const end = new Promise<string | undefined>((resolve) => (settle = resolve));
	const silence = setTimeout(() => {
		settle(`it printed nothing for ${SILENCE_LIMIT_MS / 1000} s`);
	}, SILENCE_LIMIT_MS);
	page.once('crash', () => {
		settle('the page crashed');
	});
	await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
		const line = format(...args);
		if (line.startsWith(HOST_MARK)) {
			silence.refresh();
			console.log(line.slice(HOST_MARK.length));
		} else if (process.env['DOSSIER_VERBOSE']) {
			console.log(`  [${type}] ${line}`);
		}
	});
	await page.exposeFunction('codeAutomationExit', (code: number) => {
		settle(code === 0 ? undefined : `VS Code ended it with code ${code}`);
	});
	return {
		end: end.finally(() => {
			clearTimeout(silence);
		}),
	};
}
