/** The figure in the middle; of an even number, the larger of the two there. */
export const median = (figures: readonly number[]): number => figures.toSorted((a, b) => a - b)[figures.length >> 1]!;
