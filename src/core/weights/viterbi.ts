/** Labels that the items of a sequence can have, as numbers from 0, and which of them follow which. */
export interface LabelScheme {
	readonly count: number;
	/** Whether `label` may follow `before`, which is −1 at the start of the sequence. */
	readonly mayFollow: (before: number, label: number) => boolean;
}

/** Scores of every label for every item of a sequence, item by item: `length × count`. */
export type Emissions = Float32Array;

/** What a model has learned of labels that follow each other: `(count + 1) × count`; the last row is the start. */
export type Transitions = Float32Array;

/** Gives the best-scoring sequence of labels. `permitted` narrows the labels of each item by a bit mask, bit t for label t. */
export type Decode = (emissions: Emissions, transitions: Transitions, permitted?: Uint32Array) => Uint8Array;

/** Finds the best-scoring sequence of labels of a scheme (Viterbi 1967). */
export function viterbi({ count, mayFollow }: LabelScheme): Decode {
	const allowed: readonly (readonly number[])[] = Array.from({ length: count }, (_, label) =>
		Array.from({ length: count }, (_, before) => before).filter((before) => mayFollow(before, label)),
	);
	const starts = Array.from({ length: count }, (_, label) => mayFollow(-1, label));
	return (emissions, transitions, permitted) => {
		const length = emissions.length / count;
		const scores = new Float32Array(length * count).fill(-Infinity);
		const back = new Uint8Array(length * count);
		for (let i = 0; i < length; i++) {
			const row = i * count;
			const mask = permitted ? permitted[i]! : 0xffffffff;
			for (let label = 0; label < count; label++) {
				if ((mask & (1 << label)) === 0) continue;
				let best = -Infinity;
				let from = 0;
				if (i === 0) {
					if (starts[label]) best = transitions[count * count + label]!;
				} else {
					for (const before of allowed[label]!) {
						const score = scores[row - count + before]! + transitions[before * count + label]!;
						if (score > best) {
							best = score;
							from = before;
						}
					}
				}
				scores[row + label] = best + emissions[row + label]!;
				back[row + label] = from;
			}
		}
		return trace(scores, back, count);
	};
}

function trace(scores: Float32Array, back: Uint8Array, count: number): Uint8Array {
	const length = scores.length / count;
	const labels = new Uint8Array(length);
	if (length === 0) return labels;
	let best = 0;
	const last = (length - 1) * count;
	for (let label = 1; label < count; label++) if (scores[last + label]! > scores[last + best]!) best = label;
	for (let i = length - 1; i >= 0; i--) {
		labels[i] = best;
		best = back[i * count + best]!;
	}
	return labels;
}
