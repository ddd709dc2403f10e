import type { TextDocument } from 'vscode';

/** What a document goes by in maps, links and memory: its address. */
export const keyOf = (document: TextDocument): string => document.uri.toString();
