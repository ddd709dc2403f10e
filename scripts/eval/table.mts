import type { Evaluation, Measured } from './evaluate.mts';
import type { ErrorClass } from './errors.mts';
import { FIGURE_KEYS, FIGURES, PARTS } from './figures.mts';

const LABEL_WIDTH = 22;
const NUMBER_WIDTH = 7;
const INTERVAL_WIDTH = 17;

/** An evaluation for the eye: a line a figure, compromise's own beside it, then the error classes. */
export function textTable({ set, phrases, documents, scores, bare, errors }: Evaluation): string {
	const rows = FIGURE_KEYS.flatMap((key) => {
		const measured = scores[key];
		if (!measured) return [];
		const row = `  ${FIGURES[key].label.padEnd(LABEL_WIDTH)}${numbers(measured)}${interval(measured)}${count(measured.cases)}`;
		const beside = bare[key];
		return [beside ? `${row}  ${numbers(beside)}` : row];
	});
	const title = `${set} (${documents} ${documents === 1 ? 'document' : 'documents'}${phrases ? '; marks phrases, not bare names' : ''})`;
	if (rows.length === 0) return `${title}\n  nothing that can be scored\n`;
	const columns = ['P', 'R', 'F or %'].map((name) => name.padStart(NUMBER_WIDTH)).join('');
	const head = `  ${''.padEnd(LABEL_WIDTH)}${columns}${'95 %'.padStart(INTERVAL_WIDTH)}${'cases'.padStart(NUMBER_WIDTH)}`;
	const beside = Object.keys(bare).length > 0 ? `  ${columns} of bare compromise` : '';
	return [title, head + beside, ...rows, ...errors.flatMap(errorLines), ''].join('\n');
}

const numbers = (measured: Measured): string =>
	PARTS.map((part) => (measured[part]?.toFixed(1) ?? '').padStart(NUMBER_WIDTH)).join('');

const interval = ({ intervals: { value: interval } }: Measured): string =>
	(interval ? `${interval[0].toFixed(1)} – ${interval[1].toFixed(1)}` : '').padStart(INTERVAL_WIDTH);

const count = (cases: number): string => String(cases).padStart(NUMBER_WIDTH);

const errorLines = ({ kind, count, words, example }: ErrorClass): readonly string[] => [
	`  ${String(count).padStart(5)} ${kind}: ${words.map(([word, times]) => (times > 1 ? `${word} (${times})` : word)).join(', ')}`,
	`        ${example}`,
];
