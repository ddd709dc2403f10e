import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGold, type Gold } from './markup';

const SEEDS = join(__dirname, '../../seeds');

/** Names of the sample articles in seeds/, in order. */
export const SAMPLES: readonly string[] = readdirSync(SEEDS)
	.filter((file) => file.endsWith('.txt'))
	.map((file) => file.slice(0, -'.txt'.length))
	.sort();

/** A sample article's text as it lies on the disk, line ends untouched. */
export const readSample = (name: string): string => readFileSync(join(SEEDS, `${name}.txt`), 'utf8');

/** What a reader marked by hand in a sample article. */
export const readGoldOf = (name: string): Gold =>
	readGold(readFileSync(join(__dirname, `${name}.txt`), 'utf8'), readSample(name).includes('\r\n') ? '\r\n' : '\n');
