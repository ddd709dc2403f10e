import type { Block, Issue, Quotation } from '../model';
import { blocksOf } from './blocks';
import { quotationsOf } from './quotations';

export interface Layout {
	readonly blocks: readonly Block[];
	readonly quotations: readonly Quotation[];
	readonly issues: readonly Issue[];
}

/** The article's layout: its blocks with their kinds and, within them, its quotations. Linear in the length of the text. */
export function layOut(text: string): Layout {
	const blocks = blocksOf(text);
	return { blocks, ...quotationsOf(text, blocks) };
}
