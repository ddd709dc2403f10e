import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import nlp from 'compromise';
import type { Annotator } from '../src/annotator/annotator';
import { createNodeAnnotator } from '../src/annotator/nodeChannel';
import { annotate } from '../src/core/annotate';
import type { LanguageCache } from '../src/core/language/analyse';
import { remap } from '../src/core/remap';
import { runScript } from './shell/failure.mjs';
import { ROOT, SEEDS } from './shell/paths.mjs';
import { measureInHost } from './vscode/hostBench.mjs';
import type { Block } from './vscode/hostFigures.mjs';
import { buildExtension } from './vscode/build.mjs';

/** How long the editor waits after a key before it annotates anew, as `PAUSE` in src/vscode/session.ts. */
const PAUSE = 120;
const LARGE = 100_000;
const ROUNDS = 20;

const print = (what: string, figure: string): void => {
	console.log(`${what.padEnd(64)} ${figure.padStart(14)}`);
};
const ms = (figure: number): string => `${figure.toFixed(1)} ms`;

await runScript(async () => {
	await buildExtension();
	const seeds = readdirSync(SEEDS)
		.filter((name) => name.endsWith('.txt'))
		.sort()
		.map((name) => readFileSync(join(SEEDS, name), 'utf8'));
	const normal = seeds[0]!;
	const large = grow(seeds, LARGE);

	console.log(`\nPipeline in this process, warm, median of ${ROUNDS} rounds over ${seeds.length} articles`);
	compareWithParser(seeds);

	console.log('\nIn the worker; “block” is the longest that this process was kept from anything else meanwhile');
	await measureWorker(`article of ${size(normal)}`, normal);
	await measureWorker(`article of ${size(large)}`, large);

	console.log(
		`\nIn the extension host of VS Code, with all that is shown; plus ${PAUSE} ms of pause after the last key;\nblocks on the clock, and in brackets the host’s own processor time`,
	);
	for (const text of [normal, large]) {
		const figures = await measureInHost(text);
		print(`${size(text)}: from opening to result`, ms(figures.open));
		print(`${size(text)}: from edit to result, median / longest`, `${ms(figures.edit)} / ${ms(figures.longestEdit)}`);
		print(`${size(text)}: longest block of the host, opening`, block(figures.whileOpening));
		print(`${size(text)}: longest block of the host, editing`, block(figures.whileEditing));
		print(`${size(text)}: longest block of the host, doing nothing`, block(figures.whileIdle));
	}
	print('memory of this process', `${Math.round(process.memoryUsage().rss / 1e6)} MB`);
	return 0;
});

function compareWithParser(texts: readonly string[]): void {
	const caches = texts.map((): LanguageCache => new Map<never, never>());
	const time = (work: (text: string, index: number) => unknown): number => {
		const start = performance.now();
		texts.forEach(work);
		return performance.now() - start;
	};
	const rounds = Array.from({ length: ROUNDS }, () => ({
		parser: time((text) => nlp(text)),
		pipeline: time((text) => annotate(text)),
		cached: time((text, index) => annotate(text, { cache: caches[index]! })),
	}));
	const parser = median(rounds.map((round) => round.parser));
	const pipeline = median(rounds.map((round) => round.pipeline));
	const cached = median(rounds.map((round) => round.cached));
	print('bare compromise, nlp(text)', ms(parser));
	print('whole pipeline', `${ms(pipeline)} = ×${(pipeline / parser).toFixed(2)}`);
	print('whole pipeline, every block known from before', `${ms(cached)} = ×${(cached / parser).toFixed(2)}`);
}

async function measureWorker(name: string, text: string): Promise<void> {
	const annotator = createNodeAnnotator(join(ROOT, 'dist/worker.js'));
	const delay = monitorEventLoopDelay({ resolution: 1 });
	delay.enable();
	try {
		const first = await timeOf(annotator, 0, text);
		const edits: number[] = [];
		let article = annotate(text);
		for (let version = 1; version <= 10; version++) {
			const at = Math.floor((text.length * version) / 11);
			text = `${text.slice(0, at)} now${text.slice(at)}`;
			if (version === 1) delay.reset();
			article = remap(article, { start: at, end: at, length: 4 });
			edits.push(await timeOf(annotator, version, text));
		}
		print(`${name}: first result, with the start of the worker`, ms(first));
		print(`${name}: result after an edit, median / longest`, `${ms(median(edits))} / ${ms(Math.max(...edits))}`);
		print(`${name}: longest block of this process`, ms(delay.max / 1e6));
	} finally {
		delay.disable();
		annotator.dispose();
	}
}

async function timeOf(annotator: Annotator, version: number, text: string): Promise<number> {
	const start = performance.now();
	const outcome = await annotator.annotate({ document: 'bench', version, text });
	if (outcome.status !== 'annotated') throw new Error(`The worker ${outcome.status} it`);
	return performance.now() - start;
}

/** The texts one after the other, again and again, up to a length. */
function grow(texts: readonly string[], length: number): string {
	let whole = '';
	for (let index = 0; whole.length < length; index++) whole += `${texts[index % texts.length]!}\n\n`;
	return whole.slice(0, length);
}

/** On the clock, and what of it was the host's own work. */
function block({ wall, work }: Block): string {
	return `${ms(wall)} (${ms(work)})`;
}

function size(text: string): string {
	return `${Math.round(text.length / 1000)} KB`;
}

function median(figures: readonly number[]): number {
	return [...figures].sort((a, b) => a - b)[figures.length >> 1]!;
}
