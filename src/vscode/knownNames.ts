import { ConfigurationTarget, workspace, type TextDocument } from 'vscode';
import type { KnownName, ReaderKind } from '../core/corrections/correction';

/** The setting with the names that are always of one kind, or never names. */
export const KNOWN_NAMES = 'dossier.names';

/** What the setting says of a name. */
type Said = ReaderKind | 'none';

const KINDS: Readonly<Record<Said, ReaderKind | null>> = {
	person: 'person',
	organization: 'organization',
	place: 'place',
	other: 'other',
	none: null,
};

/** The reader's own list of names for all articles of a workspace. What is no kind in it is left out. */
export const knownNames = (document: TextDocument): readonly KnownName[] =>
	Object.entries(listFor(document)).flatMap(([words, said]) =>
		typeof said === 'string' && Object.hasOwn(KINDS, said) ? { words, kind: KINDS[said as Said] } : [],
	);

/** Puts a name on the list: that of the workspace, or the reader's own where none is open. */
export async function knowName(document: TextDocument, { words, kind }: KnownName): Promise<void> {
	const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
	const known = { ...listFor(document), [words]: kind ?? 'none' };
	await workspace.getConfiguration(undefined, document).update(KNOWN_NAMES, known, target);
}

const listFor = (document: TextDocument): Readonly<Record<string, unknown>> =>
	workspace.getConfiguration(undefined, document).get<Record<string, unknown>>(KNOWN_NAMES, {});
