import type { Place } from './place';
import type { TargetKey } from './target';

/** For rows and links: nothing without arguments, so not in the command palette. */
export const OPEN_PLACE = 'dossier.openPlace';
export const SHOW_ACTOR = 'dossier.showActor';
export const COPY = 'dossier.copy';

/**
 * Corrections, of what they are called on; what they need besides is in their second argument (`CorrectionKey`), and asked
 * for where it is not.
 */
export const CORRECT = 'dossier.correct';
export const SET_KIND = 'dossier.setKind';
export const NOT_A_NAME = 'dossier.notAName';
export const ALWAYS = 'dossier.always';
export const MARK_ACTOR = 'dossier.markActor';
/** Words refer to an actor that there is. */
export const MARK_MENTION = 'dossier.markMention';
/** Makes two actors one: `actor` gives it its name. */
export const MERGE_ACTORS = 'dossier.mergeActors';
export const SEPARATE_MENTION = 'dossier.separateMention';
export const RENAME_ACTOR = 'dossier.renameActor';
export const SET_SPEAKER = 'dossier.setSpeaker';
export const NOT_A_CLAIM = 'dossier.notAClaim';
export const MARK_CLAIM = 'dossier.markClaim';
/** Takes a correction back: that with the id in the second argument, else the newest step of whatever kind. */
export const UNDO_CORRECTION = 'dossier.undoCorrection';

/** Explains the lines and shades. */
export const SHOW_LEGEND = 'dossier.showLegend';

/** Steps of the article, back and forth; the second argument may name the step to undo (`StepKey`). */
export const UNDO = 'dossier.undo';
export const REDO = 'dossier.redo';

export const ADD_NOTE = 'dossier.addNote';
/** Shows the words of a note or a correction: called with the document's address and the entry's id. */
export const OPEN_ENTRY = 'dossier.openEntry';
/** Puts a note or a correction whose words are not found back: called with its row. */
export const PUT_BACK = 'dossier.putBack';

/** Without arguments they start from the cursor. */
export const NEXT_MENTION = 'dossier.nextMention';
export const PREVIOUS_MENTION = 'dossier.previousMention';
export const NEXT_CLAIM = 'dossier.nextClaim';
export const PREVIOUS_CLAIM = 'dossier.previousClaim';
export const GO_TO_ACTOR = 'dossier.goToActor';
export const GO_TO_CLAIM = 'dossier.goToClaim';

/** Arguments must survive as JSON in a link: a document goes by its address, everything in it by name. */
export interface CommandArguments {
	readonly [OPEN_PLACE]: readonly [uri: string, place: Place];
	/** From `start`, else from the cursor, to the next mention of the actor. */
	readonly [NEXT_MENTION]: readonly [uri: string, target: TargetKey];
	readonly [SHOW_ACTOR]: readonly [uri: string, target: TargetKey];
}

/** A link to a command for a trusted `MarkdownString`. */
export const commandLink = <C extends keyof CommandArguments>(command: C, ...args: CommandArguments[C]): string =>
	`command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
