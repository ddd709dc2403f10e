import type { Frame } from '../../knowledge/speech';
import type { Stance } from '../../model';
import type { TokenRange } from '../../syntax/tokenTests';
import type { Voice } from '../../syntax/verbGroup';

/**
 * What may introduce a claim: a reporting `verb`, a `noun` of saying before "that", an `according` phrase, whose source
 * follows it, or a `colon` after a name.
 */
export interface Cue {
	readonly kind: 'verb' | 'noun' | 'according' | 'colon';
	/** The words of the cue itself. */
	readonly words: TokenRange;
	/** First token of the verb group: "did not" in "did not say", "appeared to" in "appeared to imply". */
	readonly group: number;
	readonly lemma: string;
	/** What the word itself does, whatever stands around it. */
	readonly stance: Stance;
	readonly frames: ReadonlySet<Frame>;
	readonly voice: Voice;
	/** Whether the table knows the word; others count as cues by what stands around them. */
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
	frames: NO_FRAMES,
	voice: 'active',
	known: true,
});
