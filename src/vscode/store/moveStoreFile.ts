import { FileSystemError, Uri, workspace } from 'vscode';
import type { StorePlace } from './storePlace';

/**
 * Gives the store file of an article another place. Says whether there may be a store now that was not read yet: false where
 * there was none to be moved. Where a store stands at the new place already, both stay as they are.
 */
export async function moveStoreFile(from: StorePlace, to: StorePlace): Promise<boolean> {
	if (from.file.toString() === to.file.toString()) return from.source !== to.source;
	try {
		await workspace.fs.createDirectory(Uri.joinPath(to.file, '..'));
		await workspace.fs.rename(from.file, to.file, { overwrite: false });
		return true;
	} catch (error) {
		if (!(error instanceof FileSystemError)) throw error;
		return error.code === 'FileExists' || (error.code === 'FileNotFound' && (await isThere(to.file)));
	}
}

const isThere = (file: Uri): Promise<boolean> =>
	Promise.resolve(workspace.fs.stat(file)).then(
		() => true,
		() => false,
	);
