import type { LabelScheme } from '../../weights/viterbi';
import type { NameKind } from '../name';

/** The kinds that the tagger tells apart, in the order of the weights. */
export const TAGGED_KINDS: readonly NameKind[] = ['person', 'organization', 'place', 'people', 'other'];

/** BIO tags as numbers: 0 is outside; a kind k begins with 1 + 2k and goes on with 2 + 2k. */
export const OUTSIDE = 0;
export const TAG_COUNT = 1 + 2 * TAGGED_KINDS.length;
export const beginOf = (kind: number): number => 1 + 2 * kind;
export const insideOf = (kind: number): number => 2 + 2 * kind;
export const kindOfTag = (tag: number): number => (tag - 1) >> 1;
export const begins = (tag: number): boolean => tag % 2 === 1;

/** Whether `tag` may follow `before` (−1 at the start of a sentence): a name goes on only where it has begun. */
export const mayFollow = (before: number, tag: number): boolean =>
	tag === OUTSIDE || begins(tag) || before === tag || before === tag - 1;

export const TAG_SCHEME: LabelScheme = { count: TAG_COUNT, mayFollow };
