import { tagsOf } from './model';
import type { PennTag } from './penn';
import { withRepairs } from './repairs';
import { tagger } from './weights';

/** The Penn tags of the words of one sentence; in a compound such as "opposition-led" that of the last part. Never throws. */
export const tagWords = (words: readonly string[]): readonly PennTag[] => withRepairs(words, tagsOf(tagger(), words));
