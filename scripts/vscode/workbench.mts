import type { Browser, Page } from 'playwright-core';
import type { Server } from './server.mjs';

export interface WorkbenchOptions {
	/** The folder to open, absolute; none where absent. */
	readonly folder?: string;
	/** A file to open, absolute. */
	readonly file?: string;
	/** The root of an extension to load from its sources; the server must run in test mode. */
	readonly development?: string;
	/** A module that exports `run()`, called in the extension host; the server must run in test mode. */
	readonly tests?: string;
}

/** The address of the workbench, token included. */
export function workbenchUrl({ port, token }: Server, { folder, file, development, tests }: WorkbenchOptions): string {
	const authority = `127.0.0.1:${port}`;
	const remote = (path: string) => `vscode-remote://${authority}${path}`;
	const payload = [
		['skipWelcome', 'true'],
		['skipReleaseNotes', 'true'],
		...(file ? [['openFile', remote(file)]] : []),
		...(development ? [['extensionDevelopmentPath', remote(development)]] : []),
		...(tests ? [['extensionTestsPath', remote(tests)]] : []),
	];
	const query = new URLSearchParams({
		tkn: token,
		...(folder ? { folder } : { ew: 'true' }),
		payload: JSON.stringify(payload),
	});
	return `http://${authority}/?${query.toString()}`;
}

/** How long a condition of the page is waited for: far longer than it takes on a busy machine. */
const PATIENCE_MS = 90_000;

/** A page in a context of its own: nothing is left over from other pages. */
export async function newPage(browser: Browser, viewport = { width: 1280, height: 800 }): Promise<Page> {
	const permissions = ['clipboard-read', 'clipboard-write'];
	const context = await browser.newContext({ viewport, locale: 'en-US', reducedMotion: 'reduce', permissions });
	context.setDefaultTimeout(PATIENCE_MS);
	return context.newPage();
}
