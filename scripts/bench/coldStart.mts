import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from '../shell/failure.mjs';
import { ROOT } from '../shell/paths.mjs';
import { median } from './median.mjs';

/** How long a process takes, in milliseconds on the clock: the median of all rounds. */
export interface ColdStart {
	/** `node -e 0`. */
	readonly node: number;
	/** The command line with `--version`. */
	readonly version: number;
	/** The command line with one article. */
	readonly article: number;
}

const ROUNDS = 15;
const CLI = join(ROOT, 'dist/cli.js');

/** Starts the command line as it ships and Node by itself in turn, so that what else the machine does weighs on all alike. */
export function measureColdStart(article: string): ColdStart {
	const commands = { node: ['-e', '0'], version: [CLI, '--version'], article: [CLI, 'annotate', article] };
	const times: Record<keyof ColdStart, number[]> = { node: [], version: [], article: [] };
	for (let round = 0; round <= ROUNDS; round++)
		for (const [what, args] of Object.entries(commands)) {
			const time = timeOf(args);
			if (round > 0) times[what as keyof ColdStart].push(time);
		}
	return { node: median(times.node), version: median(times.version), article: median(times.article) };
}

function timeOf(args: readonly string[]): number {
	const start = performance.now();
	const { status } = spawnSync(process.execPath, args, { maxBuffer: 1 << 26 });
	if (status !== 0) throw new Failure(`node ${args.join(' ')} ended with ${status}.`);
	return performance.now() - start;
}
