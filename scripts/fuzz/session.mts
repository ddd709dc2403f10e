import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../shell/failure.mts';
import { OUT, ROOT } from '../shell/paths.mts';
import type { Fault } from './fault.mts';

const SHAPES = join(ROOT, 'test/property/shapes');
const EVERY_MS = 15_000;
const FAULTS_AT_MOST = 20;

export interface Options {
	readonly count: number;
	readonly seed: number;
	/** Where to start; `undefined` for where the last run with the same seed ended. */
	readonly from: number | undefined;
	readonly shape: string | undefined;
}

/** Reads `--count`, `--seed`, `--from` and `--shape`. */
export function optionsOf(args: readonly string[], count: number): Options {
	const text = { type: 'string' } as const;
	const { values } = parseArgs({ args: [...args], options: { count: text, seed: text, from: text, shape: text } });
	const natural = (name: 'count' | 'seed' | 'from'): number | undefined => {
		const value = values[name];
		if (value !== undefined && !/^\d+$/u.test(value))
			throw new Failure(`--${name} takes a whole number, not “${value}”.`);
		return value === undefined ? undefined : Number(value);
	};
	return { count: natural('count') ?? count, seed: natural('seed') ?? 1, from: natural('from'), shape: values.shape };
}

/** What is kept of a run in `out/fuzz/`, so that the next one goes on where it was ended. */
interface State {
	readonly next: number;
	/** How many cases were run so far, and in how many seconds. */
	readonly done: number;
	readonly seconds: number;
	readonly slowest: number;
	readonly faults: readonly string[];
}

/** One case: its fault, how long it took in milliseconds, and how to make its text small. */
export interface Outcome {
	readonly fault: Fault | null;
	readonly time: number;
	/** The text that fails, as small as it still does; `null` where a text alone does not show the fault. */
	readonly small: () => string | null;
}

/**
 * Runs the cases up to `count`, keeps what fails in `test/property/shapes/`, one text of each kind of fault, and prints the
 * rate and the slowest. Resolves with the exit code: 1 if anything failed.
 */
export async function runCases(name: string, options: Options, run: (index: number) => Outcome): Promise<number> {
	const file = join(OUT, 'fuzz', `${[name, options.shape ?? 'all', String(options.seed)].join('-')}.json`);
	const before = options.from === undefined ? read(file) : { ...NEW, next: options.from };
	const start = performance.now();
	const faults = new Set(before.faults);
	let slowest = before.slowest;
	let reported = start;
	let index = before.next;
	const state = (): State => ({
		next: index,
		done: before.done + index - before.next,
		seconds: before.seconds + (performance.now() - start) / 1000,
		slowest,
		faults: [...faults],
	});
	for (; index < options.count && faults.size < FAULTS_AT_MOST; index++) {
		const { fault, time, small } = run(index);
		slowest = Math.max(slowest, time);
		if (fault && !faults.has(fault.kind)) {
			faults.add(fault.kind);
			const text = small();
			console.log(
				`${name} ${index}: ${fault.message.slice(0, 600)}\n  ${text === null ? 'no text alone shows it' : keep(text, fault)}`,
			);
		}
		if (performance.now() - reported > EVERY_MS) {
			reported = performance.now();
			write(file, state());
			console.log(report(name, options.count, state()));
			await new Promise(setImmediate);
		}
	}
	write(file, state());
	console.log(report(name, options.count, state()));
	return faults.size > 0 ? 1 : 0;
}

const NEW: State = { next: 0, done: 0, seconds: 0, slowest: 0, faults: [] };

const read = (file: string): State => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as State) : NEW);

function write(file: string, state: State): void {
	mkdirSync(join(OUT, 'fuzz'), { recursive: true });
	writeFileSync(file, `${JSON.stringify(state)}\n`);
}

const report = (name: string, count: number, { next, done, seconds, slowest, faults }: State): string =>
	`${name}: ${next} of ${count}, ${Math.round(done / Math.max(seconds, 0.001))} a second, slowest ${slowest.toFixed(1)} ms, ${faults.length} kinds of fault`;

/** Writes a failing text where the unit tests read it; its name says what failed. Returns the file. */
function keep(text: string, { kind }: Fault): string {
	const name = kind
		.toLowerCase()
		.replace(/[^a-z]+/gu, '-')
		.replace(/^-|-$/gu, '')
		.slice(0, 60);
	const taken = (i: number): boolean => existsSync(join(SHAPES, `${name}-${i}.txt`));
	let i = 1;
	while (taken(i)) i++;
	const file = join(SHAPES, `${name}-${i}.txt`);
	writeFileSync(file, text);
	return `${file}: ${JSON.stringify(text)}`;
}
