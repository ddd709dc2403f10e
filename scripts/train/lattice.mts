import type { LabelScheme } from '../../src/core/weights/viterbi.ts';

/** Keeps a label that is all but impossible from being quite so. */
const TINY = 1e-30;

/**
 * All sequences of labels of one sequence of items, weighed by their scores, as a linear-chain conditional random field has them:
 * sums over them by the forward–backward algorithm, rescaled at each item (Rabiner 1989). Its buffers serve one
 * sequence after the other.
 */
export class Lattice {
	/** What `add` has summed up: expected counts of each label at each item, `length × count`. */
	readonly labels: Float64Array;
	/** … and of each pair of labels that follow each other, `(count + 1) × count`; the last row is the start. */
	readonly pairs: Float64Array;
	readonly #item: Float64Array;
	readonly #step: Float64Array;
	readonly #count: number;
	/** 1 for each pair of labels that may follow each other. */
	readonly #allowed: Uint8Array;
	readonly #forward: Float64Array;
	readonly #backward: Float64Array;
	readonly #scale: Float64Array;
	#length = 0;

	/** @param longest The longest sequence to come, in items. */
	constructor({ count, mayFollow }: LabelScheme, longest: number) {
		this.#count = count;
		this.#allowed = Uint8Array.from({ length: (count + 1) * count }, (_, pair) => {
			const before = Math.floor(pair / count);
			return Number(mayFollow(before === count ? -1 : before, pair % count));
		});
		this.pairs = new Float64Array(this.#allowed.length);
		this.#step = new Float64Array(this.#allowed.length);
		this.labels = new Float64Array(longest * count);
		this.#item = new Float64Array(longest * count);
		this.#forward = new Float64Array(longest * count);
		this.#backward = new Float64Array(longest * count);
		this.#scale = new Float64Array(longest);
	}

	/** Takes the scores of the next sequence, `length × count`, and forgets what was summed up. */
	read(scores: Float32Array, transitions: Float32Array): void {
		const count = this.#count;
		this.#length = scores.length / count;
		for (let row = 0; row < scores.length; row += count) {
			let most = -Infinity;
			for (let label = 0; label < count; label++) most = Math.max(most, scores[row + label]!);
			for (let label = 0; label < count; label++)
				this.#item[row + label] = Math.exp(scores[row + label]! - most) + TINY;
		}
		this.#allowed.forEach((isAllowed, pair) => {
			this.#step[pair] = isAllowed ? Math.exp(transitions[pair]!) : 0;
		});
		this.labels.fill(0, 0, scores.length);
		this.pairs.fill(0);
	}

	/**
	 * Adds `sign` times the expected counts over the sequences that `permitted` leaves (bit t for label t at each item), and
	 * gives the logarithm of their summed weights, up to a term that is the same for all `permitted`; it is no number where
	 * none is left, and then nothing that was added is of use.
	 */
	add(sign: number, permitted?: Uint32Array): number {
		const count = this.#count;
		this.#sweepForward(permitted);
		this.#sweepBackward(permitted);
		const labels = this.labels;
		const forward = this.#forward;
		const backward = this.#backward;
		for (let at = 0; at < this.#length * count; at++) labels[at] = labels[at]! + sign * forward[at]! * backward[at]!;
		this.#addPairs(sign, permitted);
		let sum = 0;
		for (let i = 0; i < this.#length; i++) sum += Math.log(this.#scale[i]!);
		return sum;
	}

	#sweepForward(permitted: Uint32Array | undefined): void {
		const count = this.#count;
		const forward = this.#forward;
		for (let i = 0, row = 0; i < this.#length; i++, row += count) {
			let total = 0;
			for (let label = 0; label < count; label++) {
				let sum = 0;
				if (allows(permitted, i, label)) {
					if (i === 0) sum = this.#step[count * count + label]!;
					else
						for (let before = 0; before < count; before++)
							sum += forward[row - count + before]! * this.#step[before * count + label]!;
					sum *= this.#item[row + label]!;
				}
				forward[row + label] = sum;
				total += sum;
			}
			this.#scale[i] = total;
			for (let label = 0; label < count; label++) forward[row + label] = forward[row + label]! / total;
		}
	}

	#sweepBackward(permitted: Uint32Array | undefined): void {
		const count = this.#count;
		const backward = this.#backward;
		const last = (this.#length - 1) * count;
		backward.fill(1, last, last + count);
		for (let i = this.#length - 2, row = last - count; i >= 0; i--, row -= count)
			for (let before = 0; before < count; before++) {
				let sum = 0;
				for (let label = 0; label < count; label++)
					if (allows(permitted, i + 1, label))
						sum +=
							this.#step[before * count + label]! * this.#item[row + count + label]! * backward[row + count + label]!;
				backward[row + before] = sum / this.#scale[i + 1]!;
			}
	}

	#addPairs(sign: number, permitted: Uint32Array | undefined): void {
		const { pairs } = this;
		const count = this.#count;
		for (let label = 0; label < count; label++) {
			const pair = count * count + label;
			pairs[pair] = pairs[pair]! + sign * this.#forward[label]! * this.#backward[label]!;
		}
		for (let i = 1, row = count; i < this.#length; i++, row += count)
			for (let label = 0; label < count; label++) {
				if (!allows(permitted, i, label)) continue;
				const onwards = (sign * this.#item[row + label]! * this.#backward[row + label]!) / this.#scale[i]!;
				for (let before = 0; before < count; before++) {
					const pair = before * count + label;
					pairs[pair] = pairs[pair]! + this.#forward[row - count + before]! * this.#step[pair]! * onwards;
				}
			}
	}
}

const allows = (permitted: Uint32Array | undefined, item: number, label: number): boolean =>
	permitted === undefined || (permitted[item]! & (1 << label)) !== 0;
