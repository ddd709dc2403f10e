import type { Block, BlockKind } from '../model';
import { lengthOf, spanOf, type Span } from '../span';
import { datelineLength } from './dateline';
import { isBoilerplate, isByline, isCaption } from './boilerplate';
import { paragraphsOf } from './paragraphs';

const HEADLINE_AT_MOST = 250;
const CLOSED_HEADLINE_AT_MOST = 85;
const HEADING_AT_MOST = 90;
/** Paragraphs of the beginning, among which a byline can stand. */
const EARLY = 8;

const MARKDOWN_HEADING = /^(?:#{1,6}\s+|\*\*(?=[^*]+\*\*$))/u;
const BULLET = /^[-*•‣▪●◦>+–—]\s+/u;
const TERMINAL = /[.!?…:;,]["”’')\]]*$/u;
const SENTENCE_BREAK = /\p{Ll}{3}[.!?]["”’]? /u;
const ONE_SENTENCE = /^(?!.*[.!?] ).*[.!?]["”’]?$/u;

/**
 * The blocks of the text, in order, with their kinds. A dateline that opens a paragraph ("HARARE (Agency) — …") is a block
 * of its own, and the paragraph begins after it. Markdown's marks and bullets, and lines without a letter or a digit,
 * belong to no block.
 */
export function blocksOf(text: string): readonly Block[] {
	const paragraphs = paragraphsOf(text).filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)));
	const blocks: Block[] = [];
	let first = true;
	let before = '';
	paragraphs.forEach((span, index) => {
		const words = text.slice(span.start, span.end);
		const kind = blockKindOf(words, { first, before, index, of: paragraphs.length });
		if (kind === 'headline' || kind === 'paragraph') first = false;
		for (const block of place(words, span, kind)) blocks.push(block);
		before = words;
	});
	return blocks;
}

interface Where {
	/** Whether no headline or paragraph stands before it. */
	readonly first: boolean;
	/** The words of the paragraph before it. */
	readonly before: string;
	readonly index: number;
	readonly of: number;
}

function blockKindOf(words: string, { first, before, index, of }: Where): BlockKind {
	const last = index === of - 1;
	const dateline = datelineLength(words);
	if (isBoilerplate(words, last)) return 'boilerplate';
	if (MARKDOWN_HEADING.test(words)) return first ? 'headline' : 'heading';
	if (index < EARLY && isByline(words)) return 'byline';
	if (dateline === words.length) return 'dateline';
	if (isCaption(words)) return 'caption';
	if (of === 1 || dateline > 0) return 'paragraph';
	if (first && isHeadline(words)) return 'headline';
	return !last && !before.endsWith(':') && isHeading(words) ? 'heading' : 'paragraph';
}

/** A first line without a stop, or one short sentence, which some papers end with one. */
const isHeadline = (words: string): boolean =>
	words.length <= HEADLINE_AT_MOST &&
	(!TERMINAL.test(words) || (words.length <= CLOSED_HEADLINE_AT_MOST && ONE_SENTENCE.test(words)));

const isHeading = (words: string): boolean =>
	words.length <= HEADING_AT_MOST &&
	!TERMINAL.test(words) &&
	!SENTENCE_BREAK.test(words) &&
	/^["“‘'\d\p{Lu}]/u.test(words) &&
	/\p{L}/u.test(words);

function place(words: string, span: Span, kind: BlockKind): readonly Block[] {
	const heading = MARKDOWN_HEADING.exec(words)?.[0];
	if (heading?.startsWith('*')) return [{ kind, start: span.start + 2, end: span.end - 2 }];
	const dateline = kind === 'paragraph' ? datelineLength(words) : 0;
	const skipped = (heading ?? BULLET.exec(words)?.[0] ?? '').length || dateline;
	if (skipped === 0 || skipped >= lengthOf(span)) return [{ kind, ...span }];
	const rest = words.slice(skipped);
	const start = span.start + skipped + (rest.length - rest.trimStart().length);
	const block: Block = { kind, start, end: span.end };
	return dateline > 0 ? [{ kind: 'dateline', ...spanOf(span.start, span.start + dateline) }, block] : [block];
}
