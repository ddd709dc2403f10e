/** Says where a value of an outside document is not what it should be: `actors[2].kind: expected …, found …`. */
import { own } from '../own';
export class FormatError extends Error {
	override readonly name = 'FormatError';
}

/** Turns an unknown value into a `T`, or throws a `FormatError` that names `path`, the way to it from the document's root. */
export type Decoder<T> = (value: unknown, path: string) => T;

/** Ends the decoding of a value: `expected` completes the sentence "expected …". */
export function reject(path: string, expected: string, found: unknown): never {
	throw new FormatError(`${path || 'document'}: expected ${expected}, found ${show(found)}`);
}

const LONGEST_SHOWN = 60;

function show(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object' && value !== null) return 'an object';
	const shown = JSON.stringify(value);
	return shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)}…` : shown;
}

export const string: Decoder<string> = (value, path) =>
	typeof value === 'string' ? value : reject(path, 'text', value);

/** A count or an offset: a whole number from 0 on. */
export const natural: Decoder<number> = (value, path) =>
	typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
		? value
		: reject(path, 'a whole number from 0 on', value);

export const boolean: Decoder<boolean> = (value, path) =>
	typeof value === 'boolean' ? value : reject(path, 'true or false', value);

/** A member of a union. Its members are the keys of an object, so that the compiler misses none: `oneOf<Kind>({ … })`. */
export const oneOf =
	<T extends string>(members: Readonly<Record<T, unknown>>): Decoder<T> =>
	(value, path) =>
		typeof value === 'string' && Object.hasOwn(members, value)
			? (value as T)
			: reject(path, `one of ${Object.keys(members).join(', ')}`, value);

/** A value that may be absent. */
export const optional =
	<T>(decode: Decoder<T>): Decoder<T | undefined> =>
	(value, path) =>
		value === undefined ? undefined : decode(value, path);

export const nullable =
	<T>(decode: Decoder<T>): Decoder<T | null> =>
	(value, path) =>
		value === null ? null : decode(value, path);

/** A value that is `null` where there is none, and may be absent, as a document of an earlier writer may lack it. */
export const orNull =
	<T>(decode: Decoder<T>): Decoder<T | null> =>
	(value, path) =>
		value === undefined || value === null ? null : decode(value, path);

export const listOf =
	<T>(decode: Decoder<T>): Decoder<readonly T[]> =>
	(value, path) =>
		Array.isArray(value)
			? value.map((item: unknown, index) => decode(item, `${path}[${index}]`))
			: reject(path, 'a list', value);

/** A list, or its one item by itself, as JSON-LD writes both. */
export const oneOrMore =
	<T>(decode: Decoder<T>): Decoder<readonly T[]> =>
	(value, path) =>
		Array.isArray(value) ? listOf(decode)(value, path) : [decode(value, path)];

/** A value that stands in for one that is absent or odd, where that is no reason to give up the whole. */
export const orElse =
	<T>(decode: Decoder<T>, other: T): Decoder<T> =>
	(value, path) => {
		try {
			return decode(value, path);
		} catch (error) {
			if (error instanceof FormatError) return other;
			throw error;
		}
	};

/** A list that may be absent, as a document of an earlier writer may lack what was added later. */
export const listOrNone =
	<T>(decode: Decoder<T>): Decoder<readonly T[]> =>
	(value, path) =>
		value === undefined ? [] : listOf(decode)(value, path);

/** Reads one field of an object; what a decoder of an object is made of. */
export type Fields = <T>(name: string, decode: Decoder<T>) => T;

/** The fields of an object at `path`; fields that nobody asks for are left alone, as the format may grow. */
export function fieldsOf(value: unknown, path: string): Fields {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return reject(path, 'an object', value);
	const object = value as Readonly<Record<string, unknown>>;
	return (name, decode) => decode(own(object, name), path ? `${path}.${name}` : name);
}
