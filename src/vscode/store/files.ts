/** Why a file could not be read, written or moved. */
export type FileFailure =
	| 'missing'
	/** There is a file of the new name already. */
	| 'exists'
	/** Its rights do not allow it. */
	| 'forbidden'
	/** The rights of its folder do not allow it. */
	| 'shut'
	/** Less of it was written than there is: its disk is full, for one. */
	| 'short'
	/** There was no answer. */
	| 'silent'
	| 'other';

/** What went wrong with a file. */
export class FileError extends Error {
	override readonly name = 'FileError';
	readonly failure: FileFailure;

	constructor(failure: FileFailure, message: string = failure) {
		super(message);
		this.failure = failure;
	}
}

/** What is known of a file without reading it. */
export interface FileFacts {
	/** In bytes. */
	readonly size: number;
	/** When it was last written, in milliseconds since 1970, as its file system tells. */
	readonly written: number;
	readonly isLink: boolean;
	readonly isReadOnly: boolean;
}

/** The files of one folder, by their names. Whatever fails rejects with a `FileError`. */
export interface StoreFiles {
	readonly list: () => Promise<readonly string[]>;
	readonly facts: (name: string) => Promise<FileFacts>;
	readonly read: (name: string) => Promise<Uint8Array>;
	/** Writes into a file, and makes it and its folder where they are not there. Rights and links stay as they are. */
	readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
	/** Copies a file with its rights to a name that is not there. A link is never copied. */
	readonly copy: (from: string, to: string) => Promise<void>;
	/** Makes an empty file, with the rights of the article where there is one. */
	readonly create: (name: string) => Promise<void>;
	/** Gives a file another name. Where there is a file of that name, both stay; but between that look and the act others may come. */
	readonly rename: (from: string, to: string) => Promise<void>;
	readonly delete: (name: string) => Promise<void>;
}

/** Whether something failed for this reason. */
export const isFailure = (error: unknown, failure: FileFailure): boolean =>
	error instanceof FileError && error.failure === failure;

/** Gives `undefined` instead of failing where a file is not there. */
export async function ifThere<T>(work: Promise<T>): Promise<T | undefined> {
	try {
		return await work;
	} catch (error) {
		if (isFailure(error, 'missing')) return undefined;
		throw error;
	}
}
