/** A half-open range of UTF-16 code units, as JavaScript strings and VS Code count them: `text.slice(start, end)`. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

export const spanOf = (start: number, end: number): Span => ({ start, end });

/** The words that a span covers. */
export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end);

export const lengthOf = (span: Span): number => span.end - span.start;

/** Whether `inner` lies wholly within `outer`; a span contains itself. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Document order: by start, the longer one first where two start together. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** The smallest span that covers all of `spans`, which must not be empty and must be in document order. */
export const hull = (spans: readonly Span[]): Span => ({
	start: spans[0]!.start,
	end: spans.reduce((end, span) => Math.max(end, span.end), 0),
});

/** Index of the first element of `sorted` (by start, not overlapping) that ends after `offset`; `sorted.length` if none. */
export const firstEndingAfter = (sorted: readonly Span[], offset: number): number => {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sorted[middle]!.end <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
};

/** Those of `sorted` (by start, not overlapping) that share code units with a span. */
export function overlapping<T extends Span>(sorted: readonly T[], { start, end }: Span): readonly T[] {
	const first = firstEndingAfter(sorted, start);
	let last = first;
	while (last < sorted.length && sorted[last]!.start < end) last++;
	return sorted.slice(first, last);
}

/** The element of `sorted` (by start, not overlapping) that covers `offset`, if there is one. */
export const spanAt = <T extends Span>(sorted: readonly T[], offset: number): T | undefined => {
	const found = sorted[firstEndingAfter(sorted, offset)];
	return found && found.start <= offset ? found : undefined;
};

/** The next one of `spans` (in document order) after an offset, going round at the end; `undefined` where there is none. */
export const nextAfter = <T extends Span>(spans: readonly T[], offset: number): T | undefined =>
	spans.find(({ start }) => start > offset) ?? spans[0];

/** The last one of `spans` (in document order) before an offset, going round at the start. */
export const lastBefore = <T extends Span>(spans: readonly T[], offset: number): T | undefined =>
	spans.findLast(({ start }) => start < offset) ?? spans.at(-1);
