import { Disposable, EventEmitter, FileSystemError, RelativePattern, Uri, workspace, type Event } from 'vscode';
import { anchorOf, type Anchor } from '../../core/corrections/anchor';
import type { Correction } from '../../core/corrections/correction';
import type { Note } from '../../core/corrections/note';
import { annotationFor, EMPTY_PAGE, type Annotation, type Entry, type Page } from '../../core/formats/annotations';
import { isSame, mergePages } from '../../core/formats/mergePages';
import type { Span } from '../../core/span';
import { readStore, salvage, stampOf, writeStore } from './storeFile';
import type { StorePlace } from './storePlace';
import { unawaited } from '../unawaited';

/** Why what a reader made is only in memory; the reader is told. */
export type Trouble =
	| { readonly kind: 'no-place' }
	| { readonly kind: 'damaged'; readonly file: Uri; readonly reason: string }
	| { readonly kind: 'read-only'; readonly file: Uri; readonly reason: string };

/** Where an entry's words are in a text. */
export interface Places {
	readonly at: Span;
	readonly other: Span | null;
}

/** How long after it was written an annotation that is missing in the file counts as overwritten, not as deleted. */
const SETTLING = 5000;

/** How long others may take to write the file, in milliseconds, before it counts as damaged or deleted. */
const MID_WRITE = 250;

/** How old the half of a write is, in milliseconds, before it counts as left behind by a program that ended. */
const LEFT_BEHIND = 10_000;

/** How often a write is tried anew when another program keeps writing. */
const TRIES = 20;

/**
 * What readers made of one article: kept in memory and, where there is a place for it, in its store file, with which it is
 * merged whenever either changes. A file that cannot be read is never written to.
 */
export class Notebook {
	readonly #place: StorePlace | undefined;
	readonly #tell: (trouble: Trouble) => void;
	readonly #changes = new EventEmitter<void>();
	readonly #subscriptions: Disposable;
	/** What the file held when it was last read or written. */
	#base = EMPTY_PAGE;
	#page = EMPTY_PAGE;
	/** When which annotations were put into the page here. */
	readonly #put = new Map<string, number>();
	/** Anchors that are newer than those in the page, as the words have moved since in a text that is not saved yet. */
	readonly #moved = new Map<string, { readonly at: Anchor; readonly other: Anchor | null }>();
	#work: Promise<void>;
	/** Resolves when the file has been read for the first time, or cannot be. */
	readonly ready: Promise<void>;

	constructor(place: StorePlace | undefined, tell: (trouble: Trouble) => void) {
		this.#place = place;
		this.#tell = tell;
		this.ready = place ? this.#open(place.file) : Promise.resolve();
		this.#work = this.ready;
		this.#subscriptions = place ? this.#watch(place.file) : new Disposable(() => undefined);
	}

	/** Fires when there are other entries, or entries with another content. */
	get onDidChange(): Event<void> {
		return this.#changes.event;
	}

	/** Resolves when everything so far is read and written, or cannot be. */
	async idle(): Promise<void> {
		for (let work; work !== this.#work;) await (work = this.#work);
	}

	/** What Dossier reads in the annotations, with the anchors that they were stored with. */
	get entries(): readonly Entry[] {
		return this.#page.annotations.flatMap(({ entry }) => entry ?? []);
	}

	/** In the order in which they were made, with anchors as of the newest text that they were found in. */
	get corrections(): readonly Correction[] {
		return this.#page.annotations.flatMap(({ entry }) =>
			entry?.type === 'correction' ? { ...entry.value, ...this.#moved.get(entry.value.id) } : [],
		);
	}

	get notes(): readonly Note[] {
		return this.#page.annotations.flatMap(({ entry }) =>
			entry?.type === 'note' ? { ...entry.value, at: this.#moved.get(entry.value.id)?.at ?? entry.value.at } : [],
		);
	}

	/** Adds entries, or replaces those with the same ids, and stores them. */
	async put(...entries: readonly Entry[]): Promise<void> {
		if (!this.#place) this.#tell({ kind: 'no-place' });
		for (const entry of entries) this.#enter(entry);
		this.#changes.fire();
		await this.#save();
	}

	async remove(id: string): Promise<void> {
		this.#page = { ...this.#page, annotations: this.#page.annotations.filter((one) => one.id !== id) };
		this.#put.delete(id);
		this.#moved.delete(id);
		this.#changes.fire();
		await this.#save();
	}

	/** Takes note of where words were found in a text, so that they are looked for from there. Nothing is written. */
	renew(text: string, id: string, { at, other }: Places): void {
		this.#moved.set(id, { at: anchorOf(text, at), other: other && anchorOf(text, other) });
	}

	/** Stores the anchors that were renewed: the article is saved as the text that they are of. */
	async settle(): Promise<void> {
		const before = this.#page;
		for (const { entry } of before.annotations) {
			const moved = entry && this.#moved.get(entry.value.id);
			if (entry && moved && !isSameAnchor(entry, moved)) this.#enter(withAnchors(entry, moved));
		}
		this.#moved.clear();
		if (this.#page !== before) await this.#save();
	}

	/** Reads the file anew: another program may have written it. */
	async reload(): Promise<void> {
		const { file } = this.#place ?? {};
		if (file) await this.#queue(() => this.#synchronise(file, false));
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#changes.dispose();
	}

	#enter(entry: Entry): void {
		const { id } = entry.value;
		const { annotations } = this.#page;
		const before = annotations.find((one) => one.id === id);
		const made = annotationFor(entry, this.#place?.source ?? '', new Date().toISOString(), before);
		this.#put.set(id, Date.now());
		this.#moved.delete(id);
		this.#page = {
			...this.#page,
			annotations: before ? annotations.map((one) => (one === before ? made : one)) : [...annotations, made],
		};
	}

	async #save(): Promise<void> {
		const { file } = this.#place ?? {};
		if (file) await this.#queue(() => this.#synchronise(file, true));
	}

	/** One after the other: what is read and written at the same time tears. */
	async #queue(work: () => Promise<void>): Promise<void> {
		await (this.#work = this.#work.then(work));
	}

	async #open(file: Uri): Promise<void> {
		const isMissing = (await stampOf(file)) === undefined;
		const left = await salvage(file, isMissing ? 0 : LEFT_BEHIND);
		await this.#synchronise(file, left.length > 0, left);
	}

