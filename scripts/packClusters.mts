import { readFileSync } from 'node:fs';
import { runScript } from './shell/failure.mts';
import { packTable } from './train/packTable.mts';
import { sharedSource } from './train/sources.mts';
import { writeModule } from './train/writeModule.mts';

const FILE = 'src/core/knowledge/clusterTable.ts';

/** So many words are kept, the most frequent ones. */
const WORDS = 60_000;

/** A word with its cluster of 64, of 256 and of 1024. */
interface Row {
	readonly word: string;
	readonly clusters: readonly [coarse: number, middle: number, fine: number];
}

/** Packs the clusters of words; the same table gives the same file. */
function main(): Promise<number> {
	const source = sharedSource('knowledge/word-clusters/clusters.tsv', 'The clusters of words');
	const rows = readFileSync(source, 'utf8')
		.split('\n')
		.slice(1)
		.filter((line) => line !== '')
		.map((line): Row => {
			const [word, coarse, middle, fine] = line.split('\t');
			return { word: word!, clusters: [Number(coarse), Number(middle), Number(fine)] };
		});
	const fine = packTable(new Map(rows.slice(0, WORDS).map(({ word, clusters }) => [word, clusters[2]])));
	const written = `import type { PackedTable } from '../weights/fingerprints';

/** The clusters of the ${WORDS.toLocaleString('en')} most frequent words, written by \`npm run train:clusters\`; see README.md beside this file. */
export const FINE_CLUSTERS: PackedTable = { places: ${fine.places}, entries: '${fine.entries}' };

/** Which cluster of 256, and of 64, holds most words of each cluster of 1024. */
export const MIDDLE_CLUSTERS = '${coarser(rows, 1).join(' ')}';
export const COARSE_CLUSTERS = '${coarser(rows, 0).join(' ')}';
`;
	writeModule(FILE, written);
	return Promise.resolve(0);
}

/** For each fine cluster the coarser one that most of its words are in. */
function coarser(rows: readonly Row[], level: 0 | 1): readonly number[] {
	const counts: (Map<number, number> | undefined)[] = [];
	for (const { clusters } of rows) {
		const count = (counts[clusters[2]] ??= new Map<number, number>());
		count.set(clusters[level], (count.get(clusters[level]) ?? 0) + 1);
	}
	return Array.from(counts, (count) => [...(count ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0);
}

await runScript(main);
