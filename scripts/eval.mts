import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { STAGES, type Stages } from '../src/core/stages.ts';
import { textChanges } from './eval/changes.mts';
import { reliabilities, reliabilityTable } from './eval/confidence.mts';
import { evaluate, type Evaluation } from './eval/evaluate.mts';
import { markdownTables, replaceTables } from './eval/readme.mts';
import { chooseSets, findSets, hasSharedSets, type GoldSet } from './eval/sets.mts';
import { stagesWithout } from './eval/stagesWithout.mts';
import { textTable } from './eval/table.mts';
import { Failure, runScript } from './shell/failure.mts';
import { ROOT } from './shell/paths.mts';

const README = join(ROOT, 'README.md');
const REPORT_EVERY_MS = 5_000;

/**
 * Measures the pipeline on every gold set that is there, or on the ones named; with `--without`, what it loses where the rule of
 * that name is left out; with `--confidence`, how many claims are right by what is known of them. Progress goes to standard error.
 */
await runScript(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			limit: { type: 'string' },
			errors: { type: 'string' },
			json: { type: 'boolean', default: false },
			markdown: { type: 'boolean', default: false },
			'write-readme': { type: 'boolean', default: false },
			out: { type: 'string' },
			without: { type: 'string' },
			confidence: { type: 'boolean', default: false },
		},
	});
	const limit = values.limit === undefined ? Infinity : natural('--limit', values.limit);
	const errors = values.errors === undefined ? 0 : natural('--errors', values.errors);
	const shared = hasSharedSets();
	if (!shared) console.error('There are no corpora in ../shared: only the samples of the project are measured.');
	if (values['write-readme'] && (!shared || positionals.length > 0 || limit !== Infinity))
		throw new Failure(
			'README carries the figures of all sets in full: --write-readme goes with neither sets nor --limit.',
		);

	const sets = chooseSets(findSets(), positionals);
	if (values.without !== undefined) {
		if (values.json || values.markdown || values['write-readme'])
			throw new Failure('--without goes with none of --json, --markdown and --write-readme.');
		const stages = stagesWithout(values.without);
		for (const set of sets)
			process.stdout.write(`${textChanges(measure(set, limit, 0), measure(set, limit, 0, stages))}\n`);
		return 0;
	}

	if (values.confidence) {
		for (const set of sets) {
			const rows = reliabilities(set.read().slice(0, limit));
			if (rows.length > 0) process.stdout.write(`${reliabilityTable(set.name, rows)}\n`);
		}
		return 0;
	}

	const evaluations = sets.map((set) => measure(set, limit, errors));
	const text = values.json
		? `${JSON.stringify(evaluations, undefined, '\t')}\n`
		: values.markdown
			? await pretty(`${markdownTables(evaluations)}\n`)
			: evaluations.map(textTable).join('\n');
	if (values.out === undefined) process.stdout.write(text);
	else writeFileSync(values.out, text);
	if (values['write-readme'])
		writeFileSync(README, await pretty(replaceTables(readFileSync(README, 'utf8'), markdownTables(evaluations))));
	return 0;
});

function measure(set: GoldSet, limit: number, errors: number, stages: Stages = STAGES): Evaluation {
	const documents = set.read().slice(0, limit);
	const start = performance.now();
	let reported = start;
	const report = (done: number): void => {
		const now = performance.now();
		if (done < documents.length && now - reported < REPORT_EVERY_MS) return;
		reported = now;
		console.error(`${set.name}: ${done} of ${documents.length} documents, ${((now - start) / 1000).toFixed(1)} s`);
	};
	return evaluate(set, documents, { errors, report, stages });
}

function natural(option: string, value: string): number {
	if (/^[1-9]\d*$/u.test(value)) return Number(value);
	throw new Failure(`${option} takes a number from 1 on, not “${value}”.`);
}

/** Laid out as the rest of the project's Markdown, so that the format check holds. */
async function pretty(markdown: string): Promise<string> {
	return format(markdown, { ...(await resolveConfig(README)), parser: 'markdown' });
}
