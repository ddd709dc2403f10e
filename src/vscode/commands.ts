import type { TextDocument } from 'vscode';
import type { Place } from './place';
import type { TargetKey } from './target';

/** For rows and links: nothing without arguments, so not in the command palette. */
export const OPEN_PLACE = 'dossier.openPlace';
export const SHOW_ACTOR = 'dossier.showActor';
export const COPY = 'dossier.copy';

/** Makes two actors one: called with `{ actor, other }`, the first of which gives it its name. */
export const MERGE_ACTORS = 'dossier.mergeActors';

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

export const keyOf = (document: TextDocument): string => document.uri.toString();
