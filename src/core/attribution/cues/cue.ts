import type { Attitude, Frame } from '../../knowledge/speech';
import type { Stance } from '../../model';
import type { TokenRange } from '../../syntax/tokenTests';
import type { Voice } from '../../syntax/verbGroup';

/**
 * A word or mark that introduces a content: a reporting `verb`, a `noun` of saying before "that", an `according` phrase before
 * its source, or a `colon` after a name.
 */
export interface Cue {
	readonly kind: 'verb' | 'noun' | 'according' | 'colon';
	/** The words of the cue itself. */
	readonly words: TokenRange;
	/** First token of the verb group: "did not" in "did not say", "appeared to" in "appeared to imply". */
	readonly group: number;
	readonly lemma: string;
	/** The stance of the word itself, without its negation. */
	readonly stance: Stance;
	/** When it tells what is thought, not what is said. */
	readonly attitude: Attitude;
	readonly frames: ReadonlySet<Frame>;
	readonly voice: Voice;
	/** Whether the table of reporting words has it. Other words are cues because a quotation stands beside them. */
	readonly known: boolean;
}

const NO_FRAMES: ReadonlySet<Frame> = new Set();

/** The cue of a colon that stands at index `at` and introduces what somebody says. */
export const colonCue = (at: number): Cue => ({
	kind: 'colon',
	words: { from: at, to: at + 1 },
	group: 0,
	lemma: ':',
	stance: 'assert',
	attitude: 'never',
	frames: NO_FRAMES,
	voice: 'active',
	known: true,
});
