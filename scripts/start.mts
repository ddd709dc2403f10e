import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './shell/command.mjs';
import { Failure, runScript } from './shell/failure.mjs';
import { CACHE, ROOT, SEEDS } from './shell/paths.mjs';
import { onPath } from './shell/which.mjs';
import { buildExtension } from './vscode/build.mjs';
import { hasDisplay } from './vscode/desktop.mjs';
import { embeddedVSCode } from './vscode/embedded.mjs';
import { startServer } from './vscode/server.mjs';
import { packageExtension } from './vscode/vsix.mjs';
import { workbenchUrl } from './vscode/workbench.mjs';

/** The article that is open when the workbench appears. */
const FIRST = join(SEEDS, 'harbour-deal.txt');

await runScript(async () => {
	const { values } = parseArgs({
		options: {
			desktop: { type: 'boolean', default: false },
			port: { type: 'string', default: '0' },
			open: { type: 'boolean', default: true },
		},
		allowNegative: true,
	});
	return values.desktop ? startDesktop() : startEmbedded(portNumber(values.port), values.open);
});

function portNumber(text: string): number {
	const port = Number(text);
	if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
	throw new Failure(`“${text}” is not a port; give a number up to 65535.`);
}

/** Serves the embedded VS Code on loopback until it is interrupted. Its settings stay from one start to the next. */
async function startEmbedded(port: number, open: boolean): Promise<number> {
	const vscode = await embeddedVSCode();
	await buildExtension();
	const server = await startServer(vscode, {
		port,
		home: join(CACHE, 'profile'),
		extensions: [await packageExtension()],
		interruptCode: 0,
	});
	const url = workbenchUrl(server, { folder: SEEDS, ...(existsSync(FIRST) ? { file: FIRST } : {}) });
	console.log(`\nDossier is in VS Code at\n\n  ${url}\n\nCtrl+C ends it.`);
	if (open) openBrowser(url);
	if ((await server.ended) === 'stopped') return 0;
	throw new Failure(`the VS Code server ended:\n${server.log()}`);
}

/** Opens the user's own browser where there is a screen for it. */
function openBrowser(url: string): void {
	const opener = onPath(['xdg-open']);
	if (!opener || !hasDisplay()) return;
	const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
	child.on('error', (error) => {
		console.log(`The browser could not be opened (${error.message}); open the address above.`);
	});
	child.unref();
}

/** Opens an installed desktop VS Code with the extension loaded from this folder. */
async function startDesktop(): Promise<number> {
	const code = onPath(['code', 'code-insiders', 'codium']);
	if (!code) throw new Failure('no desktop VS Code was found: its command `code` is not on the PATH.');
	await buildExtension();
	const { code: exitCode } = await run(code, ['--new-window', `--extensionDevelopmentPath=${ROOT}`, SEEDS]);
	return exitCode;
}
