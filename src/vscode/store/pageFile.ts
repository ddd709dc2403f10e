import { EMPTY_PAGE, type Page } from '../../core/formats/annotations';
import { isSamePage, mergePages } from '../../core/formats/mergePages';
import { isBeginning } from './bytes';
import { ifThere, type StoreFiles } from './files';
import type { After } from './impatience';
import { leftovers, pageOf, type Leftover } from './leftovers';
import { PagePrinter } from './pagePrinter';
import { replaceFile } from './replaceFile';
import { readBytes, readStore, type StoreReading, type Stored } from './storeFile';

/** What is found of a page. */
export interface FoundPage {
	readonly status: 'found';
	readonly page: Page;
	/** What the store file holds; `undefined` where there is none. */
	readonly bytes: Uint8Array | undefined;
	/** Whether the page is what the store file holds. Else it was taken from what a write left beside it. */
	readonly isStored: boolean;
}

export type Damaged = Extract<StoreReading, { readonly status: 'damaged' }>;

/** What became of a write. */
export type Written =
	| { readonly status: 'written' }
	| { readonly status: 'changed' }
	/** Somebody wrote the file without having seen this page. */
	| { readonly status: 'collided'; readonly displaced: Page | undefined };

/** How long others may take to write the file, in milliseconds, and how often that is waited for. */
const MID_WRITE = 250;
const WAITS = 4;

/** How long two programs that make the file at the same time may be apart, in milliseconds. */
const AT_ONCE = 100;

/** How old what a write left is, in milliseconds, before it counts as left behind by a program that ended. */
const LEFT_BEHIND = 10_000;

/** What a file needs of the world. */
export interface Clock {
	readonly now: () => number;
	readonly after: After;
	/** Eight hexadecimal digits that nobody had before. */
	readonly id: () => string;
	/** From 0 to 1. */
	readonly random: () => number;
}

/** The store file of one article, together with what broken-off writes left beside it. */
export class PageFile {
	readonly #files: StoreFiles;
	readonly #name: string;
	readonly #clock: Clock;
	readonly #printer = new PagePrinter();
	#known: Stored | undefined;
	/** What lies beside the file and is to be looked at, and deleted once its words are stored: at first, whatever there is. */
	#left: readonly Leftover[] | undefined;

	constructor(files: StoreFiles, name: string, clock: Clock) {
		this.#files = files;
		this.#name = name;
		this.#clock = clock;
	}

	/** What the file held when it was last read or written, if nothing is to be looked at beside it. */
	get known(): FoundPage | undefined {
		return this.#known && this.#left?.length === 0 ? { status: 'found', ...this.#known, isStored: true } : undefined;
	}

	/** Resolves after so many milliseconds. */
	pause(milliseconds: number): Promise<void> {
		return new Promise((resolve) => {
			this.#clock.after(milliseconds, resolve);
		});
	}

	/** Reads the file; `isExpected` where it was there before. Others who are just writing it are waited for. */
	async find(isExpected: boolean): Promise<FoundPage | Damaged> {
		let reading = await this.#read();
		if (reading.status === 'missing' || !this.#left) this.#left = await leftovers(this.#files, this.#name);
		for (let waits = 0; waits < WAITS && reading.status !== 'read'; waits++) {
			if (reading.status === 'missing' && !isExpected && this.#left.length === 0) break;
			if (reading.status === 'damaged' && (waits > 0 || !reading.bytes)) break;
			await this.pause(MID_WRITE);
			reading = await this.#read();
			this.#left = await leftovers(this.#files, this.#name);
		}
		return reading.status === 'read' ? this.#withYounger(reading) : this.#recovered(reading);
	}

	/** Replaces what was found by a page. */
	async write(page: Page, { bytes: known }: FoundPage): Promise<Written> {
		const bytes = await this.#printer.print(page, () => this.pause(0));
		const pause = (): Promise<void> => this.pause(AT_ONCE);
		const replaced = await replaceFile(this.#files, { name: this.#name, bytes, known, id: this.#clock.id(), pause });
		if (replaced.status === 'written') this.#known = { page, bytes };
		if (replaced.status !== 'collided') return replaced;
		const displaced = replaced.displaced && readBytes(replaced.displaced);
		return { status: 'collided', displaced: displaced?.status === 'read' ? displaced.page : undefined };
	}

	/** Deletes what was left beside the file, as all of it is stored. What may still be of use is looked at `later`. */
	async tidy(later: () => void): Promise<void> {
		const left = this.#left ?? [];
		this.#left = [];
		const isOld = ({ written }: Leftover): boolean => this.#clock.now() - written >= LEFT_BEHIND;
		for (const { name } of left.filter(isOld)) await this.#files.delete(name).catch(() => undefined);
		if (left.every(isOld)) return;
		this.#clock.after(LEFT_BEHIND, () => {
			this.#left = undefined;
			later();
		});
	}

	/** Gives the file a name that says that it could not be read, and tells that name. */
	async setAside(): Promise<string> {
		const name = `${this.#name}.${this.#clock.id()}.bad`;
		await this.#files.rename(this.#name, name);
		return name;
	}

	async #read(): Promise<StoreReading> {
		const reading = await readStore(this.#files, this.#name, this.#known);
		this.#known = reading.status === 'read' ? reading : undefined;
		return reading;
	}

	/** What was left beside the file counts only where it is younger than the file: else it was stored, or is out of date. */
	async #withYounger({ page, bytes }: Stored): Promise<FoundPage> {
		const left = this.#left ?? [];
		const { written } = (left.length > 0 && (await ifThere(this.#files.facts(this.#name)))) || { written: 0 };
		const younger = pageOf(left.filter((one) => one.written > written));
		const merged = younger ? mergePages(EMPTY_PAGE, younger, page) : page;
		const isStored = isSamePage(merged, page);
		return { status: 'found', page: isStored ? page : merged, bytes, isStored };
	}

	/** Where there is no file, or a beginning of what was to be written into it, what was left beside it counts. */
	#recovered(reading: Damaged | { readonly status: 'missing' }): FoundPage | Damaged {
		const bytes = reading.status === 'damaged' ? reading.bytes : undefined;
		const left = (this.#left ?? []).filter((one) => !bytes || isBeginning(bytes, one.bytes));
		const page = pageOf(left);
		if (page) return { status: 'found', page, bytes, isStored: false };
		return reading.status === 'damaged' ? reading : { status: 'found', page: EMPTY_PAGE, bytes, isStored: true };
	}
}
