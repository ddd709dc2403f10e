import { sliceOf, spanOf } from '../span';
import type { Name } from './name';

const INITIAL = /^\p{Lu}\.$/u;
const LAST_INITIAL = /\s\p{Lu}\.$/u;
const SENTENCE_ENDS = /^["”’')\]]*(?:\s+\P{Ll}|\s*$)/u;

/**
 * The names without a full stop that is the sentence's: "X." of "posted on X. The firm", "Malcolm X." at an end. "Jr.", "U.S."
 * and "Inc." keep theirs, and so does an initial that has it in the middle of a sentence, too ("Anna K. told the court").
 */
export function withoutStops(text: string, names: readonly Name[]): readonly Name[] {
	const ends = ({ end }: Name): boolean => SENTENCE_ENDS.test(text.slice(end, end + 8));
	const initialed = names.filter((name) => LAST_INITIAL.test(sliceOf(text, name)));
	const kept = new Set(initialed.filter((name) => !ends(name)).map((name) => sliceOf(text, name)));
	return names.map((name) => {
		const words = sliceOf(text, name);
		const isSentences = INITIAL.test(words) || (LAST_INITIAL.test(words) && ends(name) && !kept.has(words));
		return isSentences ? { ...name, ...spanOf(name.start, name.end - 1) } : name;
	});
}
