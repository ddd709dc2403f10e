import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUT } from '../shell/paths.mjs';
import type { Tally } from './tally.mjs';

/** Where a suite is to write its tally. What an earlier run left there is removed. */
export function tallyFile(suite: string): string {
	const file = fileOf(suite);
	mkdirSync(OUT, { recursive: true });
	rmSync(file, { force: true });
	return file;
}

/** The tally in a file, or `undefined` where the suite never wrote it. */
export const readTally = (file: string): Tally | undefined =>
	existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Tally) : undefined;

/** Writes a tally where `tallyFile` told the same suite to. */
export const writeTally = (suite: string, tally: Tally): void => {
	writeFileSync(fileOf(suite), JSON.stringify(tally));
};

const fileOf = (suite: string): string => join(OUT, `${suite}.tally.json`);
