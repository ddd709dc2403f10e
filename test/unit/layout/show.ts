import { layOut } from '../../../src/core/layout/layout';
import type { Quotation } from '../../../src/core/model';
import { sliceOf } from '../../../src/core/span';

/** The blocks of a text, one a line: `headline: Ferry sinks off Maru`. Line breaks within a block show as ` / `. */
export const showBlocks = (text: string): string[] =>
	layOut(text).blocks.map((block) => `${block.kind}: ${sliceOf(text, block).replace(/\s*[\r\n\u2028]\s*/gu, ' / ')}`);

interface Sign {
	readonly at: number;
	readonly sign: string;
}

/**
 * The text with its quotations in braces: `{“…”}`; `{“…~}` has no closing mark, `{~“…”}` takes up the quotation of the
 * paragraph before.
 */
export function showQuotations(text: string): string {
	const { quotations } = layOut(text);
	const opening = (quotation: Quotation): Sign => ({ at: quotation.start, sign: quotation.continues ? '{~' : '{' });
	const closing = (quotation: Quotation): Sign => ({ at: quotation.end, sign: quotation.closed ? '}' : '~}' });
	const innerFirst = [...quotations].sort((a, b) => b.depth - a.depth);
	const signs = [...innerFirst.map(closing), ...quotations.map(opening)].sort((a, b) => a.at - b.at);
	let from = 0;
	const parts = signs.map(({ at, sign }) => {
		const part = text.slice(from, at) + sign;
		from = at;
		return part;
	});
	return parts.join('') + text.slice(from);
}

/** The issues of a text with the words they stand at: `stray-quote ”`. */
export const showIssues = (text: string): string[] =>
	layOut(text).issues.map((issue) => `${issue.code} ${sliceOf(text, issue)}`);
