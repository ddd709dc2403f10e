import { isBoilerplate, isByline, isCaption } from '../boilerplate';
import { datelineLength } from '../dateline';
import { MARKDOWN_HEADING } from '../headingMarks';

/** What can be told of a line by itself. */
export interface Line {
	readonly words: readonly string[];
	/** Its words with capitals that are not in every text, folded. */
	readonly names: readonly string[];
	/** Its words with small letters and numbers as noughts; one that stands elsewhere, too, has the same. */
	readonly folded: string;
	/** A sentence or more of running text. */
	readonly isRunning: boolean;
	/** Whether it ends in a colon, so that it leads to what follows. */
	readonly isLeading: boolean;
	/** A rough description, by which its neighbours know it. */
	readonly shape: string;
	/** What its wording makes certain. */
	readonly rules: readonly LineRule[];
	/** Features by itself, as text. */
	readonly traits: readonly string[];
	/** Those of its features that help to tell what its neighbours are. */
	readonly telling: readonly string[];
}

const FUNCTION_WORDS = new Set(
	(
		'the a an of and to in that was is for on with as by at from had has have it he she they his her their its been were are ' +
		'which who not would will be this but or than after when into over about more could there also before where while if so'
	).split(' '),
);
const SAYING = new Set(
	'said says told tells asked added wrote warned announced according called insisted argued denied'.split(' '),
);
const READER = new Set('you your us our we sign subscribe join follow click read watch listen share get'.split(' '));
const WRITER = new Set(['i', 'my', 'me', 'im', 'ive']);

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu;
const CLOSING_QUOTES = '"”’\'»)]';
const STOP = /[.!?…:;,]/u;
const SENTENCE_END = /[.!?…]["”’»)]* (?=["“‘«(]?[\p{Lu}\p{N}])/gu;

