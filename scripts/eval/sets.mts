import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from '../shell/failure.mts';
import { ROOT } from '../shell/paths.mts';
import { readTreebank } from '../train/treebank.mts';
import { readGoldLines, type GoldDocument } from './gold.mts';

/** A set to measure on; its texts are read when they are asked for. */
export interface GoldSet {
	readonly name: string;
	/** Whether the set marks whole phrases, so that exact spans of bare names say nothing. */
	readonly phrases: boolean;
	readonly read: () => readonly GoldDocument[];
}

/** Where the annotated corpora lie, beside the checkout; they are not part of it. */
const SHARED = join(ROOT, '../shared');

const PHRASES: ReadonlySet<string> = new Set(['meantime', 'newswcl50', 'corefpro_en', 'parcorfull_news']);

export const hasSharedSets = (): boolean => existsSync(join(SHARED, 'gold/dev'));

/** All sets that are there: the project's own samples, and the corpora where they lie beside the checkout. */
export function findSets(): readonly GoldSet[] {
	const own: GoldSet = { name: 'samples', phrases: false, read: readSamples };
	const seeds = files(join(SHARED, 'seeds'), '.gold.jsonl');
	const seed: GoldSet = { name: 'seed', phrases: false, read: () => seeds.flatMap(readFile) };
	const corpora = ['gold/dev', 'gold/dev/measure-only'].flatMap((folder) => files(join(SHARED, folder), '.jsonl'));
	const treebanks = files(join(SHARED, 'gold/dev'), '.conllu').map(treebankSet);
	return [own, ...(seeds.length > 0 ? [seed] : []), ...corpora.map(setOf), ...treebanks];
}

/** The sets named, in their order; all where none is named. */
export function chooseSets(sets: readonly GoldSet[], names: readonly string[]): readonly GoldSet[] {
	if (names.length === 0) return sets;
	return names.map((name) => {
		const found = sets.find((set) => set.name === name);
		if (!found) throw new Failure(`there is no set “${name}”; there are ${sets.map((set) => set.name).join(', ')}.`);
		return found;
	});
}

function setOf(file: string): GoldSet {
	const name = basename(file, '.jsonl');
	return { name, phrases: PHRASES.has(name), read: () => readFile(file) };
}

/** Each sentence of a treebank is a document, as its layout is lost. */
function treebankSet(file: string): GoldSet {
	const read = (): readonly GoldDocument[] =>
		readTreebank(file).map(({ text, words }, i) => ({
			id: String(i + 1),
			text,
			names: null,
			mentions: [],
			claims: null,
			words,
		}));
	return { name: basename(file, '.conllu'), phrases: false, read };
}

const readFile = (file: string): readonly GoldDocument[] => readGoldLines(readFileSync(file, 'utf8'));

const files = (folder: string, ending: string): readonly string[] =>
	existsSync(folder)
		? readdirSync(folder)
				.filter((file) => file.endsWith(ending))
				.sort()
				.map((file) => join(folder, file))
		: [];

/** The marked samples print themselves in the notation of the corpora, so that one reader serves both. */
const readSamples = (): readonly GoldDocument[] =>
	readGoldLines(
		execFileSync(process.execPath, ['--import', 'tsx', join(ROOT, 'test/gold/print.ts')], {
			cwd: ROOT,
			encoding: 'utf8',
			maxBuffer: 1 << 26,
		}),
	);
