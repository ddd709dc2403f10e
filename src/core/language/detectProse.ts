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

/** Common words of English news that look like those of no other language: few words have few function words among them. */
const NEWS_WORDS = new Set(
	(
		'year years against while during former say says told asked added called announced declined resigned quit three four ' +
		'five six since another among next help high end already second past without months whether few become became several ' +
		'members left took later does old show home big days held clear leaders away once ago won lost news given law less yet ' +
		'across meeting until things known seen behind recently taken found following close closed reported expect expected ' +
		'likely further why better having bring chief executive often enough plans today start got thing whose speech needs half ' +
		'strong along wrote young women fight talks fell rose fall growth deal leadership shares percent died killed joined ' +
		'signed opened charged jailed built bought sold cut beat chairman chairwoman spokesman spokeswoman losses'
	).split(' '),
);

/** Limits found by trying texts of each kind; prose and what is none lie far apart on all of them. */
const SAMPLE = 20_000;
const LETTERS_AT_LEAST = 0.72;
const CODE_MARKS_AT_MOST = 0.03;
const PROSE_AT_LEAST = 0.45;
const ENGLISH_AT_LEAST = 0.2;
/** A text of so few words may be a title, which has neither sentences nor function words. */
const TITLE_AT_MOST = 12;

/** A text of so few words may be a brief: short sentences with hardly a function word. */
const BRIEF_AT_MOST = 80;

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
/** What Markdown and addresses add to prose; all repetitions are bounded, so that no text makes them slow. */
const PICTURE = /!\[[^\]\n]{0,200}\]\([^)\n]{0,200}\)/gu;
const LINK = /\[([^\]\n]{0,200})\]\([^)\n]{0,200}\)/gu;
const FENCED = /^(```|~~~)[^]*?^\1.*$/gmu;
const NO_WORDS =
	/`[^`\n]{0,200}`|^[ \t]*\|.*$|^[ \t]*(?:#{1,6}|[-*>+])[ \t]|https?:\/\/\S+|[^\s@]{1,64}@[^\s@]{1,100}\.\w+|\*\*/gmu;
const CODE_MARKS = /[{}<>=;_|\\$#*/[\]~^]|(?<=\p{L})\(|[,:](?=[^\s\d"”’'])/gu;

/** Whether the text is English prose, judged by the words and marks of its lines. Titles and single sentences count as prose. */
export function detectProse(text: string, blocks: readonly Block[]): Verdict {
	const refused = (code: Issue['code'], message: string): Verdict => ({
		language: 'und',
		issue: { code, start: 0, end: text.length, message },
	});
	if (blocks.length === 0) return refused('empty', 'There is no text here.');

	const sample = withoutMarkup(text.slice(0, SAMPLE));
	if (isOtherScript(sample)) return refused('not-english', 'This does not look like English.');

	const lines = sample.split(/[\r\n\u2028\u2029]+/u).map(readLine);
	const words = lines.flatMap((line) => line.words);
	const prose = lines.filter((line) => line.isProse).flatMap((line) => line.words);
	const worded = lines.filter((line) => line.words.length > 0);
	const isTitle = words.length <= TITLE_AT_MOST && worded.length <= 3 && worded.every((line) => line.isClean);
	if (words.length === 0 || (prose.length < words.length * PROSE_AT_LEAST && !isTitle))
		return refused('not-prose', 'This does not look like prose.');

	const english = englishShare(prose);
	if (words.length <= TITLE_AT_MOST) return { language: english >= ENGLISH_AT_LEAST ? 'en' : 'und', issue: null };
	if (english < ENGLISH_AT_LEAST) return refused('not-english', 'This does not look like English.');
	return { language: 'en', issue: null };
}

const withoutMarkup = (text: string): string =>
	(text.includes('](') || text.includes('```') || text.includes('~~~')
		? text.replace(FENCED, ' ').replace(PICTURE, ' ').replace(LINK, ' $1 ')
		: text
	).replace(NO_WORDS, ' ');

interface Line {
	readonly words: readonly string[];
	/** Mostly letters, with hardly any of the marks that code, logs and tables are full of. */
	readonly isClean: boolean;
	/** Clean, and long enough or with enough function words for a sentence. */
	readonly isProse: boolean;
}

function readLine(line: string): Line {
	const words = line.match(WORD) ?? [];
	const visible = line.replace(/\s+/gu, '').length;
	const letters = words.reduce((sum, word) => sum + word.length, 0);
	const marks = line.match(CODE_MARKS)?.length ?? 0;
	const isClean =
		words.length === 0 || (letters >= visible * LETTERS_AT_LEAST && marks <= visible * CODE_MARKS_AT_MOST);
	const isProse = isClean && (words.length >= 6 || words.filter(isFunctionWord).length >= 2);
	return { words, isClean, isProse };
}

function plainLetters(text: string): number {
	let count = 0;
	for (let i = 0; i < text.length; i++) {
		const letter = text.charCodeAt(i) | 0x20;
		if (letter >= 0x61 && letter <= 0x7a) count++;
	}
	return count;
}

const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word.toLowerCase());

const isEnglishWord = (word: string): boolean => isFunctionWord(word) || NEWS_WORDS.has(word.toLowerCase());

/** Share of words that are surely English, names left out: they are the same in all languages. */
function englishShare(words: readonly string[]): number {
	const small = words.filter((word) => /^\p{Ll}/u.test(word));
	const base = small.length >= words.length * 0.2 ? small : words;
	const isKnown = words.length <= BRIEF_AT_MOST ? isEnglishWord : isFunctionWord;
	return base.filter(isKnown).length / Math.max(1, base.length);
}

function isOtherScript(text: string): boolean {
	if (plainLetters(text) >= text.length / 2) return false;
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
	return letters > 0 && latin < letters / 2;
}
