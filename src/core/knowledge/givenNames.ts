import { fold } from '../fold';
import rows from './tables/given-names.json';

export type Sex = 'f' | 'm' | 'fm';

/** Given names by their folded form. Mostly of the English-speaking world: absence says nothing. */
export function buildGivenNames(): ReadonlyMap<string, Sex> {
	return new Map((rows as readonly (readonly string[])[]).map((row) => [fold(row[0]!), row[1] as Sex]));
}
