import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Annotator } from '../src/annotator/annotator';
import { createNodeAnnotator } from '../src/annotator/nodeChannel';
import { annotate } from '../src/core/annotate';
import { remap } from '../src/core/remap';
import { measureColdStart } from './bench/coldStart.mjs';
import { measureCore } from './bench/core.mjs';
import { median } from './bench/median.mjs';
import { runScript } from './shell/failure.mjs';
import { ROOT, SEEDS } from './shell/paths.mjs';
import { measureInHost } from './vscode/hostBench.mjs';
import { NOTES, type Block } from './vscode/hostFigures.mjs';
import { buildExtension } from './vscode/build.mjs';

/** How long the editor waits after a key before it annotates anew, as `PAUSE` in src/vscode/session.ts. */
const PAUSE = 120;
const LARGE = 100_000;
const SHARED_SEEDS = join(ROOT, '../shared/seeds');

const print = (what: string, figure: string): void => {
	console.log(`${what.padEnd(64)} ${figure.padStart(14)}`);
};
const ms = (figure: number): string => `${figure.toFixed(1)} ms`;

await runScript(async () => {
	await buildExtension();
	const files = articlesIn(SEEDS);
	const shared = existsSync(SHARED_SEEDS) ? articlesIn(SHARED_SEEDS) : [];
	const seeds = files.map((file) => readFileSync(file, 'utf8'));
	const normal = seeds[0]!;
	const large = grow(seeds, LARGE);

	reportColdStart(files[0]!);
	await reportCore(`${seeds.length} sample articles`, files);
	if (shared.length > 0) await reportCore('The shared article', shared);

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
		print(`${size(text)}: longest block, a further note beside ${NOTES}`, block(figures.note.block));
		print(`${size(text)}: the host’s processor time, a further note`, ms(figures.note.work));
	}
	print('memory of this process', `${Math.round(process.memoryUsage().rss / 1e6)} MB`);
	return 0;
});

/** The command line beside Node by itself, each in a new process. */
function reportColdStart(article: string): void {
	const { node, version, article: annotated } = measureColdStart(article);
	const beside = (time: number): string => `${ms(time)} = ×${(time / node).toFixed(1)}`;
	console.log('Cold start of the command line, beside node -e 0 in turn');
	print('node -e 0', ms(node));
	print('dossier --version', beside(version));
	print('dossier annotate, one article', beside(annotated));
}

/** The core beside bare compromise in one process, on articles as long as these are. */
async function reportCore(name: string, files: readonly string[]): Promise<void> {
	const { load, parser, namesAndActors, pipeline, cached, growth } = await measureCore(files);
	const beside = (time: number): string => `${ms(time)} = ×${(time / parser).toFixed(2)}`;
	console.log(`\n${name}: the core as it ships, warm, beside bare compromise in the same process`);
	print('bare compromise, nlp(text)', ms(parser));
	print('names and actors, with all that they need', beside(namesAndActors));
	print('whole pipeline', beside(pipeline));
	print('whole pipeline, every block known from before', beside(cached));
	print('load of the names model, once', ms(load));
	console.log('How much longer ten times the text takes: 100 KB beside 10 KB, 1 MB beside 100 KB');
	for (const { name: kind, factors } of growth)
		print(`  ${kind}`, factors.map((factor) => `×${factor.toFixed(1)}`).join(', '));
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

function articlesIn(folder: string): readonly string[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.txt'))
		.sort()
		.map((name) => join(folder, name));
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
