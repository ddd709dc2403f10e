import type { Memento, Uri } from 'vscode';
import { parsePage, printPage, type Page } from '../core/formats/annotations';
import { unawaited } from './unawaited';

/** What could not be stored in the files of articles, by the addresses of these. */
export interface Unstored {
	/** Keeps this for an article instead of what was kept before. */
	hold(article: Uri, page: Page | undefined): void;
	of(article: Uri): Page | undefined;
	/** An article, or the folder that it is in, has another address now. Gives the new addresses of the articles that something is kept for. */
	move(from: Uri, to: Uri): readonly string[];
}

/** The memory's key. Its value is a list of `Held`. */
const KEY = 'dossier.unstored';

interface Held {
	readonly article: string;
	/** As a store file has it. */
	readonly page: string;
}

/** Keeps in a memory that outlives the window what is to be stored as soon as that can be. */
export function openUnstored(memory: Memento): Unstored {
	const all = (): readonly Held[] => {
		const value = memory.get<unknown>(KEY);
		return Array.isArray(value) ? value.filter(isHeld) : [];
	};
	return {
		hold: (uri, page) => {
			const article = uri.toString();
			const [before, others] = [all(), all().filter((one) => one.article !== article)];
			if (!page && others.length === before.length) return;
			unawaited(memory.update(KEY, page ? [...others, { article, page: printPage(page) }] : others));
		},
		of: (uri) => {
			const held = all().find(({ article }) => article === uri.toString());
			return held && read(held.page);
		},
		move: (from, to) => {
			const [old, now] = [from.toString(), to.toString()];
			const isOf = ({ article }: Held): boolean => `${article}/`.startsWith(`${old}/`);
			const moved = all().map((one) => (isOf(one) ? { ...one, article: now + one.article.slice(old.length) } : one));
			const addresses = moved.filter((one) => !all().some(({ article }) => article === one.article));
			if (addresses.length > 0) unawaited(memory.update(KEY, moved));
			return addresses.map(({ article }) => article);
		},
	};
}

const isHeld = (value: unknown): value is Held =>
	typeof value === 'object' &&
	value !== null &&
	'article' in value &&
	typeof value.article === 'string' &&
	'page' in value &&
	typeof value.page === 'string';

function read(page: string): Page | undefined {
	try {
		return parsePage(page);
	} catch {
		return undefined;
	}
}
