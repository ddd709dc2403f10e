import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../shell/command.mjs';
import { Failure } from '../shell/failure.mjs';
import { onInterrupt } from '../shell/interrupt.mjs';
import type { EmbeddedVSCode } from './embedded.mjs';

export interface ServerOptions {
	/** 0 or absent for any free port. */
	readonly port?: number;
	/** Where settings, extensions and logs live; a temporary folder that goes with the server where absent. */
	readonly home?: string;
	/** Added to the user settings. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** Packaged extensions to install. */
	readonly extensions?: readonly string[];
	/**
	 * Opens the door for an extension under development and its tests (see `workbenchUrl`). VS Code then shows no
	 * notification toasts, which a test of what the user sees must know.
	 */
	readonly testMode?: boolean;
	readonly env?: NodeJS.ProcessEnv;
	/** The exit code of this process when it is interrupted while the server runs; 0 where that is how it is to end. */
	readonly interruptCode?: number;
}

/** A running VS Code server on loopback, reachable only with its token. */
export interface Server {
	readonly port: number;
	readonly token: string;
	readonly home: string;
	/** What it printed so far. */
	log(): string;
	/** Settles when the server ended: `stopped` by `stop` or by an interrupt, or `died` by itself. */
	readonly ended: Promise<'stopped' | 'died'>;
	/** Ends the server and every process that it started, and removes its temporary folder. May be called again. */
	stop(): Promise<void>;
}

/** Quiet, offline and the same on every machine. */
export const SETTINGS = {
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': 'off',
	'extensions.ignoreRecommendations': true,
	'security.workspace.trust.enabled': false,
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'chat.disableAIFeatures': true,
	'git.enabled': false,
	'files.autoSave': 'off',
	'editor.wordWrap': 'on',
	'editor.minimap.enabled': false,
	'typescript.disableAutomaticTypeAcquisition': true,
	'window.confirmBeforeClose': 'never',
};

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 3000;

export async function startServer(vscode: EmbeddedVSCode, options: ServerOptions = {}): Promise<Server> {
	const home = options.home ?? (await mkdtemp(join(tmpdir(), 'vscode-')));
	await mkdir(join(home, 'data/User'), { recursive: true });
	await mkdir(join(home, 'tmp'), { recursive: true });
	const settings = join(home, 'data/User/settings.json');
	if (!existsSync(settings))
		await writeFile(settings, JSON.stringify({ ...SETTINGS, ...options.settings }, undefined, '\t'));
	const folders = [
		'--server-data-dir',
		home,
		'--user-data-dir',
		join(home, 'data'),
		'--extensions-dir',
		join(home, 'extensions'),
	];
	const env = { ...process.env, ...isolated(home), ...options.env };
	for (const file of options.extensions ?? []) {
		const args = [vscode.main, ...folders, '--install-extension', file, '--force'];
		const { code, output } = await run(vscode.node, args, { env, quiet: true });
		if (code !== 0) throw new Failure(`VS Code did not take ${file}:\n${output.trim()}`);
	}
	const token = randomBytes(24).toString('hex');
	const child = spawn(vscode.node, [vscode.main, ...folders, ...flags(token, options)], {
		env,
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: true,
	});
	return watch(child, {
		home,
		token,
		temporary: options.home === undefined,
		wanted: options.port ?? 0,
		interruptCode: options.interruptCode,
	});
}

const isolated = (home: string): NodeJS.ProcessEnv => ({
	EXTENSIONS_GALLERY: '{}',
	HOME: home,
	XDG_CONFIG_HOME: join(home, 'config'),
	XDG_RUNTIME_DIR: join(home, 'tmp'),
	TMPDIR: join(home, 'tmp'),
});

/** A server in a temporary folder ends by itself a while after its last page, should nobody be left to stop it. */
const flags = (token: string, { port = 0, testMode = false, home }: ServerOptions): string[] => [
	...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
	'--accept-server-license-terms',
	'--disable-telemetry',
	'--disable-workspace-trust',
	'--disable-getting-started-override',
	...(testMode ? ['--enable-smoke-test-driver'] : []),
	...(home ? [] : ['--enable-remote-auto-shutdown', '--reconnection-grace-time', '10']),
];

interface Running {
	readonly home: string;
	readonly token: string;
	readonly temporary: boolean;
	readonly wanted: number;
	readonly interruptCode: number | undefined;
}

/** The child leads its own process group, so that one signal reaches the extension host and all other helpers. */
async function watch(child: ChildProcess, running: Running): Promise<Server> {
	const { home, token, temporary, wanted, interruptCode } = running;
	const signal = (name: NodeJS.Signals) => {
		try {
			if (child.pid !== undefined) process.kill(-child.pid, name);
		} catch {
			// The whole group has ended already.
		}
	};
	const note = noteGroup(child);
	const end = () => {
		signal('SIGKILL');
		if (note) rmSync(note, { force: true });
		if (temporary) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
	};
	let stopping = false;
	const ended = new Promise<'stopped' | 'died'>((resolve) => {
		const settle = () => {
			resolve(stopping ? 'stopped' : 'died');
		};
		child.once('close', settle);
		child.once('error', settle);
	});
	const stop = async () => {
		stopping = true;
		signal('SIGTERM');
		await Promise.race([ended, pause(STOP_LIMIT_MS)]);
		end();
		process.off('exit', end);
		release();
	};
	process.once('exit', end);
	const release = onInterrupt(stop, interruptCode);
	let log = '';
	const port = await new Promise<number>((resolve, reject) => {
		const read = (chunk: Buffer) => {
			log += chunk.toString();
			const found = /agent listening on (\d+)/.exec(log)?.[1];
			if (found) resolve(Number(found));
			else if (log.includes('EADDRINUSE'))
				reject(new Failure(`port ${wanted} is taken; choose another one with \`-- --port N\`.`));
		};
		child.stdout?.on('data', read);
		child.stderr?.on('data', read);
		void ended.then(() => {
			reject(new Failure(`the VS Code server ended at once:\n${log}`));
		});
		void pause(START_LIMIT_MS).then(() => {
			reject(new Failure(`the VS Code server did not start within ${START_LIMIT_MS / 1000} s:\n${log}`));
		});
	}).catch(async (error: unknown) => {
		await stop();
		throw error;
	});
	return { port, token, home, log: () => log, ended, stop };
}

/** Notes the child's process group where `reaper.mjs` looks for groups to end, should this process be killed. */
function noteGroup({ pid }: ChildProcess): string | undefined {
	if (pid === undefined) return undefined;
	const folder = join(tmpdir(), 'groups');
	mkdirSync(folder, { recursive: true });
	const note = join(folder, String(pid));
	writeFileSync(note, '');
	return note;
}

/** A pause that does not keep the process alive. */
const pause = (ms: number): Promise<void> =>
	new Promise((resolve) => {
		setTimeout(resolve, ms).unref();
	});
