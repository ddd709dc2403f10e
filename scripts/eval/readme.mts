import { Failure } from '../shell/failure.mts';
import type { Evaluation, Measured } from './evaluate.mts';
import type { FigureKey, Part } from './figures.mts';

const BEGIN = '<!-- eval -->';
const END = '<!-- /eval -->';

/** The tables that README carries: names, words and grammar with a row for each set, claims with a column for each. */
export function markdownTables(evaluations: readonly Evaluation[]): string {
	const named = evaluations.filter(({ scores }) => scores.names);
	const claimed = evaluations.filter(({ scores }) => scores.claims);
	const tagged = evaluations.filter(({ scores }) => scores.contentWords);
	return [
		...(named.length > 0 ? [namesTable(named)] : []),
		...(claimed.length > 0 ? [claimsTable(claimed)] : []),
		...(tagged.length > 0 ? [wordsTable(tagged), grammarTable(tagged)] : []),
	].join('\n\n');
}

/** README with the tables in the place of the ones that it has. */
export function replaceTables(readme: string, tables: string): string {
	const from = readme.indexOf(BEGIN);
	const to = readme.indexOf(END);
	if (from < 0 || to < from) throw new Failure(`README.md has no place for the tables: ${BEGIN} … ${END}.`);
	return `${readme.slice(0, from + BEGIN.length)}\n\n${tables}\n\n${readme.slice(to)}`;
}

const NAME_COLUMNS: readonly (readonly [head: string, key: FigureKey])[] = [
	['persons', 'persons'],
	['organizations', 'organizations'],
	['places', 'places'],
];

function namesTable(evaluations: readonly Evaluation[]): string {
	const rows = evaluations.map(({ set, documents, phrases, scores, bare }) => [
		set,
		String(documents),
		...(phrases ? ['–', '–'] : [cell(scores.names), cell(bare.names)]),
		...NAME_COLUMNS.map(([, key]) => (phrases ? '–' : cell(scores[key]))),
		cell(scores.linksB3),
	]);
	const head = [
		'Names, F',
		'documents',
		'all',
		'bare compromise',
		...NAME_COLUMNS.map(([name]) => name),
		'who is who (B³)',
	];
	return table(head, rows);
}

const WORD_COLUMNS: readonly (readonly [head: string, key: FigureKey])[] = [
	['part of speech of content words', 'contentWords'],
	['Penn tag of all words', 'tags'],
];

const GRAMMAR_COLUMNS: readonly (readonly [head: string, key: FigureKey, part: Part])[] = [
	['head of the subject, recall', 'subjects', 'recall'],
	['… precision', 'subjects', 'precision'],
	['negated or not', 'negation', 'value'],
	['active or passive', 'voice', 'value'],
	['noun phrases, F', 'phrases', 'value'],
	['finite clauses, F', 'clauses', 'value'],
];

const wordsTable = (evaluations: readonly Evaluation[]): string =>
	table(
		['Words, % right', 'sentences', ...WORD_COLUMNS.map(([head]) => head)],
		evaluations.map(({ set, documents, scores }) => [
			set,
			String(documents),
			...WORD_COLUMNS.map(([, key]) => cell(scores[key])),
		]),
	);

const grammarTable = (evaluations: readonly Evaluation[]): string =>
	table(
		['Grammar, %', ...GRAMMAR_COLUMNS.map(([head]) => head)],
		evaluations.map(({ set, scores }) => [set, ...GRAMMAR_COLUMNS.map(([, key, part]) => cell(scores[key], part))]),
	);

const CLAIM_ROWS: readonly (readonly [head: string, key: FigureKey, part: Part])[] = [
	['all, F', 'claims', 'value'],
	['direct, recall', 'direct', 'recall'],
	['direct, precision', 'direct', 'precision'],
	['mixed, recall', 'mixed', 'recall'],
	['mixed, precision', 'mixed', 'precision'],
	['indirect, recall', 'indirect', 'recall'],
	['indirect, precision', 'indirect', 'precision'],
	['found with the right source, F', 'claimsWithSource', 'value'],
	['source right', 'sourceRight', 'value'],
	['source wrong', 'sourceWrong', 'value'],
	['cue right', 'cueRight', 'value'],
	['speaker right', 'speakerRight', 'value'],
	['source right, high confidence', 'high', 'value'],
	['… medium', 'medium', 'value'],
	['… low', 'low', 'value'],
];

const BANDS: ReadonlySet<FigureKey> = new Set<FigureKey>(['high', 'medium', 'low']);

function claimsTable(evaluations: readonly Evaluation[]): string {
	const rows = CLAIM_ROWS.map(([name, key, part]) => [
		name,
		...evaluations.map(({ scores }) => {
			const measured = scores[key];
			return measured && BANDS.has(key) ? `${cell(measured)} of ${measured.cases}` : cell(measured, part);
		}),
	]);
	return table(['Claims, %', ...evaluations.map(({ set, documents }) => `${set} (${documents})`)], rows);
}

function cell(measured: Measured | undefined, part: Part = 'value'): string {
	const number = measured?.[part];
	if (!measured || number === undefined) return '–';
	const interval = measured.intervals[part];
	return interval ? `${number.toFixed(1)} (${interval[0].toFixed(1)}–${interval[1].toFixed(1)})` : number.toFixed(1);
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
	[head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
		.map((row) => `| ${row.join(' | ')} |`)
		.join('\n');
