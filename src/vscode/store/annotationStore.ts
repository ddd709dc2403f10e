import type { Correction } from '../../core/corrections/correction';
import type { Note } from '../../core/corrections/note';
import { annotationFor, EMPTY_PAGE, type Annotation, type Entry, type Page } from '../../core/formats/annotations';
import { bodiesOf, remarkKey } from '../../core/formats/mergeBodies';
import { beyond, isSamePage, mergePages, withoutThose } from '../../core/formats/mergePages';
import { retargeted } from '../../core/formats/retarget';
import type { Edit } from '../../core/remap';
import { unawaited } from '../unawaited';
import { FileError, isFailure, type StoreFiles } from './files';
import { impatient } from './impatience';
import { MovedAnchors, withAnchors, type Places } from './movedAnchors';
import { PageFile, type Clock, type FoundPage } from './pageFile';
import { RecentChanges } from './recentChanges';
import { faultOf, isToBeLeft, type Trouble } from './trouble';
import { Vanished } from './vanished';

/** Where annotations are stored. */
export interface StoreAddress {
	readonly files: StoreFiles;
	/** The name of the store file among them. */
	readonly name: string;
	/** The article as an IRI relative to the file. */
	readonly source: string;
	/** What another window, or this one before it was loaded anew, could not store. */
	readonly held?: Page | undefined;
}

/** What a store needs of the world, and whom it tells. */
export interface Surroundings extends Clock {
	/** Is called once for each trouble, and again when it comes back. */
	readonly tell: (trouble: Trouble) => void;
	/** Is called when a trouble is over: the file is read and has everything. */
	readonly over: (kind: Trouble['kind']) => void;
	/** Is called with what would be lost with the window, as it cannot be stored; with nothing as soon as all of it is. */
	readonly hold: (page: Page | undefined) => void;
	/** Is called when there are other entries, or entries with another content. */
	readonly changed: () => void;
}

/** How often a write is tried anew when others keep writing, and how long it waits in between, in milliseconds. */
const TRIES = 30;
const PAUSE = 40;

/** How long the first reading of a file may keep others waiting, in milliseconds. */
const PATIENCE = 5000;

/** When a write that failed is tried anew, at first and at last, in milliseconds. */
const RETRY = { first: 5000, last: 60_000 };

/**
 * What readers made of one article: kept in memory and, where there is a place for it, in its store file, with which it is
 * merged whenever either changes. A file that cannot be read is never written to. Nothing here rejects: what cannot be
 * stored is told, stays in memory and is tried again.
 */
export class AnnotationStore {
	readonly #file: PageFile | undefined;
	readonly #source: string;
	readonly #around: Surroundings;
	/** What the file held when it was last read or written. */
	#base = EMPTY_PAGE;
	#page = EMPTY_PAGE;
	readonly #recent = new RecentChanges();
	readonly #moved = new MovedAnchors();
	/** The entries of the page, with anchors as of the newest text. */
	#current: readonly Entry[] | undefined;
	#work: Promise<void>;
	/** The trouble that was told last and goes on. */
	#trouble: Trouble | undefined;
	readonly #vanished = new Vanished();
	#retry: { readonly cancel: () => void; readonly delay: number } | undefined;
	#isDisposed = false;
	/** Resolves when the file has been read for the first time, or cannot be, or takes too long. */
	readonly ready: Promise<void>;

	constructor(address: StoreAddress | undefined, around: Surroundings) {
		this.#around = around;
		this.#source = address?.source ?? '';
		this.#page = address?.held ?? EMPTY_PAGE;
		this.#file = address && new PageFile(impatient(address.files, around.after), address.name, around);
		this.#work = Promise.resolve();
		this.ready = this.#file ? this.#open() : this.#work;
	}

