/** What `test/bench/core.ts` measures; times in milliseconds. */
export interface CoreFigures {
	/** Unpacking the weights of the names tagger, once, cold. */
	readonly load: number;
	/** `nlp(text)` of bare compromise over all articles. */
	readonly parser: number;
	/** Layout, language, names and actors. */
	readonly namesAndActors: number;
	readonly pipeline: number;
	/** The pipeline where every block is known from before. */
	readonly cached: number;
	/** How much longer ten times the text takes, by kind of text: from 10 KB to 100 KB, and on to 1 MB. */
	readonly growth: readonly { readonly name: string; readonly factors: readonly number[] }[];
}
