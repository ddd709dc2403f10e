import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { onInterrupt } from './interrupt.mjs';
import { ROOT } from './paths.mjs';

export interface CommandOptions {
	readonly cwd?: string;
	/** Added to the environment of this process. */
	readonly env?: NodeJS.ProcessEnv;
	/** Keep the output instead of showing it. */
	readonly quiet?: boolean;
}

export interface CommandResult {
	/** The exit code, or 128 where a signal ended it. */
	readonly code: number;
	/** Both output streams in the order they came; empty unless `quiet`. */
	readonly output: string;
}

/** Runs a program to its end; an interrupt ends it too. Rejects only where the program cannot be started at all. */
export function run(program: string, args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
	const batch = program.endsWith('.cmd');
	const child = spawn(batch ? `"${program}"` : program, batch ? args.map((each) => `"${each}"`) : args, {
		shell: batch,
		cwd: options.cwd ?? ROOT,
		env: { ...process.env, ...options.env },
		stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
	});
	let output = '';
	const keep = (chunk: Buffer) => (output += chunk.toString());
	child.stdout?.on('data', keep);
	child.stderr?.on('data', keep);
	const ended = new Promise<CommandResult>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => {
			resolve({ code: code ?? 128, output });
		});
	});
	const release = onInterrupt((signal) => {
		child.kill(signal);
		return ended;
	});
	return ended.finally(release);
}

/** Runs a Node program that a dependency of this project brings, by its path inside `node_modules`. */
export const runTool = (tool: string, args: readonly string[], options?: CommandOptions): Promise<CommandResult> =>
	run(process.execPath, [join(ROOT, 'node_modules', tool), ...args], options);
