import type { Block, Issue } from '../model';

export interface Verdict {
	/** BCP 47 tag: `en`, or `und` where the language could not be told. */
	readonly language: string;
	/** Why the text is not annotated, if it is not. */
	readonly issue: Issue | null;
}

/** The commonest function words of English; any English prose is a third of these or more, other languages hardly any. */
const FUNCTION_WORDS = new Set(
	(
		'the of and to in a is that for it on was with as be at by he from his this have are not they had but were an she ' +
		'or which her their has one been who all we would said will there if more when out so what up its about into than ' +
		'them can only other new some could time these two may then do first any my now such like our over me even most ' +
		'after also did many before must through where much your way well down should because each just those people how ' +
		'too little state good very make world still own see men work long get here between both being under never'
	).split(' '),
);

/** Below these shares the text is taken for another language, or for no prose at all. Found by trying texts of each kind. */
const ENGLISH_SHARE = 0.2;
const LETTER_SHARE = 0.6;
const WORDS_PER_LINE = 5;
const SAMPLE = 20_000;

/** Whether the text is English prose, judged by its words and its letters. Titles and single sentences count as prose. */
export function judgeText(text: string, blocks: readonly Block[]): Verdict {
	const whole = { start: 0, end: text.length };
	if (blocks.length === 0)
		return { language: 'und', issue: { code: 'empty', ...whole, message: 'There is no text here.' } };

	const sample = text.slice(0, SAMPLE);
	const words = sample.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
	const visible = sample.replace(/\s+/gu, '').length;
	const letters = words.reduce((sum, word) => sum + word.length, 0);
	const lines = sample.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '').length;
	const english = words.filter((word) => FUNCTION_WORDS.has(word.toLowerCase())).length / Math.max(1, words.length);

	if (
		words.length === 0 ||
		letters / visible < LETTER_SHARE ||
		(words.length / lines < WORDS_PER_LINE && english < ENGLISH_SHARE)
	)
		return { language: 'und', issue: { code: 'not-prose', ...whole, message: 'This does not look like prose.' } };
	if (words.length >= 20 && english < ENGLISH_SHARE)
		return { language: 'und', issue: { code: 'not-english', ...whole, message: 'This does not look like English.' } };
	return { language: 'en', issue: null };
}
