/** The last item of a range that ends before `to`. No range is empty: what gives one that is, is told so. */
export function lastOf<T>(items: readonly T[], to: number): T {
	const last = items[to - 1];
	if (last === undefined) throw new RangeError(`No range of ${items.length} items ends at ${to}`);
	return last;
}
