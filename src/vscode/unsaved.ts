import type { Memento, Uri } from 'vscode';
import { annotationFor, EMPTY_PAGE, printPage, type Entry } from '../core/formats/annotations';
import { areOf } from './areOf';
import { keptPages, readKeptPage, type KeptPage } from './keptPages';
import { unawaited } from './unawaited';

/** What readers made of documents that have no file to store it beside. */
export interface Unsaved {
	/** Keeps the entries of a document instead of those that were kept for it before. */
	keep(document: Uri, entries: readonly Entry[]): void;
	forget(document: string): void;
	/** The entries that a text is known by, newest first: of the documents that `isWanted` says yes to. */
	find(text: string, isWanted: (document: string) => boolean): KeptEntries | undefined;
}

export interface KeptEntries {
	/** The address of the document that the entries are of. */
	readonly document: string;
	readonly entries: readonly Entry[];
}

/** The memory's key. Its value is a list of `KeptPage`, the newest last. */
const KEY = 'dossier.unsaved';

/** Of so many documents entries are kept: one that was thrown away may come back, but not for ever. */
const AT_MOST = 20;

/**
 * Keeps entries in a memory that outlives the window. VS Code gives the addresses of untitled documents anew: what counts is
 * that a document's text holds the words of the entries.
 */
export function openUnsaved(memory: Memento): Unsaved {
	const stored = () => keptPages(memory, KEY);
	const forget = (document: string): void => {
		const before = stored();
		const after = before.filter((one) => one.document !== document);
		if (after.length < before.length) unawaited(memory.update(KEY, after));
	};
	return {
		keep: (uri, entries) => {
			const document = uri.toString();
			if (entries.length === 0) {
				forget(document);
				return;
			}
			const others = stored().filter((one) => one.document !== document);
			const now = new Date().toISOString();
			const page = printPage({ ...EMPTY_PAGE, annotations: entries.map((entry) => annotationFor(entry, '', now)) });
			unawaited(memory.update(KEY, [...others, { document, page }].slice(-AT_MOST)));
		},
		forget,
		find: (text, isWanted) => {
			const wanted = stored().filter(({ document }) => isWanted(document));
			return wanted
				.map((one) => ({ document: one.document, entries: entriesIn(one) }))
				.findLast(({ entries }) => areOf(text, entries));
		},
	};
}

const entriesIn = (page: KeptPage): readonly Entry[] =>
	readKeptPage(page)?.annotations.flatMap(({ entry }) => entry ?? []) ?? [];
