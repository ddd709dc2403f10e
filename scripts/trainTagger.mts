import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { tagsOf, taggerModel, type PackedTagger } from '../src/core/language/tagger/model.ts';
import { withRepairs } from '../src/core/language/tagger/repairs.ts';
import { ownSet } from './train/corpora.mts';
import { namesInTags } from './train/ownTags.mts';
import { packTagger, taggerWeights } from './train/packTagger.mts';
import type { Packing } from './train/pack.mts';
import { learnTags, type PerceptronSettings } from './train/perceptron.mts';
import { generator } from './train/random.mts';
import { recased } from './train/recase.mts';
import { readTreebank, taggedSentence, type TaggedSentence } from './train/treebank.mts';

const ROOT = join(import.meta.dirname, '..');
const GOLD = join(ROOT, '../shared/gold/train');
const OWN = join(ROOT, 'scripts/train/texts');
const FILE = join(ROOT, 'src/core/language/tagger/weights.ts');

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
function main(): void {
	if (!existsSync(GOLD)) {
		console.error(`Training needs the treebanks in ${GOLD}, which are not there.`);
		process.exitCode = 1;
		return;
	}
	const log = (line: string): void => {
		console.log(line);
	};
	const treebanks = withRecased(TREEBANKS.flatMap((file) => readTreebank(join(GOLD, file)).map(taggedSentence)));
	log(`${treebanks.length} sentences of treebanks`);
	const first = taggerModel(taggerWeights(learnTags(treebanks, SETTINGS, log), EXACT));
	const own = ownSet(OWN).texts.flatMap((text) =>
		namesInTags(text, (words) => withRepairs(words, tagsOf(first, words))),
	);
	log(`${own.length} sentences of our own`);
	const learned = learnTags([...treebanks, ...own], SETTINGS, log);
	const packed = packTagger(taggerWeights(learned, PACKING));
	const written = moduleOf(packed);
	writeFileSync(FILE, written);
	log(`weights: ${packed.features} features, ${gzipSync(written, { level: 9 }).length} bytes compressed`);
}

function withRecased(sentences: readonly TaggedSentence[]): readonly TaggedSentence[] {
	const random = generator(SEED_OF_CASES);
	return [...sentences, ...sentences.flatMap((sentence) => recased(sentence, random) ?? [])];
}

const moduleOf = ({
	features,
	length,
	frequencies,
	symbols,
}: PackedTagger): string => `import { once } from '../../once';
import { unpackTagger, type PackedTagger } from './model';

/** The shipped weights, written by \`npm run train:tagger\`; see MODEL.md beside this file. */
export const WEIGHTS: PackedTagger = {
	features: ${features},
	length: ${length},
	frequencies: '${frequencies}',
	symbols: '${symbols}',
};

/** The shipped tagger, unpacked when it is first used. */
export const tagger = once(() => unpackTagger(WEIGHTS));
`;

main();
