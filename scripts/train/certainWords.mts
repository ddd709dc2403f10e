import type { PennTag } from '../../src/core/language/tagger/penn.ts';
import type { CertainWords } from '../../src/core/language/tagger/model.ts';
import type { TaggedSentence } from './treebank.mts';

/** What a word must show to count as one of a single tag: so many times, and so large a share of them with that tag. */
export interface Certainty {
	readonly leastCount: number;
	readonly leastShare: number;
}

/** Words, as they are written, that have one tag almost wherever they stand; by that tag, in the order of their code units. */
export function certainWords(
	sentences: readonly TaggedSentence[],
	{ leastCount, leastShare }: Certainty,
): CertainWords {
	const counts = new Map<string, Map<PennTag, number>>();
	for (const { words, tags } of sentences)
		words.forEach((word, i) => {
			const ofWord = counts.get(word) ?? new Map<PennTag, number>();
			counts.set(word, ofWord.set(tags[i]!, (ofWord.get(tags[i]!) ?? 0) + 1));
		});
	const certain: Partial<Record<PennTag, string>> = {};
	for (const [word, ofWord] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const all = [...ofWord.values()].reduce((sum, count) => sum + count, 0);
		const [tag, most] = [...ofWord].reduce((best, one) => (one[1] > best[1] ? one : best));
		if (all < leastCount || most < all * leastShare) continue;
		certain[tag] = certain[tag] === undefined ? word : `${certain[tag]} ${word}`;
	}
	return certain;
}
