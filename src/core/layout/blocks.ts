import type { Block, BlockKind } from '../model';
import { lengthOf, spanOf, type Span } from '../span';
import { datelineLength } from './dateline';
import { paragraphsOf } from './lines';

const SHORT = 200;
const HEADLINE_AT_MOST = 250;
const HEADING_AT_MOST = 90;
const BOILERPLATE_AT_MOST = 400;

const BOILERPLATE = new RegExp(
	'^(?:' +
		[
			'©|\\(c\\) ?\\d{4}|copyright\\b',
			'join (?:our|us)\\b|subscribe\\b|sign up\\b|follow (?:us|our|@)|click here\\b|tap here\\b|like us on\\b|support (?:our|independent)\\b',
			'read (?:more|also|next)\\b|also read\\b|see also\\b|related(?: stor(?:y|ies)| articles?)?:|share this\\b|advertisement\\b|sponsored\\b',
			'distributed by\\b|all rights reserved|this (?:story|article|report) (?:was|has been|is) (?:first |originally )?(?:published|produced|edited|part)',
			'(?:additional |further )?(?:reporting|editing|writing|compiled) (?:for .{1,40} )?by\\b|edited by\\b|with (?:files|reporting|additional reporting|inputs?) from\\b',
			'contact (?:the|us)\\b|e-?mail:|download (?:our|the) app|newsletter\\b|\\[?photo gallery|watch (?:the video|live|below)|listen (?:to|live)',
		].join('|') +
		')',
	'iu',
);
const RIGHTS = /all rights reserved|may not be (?:published|reproduced|republished)|©\s*\d{4}/iu;
const BYLINE = /^(?:by|story by|written by|words by|reported by)[ \t]+\p{Lu}/iu;
const BYLINE_TAIL =
	/^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:,| [|–—-]) ?(?:staff|senior|special|chief|political|foreign)? ?(?:writer|reporter|correspondent|editor)s?\b/iu;
const CAPTION =
	/\((?:[^()]{0,80})?(?:photo|image|picture|file|ap|afp|reuters|getty|handout|courtesy|via)\b[^()]{0,80}\)?$|\($|^(?:photo|image|picture|file photo|in this (?:file )?photo|file)\b ?[:–—-]|\b(?:getty images|file photo|photo by|photo courtesy|\/ap|\/afp|\/reuters)\b[^.]{0,40}[.)]?$|photograph: /iu;
const MARKDOWN_HEADING = /^#{1,6}\s+/u;
const TERMINAL = /[.!?…:;,]["”’')\]]*$/u;

/**
 * The blocks of the text, in order, with their kinds. A dateline that opens a paragraph ("HARARE (Agency) — …") is a block
 * of its own, and the paragraph begins behind it.
 */
export function blocksOf(text: string): readonly Block[] {
	const paragraphs = paragraphsOf(text);
	const blocks: Block[] = [];
	let headline = false;
	paragraphs.forEach((span, index) => {
		const words = text.slice(span.start, span.end);
		const kind = kindOf(words, {
			first: !headline,
			early: index < 8,
			last: index === paragraphs.length - 1,
			only: paragraphs.length === 1,
		});
		if (kind === 'headline' || kind === 'paragraph') headline = true;
		blocks.push(...place(words, span, kind));
	});
	return blocks;
}

interface Where {
	readonly first: boolean;
	readonly early: boolean;
	readonly last: boolean;
	readonly only: boolean;
}

function kindOf(words: string, where: Where): BlockKind {
	const length = words.length;
	if (length <= BOILERPLATE_AT_MOST && (BOILERPLATE.test(words) || (where.last && RIGHTS.test(words))))
		return 'boilerplate';
	if (MARKDOWN_HEADING.test(words)) return where.first ? 'headline' : 'heading';
	if (where.early && length <= SHORT && (BYLINE.test(words) || BYLINE_TAIL.test(words))) return 'byline';
	if (length <= SHORT && datelineLength(words) === length) return 'dateline';
	if (length <= 3 * SHORT && CAPTION.test(words)) return 'caption';
	if (where.only) return 'paragraph';
	const closed = TERMINAL.test(words);
	if (
		where.first &&
		length <= HEADLINE_AT_MOST &&
		(!closed || (length < 100 && /[?!.]["”’]?$/u.test(words) && !/[.!?] /u.test(words)))
	)
		return 'headline';
	if (!where.last && length <= HEADING_AT_MOST && !closed && /^["“‘'\d\p{Lu}]/u.test(words) && /\p{L}/u.test(words))
		return 'heading';
	return 'paragraph';
}

function place(words: string, span: Span, kind: BlockKind): readonly Block[] {
	const mark = MARKDOWN_HEADING.exec(words)?.[0].length ?? 0;
	if (mark > 0) return mark < words.length ? [{ kind, start: span.start + mark, end: span.end }] : [];
	const dateline = kind === 'paragraph' ? datelineLength(words) : 0;
	if (dateline === 0 || dateline >= lengthOf(span)) return [{ kind, ...span }];
	const rest = words.slice(dateline);
	const start = span.start + dateline + (rest.length - rest.trimStart().length);
	return [
		{ kind: 'dateline', ...spanOf(span.start, span.start + dateline) },
		{ kind, start, end: span.end },
	];
}
