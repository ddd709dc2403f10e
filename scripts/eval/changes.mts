import type { Evaluation } from './evaluate.mts';
import { FIGURE_KEYS, FIGURES } from './figures.mts';

const LABEL_WIDTH = 22;

/** The figures of a set that are others after a change, for the eye: a line a figure, before and after. */
export function textChanges(before: Evaluation, after: Evaluation): string {
	const lines = FIGURE_KEYS.flatMap((key) => {
		const [was, is] = [before.scores[key]?.value, after.scores[key]?.value];
		if (was === undefined || is === undefined || was === is) return [];
		const sign = is > was ? '+' : '−';
		const change = `${sign}${Math.abs(is - was).toFixed(2)}`;
		return [`  ${FIGURES[key].label.padEnd(LABEL_WIDTH)}${was.toFixed(2)} → ${is.toFixed(2)}  ${change}`];
	});
	return [before.set, ...(lines.length > 0 ? lines : ['  no figure changes']), ''].join('\n');
}
