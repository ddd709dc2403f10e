/** FNV-1a over UTF-16 code units: the same on every machine, which the weights depend on. */
export function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash;
}

/** Joins two hashes into one whose high bits are well spread (the finalizer of MurmurHash3, by Austin Appleby). */
export function mix(a: number, b: number): number {
	let hash = a ^ Math.imul(b, 0x9e3779b1);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}

const PAIR = 0x632be5ab;

/** Joins two hashes that are mixed later on: in few steps, and not the same in the other order. */
export const both = (a: number, b: number): number => Math.imul(a, PAIR) + (b ^ (b >>> 15));
