import {
	codeNumber,
	signed,
	symbolReader,
	unsigned,
	type PackedSymbols,
	type SymbolCoder,
} from '../../weights/entropyCoder';
import { featureIndex, numberOf, type FeatureIndex } from '../../weights/featureIndex';
import { FEATURE_BITS, FeatureExtractor } from './features';
import { PENN_TAGS, type PennTag } from './penn';

/** Weights are whole numbers from −`WEIGHT_LIMIT` to `WEIGHT_LIMIT`. */
export const WEIGHT_LIMIT = 63;

/** What the tagger has learned, as lists: feature by feature, and of each the tags that it has weights for. */
export interface TaggerWeights {
	/** Features that have weights, ascending. */
	readonly ids: Int32Array;
	/** How many tags each of them has weights for, from 1 up. */
	readonly counts: Uint8Array;
	/** The numbers of these tags in `PENN_TAGS`, feature by feature, ascending. */
	readonly tags: Uint8Array;
	/** Their weights, none of them 0. */
	readonly weights: Int8Array;
}

/** The packed weights: what `codeWeights` writes. */
export interface PackedTagger extends PackedSymbols {
	/** How many features have weights. */
	readonly features: number;
	/** How many weights there are. */
	readonly length: number;
}

const TAG_COUNT = PENN_TAGS.length;
const DISTANCE = 0;
const COUNT = DISTANCE + 2;
const TAG = COUNT + 1;
const WEIGHT = TAG + TAG_COUNT + 1;
export const CONTEXTS = WEIGHT + TAG_COUNT;

/** Reads or writes the weights. A tag is foretold by the tag before it of the same feature, a weight by its tag. */
export function codeWeights(coder: SymbolCoder, { ids, counts, tags, weights }: TaggerWeights): void {
	let last = -1;
	let at = 0;
	for (let i = 0; i < ids.length; i++) {
		last += 1 + codeNumber(coder, DISTANCE, ids[i]! - last - 1);
		ids[i] = last;
		counts[i] = coder.symbol(COUNT, counts[i]!);
		let before: number = TAG_COUNT;
		for (const end = at + counts[i]!; at < end; at++) {
			before = coder.symbol(TAG + before, tags[at]!);
			tags[at] = before;
			weights[at] = signed(coder.symbol(WEIGHT + before, unsigned(weights[at]!)));
		}
	}
}

/** The weights, ready to be added up. Immutable. */
export interface TaggerModel {
	readonly index: FeatureIndex;
	/** Where the weights of each feature begin, and where the last ones end. */
	readonly starts: Uint32Array;
	/** Tag and weight in one number each. */
	readonly pairs: Int16Array;
}

/** Bits of a tag in a pair. */
const TAG_BITS = 6;

export function unpackTagger(packed: PackedTagger): TaggerModel {
	const read: TaggerWeights = {
		ids: new Int32Array(packed.features),
		counts: new Uint8Array(packed.features),
		tags: new Uint8Array(packed.length),
		weights: new Int8Array(packed.length),
	};
	codeWeights(symbolReader(packed, CONTEXTS), read);
	return taggerModel(read);
}

/** Makes lists of weights ready to be added up. */
export function taggerModel({ ids, counts, tags, weights }: TaggerWeights): TaggerModel {
	const starts = new Uint32Array(ids.length + 1);
	for (let i = 0; i < ids.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
	const pairs = Int16Array.from(tags, (tag, i) => (weights[i]! << TAG_BITS) | tag);
	return { index: featureIndex(ids, FEATURE_BITS), starts, pairs };
}

/** The tags of the words of a sentence, found from left to right, each the best one after the two before it. */
export function tagsOf({ index, starts, pairs }: TaggerModel, words: readonly string[]): readonly PennTag[] {
	const features = new FeatureExtractor(words);
	const scores = new Int32Array(TAG_COUNT);
	const found: PennTag[] = [];
	let before = -1;
	let before2 = -1;
	for (let i = 0; i < words.length; i++) {
		features.extract(i, before, before2);
		scores.fill(0);
		for (const id of features.ids) {
			const feature = numberOf(index, id);
			if (feature < 0) continue;
			for (let at = starts[feature]!, end = starts[feature + 1]!; at < end; at++) {
				const pair = pairs[at]!;
				const tag = pair & ((1 << TAG_BITS) - 1);
				scores[tag] = scores[tag]! + (pair >> TAG_BITS);
			}
		}
		let best = 0;
		for (let tag = 1; tag < TAG_COUNT; tag++) if (scores[tag]! > scores[best]!) best = tag;
		found.push(PENN_TAGS[best]!);
		before2 = before;
		before = best;
	}
	return found;
}
