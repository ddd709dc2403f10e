import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { parsePage, printPage, type Page } from '../../core/formats/annotations';

/** What a store file holds; `damaged` where that cannot be read as a page, and is therefore not to be touched. */
export type Reading =
	| { readonly status: 'read'; readonly page: Page }
	| { readonly status: 'missing' }
	| { readonly status: 'damaged'; readonly reason: string };

/** Reads a store file; whatever goes wrong but its absence counts as damage. */
export async function readStore(file: Uri): Promise<Reading> {
	try {
		return { status: 'read', page: await pageIn(file) };
	} catch (error) {
		if (error instanceof FileSystemError && error.code === 'FileNotFound') return { status: 'missing' };
		return { status: 'damaged', reason: error instanceof Error ? error.message : String(error) };
	}
}

/**
 * Writes a store file so that nothing is lost whenever the program ends: into a file beside it, which then takes its name.
 * VS Code deletes the former file a moment before; what is left behind then is found by `salvage`. Where `isStill` denies that the file is as it was when the page was made, nothing
 * happens, and the answer is false.
 */
export async function writeStore(file: Uri, page: Page, isStill: () => Promise<boolean>): Promise<boolean> {
	const parent = Uri.joinPath(file, '..');
	await workspace.fs.createDirectory(parent);
	const half = Uri.joinPath(parent, `${nameOf(file)}.${crypto.randomUUID().slice(0, 8)}.tmp`);
	await workspace.fs.writeFile(half, new TextEncoder().encode(printPage(page)));
	const isSafe = await isStill();
	if (isSafe) await workspace.fs.rename(half, file, { overwrite: true });
	else await workspace.fs.delete(half);
	return isSafe;
}

/** When a file was last written, as its file system tells; `undefined` where there is none. */
export const stampOf = (file: Uri): Promise<string | undefined> =>
	Promise.resolve(workspace.fs.stat(file)).then(
		({ mtime, size }) => `${mtime} ${size}`,
		() => undefined,
	);

/** Takes what writes left behind that were broken off `age` milliseconds ago or more: the pages that are whole. */
export async function salvage(file: Uri, age: number): Promise<readonly Page[]> {
	const parent = Uri.joinPath(file, '..');
	const entries = await Promise.resolve(workspace.fs.readDirectory(parent)).catch(() => []);
	const halves = entries
		.filter(([name, type]) => type === FileType.File && name.startsWith(`${nameOf(file)}.`) && name.endsWith('.tmp'))
		.map(([name]) => Uri.joinPath(parent, name));
	const pages = await Promise.all(halves.map((half) => takeHalf(half, age)));
	return pages.filter((page) => page !== undefined);
}

/** Reads and deletes the half of a write; it may be gone already, or still be written. */
async function takeHalf(half: Uri, age: number): Promise<Page | undefined> {
	try {
		const { mtime } = await workspace.fs.stat(half);
		if (Date.now() - mtime < age) return undefined;
		const page = await pageIn(half).catch(() => undefined);
		await workspace.fs.delete(half);
		return page;
	} catch {
		return undefined;
	}
}

const pageIn = async (file: Uri): Promise<Page> =>
	parsePage(new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(file)));

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);
