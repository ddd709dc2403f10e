import { Disposable, EventEmitter, Uri, workspace, type Event, type Memento, type TextDocument } from 'vscode';
import type { Entry } from '../core/formats/annotations';
import { isBelow, keyOf } from './documentKey';
import { KNOWN_NAMES, knownNames } from './knownNames';
import { isCandidate, type Reader } from './session';
import { WatchedStore, type Listener } from './store/watchedStore';
import { moveStoreFile } from './store/moveStoreFile';
import { badFolder, STORE_FOLDER, storePlace, type StorePlace } from './store/storePlace';
import { tell, tellOver } from './store/telling';
import { unawaited } from './unawaited';
import { areOf } from './areOf';
import { openUnsaved } from './unsaved';
import { openUnstored } from './unstored';

/** What readers made of the articles that are open. */
export interface AnnotationStores extends Reader {
	/** Fires with a document whose corrections or notes are others now. */
	readonly onDidChange: Event<TextDocument>;
	/** Fires when what was made of one article has become that of another: it was saved as that. Of renames VS Code tells. */
	readonly onDidMove: Event<Move>;
	of(document: TextDocument): WatchedStore;
	/** Stores what is open at an address or below it, and lets go of it. */
	release(address: Uri): Promise<void>;
	/** Takes over a store file for a document, or for an article that is not open; nothing where there is none. */
	adopt(from: StorePlace, article: Uri): Promise<void>;
	/** Takes note that a document's anchors were renewed, where no file does so. */
	renewed(document: TextDocument): void;
	dispose(): void;
}

/** Addresses of an article before and after. */
export interface Move {
	readonly from: Uri;
	readonly to: Uri;
}

/** A store and the document that it is of, as VS Code last opened it. */
interface OpenStore {
	document: TextDocument;
	readonly store: WatchedStore;
}

/**
 * Keeps one store for each document. What is made of a document without a place for a store file is kept in `memory`: it
 * is there again after the window was loaded anew, and goes over to the file that the document is saved as.
 */
