import { isDescribed, type ActorKind } from '../model';
import type { Span } from '../span';
import type { Anchor, Placer } from './anchor';

/** The kinds that a reader can give: all of them. */
export type ReaderKind = ActorKind;

/** The kinds of what is called by a name. Words for groups, documents and unnamed sources are no names: they refer as a role does. */
export type NamedKind = Exclude<ReaderKind, 'group' | 'unnamed' | 'document'>;

export const isNamedKind = (kind: ReaderKind): kind is NamedKind => kind !== 'group' && !isDescribed(kind);

/** The types of changes, as they are stored. */
export const CHANGE_TYPES = [
	'set-kind',
	'unmark-name',
	'mark-name',
	'merge',
	'split',
	'rename',
	'set-speaker',
	'unmark-claim',
	'mark-claim',
] as const;

export type ChangeType = (typeof CHANGE_TYPES)[number];

export const isChangeType = (type: unknown): type is ChangeType => CHANGE_TYPES.some((one) => one === type);

/** What a reader decided about the words at `at`; it overrides what the machine found, in the whole article. */
export type Change =
	/** The actor is of another kind, under all the `names` that it has in the article. */
	| { readonly type: 'set-kind'; readonly kind: ReaderKind; readonly names: readonly string[] }
	/** The words are no name, and refer to nobody. */
	| { readonly type: 'unmark-name' }
	/** The words refer to an actor, wherever they stand: as its name, or as a phrase for a group, a document or an unnamed source. */
	| { readonly type: 'mark-name'; readonly kind: ReaderKind }
	/** The actor is the one at `other`. */
	| { readonly type: 'merge' }
	/** The words do not refer to the actor at `other`. */
	| { readonly type: 'split' }
	/** The actor is to be called so. */
	| { readonly type: 'rename'; readonly name: string }
	/** The claim is the actor's at `other`; else of somebody with this name; else of nobody. */
	| { readonly type: 'set-speaker'; readonly name: string | null }
	| { readonly type: 'unmark-claim' }
	/** The words are a claim; its speaker as above. */
	| { readonly type: 'mark-claim'; readonly name: string | null };

export interface Correction {
	/** Unique in the article; an IRI. */
	readonly id: string;
	/** The words that it is about: a mention, or the first part of a claim's content. */
	readonly at: Anchor;
	/** A mention of the other actor that it speaks of, if any. */
	readonly other: Anchor | null;
	readonly change: Change;
}

/** A name that a reader corrected for all articles. Case counts. */
export interface KnownName {
	readonly words: string;
	/** `null`: these words are never a name. */
	readonly kind: ReaderKind | null;
}

/** A correction whose words were found, with their places in the text. */
export interface PlacedCorrection {
	readonly change: Change;
	readonly at: Span;
	readonly other: Span | null;
}

/** Where a correction's words are; `undefined` if it is an orphan: all its words must be there for it to hold. */
export function place({ at, other, change }: Correction, placeOf: Placer): PlacedCorrection | undefined {
	const here = placeOf(at);
	const there = other && placeOf(other);
	return here && there !== undefined ? { change, at: here, other: there } : undefined;
}
