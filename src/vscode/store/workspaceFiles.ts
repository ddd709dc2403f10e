import { FileSystemError, FileType, FilePermission, Uri, workspace } from 'vscode';
import { FileError, type FileFacts, type FileFailure, type StoreFiles } from './files';

/** The files of a folder as VS Code has them, on whatever file system. New ones are made with the rights of the article. */
export function workspaceFiles(folder: Uri, article: Uri): StoreFiles {
	const at = (name: string): Uri => Uri.joinPath(folder, name);
	const files: StoreFiles = {
		list: () => told(async () => (await workspace.fs.readDirectory(folder)).map(([name]) => name)),
		facts: (name) => told(() => factsOf(at(name))),
		read: (name) => told(() => workspace.fs.readFile(at(name))),
		write: (name, bytes) => told(() => workspace.fs.writeFile(at(name), bytes)),
		copy: (from, to) => told(() => copy(at(from), at(to))),
		create: (name) =>
			told(async () => {
				await workspace.fs.createDirectory(folder);
				await makeLike(article, at(name));
			}),
		rename: (from, to) => told(() => workspace.fs.rename(at(from), at(to), { overwrite: false })),
		delete: (name) => told(() => workspace.fs.delete(at(name))),
	};
	return files;
}

const FAILURES: ReadonlyMap<string, FileFailure> = new Map([
	['FileNotFound', 'missing'],
	['FileExists', 'exists'],
	['NoPermissions', 'forbidden'],
]);

/** The failures of VS Code as a `FileError`. */
async function told<T>(work: () => PromiseLike<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof FileError) throw error;
		const failure = error instanceof FileSystemError ? FAILURES.get(error.code) : undefined;
		throw new FileError(failure ?? 'other', error instanceof Error ? error.message : String(error));
	}
}

async function factsOf(file: Uri): Promise<FileFacts> {
	const { size, mtime, type, permissions } = await workspace.fs.stat(file);
	return {
		size,
		written: mtime,
		isLink: (type & FileType.SymbolicLink) !== 0,
		isReadOnly: permissions === FilePermission.Readonly,
	};
}

/** Copies a file and its rights. The copy of a link would be a link: whoever wrote into it would write into the file itself. */
async function copy(from: Uri, to: Uri): Promise<void> {
	await workspace.fs.copy(from, to, { overwrite: false });
	if (!(await factsOf(to)).isLink) return;
	await workspace.fs.delete(to);
	throw new FileError('other', 'link');
}

/** Makes an empty file with the rights of another, where that can be; what is written of a private article stays private. */
async function makeLike(model: Uri, file: Uri): Promise<void> {
	try {
		const { isLink, isReadOnly } = await factsOf(model);
		if (!isLink && !isReadOnly) {
			await copy(model, file);
			await workspace.fs.writeFile(file, new Uint8Array());
			return;
		}
	} catch {
		await Promise.resolve(workspace.fs.delete(file)).catch(() => undefined);
	}
	await workspace.fs.writeFile(file, new Uint8Array());
}
