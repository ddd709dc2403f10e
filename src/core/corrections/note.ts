import type { Anchor } from './anchor';

/** One entry of a note. */
export interface Remark {
	readonly text: string;
	/** When it was written, as an ISO 8601 date and time. */
	readonly created: string;
}

/** What a reader wrote beside words of an article: one entry, and others that follow it. */
export interface Note {
	/** Unique in the article; an IRI. */
	readonly id: string;
	readonly at: Anchor;
	readonly remarks: readonly Remark[];
	readonly resolved: boolean;
}
