import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterProse, HOSTILE } from '../../test/property/hostile';
import { ROOT } from '../shell/paths.mts';
import { judge } from './fault.mts';
import { SAMPLE_TEXTS } from './samples.mts';
import { optionsOf, runCases } from './session.mts';
import { withLineEnds } from './shapes.mts';
import { smallest } from './shrink.mts';
import { WORDS } from './words.mts';

const SENTENCES = 200;
const CORPUS = join(ROOT, '../shared/gold/dev/worldwide.jsonl');
const CASES = ['cases', 'cases/hostile'].map((folder) => join(ROOT, '../shared', folder));
const ENDS = ['\n', '\r\n', '\r'];

/** A text, and a number of code units after which it is cut. */
interface Cut {
	readonly text: string;
	readonly length: number;
}

/** Every sample and 200 sentences of a corpus cut after every word; every case of markup and every hostile one with each line end. */
export async function fuzz(args: readonly string[]): Promise<number> {
	const cuts = [...SAMPLE_TEXTS, ...sentences()].flatMap(afterEveryWord).concat(markupCases().map(whole));
	const { count, ...options } = optionsOf(args, cuts.length);
	return runCases('cuts', { ...options, count: Math.min(count, cuts.length) }, (index) => {
		const { text, length } = cuts[index]!;
		const part = text.slice(0, length);
		const { fault, time } = judge(part);
		return { fault, time, small: () => smallest(part, fault) };
	});
}

const whole = (text: string): Cut => ({ text, length: text.length });

const afterEveryWord = (text: string): readonly Cut[] =>
	[...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({ text, length: index + word.length }));

/** Sentences of a corpus that lies beside the checkout, as many of its first articles as they come from. */
function sentences(): readonly string[] {
	if (!existsSync(CORPUS)) return [];
	const texts = readFileSync(CORPUS, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => (JSON.parse(line) as { readonly text: string }).text);
	const found = texts.flatMap((text) => text.match(/\p{Lu}[^\n.?!]{60,300}[.?!]["”’]?(?=\s)/gu)?.slice(0, 2) ?? []);
	return found.slice(0, SENTENCES);
}

/** Each in three kinds of line end, alone and after prose. */
function markupCases(): readonly string[] {
	const files = CASES.filter(existsSync).flatMap((folder) =>
		readdirSync(folder)
			.filter((file) => /\.(?:txt|md)$/u.test(file))
			.map((file) => readFileSync(join(folder, file), 'utf8')),
	);
	const marks = WORDS.markup.map((mark) => `She said:\n\n${mark}it was late\n${mark}\nand left.\n`);
	return [...files, ...marks, ...Object.values(HOSTILE)]
		.flatMap((text) => [text, afterProse(text, Math.min(text.length, 25_000))])
		.flatMap((text) => ENDS.map((end) => withLineEnds(text, end)));
}
