import type { Block, BlockKind } from '../model';
import { lengthOf, sliceOf, spanOf, type Span } from '../span';
import { datelineLength } from './dateline';
import { MARKDOWN_HEADING } from './headingMarks';
import type { LineKind } from './lines/labels';
import { lineKinds } from './lines/model';
import { lineModel } from './lines/weights';
import { paragraphsOf } from './paragraphs';

const BULLET = /^[-*•‣▪●◦>+–—]\s+/u;

/**
 * The blocks of the text, in order, with their kinds. A dateline that opens a paragraph ("HARARE (Agency) — …") is a block
 * of its own, and the paragraph begins after it. Markdown's marks and bullets, and lines without a letter or a digit,
 * belong to no block.
 */
export function blocksOf(text: string): readonly Block[] {
	const lines = paragraphsOf(text).filter((span) => /[\p{L}\p{N}]/u.test(sliceOf(text, span)));
	const kinds = lines.length > 1 ? lineKinds(lineModel(), text, lines) : [ALONE];
	return lines.flatMap((span, i) => place(sliceOf(text, span), span, BLOCK_KINDS[kinds[i]!]));
}

/** A text of one line is what is to be read. */
const ALONE: LineKind = 'paragraph';

/** The summary below a headline and the items of lists are read as paragraphs are. */
const BLOCK_KINDS: Readonly<Record<LineKind, BlockKind>> = {
	headline: 'headline',
	deck: 'paragraph',
	byline: 'byline',
	dateline: 'dateline',
	caption: 'caption',
	heading: 'heading',
	paragraph: 'paragraph',
	'list-item': 'paragraph',
	boilerplate: 'boilerplate',
};

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
