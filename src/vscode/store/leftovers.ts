import { EMPTY_PAGE, type Page } from '../../core/formats/annotations';
import { mergePages } from '../../core/formats/mergePages';
import { ifThere, type StoreFiles } from './files';
import { readBytes } from './storeFile';

/** A file that a write was to leave only for a moment, found beside the store file. */
export interface Leftover {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** When it was written, in milliseconds since 1970. */
	readonly written: number;
	/** What it holds, where that is a whole page. */
	readonly page: Page | undefined;
}

/** The name under which the new content is written. */
export const freshName = ({ name, id }: { readonly name: string; readonly id: string }): string => `${name}.${id}.tmp`;

/** The name under which the former content stands meanwhile. */
export const formerName = ({ name, id }: { readonly name: string; readonly id: string }): string => `${name}.${id}.old`;

/** What comes after the name of the store file in that of a leftover. As long as names of stores leave room for. */
const ENDING = /^\.[0-9a-f]{4,8}\.(?:tmp|old)$/;

/** What writes of a store file left beside it, the oldest first. Some may be of a write that is not done yet. */
export async function leftovers(files: StoreFiles, store: string): Promise<readonly Leftover[]> {
	const names = (await ifThere(files.list())) ?? [];
	const found = await Promise.all(
		names
			.filter((name) => name.startsWith(store) && ENDING.test(name.slice(store.length)))
			.map((name) => read(files, name)),
	);
	return found.filter((one) => one !== undefined).sort((a, b) => a.written - b.written || (a.name < b.name ? 1 : -1));
}

async function read(files: StoreFiles, name: string): Promise<Leftover | undefined> {
	const facts = await ifThere(files.facts(name));
	const bytes = facts && (await ifThere(files.read(name)));
	if (!bytes) return undefined;
	const reading = readBytes(bytes);
	return { name, bytes, written: facts.written, page: reading.status === 'read' ? reading.page : undefined };
}

/** One page of all that whole leftovers hold: what younger ones say counts. `undefined` where none is whole. */
export function pageOf(found: readonly Leftover[]): Page | undefined {
	const pages = found.flatMap(({ page }) => page ?? []);
	return pages.length > 0 ? pages.reduce((older, younger) => mergePages(EMPTY_PAGE, younger, older)) : undefined;
}
