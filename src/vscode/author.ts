import { Uri, workspace, type Disposable } from 'vscode';
import { userName } from './gitName';
import { own } from '../core/own';

/** The setting that names whoever writes notes. */
const AUTHOR = 'dossier.notes.author';

/**
 * The name under which the reader writes notes on an article: as the setting has it, else as Git does, else as the system
 * does. `undefined` where none of them knows, as in a browser.
 */
export async function authorOf(article: Uri): Promise<string | undefined> {
	const set = workspace.getConfiguration(undefined, article).get<unknown>(AUTHOR);
	if (typeof set === 'string' && set.trim() !== '') return set.trim();
	for (const file of [...repositoryConfigs(article), ...userConfigs()]) {
		const name = await nameIn(file);
		if (name !== undefined) return name;
	}
	return ['LOGNAME', 'USER', 'USERNAME'].map(variable).find(Boolean);
}

/** Calls back when the setting is another. */
export const onDidChangeAuthor = (changed: () => void): Disposable =>
	workspace.onDidChangeConfiguration((change) => {
		if (change.affectsConfiguration(AUTHOR)) changed();
	});

/** Where the settings of a Git repository may be that an article is in, from the nearest folder on. */
function repositoryConfigs(article: Uri): readonly Uri[] {
	if (article.scheme === 'untitled') return [];
	const parts = article.path.split('/').slice(0, -1);
	return parts.map((_, i) => article.with({ path: `${parts.slice(0, parts.length - i).join('/')}/.git/config` }));
}

/** Where Git keeps the settings of the user whom the extension runs for. */
function userConfigs(): readonly Uri[] {
	const home = variable('HOME') ?? variable('USERPROFILE');
	if (home === undefined) return [];
	return ['.gitconfig', '.config/git/config'].map((name) => Uri.joinPath(Uri.file(home), name));
}

async function nameIn(config: Uri): Promise<string | undefined> {
	try {
		return userName(new TextDecoder('utf-8', { fatal: false }).decode(await workspace.fs.readFile(config)));
	} catch {
		return undefined;
	}
}

/** A variable of the environment that the extension runs in; in a browser there is none. */
function variable(name: string): string | undefined {
	const { process } = globalThis as {
		readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
	};
	return own(process?.env ?? {}, name);
}
