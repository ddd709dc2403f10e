import { parseArgs } from 'node:util';
import { simulate } from '../../test/property/stores/simulation.ts';
import { Failure } from '../shell/failure.mts';

const EVERY_MS = 15_000;

/**
 * Runs of what happens to notes and their store, each from a seed of its own: `--runs` of them, from `--from` on. With
 * `--trace` what happens in them is printed, step by step. Resolves with the exit code: 1 if anything was lost.
 */
export async function fuzz(args: readonly string[]): Promise<number> {
	const text = { type: 'string' } as const;
	const { values } = parseArgs({
		args: [...args],
		options: { runs: text, from: text, trace: { type: 'boolean', default: false } },
	});
	const [runs, from] = [natural('runs', values.runs ?? '10000'), natural('from', values.from ?? '1')];
	let [wrong, reported] = [0, Date.now()];
	for (let seed = from; seed < from + runs; seed++) {
		try {
			await simulate(seed, values.trace ? console.log : undefined);
		} catch (error) {
			wrong++;
			console.log(`run ${seed}: ${String(error)}`);
		}
		if (Date.now() - reported < EVERY_MS) continue;
		reported = Date.now();
		console.log(`  … ${seed - from + 1} of ${runs} runs`);
	}
	console.log(`${runs} runs, ${wrong} wrong`);
	return wrong > 0 ? 1 : 0;
}

function natural(name: string, value: string): number {
	if (!/^\d+$/u.test(value)) throw new Failure(`--${name} takes a whole number, not “${value}”.`);
	return Number(value);
}
