import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import { resolveActors } from '../../src/core/actors/actors';
import { annotate } from '../../src/core/annotate';
import { analyse, type LanguageCache } from '../../src/core/language/analyse';
import { detectProse } from '../../src/core/language/detectProse';
import { layOut } from '../../src/core/layout/layout';
import { findNames } from '../../src/core/names/names';
import { unpackModel } from '../../src/core/names/model/model';
import { WEIGHTS } from '../../src/core/names/model/weights';
import type { CoreFigures } from '../../scripts/bench/coreFigures.mjs';
import { median } from '../../scripts/bench/median.mjs';

/**
 * Measures the core as it ships – bundled and minified – in a process of its own, beside bare compromise in the same
 * process. Files are the articles; prints the figures as JSON.
 */
const ROUNDS = 30;
const LONG = 100_000;

const texts = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));

function timeOf(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

const medianOf = (rounds: number, work: () => unknown): number =>
	median(Array.from({ length: rounds }, () => timeOf(work)));

/** Names and actors with what they need, but for attributions: layout, language, names, actors. */
function namesAndActors(text: string): void {
	const layout = layOut(text);
	detectProse(text, layout.blocks);
	const input = { text, ...layout, sentences: analyse(text, layout.blocks) };
	resolveActors({ ...input, names: findNames(input), attributions: [] });
}

const load = timeOf(() => unpackModel(WEIGHTS));

const caches = texts.map((): LanguageCache => new Map<never, never>());
const rounds = Array.from({ length: ROUNDS }, () => ({
	parser: timeOf(() => {
		for (const text of texts) nlp(text);
	}),
	names: timeOf(() => {
		for (const text of texts) namesAndActors(text);
	}),
	pipeline: timeOf(() => {
		for (const text of texts) annotate(text);
	}),
	cached: timeOf(() => {
		texts.forEach((text, index) => annotate(text, { cache: caches[index]! }));
	}),
}));

const repeated = (part: string, length: number): string =>
	part.repeat(Math.ceil(length / part.length)).slice(0, length);
const prose = texts.join('\n\n');
/** Texts of a kind by their length. Each opens with prose, as what is none is not read at all. */
const KINDS: Readonly<Record<string, (length: number) => string>> = {
	'articles one after the other': (length) => repeated(`${prose}\n\n`, length),
	'one sentence': (length) => odd(length, 'Ortega said that Rosa Moll told Kenya and the harbour board, '),
	'one sentence of quotations': (length) => odd(length, '“yes,” Ortega said, “no,” '),
	'quotation marks': (length) => odd(length, '“'),
	'quotations in quotations': (length) => odd(length, '“said ‘', 'he ’” '),
	'names without a verb': (length) => odd(length, 'Ortega Moll Kenya Bank of '),
	'one word': (length) => odd(length, 'a'),
};
function odd(length: number, ...parts: readonly string[]): string {
	const rest = parts.map((part) => repeated(part, (0.4 * length) / parts.length));
	return repeated(prose, 0.6 * length) + rest.join('');
}

const growth = Object.entries(KINDS).map(([name, make]) => {
	const [short, long] = [make(LONG / 10), make(LONG)];
	const ten = make(10 * LONG);
	annotate(long);
	return {
		name,
		/** How much longer 100 KB take than 10 KB, and 1 MB than 100 KB. */
		factors: [
			medianOf(3, () => annotate(long)) / medianOf(9, () => annotate(short)),
			timeOf(() => annotate(ten)) / medianOf(3, () => annotate(long)),
		],
	};
});

const figures: CoreFigures = {
	load,
	parser: median(rounds.map(({ parser }) => parser)),
	namesAndActors: median(rounds.map(({ names }) => names)),
	pipeline: median(rounds.map(({ pipeline }) => pipeline)),
	cached: median(rounds.map(({ cached }) => cached)),
	growth,
};
process.stdout.write(JSON.stringify(figures));
