import type { TextDocument } from 'vscode';
import type { Place } from './place';

/** Commands that rows and links call. They are not in the command palette, as they are nothing without arguments. */
export const OPEN_PLACE = 'dossier.openPlace';
export const NEXT_MENTION = 'dossier.nextMention';
export const SHOW_ACTOR = 'dossier.showActor';

/** Arguments must survive as JSON in a link: a document goes by its address, everything in it by name. */
export interface CommandArguments {
	readonly [OPEN_PLACE]: readonly [uri: string, place: Place];
	/** From the mention at an offset to the actor's next one. */
	readonly [NEXT_MENTION]: readonly [uri: string, actor: string, offset: number];
	readonly [SHOW_ACTOR]: readonly [uri: string, actor: string];
}

/** A link to a command for a trusted `MarkdownString`. */
export const commandLink = <C extends keyof CommandArguments>(command: C, ...args: CommandArguments[C]): string =>
	`command:${command}?${encodeURIComponent(JSON.stringify(args))}`;

export const keyOf = (document: TextDocument): string => document.uri.toString();
