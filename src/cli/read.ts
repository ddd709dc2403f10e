import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** The decoded text of a source, or one line on why there is none. */
export type Reading = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/** Reads an article from a file. A leading byte order mark is dropped, line ends stay as they are. It never throws. */
export const readArticle = (path: string): Promise<Reading> => decoded(() => readFile(path));

/** Reads an article from a stream until its end, as from a file. */
export const readStream = (stream: Readable): Promise<Reading> =>
	decoded(async () => {
		const chunks: Uint8Array[] = [];
		for await (const chunk of stream as AsyncIterable<Uint8Array>) chunks.push(chunk);
		return Buffer.concat(chunks);
	});

async function decoded(read: () => Promise<Uint8Array>): Promise<Reading> {
	try {
		const bytes = await read();
		if (bytes.includes(0)) return { ok: false, reason: 'is a binary file, not text' };
		return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch (error) {
		return { ok: false, reason: reasonOf(error) };
	}
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
	ERR_ENCODING_INVALID_ENCODED_DATA: 'is not UTF-8 text',
};

function reasonOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return REASONS[code] ?? `cannot be read (${code || String(error)})`;
}
