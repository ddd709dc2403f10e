import { addScores, unpackSparse, type PackedSparse, type SparseModel } from '../../weights/sparseWeights';
import { viterbi, type Transitions } from '../../weights/viterbi';
import { sliceOf, type Span } from '../../span';
import { FEATURE_BITS, lineFeatures } from './features';
import { LINE_RULES, readLine, type Line, type LineRule } from './line';
import { COLUMN_COUNT, LABEL_COLUMNS, LINE_LABELS, LINE_SCHEME, type LineKind } from './labels';

/** The packed model: its weights, and in the same units what it has learned of labels that follow each other. */
export interface PackedLineModel extends PackedSparse {
	readonly transitions: readonly number[];
}

/** What the model has learned. Immutable. */
export interface LineModel {
	readonly weights: SparseModel;
	readonly transitions: Transitions;
}

export const unpackLineModel = (packed: PackedLineModel): LineModel => ({
	weights: unpackSparse(packed, COLUMN_COUNT, FEATURE_BITS),
	transitions: Float32Array.from(packed.transitions),
});

const decode = viterbi(LINE_SCHEME);

/** What a line can be whose wording makes something certain. */
const POSSIBLE: Readonly<Record<LineRule, readonly LineKind[]>> = {
	furniture: ['boilerplate'],
	byline: ['byline', 'boilerplate'],
	caption: ['caption'],
	date: ['dateline', 'boilerplate'],
	'markdown heading': ['headline', 'heading', 'boilerplate'],
};

const labelsWith = (holds: (kind: LineKind) => boolean): number =>
	LINE_LABELS.reduce((bits, { kind }, label) => (holds(kind) ? bits | (1 << label) : bits), 0);

const ANY_LABEL = labelsWith(() => true);
const NO_HEADING = labelsWith((kind) => kind !== 'heading');
const LABELS_BY_RULE = new Map(LINE_RULES.map((rule) => [rule, labelsWith((kind) => POSSIBLE[rule].includes(kind))]));

/**
 * The labels that a line can have, as a bit mask, which is never empty: of several rules the first one counts. No heading opens a
 * text, nor does one follow a colon.
 */
function permittedLabels({ rules: [rule] }: Line, index: number, lines: readonly Line[]): number {
	const permitted = rule ? LABELS_BY_RULE.get(rule)! : ANY_LABEL;
	return index === 0 || lines[index - 1]!.isLeading ? permitted & NO_HEADING : permitted;
}

/**
 * By how much running text must score better as furniture, in units of the weights: to lose a paragraph of the article is worse
 * than to keep one of another.
 */
const DOUBT = 16;

/** The kinds of the lines of a text, which are in order and hold words; found for all of them together. */
export function lineKinds(
	{ weights, transitions }: LineModel,
	text: string,
	spans: readonly Span[],
): readonly LineKind[] {
	const lines = spans.map((span, i) => readLine(sliceOf(text, span), i === spans.length - 1));
	const scores = new Float32Array(lines.length * LINE_LABELS.length);
	const columns = new Float32Array(COLUMN_COUNT);
	lineFeatures(text, spans, lines).forEach((features, i) => {
		columns.fill(0);
		addScores(weights, features, columns);
		LABEL_COLUMNS.forEach((some, label) => {
			const at = i * LINE_LABELS.length + label;
			for (const column of some) scores[at]! += columns[column]!;
			if (lines[i]!.isRunning && LINE_LABELS[label]!.kind === 'boilerplate') scores[at]! -= DOUBT;
		});
	});
	const labels = decode(
		scores,
		transitions,
		Uint32Array.from(lines, (line, i) => permittedLabels(line, i, lines)),
	);
	return Array.from(labels, (label) => LINE_LABELS[label]!.kind);
}
