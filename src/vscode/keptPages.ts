import type { Memento } from 'vscode';
import { parsePage, type Page } from '../core/formats/annotations';

/** What was made of a document, as it is kept in a memory that outlives the window. */
export interface KeptPage {
	/** The document's address. */
	readonly document: string;
	/** As a store file has it. */
	readonly page: string;
}

/** The pages under one of the memory's keys; without what is none. */
export function keptPages(memory: Memento, key: string): readonly KeptPage[] {
	const value = memory.get<unknown>(key);
	return Array.isArray(value) ? value.filter(isKeptPage) : [];
}

/** What a kept page says; `undefined` where it cannot be read. */
export function readKeptPage({ page }: KeptPage): Page | undefined {
	try {
		return parsePage(page);
	} catch {
		return undefined;
	}
}

const isKeptPage = (value: unknown): value is KeptPage =>
	typeof value === 'object' &&
	value !== null &&
	'document' in value &&
	typeof value.document === 'string' &&
	'page' in value &&
	typeof value.page === 'string';
