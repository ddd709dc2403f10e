/** Which features of a model have weights, and the number of each among them. */
export interface FeatureIndex {
	/** Bit `id % 32` of number `id / 32` says whether a feature has weights: small enough to stay in a processor's cache. */
	readonly present: Uint32Array;
	/** How many features with weights come before those of each number of `present`. */
	readonly before: Uint32Array;
}

/** The index of features with ids of so many bits. */
export function featureIndex(ids: Iterable<number>, bits: number): FeatureIndex {
	const present = new Uint32Array((1 << bits) / 32);
	for (const id of ids) present[id >>> 5] = present[id >>> 5]! | (1 << (id & 31));
	let count = 0;
	const before = present.map((word) => {
		const so = count;
		count += bitCount(word);
		return so;
	});
	return { present, before };
}

/** The number of a feature among those with weights, in order of ids, or −1 where it has none. */
export function numberOf({ present, before }: FeatureIndex, id: number): number {
	const word = present[id >>> 5]!;
	const bit = 1 << (id & 31);
	return (word & bit) === 0 ? -1 : before[id >>> 5]! + bitCount(word & (bit - 1));
}

/** How many bits of a number of 32 are set (Hacker's Delight, section 5-1). */
function bitCount(word: number): number {
	const pairs = word - ((word >>> 1) & 0x55555555);
	const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
