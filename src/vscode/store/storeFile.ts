import type { Page } from '../../core/formats/annotations';
import { readPage, type PageReading } from '../../core/formats/readPage';
import { isSameBytes } from './bytes';
import { FileError, isFailure, type StoreFiles } from './files';
import type { Fault } from './trouble';

/** A page, as it stands in a file. */
export interface Stored {
	readonly page: Page;
	readonly bytes: Uint8Array;
}

/** What a store file holds; `damaged` where that cannot be read as a page, and is therefore not to be touched. */
export type StoreReading =
	| ({ readonly status: 'read' } & Stored)
	| { readonly status: 'missing' }
	| { readonly status: 'damaged'; readonly why: Fault; readonly reason: string; readonly bytes?: Uint8Array };

/** The size in bytes from which a file is not read: no article has so many annotations. */
const HUGE = 64 * 1024 * 1024;

/** Reads a store file; one that still holds what is known of it is not parsed again. Whatever goes wrong but its absence counts as damage. */
export async function readStore(files: StoreFiles, name: string, known: Stored | undefined): Promise<StoreReading> {
	try {
		const { size } = await files.facts(name);
		if (size > HUGE) return { status: 'damaged', why: 'huge', reason: `${Math.round(size / 1e6)} MB` };
		const bytes = await files.read(name);
		if (known && isSameBytes(bytes, known.bytes)) return { status: 'read', ...known };
		return { ...readBytes(bytes), bytes };
	} catch (error) {
		if (isFailure(error, 'missing')) return { status: 'missing' };
		if (isFailure(error, 'silent')) throw error;
		return { status: 'damaged', why: 'unreadable', reason: error instanceof FileError ? error.message : String(error) };
	}
}

/** Reads the bytes of a page. */
export function readBytes(bytes: Uint8Array): PageReading {
	const text = decoded(bytes);
	if (text !== undefined) return readPage(text);
	const isCutOff = [1, 2, 3].some((length) => decoded(bytes.subarray(0, -length)) !== undefined);
	return { status: 'damaged', why: isCutOff ? 'half' : 'garbled', reason: 'UTF-8' };
}

/** The text of a file; `undefined` where it is no UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
