import { isBeginning, isSameBytes } from './bytes';
import { FileError, ifThere, isFailure, type StoreFiles } from './files';
import { formerName, freshName } from './leftovers';

/** What became of a replacement. Nothing but `written` changed the file. */
export type Replacement =
	| { readonly status: 'written' }
	/** The file is not as it was known to be any more: somebody else wrote it. */
	| { readonly status: 'changed' }
	/** Somebody wrote a file of that name without having seen the one that was there: this. */
	| { readonly status: 'collided'; readonly displaced: Uint8Array | undefined };

const COLLIDED: Replacement = { status: 'collided', displaced: undefined };

/** What is to replace what. */
export interface NewContent {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** What the file is known to hold; `undefined` where there is none. */
	readonly known: Uint8Array | undefined;
	/** Eight hexadecimal digits in the names of the files beside it that are made on the way; no other write has them. */
	readonly id: string;
	/** Resolves when whoever had the same in mind at the same time has done it. */
	readonly pause: () => Promise<void>;
}

/**
 * Replaces a file so that nothing is lost whenever the program ends, the disk is full, or another program writes. The whole
 * new content is written beside it, with the same rights, and measured. Then the former file is moved aside – only one
 * program can do that – and looked at: if it is what it was known to be, the new one gets its name and is read back,
 * and only then the former is deleted. Whatever a broken-off replacement leaves beside is found by `leftovers`.
 * Rejects with a `FileError` where it cannot be done; the file is as it was then.
 */
export async function replaceFile(files: StoreFiles, content: NewContent): Promise<Replacement> {
	const { name, known } = content;
	const facts = await ifThere(files.facts(name));
	if (facts?.isReadOnly) throw new FileError('forbidden');
	if (facts?.isLink) return writeThrough(files, content);
	if ((known === undefined) !== (facts === undefined)) return { status: 'changed' };
	const fresh = freshName(content);
	let replaced: Replacement | undefined;
	try {
		await inFolder(facts ? files.copy(name, fresh) : files.create(fresh));
		await writeWhole(files, fresh, content.bytes);
		replaced = known === undefined ? await place(files, content) : await exchange(files, content);
		return replaced;
	} finally {
		if (replaced?.status !== 'written') await tidy(files, fresh);
	}
}

/** Moves the former file aside and puts the new one into its place; or the former back, where that cannot be done. */
async function exchange(files: StoreFiles, content: NewContent): Promise<Replacement> {
	const { name, known } = content;
	const former = formerName(content);
	try {
		await files.rename(name, former);
	} catch (error) {
		if (isFailure(error, 'missing')) return { status: 'changed' };
		throw error;
	}
	try {
		const displaced = await files.read(former);
		const placed = isSameBytes(displaced, known) ? await place(files, content) : await putBack(files, content);
		if (placed.status === 'written') await tidy(files, former);
		return placed.status === 'collided' ? { ...placed, displaced } : placed;
	} catch (error) {
		await files.rename(former, name).catch(() => undefined);
		throw error;
	}
}

async function putBack(files: StoreFiles, content: NewContent): Promise<Replacement> {
	try {
		await files.rename(formerName(content), content.name);
		return { status: 'changed' };
	} catch (error) {
		if (isFailure(error, 'exists')) return COLLIDED;
		throw error;
	}
}

/**
 * Gives the new file its name, and reads it back: another program may have had the same in mind. Where there was no file that
 * one of them could have moved aside, the other may just be about to write over this one.
 */
async function place(files: StoreFiles, content: NewContent): Promise<Replacement> {
	const { name, known } = content;
	try {
		await files.rename(freshName(content), name);
	} catch (error) {
		if (isFailure(error, 'exists')) return COLLIDED;
		throw error;
	}
	const isWritten = known === undefined ? await stays(files, content) : await isThere(files, content);
	return { status: isWritten ? 'written' : 'changed' };
}

const isThere = async (files: StoreFiles, { name, bytes }: NewContent): Promise<boolean> =>
	isSameBytes(await ifThere(files.read(name)), bytes);

/** Whether a content is in its file, and still is when those have written who did not see it. */
async function stays(files: StoreFiles, content: NewContent): Promise<boolean> {
	if (!(await isThere(files, content))) return false;
	await content.pause();
	return isThere(files, content);
}

/**
 * Writes into a file that is a link, which is to stay one. The whole new content and the whole former one stand beside it
 * until it is read back.
 */
async function writeThrough(files: StoreFiles, content: NewContent): Promise<Replacement> {
	const { name, bytes, known } = content;
	const copies = known
		? { [freshName(content)]: bytes, [formerName(content)]: known }
		: { [freshName(content)]: bytes };
	const tidyAll = async (): Promise<void> => {
		for (const copy of Object.keys(copies)) await tidy(files, copy);
	};
	try {
		for (const [copy, whole] of Object.entries(copies)) {
			await inFolder(files.create(copy));
			await writeWhole(files, copy, whole);
		}
		if (!isSameBytes(await ifThere(files.read(name)), known)) {
			await tidyAll();
			return { status: 'changed' };
		}
	} catch (error) {
		await tidyAll();
		throw error;
	}
	const failure = await failureOf(files.write(name, bytes));
	const found = await ifThere(files.read(name));
	const isWhole = isSameBytes(found, bytes);
	const isTorn = !isWhole && !isSameBytes(found, known) && found !== undefined && isBeginning(found, bytes);
	if (isTorn && known) await writeWhole(files, name, known);
	const isWritten = isWhole && (await stays(files, content));
	if (!isTorn || known) await tidyAll();
	if (isWritten) return { status: 'written' };
	if (failure ?? isTorn) throw failure ?? new FileError('short');
	return { status: 'changed' };
}

/** What needs rights on the folder: where it is forbidden, that is no matter of the file. */
const inFolder = <T>(work: Promise<T>): Promise<T> =>
	work.catch((error: unknown) => {
		throw isFailure(error, 'forbidden') ? new FileError('shut') : error;
	});

async function writeWhole(files: StoreFiles, name: string, bytes: Uint8Array): Promise<void> {
	await files.write(name, bytes);
	const { size } = await files.facts(name);
	if (size !== bytes.length) throw new FileError('short');
}

const failureOf = (work: Promise<void>): Promise<FileError | undefined> =>
	work.then(
		() => undefined,
		(error: unknown) => (error instanceof FileError ? error : new FileError('other', String(error))),
	);

/** Deletes a file that is not needed any more. Where that fails, it is found and deleted later. */
const tidy = (files: StoreFiles, name: string): Promise<void> => files.delete(name).catch(() => undefined);
