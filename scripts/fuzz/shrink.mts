import { judge, SLOW, type Fault } from './fault.mts';

const TRIES = 1_500;

/** A text that shows a fault, as small as it still does; as it is where it is slow, which small texts are not. */
export const smallest = (text: string, fault: Fault | null): string =>
	fault?.kind === SLOW ? text : shrunk(text, (part) => judge(part).fault?.kind === fault?.kind);

/** The smallest text found that still `fails`: pieces are left out, halves first, then lines, words and code units. */
function shrunk(text: string, fails: (text: string) => boolean): string {
	let left = TRIES;
	const stillFails = (pieces: readonly string[]): boolean => left-- > 0 && fails(pieces.join(''));
	let best = text;
	for (const parts of [/(?<=\n)/u, /(?<=\s)/u, /(?:)/u]) best = fewest(best.split(parts), stillFails).join('');
	return best;
}

/** Delta debugging: leaves out ever shorter runs of pieces as long as the rest still fails. */
function fewest(pieces: readonly string[], fails: (pieces: readonly string[]) => boolean): readonly string[] {
	let kept = pieces;
	for (let length = Math.ceil(kept.length / 2); length >= 1; length = length === 1 ? 0 : Math.ceil(length / 2)) {
		for (let at = 0; at < kept.length;) {
			const fewer = [...kept.slice(0, at), ...kept.slice(at + length)];
			if (fails(fewer)) kept = fewer;
			else at += length;
		}
	}
	return kept;
}
