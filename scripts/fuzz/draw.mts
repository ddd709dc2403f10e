/** Random choices that follow from a seed and a number alone: the same on every machine, and any one without those before it. */
export interface Draw {
	/** From 0 up to but not including 1. */
	readonly share: () => number;
	/** A whole number from 0 up to but not including `limit`. */
	readonly below: (limit: number) => number;
	readonly chance: (share: number) => boolean;
	/** One of `choices`, which must not be empty. */
	readonly pick: <T>(choices: readonly T[]) => T;
	/** As many results as a number between `least` and `most` says. */
	readonly some: <T>(least: number, most: number, make: () => T) => readonly T[];
}

/** splitmix32: neighbouring seeds give numbers that have nothing to do with each other. */
export function drawOf(seed: number, index: number): Draw {
	let state = (Math.imul(seed, 0x9e3779b9) ^ Math.imul(index + 1, 0x85ebca6b)) | 0;
	const share = (): number => {
		state = (state + 0x9e3779b9) | 0;
		let mixed = state ^ (state >>> 16);
		mixed = Math.imul(mixed, 0x21f0aaad);
		mixed ^= mixed >>> 15;
		mixed = Math.imul(mixed, 0x735a2d97);
		return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
	};
	const below = (limit: number): number => Math.floor(share() * limit);
	return {
		share,
		below,
		chance: (likely) => share() < likely,
		pick: (choices) => {
			const chosen = choices[below(choices.length)];
			if (chosen === undefined) throw new RangeError('There is nothing to choose from.');
			return chosen;
		},
		some: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make),
	};
}
