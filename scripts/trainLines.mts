import { join } from 'node:path';
import { COLUMN_COUNT, LABEL_COLUMNS, LINE_SCHEME } from '../src/core/layout/lines/labels.ts';
import type { PackedLineModel } from '../src/core/layout/lines/model.ts';
import { SEEDS } from './shell/paths.mts';
import { runScript } from './shell/failure.mts';
import { goldSets, ownSet } from './train/corpora.mts';
import { learn, type Settings } from './train/crf.mts';
import type { Packing } from './train/pack.mts';
import { packSparse, weightLists } from './train/packSparse.mts';
import { exampleOf, plainPages, readPages, recombined, variantsOf } from './train/pages.mts';
import { generator } from './train/random.mts';
import { OWN, OWN_PAGES, sharedSource } from './train/sources.mts';
import { weightsModule, writeModule } from './train/writeModule.mts';

const FILE = 'src/core/layout/lines/weights.ts';

const SETTINGS: Settings = {
	epochs: 8,
	rate: 0.1,
	dropout: 0.6,
	leastCount: 30,
	leastTelling: 0.5,
	leastWeight: 0.25,
	averaged: 3,
	seed: 1,
	columns: LABEL_COLUMNS,
};
const RECOMBINED = 200;
const SEED_OF_PAGES = 5;
/** Sets of whole texts with nothing around them. */
const PLAIN_SETS = /^gum_/u;
/** One in so many of the short texts written for the project is read: they, too, have nothing around them. */
const PLAIN_EVERY = 3;
const PACKING: Packing = { step: 0.12, least: 0.25 };

/** Trains the model of lines and writes its weights. The same pages give the same weights, byte for byte. */
function main(): Promise<number> {
	const pages = [
		...readPages(sharedSource('gold/dev/pages', 'The copied pages')),
		...readPages(OWN_PAGES),
		...readPages(join(OWN_PAGES, 'samples'), SEEDS),
	];
	const plain = [
		...goldSets(sharedSource('gold/train', 'The annotated corpora')).flatMap((set) =>
			PLAIN_SETS.test(set.name) ? set.texts : [],
		),
		...ownSet(OWN).texts.filter((_, i) => i % PLAIN_EVERY === 0),
	].flatMap(plainPages);
	const seen = [
		...pages.flatMap(variantsOf),
		...recombined(pages, RECOMBINED, generator(SEED_OF_PAGES)),
		...plain.filter(({ lines }) => lines.length > 2),
	];
	console.log(`${pages.length} pages in ${seen.length} forms`);
	const { weights, transitions } = learn(LINE_SCHEME, seen.map(exampleOf), SETTINGS, console.log);
	const lists = weightLists(weights, COLUMN_COUNT, PACKING);
	const steps = Array.from(transitions, (value) => Math.round(value / PACKING.step));
	const packed: PackedLineModel = { ...packSparse(lists, COLUMN_COUNT), transitions: steps };
	const text = weightsModule({
		imports: ["import { unpackLineModel, type PackedLineModel } from './model';"],
		command: 'train:lines',
		type: 'PackedLineModel',
		packed,
		unpack: 'unpackLineModel',
		model: 'lineModel',
		what: 'model',
	});
	writeModule(FILE, text);
	return Promise.resolve(0);
}

await runScript(main);
