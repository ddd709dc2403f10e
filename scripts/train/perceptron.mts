import { FEATURE_BITS, FeatureExtractor } from '../../src/core/language/tagger/features.ts';
import { PENN_TAGS } from '../../src/core/language/tagger/penn.ts';
import { generator, shuffle } from './random.mts';
import type { TaggedSentence } from './treebank.mts';

export interface PerceptronSettings {
	readonly epochs: number;
	/** The share of the features that are left out at each word, drawn anew each time, so that none is relied on alone. */
	readonly dropout: number;
	readonly seed: number;
}

const TAG_COUNT = PENN_TAGS.length;
const FEATURES = 1 << FEATURE_BITS;

/**
 * The averaged perceptron (Collins 2002), in the greedy form of a tagger that sees the tags that it gave itself.
 * The same sentences give the same weights on every machine: `FEATURES × TAG_COUNT`, feature by feature.
 */
export function learnTags(
	sentences: readonly TaggedSentence[],
	{ epochs, dropout, seed }: PerceptronSettings,
	log: (line: string) => void,
): Float32Array {
	const weights = new Float32Array(FEATURES * TAG_COUNT);
	const sums = new Float32Array(FEATURES * TAG_COUNT);
	const since = new Int32Array(FEATURES * TAG_COUNT);
	const gold = sentences.map(({ tags }) => tags.map((tag) => PENN_TAGS.indexOf(tag)));
	const random = generator(seed);
	let step = 0;
	const settle = (at: number): void => {
		sums[at] = sums[at]! + weights[at]! * (step - since[at]!);
		since[at] = step;
	};
	const move = (feature: number, tag: number, by: number): void => {
		const at = feature * TAG_COUNT + tag;
		settle(at);
		weights[at] = weights[at]! + by;
	};
	const order = sentences.map((_, i) => i);
	for (let epoch = 1; epoch <= epochs; epoch++) {
		shuffle(order, random);
		let right = 0;
		let seen = 0;
		for (const s of order) {
			const features = new FeatureExtractor(sentences[s]!.words);
			let before = -1;
			let before2 = -1;
			for (let i = 0; i < gold[s]!.length; i++) {
				features.extract(i, before, before2);
				const drawn = features.ids.filter((_, k) => k === 0 || random() >= dropout);
				const best = bestTag(weights, drawn);
				step++;
				seen++;
				if (best === gold[s]![i]!) right++;
				else
					for (const id of drawn) {
						move(id, gold[s]![i]!, 1);
						move(id, best, -1);
					}
				before2 = before;
				before = best;
			}
		}
		log(`  ${epoch}: ${((right / seen) * 100).toFixed(2)} % right while learning`);
	}
	for (let at = 0; at < sums.length; at++) settle(at);
	return sums.map((sum) => sum / step);
}

function bestTag(weights: Float32Array, features: Int32Array): number {
	const scores = new Float64Array(TAG_COUNT);
	for (const id of features)
		for (let tag = 0; tag < TAG_COUNT; tag++) scores[tag] = scores[tag]! + weights[id * TAG_COUNT + tag]!;
	let best = 0;
	for (let tag = 1; tag < TAG_COUNT; tag++) if (scores[tag]! > scores[best]!) best = tag;
	return best;
}
