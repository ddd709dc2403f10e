import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { goldSets, ownSet } from './train/corpora.mts';
import { examplesOf } from './train/examples.mts';
import { packModel, type Packing } from './train/pack.mts';
import { learn, type Settings } from './train/perceptron.mts';

const ROOT = join(import.meta.dirname, '..');
const GOLD = join(ROOT, '../shared/gold/train');
const OWN = join(ROOT, 'scripts/train/texts');
const WEIGHTS = join(ROOT, 'src/core/names/model/weights.ts');

const SETTINGS: Settings = { epochs: 7, dropout: 0.4, leastCount: 2, seed: 1 };
/** How often each text written for the project is read: news, in the convention that is wanted, weighs more. */
const OWN_TIMES = 3;
const PACKING: Packing = { ceiling: 40, least: 6 };

/**
 * Trains the names tagger and writes its weights. The same texts give the same weights, byte for byte: the order of the
 * sets, the shuffling and all sums are fixed.
 */
function main(): void {
	if (!existsSync(GOLD)) {
		console.error(`Training needs the annotated corpora in ${GOLD}, which are not there.`);
		process.exitCode = 1;
		return;
	}
	const sets = [...goldSets(GOLD), ...Array.from({ length: OWN_TIMES }, () => ownSet(OWN))];
	const examples = sets.flatMap((set) => {
		const found = examplesOf(set);
		console.log(`${set.name.padEnd(22)} ${set.texts.length} texts, ${found.length} sentences`);
		return found;
	});
	const packed = packModel(learn(examples, SETTINGS, console.log), PACKING);
	writeFileSync(WEIGHTS, moduleOf(packed));
	console.log(`weights: ${packed.length} bytes, ${gzipSync(packed, { level: 9 }).length} compressed`);
}

const moduleOf = (packed: Uint8Array): string => `import { bytesOf } from './base64';
import { unpackModel, type NameModel } from './model';

/** The shipped weights, written by \`npm run train\`; see MODEL.md beside this file. Unpacked once, when the core is loaded. */
export const MODEL: NameModel = unpackModel(
	bytesOf(
		'${Buffer.from(packed).toString('base64')}',
	),
);
`;

main();
