/**
 * Which features of a model have weights, and the number of each among them. By twos: bit `id % 32` of number `id / 32 * 2` says whether a
 * feature has weights, and the number after it how many features with weights come before those of these bits. Both lie
 * side by side, as most of the time of a lookup is that of fetching them.
 */
export type FeatureIndex = Uint32Array;

/** The index of features with ids of so many bits. */
export function featureIndex(ids: Iterable<number>, bits: number): FeatureIndex {
	const index = new Uint32Array((1 << bits) / 16);
	for (const id of ids) {
		const at = (id >>> 5) << 1;
		index[at] = index[at]! | (1 << (id & 31));
	}
	let count = 0;
	for (let at = 0; at < index.length; at += 2) {
		index[at + 1] = count;
		count += bitCount(index[at]!);
	}
	return index;
}

/** The number of a feature among those with weights, in order of ids, or −1 where it has none. */
export function numberOf(index: FeatureIndex, id: number): number {
	const at = (id >>> 5) << 1;
	const word = index[at]!;
	const bit = 1 << (id & 31);
	return (word & bit) === 0 ? -1 : index[at + 1]! + bitCount(word & (bit - 1));
}

/** How many bits of a number of 32 are set (Hacker's Delight, section 5-1). */
function bitCount(word: number): number {
	const pairs = word - ((word >>> 1) & 0x55555555);
	const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
