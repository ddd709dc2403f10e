import { fstat } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { own } from '../core/own';

/** The decoded text of a source, or one line on why there is none. */
export type InputReading =
	| { readonly ok: true; readonly text: string }
	| { readonly ok: false; readonly reason: string; readonly isMissing?: boolean };

/**
 * Reads an article from a file in UTF-8, or in UTF-16 where a byte order mark says so. The mark is dropped, line ends stay as
 * they are. It never throws.
 */
export const readArticle = (path: string): Promise<InputReading> => decoded(() => readFile(path));

/** Reads an article from a stream until its end, as from a file. A folder, of which Node makes an empty stream, is none. */
export const readStream = (stream: Readable): Promise<InputReading> =>
	decoded(async () => {
		if (await isFolder(stream)) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
		const chunks: Uint8Array[] = [];
		for await (const chunk of stream as AsyncIterable<Uint8Array>) chunks.push(chunk);
		return Buffer.concat(chunks);
	});

const isFolder = async (stream: Readable): Promise<boolean> =>
	'fd' in stream && typeof stream.fd === 'number' && (await promisify(fstat)(stream.fd)).isDirectory();

async function decoded(read: () => Promise<Uint8Array>): Promise<InputReading> {
	try {
		return decode(await read());
	} catch (error) {
		return { ok: false, reason: reasonOf(error), isMissing: codeOf(error) === 'ENOENT' };
	}
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const BINARY = 'is a binary file, or UTF-16 without a byte order mark';
const BROKEN: Readonly<Record<Encoding, string>> = {
	'utf-8': 'is not UTF-8 text; if it is Latin-1 or Windows-1252, save it as UTF-8',
	'utf-16le': 'is broken UTF-16 text',
	'utf-16be': 'is broken UTF-16 text',
};

function decode(bytes: Uint8Array): InputReading {
	const encoding = encodingOf(bytes);
	if (encoding === 'utf-8' && bytes.includes(0)) return { ok: false, reason: BINARY };
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		return text.includes('\0') ? { ok: false, reason: BINARY } : { ok: true, text };
	} catch {
		return { ok: false, reason: BROKEN[encoding] };
	}
}

function encodingOf([first, second]: Uint8Array): Encoding {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'no such file',
	ENOTDIR: 'no such file',
	EISDIR: 'is a directory',
	EACCES: 'permission denied',
	EPERM: 'permission denied',
	ENAMETOOLONG: 'file name too long',
	ERR_INVALID_ARG_VALUE: 'no such file',
	ERR_FS_FILE_TOO_LARGE: 'file too large',
	ERR_STRING_TOO_LONG: 'file too large',
};

function reasonOf(error: unknown): string {
	const code = codeOf(error);
	return own(REASONS, code) ?? `cannot be read (${code || String(error)})`;
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
