import type { Correction } from '../core/corrections/correction';
import { parsePage } from '../core/formats/annotations';
import { storePathOf } from '../core/formats/storeName';
import { readArticle } from './read';

/** What a reader corrected in an article, or one line on why that cannot be read. */
export type CorrectionsReading =
	{ readonly ok: true; readonly corrections: readonly Correction[] } | { readonly ok: false; readonly reason: string };

/** Reads the corrections beside an article; none where there is no such file. It never throws. */
export async function readCorrections(path: string): Promise<CorrectionsReading> {
	const reading = await readArticle(storePathOf(path));
	if (!reading.ok) return reading.isMissing ? { ok: true, corrections: [] } : reading;
	try {
		const { annotations } = parsePage(reading.text);
		return {
			ok: true,
			corrections: annotations.flatMap(({ entry }) => (entry?.type === 'correction' ? entry.value : [])),
		};
	} catch (error) {
		return {
			ok: false,
			reason: `is no file of corrections (${error instanceof Error ? error.message : String(error)})`,
		};
	}
}
