import {
	END,
	frequenciesOf,
	LEAST_STATE,
	LEVELS,
	PRECISION,
	SIGNS,
	WORDS_IN_STATE,
	SYMBOLS,
	WORD,
	type PackedSymbols,
	type SymbolCoder,
} from '../../src/core/weights/entropyCoder.ts';

/** Writes symbols as `SymbolReader` reads them: all are counted first, and then written from the last to the first. */
export class SymbolWriter implements SymbolCoder {
	readonly #counts: readonly Int32Array[];
	readonly #written: { readonly context: number; readonly symbol: number }[] = [];

	constructor(contexts: number) {
		this.#counts = Array.from({ length: contexts }, () => new Int32Array(SYMBOLS));
	}

	symbol(context: number, symbol: number): number {
		const counts = this.#counts[context]!;
		counts[symbol] = counts[symbol]! + 1;
		this.#written.push({ context, symbol });
		return symbol;
	}

	/** All that was written. */
	packed(): PackedSymbols {
		const levels = this.#counts.map(levelsOf);
		return {
			frequencies: levels.map((ofContext) => ofContext + SIGNS[END]!).join(''),
			symbols: this.#symbols(levels.map(frequenciesOf)),
		};
	}

	#symbols(frequencies: readonly Int32Array[]): string {
		const starts = frequencies.map(runningSum);
		const signs: number[] = [];
		let state = LEAST_STATE;
		const writeWords = (count: number): void => {
			for (let i = 0; i < 2 * count; i++) {
				signs.push(state % SIGNS.length);
				state = Math.floor(state / SIGNS.length);
			}
		};
		for (const { context, symbol } of this.#written.toReversed()) {
			const frequency = frequencies[context]![symbol]!;
			while (state >= (LEAST_STATE / PRECISION) * WORD * frequency) writeWords(1);
			state = Math.floor(state / frequency) * PRECISION + (state % frequency) + starts[context]![symbol]!;
		}
		writeWords(WORDS_IN_STATE);
		return signsOf(signs.reverse());
	}
}

/** The levels of the symbols up to the last that is there. */
function levelsOf(counts: Int32Array): string {
	const most = Math.max(...counts);
	const used = counts.subarray(0, counts.findLastIndex((count) => count > 0) + 1);
	return signsOf(Array.from(used, (count) => (count === 0 ? 0 : nearestLevel((count * LEVELS.at(-1)!) / most))));
}

/** The level of a symbol that is there, nearest by ratio. */
function nearestLevel(size: number): number {
	const above = Math.max(
		2,
		LEVELS.findIndex((each) => each >= size),
	);
	return size ** 2 > LEVELS[above]! * LEVELS[above - 1]! ? above : above - 1;
}

/** How much comes before each. */
function runningSum(values: Int32Array): Int32Array {
	let sum = 0;
	return values.map((value) => {
		sum += value;
		return sum - value;
	});
}

const signsOf = (values: readonly number[]): string => values.map((value) => SIGNS[value]).join('');
