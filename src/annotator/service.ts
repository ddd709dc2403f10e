import { annotate } from '../core/annotate';
import type { LanguageCache } from '../core/language/analyse';
import type { Reply, Request } from './protocol';

/** Answers requests, one after the other, wherever it runs. It owns the parses of the open documents. */
export type Service = (request: Request) => void;

/** A service that gives its replies to `post`. */
export function createService(post: (reply: Reply) => void): Service {
	const caches = new Map<string, LanguageCache>();
	const cacheOf = (document: string): LanguageCache => {
		const cache: LanguageCache = caches.get(document) ?? new Map<never, never>();
		caches.set(document, cache);
		return cache;
	};
	return (request) => {
		if (request.type === 'close') {
			caches.delete(request.document);
			return;
		}
		const { id, version, document, text, scope, reader } = request;
		post({ type: 'begun', id });
		try {
			const article = annotate(text, { ...reader, scope, cache: cacheOf(document) });
			post({ type: 'annotated', id, version, article });
		} catch (error) {
			caches.delete(document);
			post({ type: 'failed', id, version, message: error instanceof Error ? error.message : String(error) });
		}
	};
}
