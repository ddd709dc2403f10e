/** How long is waited for a worker, in milliseconds. */
export interface Patience {
	/** For its start, until it begins with a request. */
	readonly start: number;
	/** For the answer to a text of so many UTF-16 code units, from when it begins: of processor time, where that can be told. */
	answer(length: number): number;
	/** Until another article need not wait for it any more, and gets a worker of its own. */
	readonly others: number;
}

/** A text takes 1 ms a KB or so; the rest is for slow and busy machines. */
export const PATIENCE: Patience = {
	start: 30_000,
	answer: (length) => 2_000 + 0.02 * length,
	others: 300,
};
