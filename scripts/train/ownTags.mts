import { sentenceBounds } from '../../src/core/language/sentences.ts';
import type { PennTag } from '../../src/core/language/tagger/penn.ts';
import { tokenSpans } from '../../src/core/language/tokenize.ts';
import { layOut } from '../../src/core/layout/layout.ts';
import type { Labelled } from './labelled.mts';
import type { TaggedSentence } from './treebank.mts';

const NAMES: ReadonlySet<PennTag> = new Set(['NNP', 'NNPS']);

/** The sentences of a text with marked names, as a tagger reads them; a capital in a marked name makes a proper noun. */
export const namesInTags = (
	{ text, names }: Labelled,
	tag: (words: readonly string[]) => readonly PennTag[],
): readonly TaggedSentence[] =>
	layOut(text).blocks.flatMap((block) => {
		const spans = tokenSpans(text, block);
		return sentenceBounds(text, spans).map(([from, to]): TaggedSentence => {
			const sentence = spans.slice(from, to);
			const words = sentence.map(({ start, end }) => text.slice(start, end));
			const read = tag(words);
			const tags = sentence.map(({ start, end }, i): PennTag => {
				const name = names.find((one) => one.start < end && start < one.end);
				const isName = name && name.kind !== 'people' && name.kind !== 'other' && /^\p{Lu}/u.test(words[i]!);
				return isName && !NAMES.has(read[i]!) ? 'NNP' : read[i]!;
			});
			return { words, tags };
		});
	});
