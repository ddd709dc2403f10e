import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import type { Pipeline } from '../../../src/cli/annotateFiles';
import { run } from '../../../src/cli/run';

const ROOT = join(__dirname, '../../..');

/** What a run of the command left behind. */
export interface Run {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

export interface RunOptions {
	/** What standard input holds; nothing by default. */
	readonly input?: string | Uint8Array;
	/** A folder that standard input is, in a process of its own. */
	readonly inputFrom?: string;
	/** Stops reading after the first output, as `head` does. */
	readonly stopReading?: boolean;
}

/** Runs the command in the project's folder. */
export type Command = (args: readonly string[], options?: RunOptions) => Promise<Run>;

/** Runs the command in this process: many times quicker than in one of its own, which has to load everything first. */
export const runHere = async (
	args: readonly string[],
	{ input = '' }: RunOptions = {},
	pipeline?: Pipeline,
): Promise<Run> => {
	const [stdout, stderr] = [new PassThrough(), new PassThrough()];
	const printed = Promise.all([text(stdout), text(stderr)]);
	const code = await run(args, { stdin: Readable.from([Buffer.from(input)]), stdout, stderr }, pipeline);
	stdout.end();
	stderr.end();
	const [out, err] = await printed;
	return { code, stdout: out, stderr: err };
};

/** Bundles the command line into `folder`, as the package does, so that no stale build is tested, and runs it in a process. */
export async function bundleCommand(folder: string): Promise<Command> {
	const script = join(folder, 'cli.js');
	await build({
		absWorkingDir: ROOT,
		entryPoints: ['src/cli/main.ts'],
		outfile: script,
		bundle: true,
		platform: 'node',
		target: 'node20',
	});
	return (args, options = {}) => spawned([script, ...args], options);
}

function spawned(args: readonly string[], { input = '', inputFrom, stopReading = false }: RunOptions): Promise<Run> {
	const folder = inputFrom === undefined ? null : openSync(inputFrom, 'r');
	const child = spawn(process.execPath, args, { cwd: ROOT, stdio: [folder ?? 'pipe', 'pipe', 'pipe'] });
	if (folder !== null) closeSync(folder);
	const out: Buffer[] = [];
	const err: Buffer[] = [];
	child.stdout!.on('data', (chunk: Buffer) => {
		out.push(chunk);
		if (stopReading) child.stdout!.destroy();
	});
	child.stderr!.on('data', (chunk: Buffer) => err.push(chunk));
	child.stdin?.on('error', () => undefined);
	child.stdin?.end(input);
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => {
			resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
		});
	});
}
