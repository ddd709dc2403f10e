import type { Note, Remark } from '../corrections/note';
import type { JsonObject } from './sameJson';
import { boolean, fieldsOf, oneOrMore, optional, string, type Decoder } from './decode';
import { decodeResource, resourceOf } from './selector';

/** A note as an annotation: each of its remarks is a textual body. */
export const noteTo = ({ id, at, remarks, resolved }: Note, source: string) => ({
	id,
	type: 'Annotation',
	motivation: 'commenting',
	body: remarks.map(({ text, created, author }) => ({
		type: 'TextualBody',
		value: text,
		format: 'text/plain',
		...(created === '' ? {} : { created }),
		...(author === undefined ? {} : { creator: { type: 'Person', name: author } }),
	})),
	target: resourceOf(at, source),
	resolved,
});

/** The note that an annotation is; `undefined` if it is something else. Throws a `FormatError` where it is odd. */
export function noteFrom(raw: JsonObject): Note | undefined {
	if (raw['motivation'] !== 'commenting') return undefined;
	const field = fieldsOf(raw, '');
	return {
		id: field('id', string),
		at: field('target', decodeResource),
		remarks: field('body', oneOrMore(decodeRemark)),
		resolved: field('resolved', optional(boolean)) ?? false,
	};
}

const decodeRemark: Decoder<Remark> = (value, path) => {
	const field = fieldsOf(value, path);
	const author = field('creator', nameOf);
	return {
		text: field('value', string),
		created: field('created', optional(string)) ?? '',
		...(author === undefined ? {} : { author }),
	};
};

/** The name of an agent of the Web Annotation Data Model (3.3.1); an agent that has none is nobody known. */
const nameOf: Decoder<string | undefined> = (value) => {
	const agent: unknown = Array.isArray(value) ? value[0] : value;
	if (typeof agent === 'string') return agent;
	if (typeof agent !== 'object' || agent === null) return undefined;
	const { name, nickname } = agent as Readonly<Record<string, unknown>>;
	return [name, nickname].find((one) => typeof one === 'string');
};
