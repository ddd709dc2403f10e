import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from '../../src/core/annotate';
import { afterProse } from './hostile';
import { assertSound } from './invariants';

const SHAPES = join(__dirname, 'shapes');

/** Texts that have broken the pipeline once, each as small as it still did. */
describe('a text that broke the pipeline before', () => {
	for (const file of readdirSync(SHAPES).sort())
		it(`is sound: ${file}`, () => {
			const text = readFileSync(join(SHAPES, file), 'utf8');
			for (const whole of [text, text.trimEnd(), afterProse(text)]) assertSound(annotate(whole), whole);
		});
});
