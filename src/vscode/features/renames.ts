import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { AnnotationStores } from '../annotationStores';
import { storePlace } from '../store/storePlace';
import { unawaited } from '../unawaited';

/**
 * Store files follow their articles when these are renamed or moved in VS Code, by themselves or with their folder. What is
 * in memory is stored before, so that nobody writes a store at the old place any more.
 */
export const registerRenames = (stores: AnnotationStores): Disposable =>
	Disposable.from(
		workspace.onWillRenameFiles((event) => {
			event.waitUntil(Promise.all(event.files.map(({ oldUri }) => stores.release(oldUri))));
		}),
		workspace.onDidRenameFiles(({ files }) => {
			for (const { oldUri, newUri } of files) unawaited(follow(stores, oldUri, newUri));
		}),
	);

async function follow(stores: AnnotationStores, from: Uri, to: Uri): Promise<void> {
	await stores.release(from);
	const { type } = await workspace.fs.stat(to);
	const paths = (type & FileType.Directory) === 0 ? [''] : await storesBelow(from);
	for (const path of paths) {
		const place = storePlace(at(from, path));
		if (place) await stores.adopt(place, at(to, path));
	}
}

/** The paths below a folder of those articles whose stores are not in it, but in the folder that the setting names. */
async function storesBelow(folder: Uri): Promise<readonly string[]> {
	const inside = storePlace(Uri.joinPath(folder, NAME));
	if (!inside || isIn(inside.file, folder)) return [];
	const root = Uri.joinPath(inside.file, '..');
	const ending = inside.file.path.slice(inside.file.path.lastIndexOf('/') + 1 + NAME.length);
	const paths = await filesBelow(root);
	return paths.filter((path) => path.endsWith(ending)).map((path) => path.slice(0, -ending.length));
}

/** A name that an article may have, by which the place of stores is found. */
const NAME = 'article';

const at = (uri: Uri, path: string): Uri => (path === '' ? uri : Uri.joinPath(uri, path));

const isIn = (file: Uri, folder: Uri): boolean => file.path.startsWith(`${folder.path}/`);

/** The paths of all files below a folder, relative to it; none where it is not there. */
async function filesBelow(folder: Uri, path = ''): Promise<readonly string[]> {
	const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
	const below = entries.map(async ([name, type]) => {
		if (type === FileType.Directory) return filesBelow(Uri.joinPath(folder, name), `${path}${name}/`);
		return [`${path}${name}`];
	});
	return (await Promise.all(below)).flat();
}
