import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEEDS } from '../shell/paths.mts';

/** The sample articles as they lie on the disk, in the order of their names. */
export const SAMPLE_TEXTS: readonly string[] = readdirSync(SEEDS)
	.filter((file) => file.endsWith('.txt'))
	.sort()
	.map((file) => readFileSync(join(SEEDS, file), 'utf8'));
