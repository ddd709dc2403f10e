import { addScores, unpackSparse, type PackedSparse, type SparseModel } from '../../weights/sparseWeights';
import { FEATURE_BITS, FeatureExtractor } from './features';
import { PENN_TAGS, type PennTag } from './penn';

const TAG_COUNT = PENN_TAGS.length;

export const unpackTagger = (packed: PackedSparse): SparseModel => unpackSparse(packed, TAG_COUNT, FEATURE_BITS);

/** The tags of the words of a sentence, found from left to right, each the best one after the two before it. */
export function tagsOf(model: SparseModel, words: readonly string[]): readonly PennTag[] {
	const features = new FeatureExtractor(words);
	const scores = new Int32Array(TAG_COUNT);
	const found: PennTag[] = [];
	let before = -1;
	let before2 = -1;
	for (let i = 0; i < words.length; i++) {
		features.extract(i, before, before2);
		scores.fill(0);
		addScores(model, features.ids, scores);
		let best = 0;
		for (let tag = 1; tag < TAG_COUNT; tag++) if (scores[tag]! > scores[best]!) best = tag;
		found.push(PENN_TAGS[best]!);
		before2 = before;
		before = best;
	}
	return found;
}
