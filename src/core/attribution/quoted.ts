import { byPosition, lengthOf, overlaps, sliceOf, type Span } from '../span';
import { closingMarks, endsAsking } from './closingMarks';
import { readLine, type Opening } from './content';
import { draftOf, openedDraft, spanOfRange, uncuedDraft, type Draft } from './draft';
import type { Item, Line } from '../syntax/line';
import type { Block } from '../model';

/** A quotation that goes on is a claim of its own if it is this many times as long as the cued part … */
const DWARFS = 3.5;
/** … and in itself at least this long, in UTF-16 code units: about the length of a spoken paragraph. */
const PARAGRAPH = 200;
const WORDS_AT_LEAST = 4;

/**
 * All claims of the lines, without speakers. A quotation that no cue of its line introduces belongs to the line before when
 * that ends in a cue ("He said:"), takes up the claim before it when it goes on with an interrupted or unclosed quotation,
 * and is a claim of its own otherwise; so it is too when it dwarfs the part that the cue introduced.
 */
export function draftsOf(lines: readonly Line[], blocks: readonly Block[], text: string): readonly Draft[] {
	const drafts: Draft[] = [];
	let last: Draft | null = null;
	let opening: { readonly from: Line; readonly found: Opening } | null = null;
	lines.forEach((line, index) => {
		const reading = readLine(line, blocks[line.block]!.kind, text);
		const own = reading.statements.map((statement) => draftOf(line, index, statement, text));
		if (reading.closing && closeLast(drafts, line, index, reading.closing, lines[index - 1], text)) {
			last = drafts.at(-1) ?? last;
		}
		const leading = leadingQuotations(line);
		if (leading > 0 && !own.some((draft) => covers(draft, line.items[0]!))) {
			const words = { from: 0, to: leading };
			if (opening) {
				last = openedDraft(line, index, opening.found, opening.from, words, text);
				drafts.push(last);
			} else {
				const quoted = spanOfRange(line, words);
				if (last && goesOn(last, line, index, quoted, text)) {
					last.content.push(quoted);
					last.line = index;
				} else if (!line.items[0]!.titled && isSentence(sliceOf(text, quoted), leading === line.items.length)) {
					last = uncuedDraft(line, index, quoted, last && line.block - last.block <= 1 ? last : null);
					drafts.push(last);
				}
			}
		}
		for (const draft of own) drafts.push(draft);
		last = lastQuoted(own, line) ?? own.at(-1) ?? last;
		opening = reading.opening && { from: line, found: reading.opening };
	});
	return drafts.sort((a, b) => byPosition(a.content[0]!, b.content[0]!));
}

/** "“Is that so?” the mayor asked.": gives the cue to the quotation that ended the line before without one. */
function closeLast(
	drafts: Draft[],
	line: Line,
	index: number,
	{ cue, source }: Opening,
	before: Line | undefined,
	text: string,
): boolean {
	const draft = drafts.at(-1);
	if (!draft || !before || draft.cue !== null || draft.line !== index - 1 || before.block !== line.block) return false;
	if (before.items.at(-1)!.end !== draft.content.at(-1)!.end) return false;
	const closed = draftOf(line, index, { cue, source, parts: [cue.words], rule: 'before' }, text);
	drafts[drafts.length - 1] = { ...closed, content: draft.content };
	return true;
}

const leadingQuotations = ({ items }: Line): number => {
	const other = items.findIndex((item) => item.pos !== 'quotation');
	return other < 0 ? items.length : other;
};

/** The last claim that ends in speech, which the next quotation can take up. */
function lastQuoted(drafts: readonly Draft[], { items }: Line): Draft | undefined {
	const ends = new Set(items.filter((item) => item.pos === 'quotation' && !item.fragment).map((item) => item.end));
	return drafts.findLast((draft) => ends.has(draft.content.at(-1)!.end));
}

const covers = (draft: Draft, item: Item): boolean => draft.content.some((part) => overlaps(part, item));

function goesOn(last: Draft, line: Line, index: number, quoted: Span, text: string): boolean {
	if (line.items[0]!.quotation!.continues) return true;
	const alone =
		line.items.length === 1 && last.block === line.block - 1 && asks(last, text) === endsAsking(sliceOf(text, quoted));
	if (last.cue === null || last.line !== index - 1 || (last.block !== line.block && !alone)) return false;
	const said = last.content.reduce((sum, part) => sum + lengthOf(part), 0);
	return lengthOf(quoted) < Math.max(PARAGRAPH, DWARFS * said);
}

/** Whether a claim ends as a question, so that somebody else may speak next. */
export const asks = ({ content }: Draft, text: string): boolean => endsAsking(sliceOf(text, content.at(-1)!));

/** Whether quoted words stand for themselves: a title or a single word does not. */
function isSentence(words: string, alone: boolean): boolean {
	return (
		words.split(/\s+/u).length >= WORDS_AT_LEAST &&
		(alone || /[.?!,…—–-]/u.test(closingMarks(words)) || words.length > 80)
	);
}
