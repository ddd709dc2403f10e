import { placerFor } from '../core/corrections/anchor';
import type { Entry } from '../core/formats/annotations';

/** So many entries tell whose they are; to look for the words of thousands would block the host. */
const TELLING = 50;

/** Whether entries were made of a text: it holds the words of half of them or more, or of half of some spread over them. */
export function areOf(text: string, entries: readonly Entry[]): boolean {
	const step = Math.ceil(entries.length / TELLING);
	const telling = entries.filter((_, i) => i % step === 0);
	const placeOf = placerFor(text);
	const found = telling.filter(({ value }) => placeOf(value.at)).length;
	return found > 0 && found >= telling.length / 2;
}
