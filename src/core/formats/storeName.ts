import { hashText } from '../weights/hash';

/** What the name of a store ends in, after that of its article. */
export const STORE_ENDING = '.dossier.json';
/** What file systems take as a name, in bytes, less the ending of a half-written store (`.0123abcd.tmp`). */
const NAME_AT_MOST = 255 - 13;

/**
 * The path of an article's store beside it: the article's own name with an ending. Where that is longer than file systems
 * take, the name is cut and a hash of the whole of it tells it from others that begin alike.
 */
export function storePathOf(path: string): string {
	const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
	const name = path.slice(at);
	if (bytesOf(name) + STORE_ENDING.length <= NAME_AT_MOST) return path + STORE_ENDING;
	const ending = `~${(hashText(name) >>> 0).toString(16).padStart(8, '0')}${STORE_ENDING}`;
	return path.slice(0, at) + beginningOf(name, NAME_AT_MOST - ending.length) + ending;
}

/** As much of a name as fits into so many bytes of UTF-8. */
function beginningOf(name: string, bytes: number): string {
	let end = 0;
	for (const character of name) {
		bytes -= bytesOf(character);
		if (bytes < 0) break;
		end += character.length;
	}
	return name.slice(0, end);
}

/** Length in UTF-8. */
function bytesOf(text: string): number {
	let bytes = 0;
	for (const character of text) {
		const code = character.codePointAt(0)!;
		bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	}
	return bytes;
}