/** Marks of a line, each with what it tells. */
const MARKS: readonly (readonly [string, RegExp])[] = [
	['year', /\b(?:19|20)\d\d\b/u],
	['month', /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/iu],
	['weekday', /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/iu],
	['time', /\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b/iu],
	['slashed date', /\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b/u],
	['ago', /\b(?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?)\b.{0,5}\b(?:ago|read)\b/iu],
	['address', /https?:|www\.|\.(?:com|org|net|co|news|example)\b/iu],
	['mail', /[^\s@]@[^\s@.]{1,60}\.[^\s.]/u],
	['handle', /(?:^|\s)@\w/u],
	['tag', /(?:^|\s)#\p{L}/u],
	['rights', /©|\(c\)|copyright|all rights/iu],
	['bar', /[|·•∙]/u],
	['arrow', /[»›→▶▸➜>]/u],
	['slash', /\S ?\/ ?\S/u],
	['dash', / [–—-] |--/u],
	['bracketed', /^[([].*[)\]]$/u],
	['brackets', /[([]/u],
	['quoted', /["“”«»]/u],
	['opens with a quotation', /^["“‘«]/u],
	['question', /\?["”’»)]*$/u],
	['label', /^[^:.!?]{2,40}: \S/u],
	['number first', /^\d/u],
	['only a number', /^[\d.,:%/ +-]+$/u],
	['bullet', /^(?:[-*•‣▪●◦>+–—✓✔]|\d{1,2}[.)])\s/u],
	['money', /[$€£₹¥]\s?\d/u],
	['small first', /^["“‘«(]?\p{Ll}/u],
	['picture', /\b(?:photo|image|picture|photograph|getty|reuters|afp|file|courtesy|credit|handout|illustration)\b/iu],
	['by', /^(?:by|from|words|text|story|reporting|written|reported)\b/iu],
	['office', /\b(?:correspondent|reporter|editor|staff|writer|desk|bureau|agency|agencies)\b/iu],
];

const NUMBER = /\p{N}+/gu;
/** Words of a line that are features by themselves, where it has no more than so many. */
const MOST_NAMED = 14;

/** Which of the limits a value reaches: 0 where it is below all of them. */
export const bucket = (value: number, ...limits: readonly number[]): number =>
	limits.filter((limit) => value >= limit).length;

/** Reads one line, without white space around it. */
export function readLine(text: string, isLast: boolean): Line {
	const words = Array.from(text.matchAll(WORD), ([word]) => word);
	const small = words.map((word) => word.toLowerCase().replace(/[’']/gu, ''));
	const count = words.length;
	const share = (some: ReadonlySet<string>): number =>
		small.filter((word) => some.has(word)).length / Math.max(1, count);
	const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length / Math.max(1, count);
	const loud = count > 0 && text === text.toUpperCase() && /\p{Lu}/u.test(text);
	let end = text.length;
	while (end > 0 && CLOSING_QUOTES.includes(text[end - 1]!)) end--;
	const [mark = ''] = text.slice(0, end).slice(-2).match(/.$/u) ?? [];
	const close = /\p{L}/u.test(mark) ? 'letter' : /\p{N}/u.test(mark) ? 'number' : STOP.test(mark) ? mark : '';
	const isClosed = /[.!?…]/u.test(mark);
	const sentences = (text.match(SENTENCE_END)?.length ?? 0) + 1;
	const functional = share(FUNCTION_WORDS);
	const isRunning = count >= 8 && isClosed && functional >= 0.15;
	const dateline = datelineLength(text);
	const rules = rulesOf(text, isLast, dateline);
	const kinds = dateline > 0 && dateline < text.length ? [...rules, 'opening'] : rules;
	const length = bucket(count, 1, 2, 3, 4, 6, 9, 13, 19, 31, 61);
	const casing = loud ? 'loud' : bucket(capitals, 0.01, 0.35, 0.6, 0.9);
	const marks = MARKS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
	const shape = [isRunning ? 'R' : bucket(count, 3, 6, 10), isClosed, kinds[0] ?? ''].join();
	const named = count <= MOST_NAMED ? small.map((word) => word.replace(NUMBER, '0')) : [];
	const telling = [
		`length ${length} close ${close}`,
		`casing ${casing} close ${close}`,
		...kinds.map((kind) => `rule ${kind}`),
		...marks.map((name) => `mark ${name}`),
		...(named.length > 0 && named.length <= 4 ? [`word ${named[0]!}`, `words ${named.join(' ')}`] : []),
	];
	return {
		rules,
		telling,
		names: small.filter((word, k) => /^\p{Lu}/u.test(words[k]!) && word.length > 2 && !FUNCTION_WORDS.has(word)),
		words: small,
		folded: small.join(' ').replace(NUMBER, '0'),
		isRunning,
		isLeading: mark === ':',
		shape,
		traits: [
			'line',
			`shape ${shape}`,
			`length ${length}`,
			`casing ${casing}`,
			`close ${close}${end < text.length ? '"' : ''}`,
			`length ${length} close ${close}`,
			`length ${length} casing ${casing}`,
			`casing ${casing} close ${close}`,
			`sentences ${bucket(sentences, 2, 3, 5)}`,
			`sentences ${bucket(sentences, 2, 3)} length ${length}`,
			`functional ${bucket(functional, 0.01, 0.15, 0.3, 0.45)}`,
			`saying ${share(SAYING) > 0}`,
			`reader ${bucket(share(READER), 0.01, 0.1, 0.25)}`,
			`writer ${share(WRITER) > 0}`,
			...kinds.map((kind) => `rule ${kind}`),
			...marks.map((name) => `mark ${name}`),
			...marks.map((name) => `mark ${name} ${bucket(count, 4, 9, 15)}`),
			...named.map((word) => `word ${word}`),
			...(named.length > 0
				? [`first ${named[0]!}`, `last ${named.at(-1)!}`, `two ${named.slice(0, 2).join(' ')}`]
				: []),
			...(count > MOST_NAMED ? [`opens ${small[0]!}`, `opens ${small.slice(0, 2).join(' ')}`] : []),
		],
	};
}

/** What the wording of a line can make certain by itself, what tells most first. */
export const LINE_RULES = ['furniture', 'byline', 'caption', 'date', 'markdown heading'] as const;

export type LineRule = (typeof LINE_RULES)[number];

function rulesOf(text: string, isLast: boolean, dateline: number): readonly LineRule[] {
	const holds: Readonly<Record<LineRule, boolean>> = {
		furniture: isBoilerplate(text, isLast),
		byline: isByline(text),
		caption: isCaption(text),
		date: dateline === text.length,
		'markdown heading': MARKDOWN_HEADING.test(text),
	};
	return LINE_RULES.filter((rule) => holds[rule]);
}
