import { Uri, workspace } from 'vscode';
import { storePathOf } from '../../core/formats/storeName';

/** The setting that names a folder for store files. */
export const STORE_FOLDER = 'dossier.store.folder';

/** Where an article's store file is, and how the file names the article. */
export interface StorePlace {
	readonly file: Uri;
	/** The article as an IRI relative to the file. */
	readonly source: string;
}

/**
 * The store file of an article: beside it, or under the same relative path in the folder that a setting names, which may
 * be relative to the workspace folder. `undefined` where nothing can be written: documents without a file, and file
 * systems that are read-only.
 */
export function storePlace(article: Uri): StorePlace | undefined {
	if (workspace.fs.isWritableFileSystem(article.scheme) !== true) return undefined;
	const folder = workspace.getConfiguration(undefined, article).get<string>(STORE_FOLDER, '').trim();
	const root = workspace.getWorkspaceFolder(article)?.uri;
	const beside = article.with({ path: storePathOf(article.path) });
	if (folder === '' || (!root && !isAbsolute(folder))) return placeAt(article, beside);
	const base = isAbsolute(folder) ? article.with({ path: folder }) : Uri.joinPath(root!, folder);
	const path = root ? article.path.slice(root.path.length) : article.path;
	return placeAt(article, Uri.joinPath(base, storePathOf(path)));
}

const isAbsolute = (folder: string): boolean => /^(?:\/|[A-Za-z]:[\\/])/.test(folder);

function placeAt(article: Uri, file: Uri): StorePlace {
	const from = file.path.split('/').slice(0, -1);
	const to = article.path.split('/');
	let shared = 0;
	while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
	const steps = [...from.slice(shared).map(() => '..'), ...to.slice(shared).map(encodeURIComponent)];
	return { file, source: steps.join('/') };
}
