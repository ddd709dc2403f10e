import { join } from 'node:path';
import { FEATURE_BITS } from '../src/core/language/tagger/features.ts';
import { tagsOf } from '../src/core/language/tagger/model.ts';
import { PENN_TAGS } from '../src/core/language/tagger/penn.ts';
import { withRepairs } from '../src/core/language/tagger/repairs.ts';
import { sparseModel } from '../src/core/weights/sparseWeights.ts';
import { runScript } from './shell/failure.mts';
import { ownSet } from './train/corpora.mts';
import { namesInTags } from './train/ownTags.mts';
import { packSparse, weightLists } from './train/packSparse.mts';
import type { Packing } from './train/pack.mts';
import { learnTags, type PerceptronSettings } from './train/perceptron.mts';
import { generator } from './train/random.mts';
import { recased } from './train/recase.mts';
import { OWN, sharedSource } from './train/sources.mts';
import { readTreebank, taggedSentence, type TaggedSentence } from './train/treebank.mts';
import { weightsModule, writeModule } from './train/writeModule.mts';

const FILE = 'src/core/language/tagger/weights.ts';

const TREEBANKS = ['ud_ewt.conllu', 'ud_gum.conllu'];
const SETTINGS: PerceptronSettings = { epochs: 5, dropout: 0.4, seed: 1 };
const SEED_OF_CASES = 11;
/** The weights of the first tagger need not be small. */
const EXACT: Packing = { step: 0.5, least: 0.5 };
const PACKING: Packing = { step: 1, least: 2.4 };

/**
 * Trains the part-of-speech tagger and writes its weights: on the treebanks first, then on these and on the texts written for the project, as the first
 * tagger reads them and the marks of names correct it. The same texts give the same weights, byte for byte.
 */
function main(): Promise<number> {
	const gold = sharedSource('gold/train', 'The treebanks');
	const log = (line: string): void => {
		console.log(line);
	};
	const treebanks = withRecased(TREEBANKS.flatMap((file) => readTreebank(join(gold, file)).map(taggedSentence)));
	log(`${treebanks.length} sentences of treebanks`);
	const first = sparseModel(weightLists(learnTags(treebanks, SETTINGS, log), PENN_TAGS.length, EXACT), FEATURE_BITS);
	const own = ownSet(OWN).texts.flatMap((text) =>
		namesInTags(text, (words) => withRepairs(words, tagsOf(first, words))),
	);
	log(`${own.length} sentences of our own`);
	const learned = learnTags([...treebanks, ...own], SETTINGS, log);
	const packed = packSparse(weightLists(learned, PENN_TAGS.length, PACKING), PENN_TAGS.length);
	const text = weightsModule({
		imports: [
			"import type { PackedSparse } from '../../weights/sparseWeights';",
			"import { unpackTagger } from './model';",
		],
		command: 'train:tagger',
		type: 'PackedSparse',
		packed,
		unpack: 'unpackTagger',
		model: 'tagger',
		what: 'tagger',
	});
	writeModule(FILE, text);
	return Promise.resolve(0);
}

function withRecased(sentences: readonly TaggedSentence[]): readonly TaggedSentence[] {
	const random = generator(SEED_OF_CASES);
	return [...sentences, ...sentences.flatMap((sentence) => recased(sentence, random) ?? [])];
}

await runScript(main);