	/** Resolves when everything so far is read and written, or cannot be. */
	async idle(): Promise<void> {
		for (let work; work !== this.#work;) await (work = this.#work);
	}

	/** What Dossier reads in the annotations, with the anchors that they were stored with. */
	get entries(): readonly Entry[] {
		return this.#page.annotations.flatMap(({ entry }) => entry ?? []);
	}

	/** Whether the file cannot be read, or lacks what is in memory, for a reason that was told. */
	get isTroubled(): boolean {
		return this.#trouble !== undefined;
	}

	/** The entries that are not shown any more as their file was deleted, and were not written again. */
	get vanished(): readonly Entry[] {
		return this.#vanished.notIn(this.#page).flatMap(({ entry }) => entry ?? []);
	}

	/** The entries that the file does not have, or not as they are here. */
	get unsaved(): readonly Entry[] {
		return beyond(this.#base, this.#page)?.annotations.flatMap(({ entry }) => entry ?? []) ?? [];
	}

	/** In the order in which they were made, with anchors as of the newest text that they were found in. */
	get corrections(): readonly Correction[] {
		return this.#entries().flatMap(({ type, value }) => (type === 'correction' ? value : []));
	}

	get notes(): readonly Note[] {
		return this.#entries().flatMap(({ type, value }) => (type === 'note' ? value : []));
	}

	/** The annotation with an id, with all its fields, and with anchors as of the newest text that they were found in. */
	find(id: string): Annotation | undefined {
		const found = this.#page.annotations.find((one) => one.id === id);
		const entry = found?.entry && withAnchors(found.entry, this.#moved.of(found.entry));
		return !entry || entry === found.entry ? found : this.#annotation(entry, found);
	}

	/** Adds entries, or replaces those with the same ids, and stores them. */
	async put(...entries: readonly Entry[]): Promise<void> {
		if (!this.#file) this.#tell({ kind: 'no-place' });
		this.#enter(entries);
		this.#around.changed();
		await this.#save();
	}

	/** Puts back an annotation that was removed, also the fields that Dossier does not know. */
	async restore(former: Annotation): Promise<void> {
		if (!former.entry) return;
		if (!this.#file) this.#tell({ kind: 'no-place' });
		this.#enter([former.entry], former);
		this.#around.changed();
		await this.#save();
	}

	async remove(id: string): Promise<void> {
		const at = new Date(this.#around.now()).toISOString();
		this.#setPage({
			...this.#page,
			annotations: this.#page.annotations.filter((one) => one.id !== id),
			removed: new Map([...this.#page.removed, [id, at]]),
		});
		this.#recent.forget(id);
		this.#moved.forget(id);
		this.#around.changed();
		await this.#save();
	}

	/** Takes note of where the words of entries were found in a text, so that they are looked for from there. Nothing is written. */
	renew(text: string, places: ReadonlyMap<string, Places>): void {
		this.#moved.place(text, this.entries, places);
		this.#current = undefined;
	}

	/** Looks in a text for the words of entries that are new, so that they are followed from there. */
	locate(text: string): void {
		this.#moved.locate(text, this.entries);
	}

	/** Follows words through edits, each in terms of the text after the ones before it, that lead to a text. */
	follow(edits: readonly Edit[], text: () => string): void {
		this.#moved.follow(edits, text);
		this.#current = undefined;
	}

	/** Stores the anchors that were renewed: the article is saved as the text that they are of. */
	async settle(): Promise<void> {
		const stored = new Set(this.entries);
		this.#enter(this.#entries().filter((entry) => !stored.has(entry)));
		this.#moved.settle();
		if (this.#page !== this.#base) await this.#save();
	}

	/** Lets the annotations name the article by its address now, after it had another one. */
	async retarget(from: string): Promise<void> {
		this.#setPage(retargeted(this.#page, from, this.#source));
		await this.#save();
	}

	/** Reads the file anew: another program may have written it. */
	async reload(): Promise<void> {
		const file = this.#file;
		if (file) await this.#queue(() => this.#synchronise(file, undefined));
	}

	/**
	 * Gives a file that cannot be read another name, if it still cannot, and stores all that is in memory in a new one: what was
	 * read before the damage, and what was made since. Gives the other name; `undefined` where the file can be read again.
	 */
	async setAside(): Promise<string | undefined> {
		const file = this.#file;
		let name: string | undefined;
		if (!file) return undefined;
		await this.#queue(async () => {
			const found = await file.find(true);
			if (found.status === 'damaged' && isToBeLeft(found.why)) this.#trouble = undefined;
			else if (found.status === 'damaged') {
				name = await file.setAside();
				this.#base = EMPTY_PAGE;
			}
			await this.#synchronise(file, undefined);
		});
		return name;
	}

	/** Writes again what was not shown any more as its file was deleted. Says how many entries that were: those that are there again do not count. */
	async rewrite(): Promise<number> {
		await this.reload();
		const { length } = this.vanished;
		const back = this.#vanished.notIn(this.#page);
		this.#vanished.forget();
		if (back.length === 0) return 0;
		for (const one of back) this.#recent.note(undefined, one, this.#around.now());
		const annotations = [...back, ...this.#page.annotations];
		this.#setPage({ ...this.#page, annotations, removed: withoutThose(this.#page.removed, back) });
		this.#around.changed();
		await this.#save();
		return length;
	}

	/** Ends what goes on by itself. What was to be stored still is. */
	dispose(): void {
		this.#isDisposed = true;
		this.#retry?.cancel();
	}

	#entries(): readonly Entry[] {
		return (this.#current ??= this.entries.map((entry) => withAnchors(entry, this.#moved.of(entry))));
	}

	#setPage(page: Page): void {
		this.#page = page;
		this.#current = undefined;
		this.#hold();
	}

	/** Lets what the file does not have be kept elsewhere; all there is, where nobody can read the file. */
	#hold(): void {
		if (!this.#trouble || !this.#file) return;
		this.#around.hold(beyond(this.#trouble.kind === 'damaged' ? EMPTY_PAGE : this.#base, this.#page));
	}

	#annotation(entry: Entry, before: Annotation | undefined): Annotation {
		return annotationFor(entry, this.#source, new Date(this.#around.now()).toISOString(), before);
	}

	/** Puts entries into the page; `former` has the fields of one that is not there. */
	#enter(entries: readonly Entry[], former?: Annotation): void {
		const now = this.#around.now();
		const ids = new Set(entries.map(({ value }) => value.id));
		const known = new Map(this.#page.annotations.flatMap((one) => (ids.has(one.id) ? [[one.id, one]] : [])));
		const made = new Map(
			entries.map((entry) => {
				const { id } = entry.value;
				return [id, this.#annotation(entry, known.get(id) ?? former)];
			}),
		);
		const removed = new Map(this.#page.removed);
		for (const [id, annotation] of made) {
			const before = known.get(id);
			for (const { remark } of bodiesOf(before)) removed.set(remarkKey(id, remark) ?? '', new Date(now).toISOString());
			this.#recent.note(before, annotation, now);
			this.#moved.stored(annotation.entry!, before?.entry);
		}
		removed.delete('');
		this.#setPage({
			...this.#page,
			annotations: [
				...this.#page.annotations.map((one) => made.get(one.id) ?? one),
				...[...made.values()].filter(({ id }) => !known.has(id)),
			],
			removed: withoutThose(removed, [...made.values()]),
		});
	}

	async #save(): Promise<void> {
		const file = this.#file;
		if (file) await this.#queue(() => this.#synchronise(file, file.known));
	}

	/** One after the other: what is read and written at the same time tears. What goes wrong ends nothing that comes after. */
	async #queue(work: () => Promise<void>): Promise<void> {
		const done = this.#work.then(work).catch((error: unknown) => {
			this.#fail(error);
		});
		this.#work = done;
		await done;
	}

	async #open(): Promise<void> {
		const opened = this.#save();
		await new Promise<void>((resolve) => {
			const cancel = this.#around.after(PATIENCE, () => {
				this.#tell({ kind: 'silent' });
				resolve();
			});
			unawaited(
				opened.then(() => {
					cancel();
					resolve();
				}),
			);
		});
	}

	/**
	 * Merges with the file, and writes the result if there is something that the file does not have. What is `known` of the
	 * file is not read again: a write finds out if it is out of date.
	 */
	async #synchronise(file: PageFile, known: FoundPage | undefined): Promise<void> {
		for (let tries = 0; tries < TRIES; tries++) {
			if (tries > 0) await file.pause(PAUSE * this.#around.random() * Math.min(tries, 10));
			const found = (tries === 0 && known) || (await file.find(this.#base.annotations.length > 0));
			if (found.status === 'damaged') {
				this.#tell({ kind: 'damaged', why: found.why, reason: found.reason });
				return;
			}
			this.#take(found);
			if ((found.isStored && isSamePage(this.#page, found.page)) || (await this.#write(file, found))) {
				await this.#succeed(file);
				return;
			}
		}
		throw new FileError('other', 'busy');
	}

	/** Writes the page. Says whether that was done: if not, others wrote the file, and it is to be read again. */
	async #write(file: PageFile, found: FoundPage): Promise<boolean> {
		const page = this.#page;
		try {
			const written = await file.write(page, found);
			if (written.status === 'written') this.#base = page;
			if (written.status === 'collided') {
				this.#base = EMPTY_PAGE;
				if (written.displaced) this.#turnTo(mergePages(EMPTY_PAGE, this.#page, written.displaced));
			}
			return written.status === 'written';
		} catch (error) {
			if (isFailure(error, 'missing')) return false;
			throw error;
		}
	}

	/**
	 * Takes over what is found in the file. What was changed here a moment ago and is not so there was overwritten by somebody
	 * who cannot have seen it, if the page does not tell that it was removed.
	 */
	#take({ page, bytes, isStored }: FoundPage): void {
		if (isStored && page === this.#base) return;
		const base = this.#recent.baseFor(page, this.#base, this.#around.now());
		const before = this.#page;
		this.#turnTo(mergePages(!isStored ? EMPTY_PAGE : bytes ? base : this.#base, before, page));
		this.#base = isStored ? page : EMPTY_PAGE;
		const gone = isStored && !bytes ? this.#vanished.take(before, this.#page) : [];
		if (!this.#isDisposed && gone.some(({ entry }) => entry)) this.#around.tell({ kind: 'gone' });
	}

	#turnTo(page: Page): void {
		const isNew = !isSamePage(page, this.#page);
		const before = this.entries;
		this.#setPage(page);
		if (isNew) this.#moved.changed(before, this.entries);
		if (isNew && !this.#isDisposed) this.#around.changed();
	}

	async #succeed(file: PageFile): Promise<void> {
		const trouble = this.#trouble;
		this.#trouble = undefined;
		this.#retry?.cancel();
		this.#retry = undefined;
		this.#around.hold(undefined);
		if (trouble && !this.#isDisposed) this.#around.over(trouble.kind);
		await file.tidy(() => {
			if (!this.#isDisposed) unawaited(this.reload());
		});
	}

	#fail(error: unknown): void {
		const reason = error instanceof Error ? error.message : String(error);
		if (isFailure(error, 'silent')) this.#tell({ kind: 'silent' });
		else if (isFailure(error, 'forbidden')) this.#tell({ kind: 'read-only', what: 'file' });
		else if (isFailure(error, 'shut')) this.#tell({ kind: 'read-only', what: 'folder' });
		else this.#tell({ kind: 'unwritten', reason });
		this.#retry?.cancel();
		const delay = Math.min(RETRY.last, (this.#retry?.delay ?? RETRY.first / 2) * 2);
		if (this.#isDisposed) return;
		const again = (): void => {
			unawaited(this.#save());
		};
		this.#retry = { cancel: this.#around.after(delay, again), delay };
	}

	#tell(trouble: Trouble): void {
		const last = this.#trouble;
		this.#trouble = trouble;
		if (last?.kind !== trouble.kind || faultOf(last) !== faultOf(trouble)) this.#around.tell(trouble);
		this.#hold();
	}
}