	/** Merges with the file, and writes the result if there is something that the file does not have. */
	async #synchronise(file: Uri, isOurs: boolean, left: readonly Page[] = []): Promise<void> {
		for (let tries = 0; tries < TRIES; tries++) {
			const stamp = await stampOf(file);
			const reading = await readStore(file);
			const isGone = reading.status === 'missing' && this.#base.annotations.length > 0;
			if (tries === 0 && (isGone || reading.status === 'damaged')) {
				await new Promise<void>((resolve) => setTimeout(resolve, MID_WRITE));
				continue;
			}
			if (reading.status === 'damaged') {
				this.#tell({ kind: 'damaged', file, reason: reading.reason });
				return;
			}
			const theirs = reading.status === 'read' ? reading.page : { ...EMPTY_PAGE, annotations: [] };
			this.#take(left.reduce((page, half) => mergePages(EMPTY_PAGE, page, half), this.#merged(theirs)));
			this.#base = theirs;
			if (hasSame(this.#page, theirs)) return;
			try {
				const isWritten = await writeStore(file, this.#page, async () => (await stampOf(file)) === stamp);
				if (isWritten) {
					this.#base = this.#page;
					return;
				}
			} catch (error) {
				if (error instanceof FileSystemError && error.code === 'FileNotFound') continue;
				const reason = error instanceof Error ? error.message : String(error);
				if (isOurs) this.#tell({ kind: 'read-only', file, reason });
				return;
			}
		}
	}

	/** What was put here a moment ago and is missing there was overwritten: who wrote that cannot have seen it. */
	#merged(theirs: Page): Page {
		const now = Date.now();
		const there = new Set(theirs.annotations.map(({ id }) => id));
		const isOverwritten = ({ id }: Annotation): boolean => !there.has(id) && now - (this.#put.get(id) ?? 0) < SETTLING;
		const base = { ...this.#base, annotations: this.#base.annotations.filter((one) => !isOverwritten(one)) };
		return mergePages(base, this.#page, theirs);
	}

	#take(page: Page): void {
		const isNew = !hasSame(page, this.#page);
		this.#page = page;
		if (isNew) this.#changes.fire();
	}

	#watch(file: Uri): Disposable {
		const name = file.path.slice(file.path.lastIndexOf('/') + 1);
		const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(file, '..'), literal(name)));
		const reload = (): void => {
			unawaited(this.reload());
		};
		return Disposable.from(
			watcher,
			watcher.onDidChange(reload),
			watcher.onDidCreate(reload),
			watcher.onDidDelete(reload),
		);
	}
}

/** A name as a glob pattern that matches nothing else. */
const literal = (name: string): string => name.replace(/[[\]{}*?]/g, '[$&]');

const hasSame = (a: Page, b: Page): boolean =>
	a.annotations.length === b.annotations.length &&
	a.annotations.every((annotation, index) => isSame(annotation, b.annotations[index]));

const isSameAnchor = (
	{ value }: Entry,
	{ at, other }: { readonly at: Anchor; readonly other: Anchor | null },
): boolean => JSON.stringify([value.at, 'other' in value ? value.other : null]) === JSON.stringify([at, other]);

const withAnchors = (entry: Entry, { at, other }: { readonly at: Anchor; readonly other: Anchor | null }): Entry =>
	entry.type === 'note'
		? { type: 'note', value: { ...entry.value, at } }
		: { type: 'correction', value: { ...entry.value, at, other } };
