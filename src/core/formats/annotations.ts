import type { Correction } from '../corrections/correction';
import type { Note } from '../corrections/note';
import { correctionFrom, correctionTo } from './correctionAnnotation';
import { FormatError, reject } from './decode';
import { noteFrom, noteTo } from './noteAnnotation';

export type JsonObject = Readonly<Record<string, unknown>>;

/** What a reader made of an article, by its id. */
export type Entry =
	{ readonly type: 'correction'; readonly value: Correction } | { readonly type: 'note'; readonly value: Note };

/** One annotation as it stands in the file, with all its fields, and what Dossier reads in it. */
export interface Annotation {
	/** Its own id; its place in the file where it has none, or one that stands there already. */
	readonly id: string;
	readonly raw: JsonObject;
	/** `undefined` where another tool wrote it, or a later Dossier: it is kept as it is. */
	readonly entry: Entry | undefined;
}

/** A store file: a Web Annotation page (https://www.w3.org/TR/annotation-model/) of all annotations of one article. */
export interface Page {
	/** Its fields apart from `items`. */
	readonly raw: JsonObject;
	readonly annotations: readonly Annotation[];
}

/** The terms of the Web Annotation Data Model; whatever it has no term for is Dossier's own. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { '@vocab': 'urn:dossier:terms:' }];

export const EMPTY_PAGE: Page = { raw: { '@context': CONTEXT, type: 'AnnotationPage' }, annotations: [] };

/** Reads a store file. Throws a `SyntaxError` or a `FormatError` where it is none; odd annotations in it are kept. */
export function parsePage(json: string): Page {
	const value: unknown = JSON.parse(json);
	if (!isObject(value)) return reject('', 'an object', value);
	const { items, ...raw } = value;
	if (raw['type'] !== 'AnnotationPage') return reject('type', 'AnnotationPage', raw['type']);
	if (!Array.isArray(items)) return reject('items', 'a list', items);
	const ids = new Set<string>();
	const annotations = items.map((item: unknown, index): Annotation => {
		if (!isObject(item)) return reject(`items[${index}]`, 'an object', item);
		const { id } = item;
		const isOwn = typeof id === 'string' && !ids.has(id);
		if (isOwn) ids.add(id);
		return isOwn ? { id, raw: item, entry: entryOf(item) } : { id: `#${index}`, raw: item, entry: undefined };
	});
	return { raw, annotations };
}

/** The text of a store file: the same page always gives the same text, one field on a line. */
export const printPage = ({ raw, annotations }: Page): string =>
	`${JSON.stringify({ ...raw, items: annotations.map((annotation) => annotation.raw) }, null, '\t')}\n`;

/** What Dossier knows to read in an annotation. One that is not quite in its form is another's. */
function entryOf(raw: JsonObject): Entry | undefined {
	try {
		const note = noteFrom(raw);
		if (note) return { type: 'note', value: note };
		const correction = correctionFrom(raw);
		return correction && { type: 'correction', value: correction };
	} catch (error) {
		if (error instanceof FormatError) return undefined;
		throw error;
	}
}

/** An annotation for an entry. Fields of `before`, the annotation that it replaces, which Dossier does not know stay. */
export function annotationFor(entry: Entry, source: string, now: string, before?: Annotation): Annotation {
	const fields = entry.type === 'note' ? noteTo(entry.value, source) : correctionTo(entry.value, source);
	const dates = before ? { created: before.raw['created'] ?? now, modified: now } : { created: now };
	const { id, type, motivation, ...rest } = fields;
	return {
		id: entry.value.id,
		raw: { ...before?.raw, id, type, motivation, ...dates, ...rest },
		entry,
	};
}

const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
