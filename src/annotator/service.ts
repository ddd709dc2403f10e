import { annotate } from '../core/annotate';
import type { LanguageCache } from '../core/language/analyse';
import type { Reply, Request } from './protocol';

/** Answers requests, one after the other, wherever it runs. It owns the parses of the open documents. */
export type Service = (request: Request) => Reply | undefined;

export function createService(): Service {
	const caches = new Map<string, LanguageCache>();
	const cacheOf = (document: string): LanguageCache => {
		const cache: LanguageCache = caches.get(document) ?? new Map<never, never>();
		caches.set(document, cache);
		return cache;
	};
	return (request) => {
		if (request.type === 'close') {
			caches.delete(request.document);
			return undefined;
		}
		const { id, version, document, text, reader } = request;
		try {
			return { type: 'annotated', id, version, article: annotate(text, { ...reader, cache: cacheOf(document) }) };
		} catch (error) {
			caches.delete(document);
			return { type: 'failed', id, version, message: error instanceof Error ? error.message : String(error) };
		}
	};
}
