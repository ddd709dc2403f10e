import type { Actor, Block, Quotation } from '../model';
import { sliceOf, spanAt, type Span } from '../span';
import type { ActorMention } from '../mentions';

/** What one voice of an interview or a hearing says in one block, until the next voice is heard. */
export interface Turn {
	/** Index of its block. */
	readonly block: number;
	/** Index of the block with which this voice began. */
	readonly opens: number;
	readonly label: Span | null;
	readonly content: Span;
	/** Whether it is the one who asks for the article's readers: its writer, who is nobody in it. */
	readonly asks: boolean;
	/** Who may be speaking; one where it is known. */
	readonly speakers: readonly Actor[];
	/** Who may be meant by "you". */
	readonly hearers: readonly Actor[];
}

export interface TranscriptInput {
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly quotations: readonly Quotation[];
	readonly actors: readonly Actor[];
	readonly mentions: readonly ActorMention[];
}

/** How many words there are; figures are none. */
export const wordCount = (words: string): number => words.match(/\p{L}+/gu)?.length ?? 0;

const PERSONAL = /\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|us|[Oo]urs?|[Yy]ou|[Yy]our)\b/gu;

/** Whether the block speaks in the first or second person, outside quotation marks. */
export const isPersonal = (text: string, block: Block, quotations: readonly Quotation[]): boolean =>
	[...sliceOf(text, block).matchAll(PERSONAL)].some(({ index }) => !spanAt(quotations, block.start + index));
