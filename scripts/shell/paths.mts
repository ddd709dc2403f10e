import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. Every path below is absolute. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What was fetched once and stays: the embedded VS Code, a browser. Safe to delete. */
export const CACHE = join(ROOT, '.cache');

/** What a run produces: test bundles, reports, screenshots, the packaged extension. Safe to delete. */
export const OUT = join(ROOT, 'out');

export const SEEDS = join(ROOT, 'seeds');
