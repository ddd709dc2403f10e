import type { Actor, Block, Quotation } from '../model';
import { sliceOf, spanAt, type Span } from '../span';
import type { ActorMention } from '../mentions';

/** The speech of one speaker of an interview or a hearing in one block. A speech of several blocks has several turns. */
export interface Turn {
	/** Index of its block. */
	readonly block: number;
	/** Index of the first block of the speech. */
	readonly opens: number;
	readonly label: Span | null;
	readonly content: Span;
	/** Whether it is a question of the interviewer, who is no actor of the article. */
	readonly asks: boolean;
	/** The possible speakers; one if the speaker is known. */
	readonly speakers: readonly Actor[];
	/** The actors that "you" may mean. */
	readonly hearers: readonly Actor[];
}

export interface TranscriptInput {
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly quotations: readonly Quotation[];
	readonly actors: readonly Actor[];
	readonly mentions: readonly ActorMention[];
}

/** The number of words. Figures do not count. */
export const wordCount = (words: string): number => words.match(/\p{L}+/gu)?.length ?? 0;

const PERSONAL = /\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|us|[Oo]urs?|[Yy]ou|[Yy]our)\b/gu;

/** Whether the block speaks in the first or second person, outside quotation marks. */
export const isPersonal = (text: string, block: Block, quotations: readonly Quotation[]): boolean =>
	[...sliceOf(text, block).matchAll(PERSONAL)].some(({ index }) => !spanAt(quotations, block.start + index));
