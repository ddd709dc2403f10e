import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../shell/failure.mts';
import { ROOT } from '../shell/paths.mts';

/** The texts written for the project. */
export const OWN = join(ROOT, 'scripts/train/texts');

/** The copied pages written for the project. */
export const OWN_PAGES = join(ROOT, 'scripts/train/pages');

/** A file or folder of what is learned from; it lies beside the checkout. Fails with a sentence where it is not there. */
export function sharedSource(path: string, what: string): string {
	const source = join(ROOT, '../shared', path);
	if (!existsSync(source)) throw new Failure(`${what} are needed in ${source}, and are not there.`);
	return source;
}
