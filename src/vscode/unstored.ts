import type { Memento, Uri } from 'vscode';
import { printPage, type Page } from '../core/formats/annotations';
import { movedKey } from './documentKey';
import { keptPages, readKeptPage } from './keptPages';
import { unawaited } from './unawaited';

/** What could not be stored in the files of articles, by the addresses of these. */
export interface Unstored {
	/** Keeps this for an article instead of what was kept before. */
	hold(article: Uri, page: Page | undefined): void;
	of(article: Uri): Page | undefined;
	/** An article, or the folder that it is in, has another address now. Gives the new addresses of the articles that something is kept for. */
	move(from: Uri, to: Uri): readonly string[];
}

/** The memory's key. Its value is a list of `KeptPage`. */
const KEY = 'dossier.unstored';

/** Keeps in a memory that outlives the window what is to be stored as soon as that can be. */
export function openUnstored(memory: Memento): Unstored {
	const all = () => keptPages(memory, KEY);
	return {
		hold: (uri, page) => {
			const document = uri.toString();
			const before = all();
			const others = before.filter((one) => one.document !== document);
			if (!page && others.length === before.length) return;
			unawaited(memory.update(KEY, page ? [...others, { document, page: printPage(page) }] : others));
		},
		of: (uri) => {
			const held = all().find(({ document }) => document === uri.toString());
			return held && readKeptPage(held);
		},
		move: (from, to) => {
			const before = all();
			const now = before.map((one) => ({ ...one, document: movedKey(one.document, from, to) }));
			const moved = now.filter(({ document }) => !before.some((one) => one.document === document));
			if (moved.length > 0) unawaited(memory.update(KEY, now));
			return moved.map(({ document }) => document);
		},
	};
}
