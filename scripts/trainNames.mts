import { TAG_SCHEME } from '../src/core/names/model/tags.ts';
import { runScript } from './shell/failure.mts';
import { goldSets, ownSet } from './train/corpora.mts';
import { learn, type Settings } from './train/crf.mts';
import { examplesOf } from './train/examples.mts';
import { packModel, type Packing } from './train/pack.mts';
import { OWN, sharedSource } from './train/sources.mts';
import { weightsModule, writeModule } from './train/writeModule.mts';

const FILE = 'src/core/names/model/weights.ts';

const SETTINGS: Settings = {
	epochs: 8,
	rate: 0.07,
	dropout: 0.6,
	leastCount: 2,
	leastTelling: 0.27,
	leastWeight: 0.1,
	averaged: 3,
	seed: 1,
};
/** How often each text written for the project is read: news, in the convention that is wanted, weighs more. */
const OWN_TIMES = 2;
const PACKING: Packing = { step: 0.06, least: 0.18 };

/**
 * Trains the names tagger and writes its weights. The same texts give the same weights, byte for byte: the order of the
 * sets, the shuffling and all sums are fixed.
 */
function main(): Promise<number> {
	const gold = sharedSource('gold/train', 'The annotated corpora');
	const sets = [...goldSets(gold), ...Array.from({ length: OWN_TIMES }, () => ownSet(OWN))];
	const examples = sets.flatMap((set) => {
		const found = examplesOf(set);
		console.log(`${set.name.padEnd(22)} ${set.texts.length} texts, ${found.length} sentences`);
		return found;
	});
	const text = weightsModule({
		imports: ["import { unpackModel, type PackedModel } from './model';"],
		command: 'train:names',
		type: 'PackedModel',
		packed: packModel(learn(TAG_SCHEME, examples, SETTINGS, console.log), PACKING),
		unpack: 'unpackModel',
		model: 'namesModel',
		what: 'model',
	});
	writeModule(FILE, text);
	return Promise.resolve(0);
}

await runScript(main);
