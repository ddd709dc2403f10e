import { ConfigurationTarget, workspace, type TextDocument } from 'vscode';
import type { KnownName, ReaderKind } from '../core/corrections/correction';

/** The setting with the names that are always of one kind, or never names. */
export const KNOWN_NAMES = 'dossier.names';

/** What the setting says of a name. */
type NameSetting = ReaderKind | 'source' | 'none';

const KINDS: Readonly<Record<NameSetting, ReaderKind | null>> = {
	person: 'person',
	organization: 'organization',
	place: 'place',
	group: 'group',
	unnamed: 'unnamed',
	source: 'unnamed', // as it was called before
	document: 'document',
	other: 'other',
	none: null,
};

/** The reader's own list of names for all articles of a workspace. What is no kind in it is left out. */
export const knownNames = (document: TextDocument): readonly KnownName[] =>
	Object.entries(listFor(document)).flatMap(([words, said]) =>
		typeof said === 'string' && Object.hasOwn(KINDS, said) ? { words, kind: KINDS[said as NameSetting] } : [],
	);

/**
 * Puts a name on the list: that of the workspace, or the reader's own where none is open. What is given back says of the
 * name again what was said of it before.
 */
export async function knowName(document: TextDocument, { words, kind }: KnownName): Promise<() => Promise<void>> {
	const isOfWorkspace = workspace.workspaceFolders !== undefined;
	const target = isOfWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
	const read = (): Map<string, unknown> => {
		const listed = workspace.getConfiguration(undefined, document).inspect<Record<string, unknown>>(KNOWN_NAMES);
		return new Map(Object.entries((isOfWorkspace ? listed?.workspaceValue : listed?.globalValue) ?? {}));
	};
	const write = async (said: unknown): Promise<void> => {
		const known = read();
		if (said === undefined) known.delete(words);
		else known.set(words, said);
		const names = known.size > 0 ? Object.fromEntries(known) : undefined;
		await workspace.getConfiguration(undefined, document).update(KNOWN_NAMES, names, target);
	};
	const before = read().get(words);
	await write(kind ?? 'none');
	return () => write(before);
}

const listFor = (document: TextDocument): Readonly<Record<string, unknown>> =>
	workspace.getConfiguration(undefined, document).get<Record<string, unknown>>(KNOWN_NAMES, {});
