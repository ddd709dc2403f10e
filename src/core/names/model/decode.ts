import { mayFollow, TAG_COUNT } from './tags';

/** Scores of every tag for every token of a sentence, token by token: `length × TAG_COUNT`. */
export type Emissions = Float32Array;

/** What the model has learned of tags that follow each other: `(TAG_COUNT + 1) × TAG_COUNT`; the last row is the start. */
export type Transitions = Float32Array;

const ALLOWED: readonly (readonly number[])[] = Array.from({ length: TAG_COUNT }, (_, tag) =>
	Array.from({ length: TAG_COUNT }, (_, before) => before).filter((before) => mayFollow(before, tag)),
);
const STARTS = Array.from({ length: TAG_COUNT }, (_, tag) => mayFollow(-1, tag));

/**
 * The best-scoring sequence of tags (Viterbi). `permitted` narrows the tags of each token by a bit mask, bit t for tag t,
 * as training on partly labelled text needs it.
 */
export function decode(emissions: Emissions, transitions: Transitions, permitted?: Uint32Array): Uint8Array {
	const length = emissions.length / TAG_COUNT;
	const scores = new Float32Array(length * TAG_COUNT).fill(-Infinity);
	const back = new Uint8Array(length * TAG_COUNT);
	for (let i = 0; i < length; i++) {
		const row = i * TAG_COUNT;
		const mask = permitted ? permitted[i]! : 0xffffffff;
		for (let tag = 0; tag < TAG_COUNT; tag++) {
			if ((mask & (1 << tag)) === 0) continue;
			let best = -Infinity;
			let from = 0;
			if (i === 0) {
				if (STARTS[tag]) best = transitions[TAG_COUNT * TAG_COUNT + tag]!;
			} else {
				for (const before of ALLOWED[tag]!) {
					const score = scores[row - TAG_COUNT + before]! + transitions[before * TAG_COUNT + tag]!;
					if (score > best) {
						best = score;
						from = before;
					}
				}
			}
			scores[row + tag] = best + emissions[row + tag]!;
			back[row + tag] = from;
		}
	}
	return trace(scores, back, length);
}

function trace(scores: Float32Array, back: Uint8Array, length: number): Uint8Array {
	const tags = new Uint8Array(length);
	if (length === 0) return tags;
	let best = 0;
	const last = (length - 1) * TAG_COUNT;
	for (let tag = 1; tag < TAG_COUNT; tag++) if (scores[last + tag]! > scores[last + best]!) best = tag;
	for (let i = length - 1; i >= 0; i--) {
		tags[i] = best;
		best = back[i * TAG_COUNT + best]!;
	}
	return tags;
}
