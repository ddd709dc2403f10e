import { parseArgs } from 'node:util';
import { annotate } from '../src/core/annotate.ts';
import { findAttributions } from '../src/core/attribution/attributions.ts';
import { analyse } from '../src/core/language/analyse.ts';
import { layOut } from '../src/core/layout/layout.ts';
import { marked, marksOf, MENTION, unmarked } from './eval/marks.mts';
import { Failure, runScript } from './shell/failure.mts';

/**
 * `npm run marks -- 'A text.' …` prints each text with the marks of its attributions, as examples of rules have them, and the
 * rules behind each of them; `--actors` its actors, one in a line with all of its mentions.
 */
await runScript(() => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { actors: { type: 'boolean', default: false } },
	});
	if (positionals.length === 0) throw new Failure('a text is wanted, in quotes.');
	for (const text of positionals.map(unmarked))
		for (const line of values.actors ? actorsOf(text) : attributionsOf(text)) console.log(line);
	return Promise.resolve(0);
});

function attributionsOf(text: string): readonly string[] {
	const layout = layOut(text);
	const found = findAttributions({ text, ...layout, sentences: analyse(text, layout.blocks) });
	return [
		marked(text, found.flatMap(marksOf)),
		...found.map(({ evidence }) => `  ${evidence.map(({ rule }) => rule).join(', ')}`),
	];
}

function actorsOf(text: string): readonly string[] {
	return annotate(text, { scope: 'anything' }).actors.flatMap(({ mentions }) => [
		marked(
			text,
			mentions.map((mention) => [MENTION, mention] as const),
		),
		...mentions.map(({ evidence }) => `  ${evidence.map(({ rule }) => rule).join(', ')}`),
	]);
}
