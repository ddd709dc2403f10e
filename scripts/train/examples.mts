import { analyse } from '../../src/core/language/analyse.ts';
import { layOut } from '../../src/core/layout/layout.ts';
import { readArticle } from '../../src/core/names/model/articleWords.ts';
import { featuresOf } from '../../src/core/names/model/features.ts';
import { beginOf, insideOf, OUTSIDE, TAGGED_KINDS } from '../../src/core/names/model/tags.ts';
import { lexicalSentences, type LexicalSentence } from '../../src/core/names/lexicalSentence.ts';
import type { Example } from './crf.mts';
import type { Labelled, LabelledName, TrainingSet } from './labelled.mts';

const PEOPLE = TAGGED_KINDS.indexOf('people');
const OTHER = TAGGED_KINDS.indexOf('other');
const bit = (tag: number): number => 1 << tag;
const OTHER_BITS = bit(beginOf(OTHER)) | bit(insideOf(OTHER));

/** The examples of a set, text by text, sentence by sentence. */
export function examplesOf(set: TrainingSet): readonly Example[] {
	return set.texts.flatMap((text) => {
		const sentences = lexicalSentences(analyse(text.text, layOut(text.text).blocks));
		const article = readArticle(sentences);
		return sentences.map((words) => {
			const features = featuresOf(words, article);
			const permitted = permittedTags(words, text, set);
			return { features, permitted: permitted.map((tags, i) => (features[i]!.length > 0 ? tags : bit(OUTSIDE))) };
		});
	});
}

/**
 * What the labels say of each token. Where a set does not mark a kind, they are silent about it: an unmarked capital may
 * be an `other` name; and a word for a people that is marked `other`, or not at all, counts as a people.
 */
function permittedTags(words: LexicalSentence, { names }: Labelled, set: TrainingSet): Uint32Array {
	const tags = tagsOf(words, names);
	if (!set.marksPeoples) markPeoples(words, tags);
	return Uint32Array.from(tags, (tag, i) => {
		const silent = tag === OUTSIDE && !set.marksOther && /^\p{Lu}/u.test(words.tokens[i]!.text);
		return bit(tag) | (silent ? OTHER_BITS : 0);
	});
}

function tagsOf(words: LexicalSentence, names: readonly LabelledName[]): number[] {
	return words.tokens.map((token, i) => {
		const name = names.find((one) => one.start < token.end && token.start < one.end);
		if (!name) return OUTSIDE;
		const before = words.tokens[i - 1];
		const kind = TAGGED_KINDS.indexOf(name.kind);
		return before && name.start < before.end ? insideOf(kind) : beginOf(kind);
	});
}

const REPLACED = new Set([OUTSIDE, beginOf(OTHER), insideOf(OTHER), beginOf(PEOPLE), insideOf(PEOPLE)]);

function markPeoples(words: LexicalSentence, tags: number[]): void {
	for (const [from, { length, entries }] of words.known) {
		if (!entries.every((entry) => entry.kind === 'people' || entry.kind === 'adjective' || entry.kind === 'region'))
			continue;
		if (!entries.some((entry) => entry.kind !== 'region')) continue;
		const within = tags.slice(from, from + length);
		const whole = tags[from] !== insideOf(OTHER) && tags[from + length] !== insideOf(OTHER);
		if (whole && within.every((tag) => REPLACED.has(tag)))
			for (let k = 0; k < length; k++) tags[from + k] = k === 0 ? beginOf(PEOPLE) : insideOf(PEOPLE);
	}
}