export function openAnnotationStores(memory: Memento): AnnotationStores {
	const open = new Map<string, OpenStore>();
	const unsaved = openUnsaved(memory);
	const unstored = openUnstored(memory);
	const changes = new EventEmitter<TextDocument>();
	const moves = new EventEmitter<Move>();
	const told = new Set<string>();
	/** Files that hold nothing yet since they were made: what is first saved in one is another document's text. */
	const blank = new Set<string>();
	/** The files that untitled documents were saved as, which are not closed yet. */
	const successors = new Map<string, Uri>();

	const of = (document: TextDocument): WatchedStore => {
		const key = keyOf(document);
		const known = open.get(key);
		if (known) {
			known.document = document;
			return known.store;
		}
		const held = unstored.of(document.uri);
		const listener: Listener = {
			tell: (trouble) => {
				const isKnown = trouble.kind === 'no-place' && told.has(`no-place ${key}`);
				if (!isKnown) unawaited(tell(trouble, document, store));
				told.add(`${trouble.kind} ${key}`);
			},
			over: (kind) => {
				tellOver(kind, document);
			},
			hold: (page) => {
				unstored.hold(document.uri, page);
			},
		};
		const store = new WatchedStore(storePlace(document.uri), listener, held);
		if (held) unawaited(tellWhenStored(store, document));
		tellOfFolder(document);
		const kept: OpenStore = { document, store };
		open.set(key, kept);
		unawaited(store.ready.then(() => takeOver(kept)));
		store.onDidChange(() => {
			renewed(kept.document);
			changes.fire(kept.document);
		});
		return store;
	};

	/** Tells once of a setting that names no folder: what is made is kept in `memory` then. */
	const tellOfFolder = (document: TextDocument): void => {
		const folder = badFolder(document.uri);
		if (folder === undefined) return;
		if (!told.has(`bad-folder ${folder}`)) unawaited(tell({ kind: 'bad-folder', folder }, document));
		told.add(`bad-folder ${folder}`).add(`no-place ${keyOf(document)}`);
	};

	const renewed = (document: TextDocument): void => {
		const store = storePlace(document.uri) ? undefined : open.get(keyOf(document))?.store;
		if (store) unsaved.keep(document.uri, entriesOf(store));
	};

	/** What was made of a text while it had no file becomes that of its document; where both are open, it stays with both. */
	const takeOver = async ({ document, store }: OpenStore): Promise<void> => {
		const key = keyOf(document);
		if (document.isClosed || store.entries.length > 0) return;
		const text = document.getText();
		const isFree = (other: string): boolean => {
			const still = open.get(other)?.document;
			return other === key || !still || (still.isUntitled && !document.isUntitled && still.getText() === text);
		};
		const found = unsaved.find(text, isFree);
		if (!found) return;
		told.add(`no-place ${key}`);
		const isMove = found.document !== key && !open.has(found.document);
		if (found.document !== key && !isMove) successors.set(found.document, document.uri);
		await store.put(...found.entries);
		if (!isMove) return;
		unsaved.forget(found.document);
		moves.fire({ from: Uri.parse(found.document), to: document.uri });
	};

	/** A document that is saved under a name of its own for the first time has what was made of it before. */
	const saved = async (document: TextDocument): Promise<void> => {
		const key = keyOf(document);
		const isNew = blank.delete(key);
		if (!isCandidate(document)) return;
		const { store } = open.get(key) ?? (isNew ? { store: of(document) } : {});
		const text = document.getText();
		const before = isNew
			? [...open.values()].find((one) => keyOf(one.document) !== key && one.document.getText() === text)
			: undefined;
		const entries = before ? entriesOf(before.store) : [];
		if (before?.document.isUntitled) successors.set(keyOf(before.document), document.uri);
		await store?.ready;
		if (store?.entries.length === 0 && areOf(text, entries)) await store.put(...entries);
		await store?.settle();
	};

	const close = (document: TextDocument): void => {
		const key = keyOf(document);
		blank.delete(key);
		const known = open.get(key);
		if (!known) return;
		open.delete(key);
		known.store.dispose();
		const to = successors.get(key);
		successors.delete(key);
		if (!to) return;
		unsaved.forget(key);
		moves.fire({ from: document.uri, to });
	};

	const release = async (address: Uri): Promise<void> => {
		const below = [...open].filter(([key]) => isBelow(key, address));
		await Promise.all(
			below.map(async ([key, { store }]) => {
				await store.settle();
				await store.idle();
				if (open.get(key)?.store === store) open.delete(key);
				store.dispose();
			}),
		);
	};

	const adopt = async (from: StorePlace, article: Uri): Promise<void> => {
		const to = storePlace(article);
		if (!to || !(await moveStoreFile(from, to))) return;
		const known = open.get(article.toString())?.store;
		const store = known ?? new WatchedStore(to);
		await store.ready;
		await store.reload();
		await store.retarget(from.source);
		if (!known) store.dispose();
	};

	const reopen = (documents: readonly TextDocument[]): void => {
		for (const document of documents) close(document);
		for (const document of documents) {
			of(document);
			changes.fire(document);
		}
	};

	const subscriptions = Disposable.from(
		changes,
		moves,
		workspace.onDidOpenTextDocument((document) => {
			if (!document.isUntitled && document.getText() === '') blank.add(keyOf(document));
		}),
		workspace.onDidCloseTextDocument(close),
		workspace.onDidRenameFiles(({ files }) => {
			for (const { oldUri, newUri } of files)
				reopen(unstored.move(oldUri, newUri).flatMap((key) => open.get(key)?.document ?? []));
		}),
		workspace.onDidSaveTextDocument((document) => {
			unawaited(saved(document));
		}),
		workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration(STORE_FOLDER)) reopen([...open.values()].map(({ document }) => document));
			else if (change.affectsConfiguration(KNOWN_NAMES))
				for (const { document } of open.values()) changes.fire(document);
		}),
	);
	return {
		of,
		release,
		adopt,
		renewed,
		onDidChange: changes.event,
		onDidCorrect: changes.event,
		onDidMove: moves.event,
		corrections: async (document) => {
			const store = of(document);
			await store.ready;
			return { corrections: store.corrections, names: knownNames(document) };
		},
		dispose: () => {
			subscriptions.dispose();
			for (const { store } of open.values()) store.dispose();
		},
	};
}

/** Tells that what could not be stored before is stored now, if it is. */
async function tellWhenStored(store: WatchedStore, document: TextDocument): Promise<void> {
	await store.ready;
	if (!store.isTroubled) tellOver('unwritten', document);
}

/** The entries with the anchors that they were last found by. */
const entriesOf = ({ corrections, notes }: WatchedStore): readonly Entry[] => [
	...corrections.map((value): Entry => ({ type: 'correction', value })),
	...notes.map((value): Entry => ({ type: 'note', value })),
];
