import { mayFollow, TAG_COUNT } from '../../src/core/names/model/tags.ts';

/** Row of the start of a sentence in what is kept for pairs of tags. */
const START = TAG_COUNT;
const PAIRS = (TAG_COUNT + 1) * TAG_COUNT;
const ALLOWED = Uint8Array.from({ length: PAIRS }, (_, pair) => {
	const before = Math.floor(pair / TAG_COUNT);
	return Number(mayFollow(before === START ? -1 : before, pair % TAG_COUNT));
});
/** Keeps a tag that is all but impossible from being quite so. */
const TINY = 1e-30;

/**
 * All sequences of tags of one sentence, weighed by their scores, as a linear-chain conditional random field has them:
 * sums over them by the forward–backward algorithm, rescaled at each token (Rabiner 1989). Its buffers serve one sentence
 * after the other.
 */
export class Lattice {
	/** What `add` has summed up: expected counts of each tag at each token, `length × TAG_COUNT`. */
	readonly tags: Float64Array;
	/** … and of each pair of tags that follow each other, `(TAG_COUNT + 1) × TAG_COUNT`; the last row is the start. */
	readonly pairs = new Float64Array(PAIRS);
	readonly #token: Float64Array;
	readonly #step = new Float64Array(PAIRS);
	readonly #forward: Float64Array;
	readonly #backward: Float64Array;
	readonly #scale: Float64Array;
	#length = 0;

	/** @param longest The longest sentence to come, in tokens. */
	constructor(longest: number) {
		this.tags = new Float64Array(longest * TAG_COUNT);
		this.#token = new Float64Array(longest * TAG_COUNT);
		this.#forward = new Float64Array(longest * TAG_COUNT);
		this.#backward = new Float64Array(longest * TAG_COUNT);
		this.#scale = new Float64Array(longest);
	}

	/** Takes the scores of the next sentence, `length × TAG_COUNT`, and forgets what was summed up. */
	read(scores: Float32Array, transitions: Float32Array): void {
		this.#length = scores.length / TAG_COUNT;
		for (let row = 0; row < scores.length; row += TAG_COUNT) {
			let most = -Infinity;
			for (let tag = 0; tag < TAG_COUNT; tag++) most = Math.max(most, scores[row + tag]!);
			for (let tag = 0; tag < TAG_COUNT; tag++) this.#token[row + tag] = Math.exp(scores[row + tag]! - most) + TINY;
		}
		for (let pair = 0; pair < PAIRS; pair++) this.#step[pair] = ALLOWED[pair] ? Math.exp(transitions[pair]!) : 0;
		this.tags.fill(0, 0, scores.length);
		this.pairs.fill(0);
	}

	/**
	 * Adds `sign` times the expected counts over the sequences that `permitted` leaves (bit t for tag t at each token), and
	 * gives the logarithm of their summed weights, up to a term that is the same for all `permitted`; it is no number where
	 * none is left, and then nothing that was added is of use.
	 */
	add(sign: number, permitted?: Uint32Array): number {
		this.#sweepForward(permitted);
		this.#sweepBackward(permitted);
		const tags = this.tags;
		const forward = this.#forward;
		const backward = this.#backward;
		for (let at = 0; at < this.#length * TAG_COUNT; at++) tags[at] = tags[at]! + sign * forward[at]! * backward[at]!;
		this.#addPairs(sign, permitted);
		let sum = 0;
		for (let i = 0; i < this.#length; i++) sum += Math.log(this.#scale[i]!);
		return sum;
	}

	#sweepForward(permitted: Uint32Array | undefined): void {
		const forward = this.#forward;
		for (let i = 0, row = 0; i < this.#length; i++, row += TAG_COUNT) {
			let total = 0;
			for (let tag = 0; tag < TAG_COUNT; tag++) {
				let sum = 0;
				if (allows(permitted, i, tag)) {
					if (i === 0) sum = this.#step[START * TAG_COUNT + tag]!;
					else
						for (let before = 0; before < TAG_COUNT; before++)
							sum += forward[row - TAG_COUNT + before]! * this.#step[before * TAG_COUNT + tag]!;
					sum *= this.#token[row + tag]!;
				}
				forward[row + tag] = sum;
				total += sum;
			}
			this.#scale[i] = total;
			for (let tag = 0; tag < TAG_COUNT; tag++) forward[row + tag] = forward[row + tag]! / total;
		}
	}

	#sweepBackward(permitted: Uint32Array | undefined): void {
		const backward = this.#backward;
		const last = (this.#length - 1) * TAG_COUNT;
		backward.fill(1, last, last + TAG_COUNT);
		for (let i = this.#length - 2, row = last - TAG_COUNT; i >= 0; i--, row -= TAG_COUNT)
			for (let before = 0; before < TAG_COUNT; before++) {
				let sum = 0;
				for (let tag = 0; tag < TAG_COUNT; tag++)
					if (allows(permitted, i + 1, tag))
						sum +=
							this.#step[before * TAG_COUNT + tag]! *
							this.#token[row + TAG_COUNT + tag]! *
							backward[row + TAG_COUNT + tag]!;
				backward[row + before] = sum / this.#scale[i + 1]!;
			}
	}

	#addPairs(sign: number, permitted: Uint32Array | undefined): void {
		const { pairs } = this;
		for (let tag = 0; tag < TAG_COUNT; tag++) {
			const pair = START * TAG_COUNT + tag;
			pairs[pair] = pairs[pair]! + sign * this.#forward[tag]! * this.#backward[tag]!;
		}
		for (let i = 1, row = TAG_COUNT; i < this.#length; i++, row += TAG_COUNT)
			for (let tag = 0; tag < TAG_COUNT; tag++) {
				if (!allows(permitted, i, tag)) continue;
				const onwards = (sign * this.#token[row + tag]! * this.#backward[row + tag]!) / this.#scale[i]!;
				for (let before = 0; before < TAG_COUNT; before++) {
					const pair = before * TAG_COUNT + tag;
					pairs[pair] = pairs[pair]! + this.#forward[row - TAG_COUNT + before]! * this.#step[pair]! * onwards;
				}
			}
	}
}

const allows = (permitted: Uint32Array | undefined, token: number, tag: number): boolean =>
	permitted === undefined || (permitted[token]! & (1 << tag)) !== 0;
