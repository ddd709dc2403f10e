import assert from 'node:assert/strict';
import { annotate } from '../../src/core/annotate';
import type { LanguageCache } from '../../src/core/language/analyse';
import { remap, type Edit } from '../../src/core/remap';
import { assertCarried, assertSound } from '../../test/property/invariants';
import { drawOf, type Draw } from './draw.mts';
import { cpuMs, faultOf } from './fault.mts';
import { optionsOf, runCases } from './session.mts';
import { textOf } from './shapes.mts';

const EDITS_AT_MOST = 8;

/**
 * Sequences of edits: after each, the article annotated with what is cached of the text before is that of the whole text, and
 * the article that was carried through all edits keeps its order.
 */
export async function fuzz(args: readonly string[]): Promise<number> {
	const options = optionsOf(args, 1_000);
	return runCases('edits', options, (index) => {
		const start = cpuMs();
		const draw = drawOf(options.seed, index);
		const steps: string[] = [];
		try {
			editOften(draw, steps);
			return { fault: null, time: cpuMs() - start, small: () => null };
		} catch (error) {
			return { fault: faultOf(error), time: cpuMs() - start, small: () => steps.at(-1) ?? null };
		}
	});
}

/** Puts the text after each edit into `steps`. */
function editOften(draw: Draw, steps: string[]): void {
	const cache: LanguageCache = new Map();
	let text = textOf(draw.pick(['news', 'splices', 'names']), draw);
	let carried = annotate(text, { cache });
	const edits = 1 + draw.below(EDITS_AT_MOST);
	for (let i = 0; i < edits; i++) {
		const { edit, insert } = editOf(text, draw);
		text = text.slice(0, edit.start) + insert + text.slice(edit.end);
		steps.push(text);
		carried = remap(carried, edit);
		assertCarried(carried, text);
		const article = annotate(text, { cache });
		assertSound(article, text);
		assert.deepEqual(article, annotate(text), 'the article after an edit is that of the whole text');
		if (draw.chance(0.3)) carried = article;
	}
}

/** What a reader types, pastes or deletes. */
function editOf(text: string, draw: Draw): { readonly edit: Edit; readonly insert: string } {
	const start = draw.below(text.length + 1);
	const removed = draw.chance(0.5) ? 0 : draw.below(draw.chance(0.8) ? 30 : 400);
	const insert = draw.chance(0.3)
		? ''
		: draw.pick([
				' ',
				'\n',
				'\n\n',
				',',
				'.',
				'“',
				'”',
				'x',
				' and',
				' said',
				'Maria Ortega said ',
				textOf('typed', draw),
			]);
	const end = Math.min(text.length, start + removed);
	return { edit: { start, end, length: insert.length }, insert };
}
