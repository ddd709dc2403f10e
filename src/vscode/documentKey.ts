import type { TextDocument, Uri } from 'vscode';

/** What a document goes by in maps, links and memory: its address. */
export const keyOf = (document: TextDocument): string => document.uri.toString();

/** Whether what goes by a key has an address or lies below it. */
export const isBelow = (key: string, address: Uri): boolean => `${key}/`.startsWith(`${address.toString()}/`);

/** The key of what had another address, or lies below what had it; any other key as it is. */
export const movedKey = (key: string, from: Uri, to: Uri): string =>
	isBelow(key, from) ? `${to.toString()}${key.slice(from.toString().length)}` : key;
