import { byPosition, spanOf, type Span } from '../span';
import { comments, fencedCode, frontMatter, tables } from './markdownBlocks';

/** Whether there can be any markup; most articles are plain text and spare themselves the rest. */
const ANY = /[*_`[<~\\|]|^(?:---|[ \t]*>)/mu;

const BLANKS = String.raw`[ \t]{0,20}`;
const TARGET = String.raw`\(${BLANKS}[^\s()]{0,500}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?(?:\s{1,20}["'(][^"\r\n]{0,300}["')])?${BLANKS}\)`;
const LABEL = String.raw`[^[\]\r\n]{1,500}`;

/**
 * The marks of Markdown, and of the HTML in it, that are no words of an article. What the group `words` holds stays. All
 * repetitions are bounded or run over a line once, so that no text makes them slow. Headings, bullets and lines wholly in
 * bold are the layout's, which tells kinds of blocks by them.
 */
const INLINE: readonly RegExp[] = [
	// What reference links and footnotes refer to
	new RegExp(String.raw`^[ \t]{0,3}\[${LABEL}\]:[ \t]+<?(?:https?:|www\.|[/.#])[^\r\n]*`, 'dgmu'),
	// Pictures
	new RegExp(String.raw`!\[[^[\]\r\n]{0,500}\](?:${TARGET}|\[[^[\]\r\n]{0,100}\])`, 'dgu'),
	// Links
	new RegExp(String.raw`\[(?<words>${LABEL})\](?:${TARGET}|\[[^[\]\r\n]{0,100}\])`, 'dgu'),
	/\[\^[\w-]{1,40}\]/dgu,
	/<(?:https?:\/\/|mailto:)[^\s<>]{1,500}>/dgu,
	// HTML
	/<\/?[a-z][a-z0-9]{0,20}(?:\s+[\w-]{1,40}=(?:"[^"<>]{0,500}"|'[^'<>]{0,500}'|[^\s"'<>]{1,200})){0,10}\s?\/?>/dgiu,
	// Quoted paragraphs, line by line
	/^[ \t]{0,3}(?:>[ \t]?)+/dgmu,
	// Code within a line, emphasis, what is struck out
	/(?<!`)(?<mark>`{1,3})(?<words>[^`\r\n]{1,200})\k<mark>(?!`)/dgu,
	/(?<![\p{L}\p{N}*\\])(?!(?<=^[ \t]{0,3})\*\*[^*\r\n]{1,400}\*\*[ \t]*$)(?<mark>\*{1,3})(?=[^\s*])(?<words>[^*\r\n]{0,400}[^\s*\\])\k<mark>(?![\p{L}\p{N}*])/dgmu,
	/(?<![\p{L}\p{N}_\\])(?<mark>_{1,3})(?=[^\s_])(?<words>[^_\r\n]{0,400}[^\s_\\])\k<mark>(?![\p{L}\p{N}_])/dgu,
	/~~(?=\S)(?<words>[^~\r\n]{0,400}[^\s~])~~/dgu,
	// Marks that are meant as they stand
	/\\(?=[!-/:-@[-`{-~])/dgu,
];

/** What finds markup, each in what the ones before it left. */
const FINDERS: readonly ((text: string) => readonly Span[])[] = [
	...[frontMatter, fencedCode, comments, tables],
	...INLINE.map((pattern) => (text: string) => Array.from(text.matchAll(pattern), marksOf).flat()),
];

/** The stretches of the text that are markup, in order and apart from each other. */
export function markupIn(text: string): readonly Span[] {
	if (!ANY.test(text)) return [];
	let rest = text;
	const found: Span[] = [];
	for (const find of FINDERS) {
		const marks = find(rest);
		rest = blanked(rest, marks);
		for (const mark of marks) found.push(mark);
	}
	return merged(found.sort(byPosition));
}

/** What of a match is not its words. */
function marksOf({ index, 0: match, indices }: RegExpExecArray): readonly Span[] {
	const words = indices?.groups?.['words'];
	const end = index + match.length;
	return words ? [spanOf(index, words[0]), spanOf(words[1], end)] : [spanOf(index, end)];
}

/** The text with spaces for the spans, which are in order and apart; lines stay lines. */
function blanked(text: string, spans: readonly Span[]): string {
	if (spans.length === 0) return text;
	let done = 0;
	let result = '';
	for (const { start, end } of spans) {
		result += text.slice(done, start) + text.slice(start, end).replace(/[^\r\n]/gu, ' ');
		done = end;
	}
	return result + text.slice(done);
}

function merged(sorted: readonly Span[]): readonly Span[] {
	const apart: Span[] = [];
	for (const span of sorted) {
		const last = apart.at(-1);
		if (last && span.start <= last.end) apart[apart.length - 1] = spanOf(last.start, Math.max(last.end, span.end));
		else if (span.start < span.end) apart.push(span);
	}
	return apart;
}
