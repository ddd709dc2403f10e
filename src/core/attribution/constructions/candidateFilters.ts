import { answerOf } from '../cues/answers';
import type { AttributionCandidate } from './construction';

/** Drops candidates with the same content as another one. The cue that the table knows keeps it, else the first cue. */
export function withoutDoubles(candidates: readonly AttributionCandidate[]): readonly AttributionCandidate[] {
	const owners = new Map<string, AttributionCandidate>();
	const keyOf = ({ parts: [first] }: AttributionCandidate): string => `${first!.from}-${first!.to}`;
	for (const one of candidates) {
		const owner = owners.get(keyOf(one));
		if (!owner || (one.cue.known && !owner.cue.known)) owners.set(keyOf(one), one);
	}
	return candidates.filter((one) => owners.get(keyOf(one)) === one);
}

/** Drops the first cue of "is expected to say": the second cue has the content. */
export function withoutRaising(candidates: readonly AttributionCandidate[]): readonly AttributionCandidate[] {
	const verbs = new Set(candidates.flatMap(({ cue }) => (cue.frames.has('quote') ? [cue.words.from] : [])));
	return candidates.filter(
		({ cue, parts, by }) => cue.voice !== 'passive' || by.form !== 'infinitive' || !verbs.has(parts.at(-1)!.from + 1),
	);
}

/**
 * What a candidate reports is told at second hand: the cues within its content introduce claims of the article only where
 * they quote, or tell in a whole clause what a named subject says, or name the claim that the candidate answers.
 */
export function withoutInner(candidates: readonly AttributionCandidate[]): readonly AttributionCandidate[] {
	const holders = new Map<number, AttributionCandidate>();
	for (const one of candidates)
		for (const { from, to } of one.parts) for (let i = from; i < to; i++) holders.set(i, one);
	return candidates.filter(({ cue, source, by: { form } }) => {
		const holder = holders.get(cue.words.from);
		if (!holder || form === 'quotation') return true;
		if (form !== 'that-clause') return false;
		return cue.kind === 'noun' ? answerOf(holder.cue.lemma) !== null : source?.rule === 'subject';
	});
}
