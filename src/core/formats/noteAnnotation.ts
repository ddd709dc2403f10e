import type { Note, Remark } from '../corrections/note';
import type { JsonObject } from './annotations';
import { boolean, fieldsOf, listOf, optional, string, type Decoder } from './decode';
import { decodeResource, resourceOf } from './selector';

/** A note as an annotation: each of its remarks is a textual body. */
export const noteTo = ({ id, at, remarks, resolved }: Note, source: string) => ({
	id,
	type: 'Annotation',
	motivation: 'commenting',
	body: remarks.map(({ text, created }) => ({ type: 'TextualBody', value: text, format: 'text/plain', created })),
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
		remarks: field('body', listOf(decodeRemark)),
		resolved: field('resolved', optional(boolean)) ?? false,
	};
}

const decodeRemark: Decoder<Remark> = (value, path) => {
	const field = fieldsOf(value, path);
	return { text: field('value', string), created: field('created', string) };
};
