import type { Correction } from '../corrections/correction';
import type { Note } from '../corrections/note';
import { correctionFrom, correctionTo } from './correctionAnnotation';
import { fieldsOf, FormatError, listOrNone, orElse, reject, string, type Decoder } from './decode';
import { renewed } from './formerCorrection';
import { noteFrom, noteTo } from './noteAnnotation';
import { canonical, isObject, type JsonObject } from './sameJson';

/** What a reader made of an article, by its id. */
export type Entry =
	{ readonly type: 'correction'; readonly value: Correction } | { readonly type: 'note'; readonly value: Note };

/** One annotation as it stands in the file, with all its fields, and what Dossier reads in it. */
export interface Annotation {
	/** Its own id; a name made from its content where it has none, or one that another before it has. */
	readonly id: string;
	readonly raw: JsonObject;
	/** `undefined` where another tool wrote it, or a later Dossier: it is kept as it is. */
	readonly entry: Entry | undefined;
}

/** A store file: a Web Annotation page (https://www.w3.org/TR/annotation-model/) of all annotations of one article. */
export interface Page {
	/** Its fields apart from `items` and `removed`. */
	readonly raw: JsonObject;
	readonly annotations: readonly Annotation[];
	/**
	 * The ids of what was taken out lately, and when, in ISO 8601: what is missing was deleted, not overwritten by somebody
	 * who had not seen it.
	 */
	readonly removed: ReadonlyMap<string, string>;
}

/** The terms of the Web Annotation Data Model; whatever it has no term for is Dossier's own. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { '@vocab': 'urn:dossier:terms:' }];

export const EMPTY_PAGE: Page = {
	raw: { '@context': CONTEXT, type: 'AnnotationPage' },
	annotations: [],
	removed: new Map(),
};

/** The version of the form that this Dossier reads and writes; a page that does not name its form is of the first. */
const VERSION = 1;

/** A page of a later Dossier, which this one must leave alone. */
export class NewerPageError extends Error {
	override readonly name = 'NewerPageError';
}

/**
 * Reads a store file. Throws a `SyntaxError` or a `FormatError` where it is none, and a `NewerPageError`; odd annotations in
 * it are kept.
 */
export function parsePage(json: string): Page {
	const value: unknown = JSON.parse(json);
	if (!isObject(value)) return reject('', 'an object', value);
	const { items, removed, ...raw } = value;
	rejectNewer(raw['format']);
	if (raw['type'] !== 'AnnotationPage') return reject('type', 'AnnotationPage', raw['type']);
	if (!Array.isArray(items)) return reject('items', 'a list', items);
	const objects = items.map((item: unknown, index) =>
		isObject(item) ? item : reject(`items[${index}]`, 'an object', item),
	);
	return { raw, annotations: identified(objects), removed: orElse(decodeRemoved, new Map())(removed, 'removed') };
}

function rejectNewer(form: unknown): void {
	const [name, version] = /^dossier-store\/(\d{1,9})$/.exec(typeof form === 'string' ? form : '') ?? [];
	if (Number(version) > VERSION) throw new NewerPageError(name);
}

/** Gives each annotation an id of its own: its content where it has none, or one that another before it has. */
function identified(items: readonly JsonObject[]): readonly Annotation[] {
	const given = new Set(items.map(({ id }) => id));
	const taken = new Set<string>();
	return items.map((raw) => {
		const own = typeof raw['id'] === 'string' && !taken.has(raw['id']) ? raw['id'] : undefined;
		let id = own ?? `#${canonical(raw)}`;
		if (own === undefined) while (given.has(id) || taken.has(id)) id += '#';
		taken.add(id);
		if (own === undefined) return { id, raw, entry: undefined };
		const now = renewed(raw);
		const entry = entryOf(now);
		return { id, raw: entry ? now : raw, entry };
	});
}

const decodeRemoved: Decoder<ReadonlyMap<string, string>> = (value, path) =>
	new Map(
		listOrNone((item, at) => {
			const field = fieldsOf(item, at);
			return [field('id', string), field('deleted', string)] as const;
		})(value, path),
	);

/** The text of a store file: the same page always gives the same text, one field on a line. */
export const printPage = (page: Page): string => {
	const { head, tail } = frameOf(page);
	return `${head}${page.annotations.map(printAnnotation).join(SEPARATOR)}${tail}`;
};

/** What stands between two annotations in the text of a store file. */
export const SEPARATOR = ',\n\t\t';

/** What stands before and after the annotations in the text of a store file. */
export function frameOf({ raw, annotations, removed }: Page): { readonly head: string; readonly tail: string } {
	const out = [...removed].map(([id, deleted]) => ({ id, deleted }));
	const fields = { ...raw, ...(out.length > 0 ? { removed: out } : {}), items: [] };
	const [head] = JSON.stringify(fields, null, '\t').split(/\]\n\}$/) as [string];
	return annotations.length > 0 ? { head: `${head}\n\t\t`, tail: '\n\t]\n}\n' } : { head, tail: ']\n}\n' };
}

/** The text of one annotation in a store file. */
export const printAnnotation = ({ raw }: Annotation): string =>
	JSON.stringify(raw, null, '\t').replaceAll('\n', '\n\t\t');

/** What Dossier knows to read in an annotation. One that is not quite in its form is another's. */
export function entryOf(raw: JsonObject): Entry | undefined {
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
