import { Uri, workspace } from 'vscode';
import { STORE_ENDING, storePathOf } from '../../core/formats/storeName';

/** The setting that names a folder for store files. */
export const STORE_FOLDER = 'dossier.store.folder';

/** Where an article's store file is, and how the file names the article. */
export interface StorePlace {
	readonly file: Uri;
	readonly article: Uri;
	/** The article as an IRI relative to the file. */
	readonly source: string;
}

/**
 * The store file of an article: beside it, or under the same relative path in the folder that a setting names, which may
 * be relative to the workspace folder. `undefined` where nothing can be written: documents without a file, file systems that
 * are read-only, and a setting that names no folder.
 */
export function storePlace(article: Uri): StorePlace | undefined {
	if (workspace.fs.isWritableFileSystem(article.scheme) !== true) return undefined;
	const folder = folderFor(article);
	if (folder === undefined) return undefined;
	const root = workspace.getWorkspaceFolder(article)?.uri;
	const path = root && folder !== BESIDE ? article.path.slice(root.path.length) : article.path;
	const stored = storePathOf(path);
	return placeAt(article, folder === BESIDE ? article.with({ path: stored }) : Uri.joinPath(folder, stored));
}

/** What the setting says where that cannot be a folder for the stores of an article; `undefined` where all is well. */
export function badFolder(article: Uri): string | undefined {
	return folderFor(article) === undefined ? String(setting(article)) : undefined;
}

const BESIDE = 'beside';

const setting = (article: Uri): unknown => workspace.getConfiguration(undefined, article).get<unknown>(STORE_FOLDER);

/** The folder that the setting names, or that stores are beside their articles; `undefined` where it names none. */
function folderFor(article: Uri): Uri | typeof BESIDE | undefined {
	const set = setting(article) ?? '';
	if (typeof set !== 'string') return undefined;
	const folder = isWindows() ? set.trim().replaceAll('\\', '/') : set.trim();
	const root = workspace.getWorkspaceFolder(article)?.uri;
	if (folder === '') return BESIDE;
	if (UNKNOWN.test(folder) || (!isWindows() && ELSEWHERE.test(folder))) return undefined;
	if (!ABSOLUTE.test(folder)) return root ? Uri.joinPath(root, folder) : BESIDE;
	if (article.scheme === 'file') return Uri.file(folder);
	return ELSEWHERE.test(folder) ? undefined : article.with({ path: folder });
}

const ABSOLUTE = /^(?:\/|[A-Za-z]:\/)/;

/** A folder that only Windows has: on a drive, or on a server. */
const ELSEWHERE = /^(?:[A-Za-z]:|\/\/|\\)/;

/** Home folders and variables are not known here; no name has a character without a width. */
// eslint-disable-next-line no-control-regex
const UNKNOWN = /^~|\$\{|[\u0000-\u001F]/;

const isWindows = (): boolean => Uri.file('/').fsPath === '\\';

/** The article of a store file that stands beside it; `undefined` where a file is no store. */
export const articleOf = (file: Uri): Uri | undefined =>
	file.path.endsWith(STORE_ENDING) ? file.with({ path: file.path.slice(0, -STORE_ENDING.length) }) : undefined;

function placeAt(article: Uri, file: Uri): StorePlace {
	const from = file.path.split('/').slice(0, -1);
	const to = article.path.split('/');
	let shared = 0;
	while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
	const steps = [...from.slice(shared).map(() => '..'), ...to.slice(shared).map(encodeURIComponent)];
	return { file, article, source: steps.join('/') };
}
