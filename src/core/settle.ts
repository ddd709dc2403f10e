/** An item that a run failed on, and why: one line without a stack. */
export interface Failed<T> {
	readonly item: T;
	readonly reason: string;
}

export interface Settled<T, R> {
	readonly result: R;
	/** The items that the result knows nothing of, in order. */
	readonly failed: readonly Failed<T>[];
}

/** How often a run is tried at most: what is not told apart by then is left out together, so that no text takes for ever. */
const TRIES = 200;
const LONGEST_REASON = 160;

/**
 * Runs on all items. Where that throws, on as many as it can: halves are added to those that it runs on, and single items that
 * make it fail are left out. `none` is the result where nothing can be kept. The same items always give the same result.
 */
export function settle<T, R>(items: readonly T[], run: (items: readonly T[]) => R, none: R): Settled<T, R> {
	const failed: Failed<T>[] = [];
	let kept: readonly T[] = [];
	let result = none;
	let tries = TRIES;
	const add = (some: readonly T[]): void => {
		try {
			const more = [...kept, ...some];
			result = run(more);
			kept = more;
		} catch (error) {
			const middle = some.length >> 1;
			if (middle > 0 && --tries > 0) {
				add(some.slice(0, middle));
				add(some.slice(middle));
			} else for (const item of some) failed.push({ item, reason: reasonOf(error) });
		}
	};
	add(items);
	return { result, failed };
}

const reasonOf = (error: unknown): string =>
	(error instanceof Error ? `${error.name}: ${error.message}` : 'an unknown error')
		.replace(/\s+/gu, ' ')
		.slice(0, LONGEST_REASON);
