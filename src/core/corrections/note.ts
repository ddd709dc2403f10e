import type { Anchor } from './anchor';

/** One entry of a note. */
export interface Remark {
	readonly text: string;
	/** When it was written, as an ISO 8601 date and time; empty where that is not known. */
	readonly created: string;
	/** The name of whoever wrote it, where that is known. */
	readonly author?: string;
}

/** Whether two entries of a note are the same words of the same author at the same time. */
export const isSameRemark = (a: Remark, b: Remark): boolean =>
	a.text === b.text && a.created === b.created && a.author === b.author;

/** What a reader wrote beside words of an article: one entry, and others that follow it. */
export interface Note {
	/** Unique in the article; an IRI. */
	readonly id: string;
	readonly at: Anchor;
	readonly remarks: readonly Remark[];
	readonly resolved: boolean;
}
