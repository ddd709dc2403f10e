import { once } from '../once';
import { tableReader } from '../weights/fingerprints';
import { COARSE_CLUSTERS, FINE_CLUSTERS, MIDDLE_CLUSTERS } from './clusterTable';

/** The clusters of a word among words of like company, of 64, of 256 and of 1024: numbers from 0 on. */
export interface Clusters {
	readonly coarse: number;
	readonly middle: number;
	readonly fine: number;
}

/** What a word has that is in no cluster. */
export const NO_CLUSTERS: Clusters = { coarse: -1, middle: -1, fine: -1 };

const reader = once(() => {
	const fineOf = tableReader(FINE_CLUSTERS);
	const coarse = COARSE_CLUSTERS.split(' ').map(Number);
	const middle = MIDDLE_CLUSTERS.split(' ').map(Number);
	return (word: string): Clusters => {
		const fine = fineOf(word);
		return fine < 0 ? NO_CLUSTERS : { coarse: coarse[fine]!, middle: middle[fine]!, fine };
	};
});

/** The clusters of a word in small letters. A rare word now and then gets those of some other word, as the table holds fingerprints only. */
export const clustersOf = (lower: string): Clusters => reader()(lower);
