import {
	type Change,
	type ChangeType,
	isChangeType,
	type Correction,
	type ReaderKind,
} from '../corrections/correction';
import { fieldsOf, listOf, nullable, oneOf, optional, string, type Fields } from './decode';
import { isObject, type JsonObject } from './sameJson';
import { decodeResource, resourceOf } from './selector';

/** Why Web Annotations say that an annotation with such a change was made. */
const MOTIVATIONS: Readonly<Record<ChangeType, string>> = {
	'set-kind': 'classifying',
	'unmark-name': 'moderating',
	'mark-name': 'identifying',
	merge: 'linking',
	split: 'linking',
	rename: 'editing',
	'set-speaker': 'identifying',
	'unmark-claim': 'moderating',
	'mark-claim': 'highlighting',
};

/**
 * A correction as an annotation: its body says what changes, in Dossier's own terms, and where the other actor is
 * mentioned, if there is one.
 */
export const correctionTo = ({ id, at, other, change }: Correction, source: string) => ({
	id,
	type: 'Annotation',
	motivation: MOTIVATIONS[change.type],
	body: { ...change, ...(other ? { actor: resourceOf(other, source) } : {}) },
	target: resourceOf(at, source),
});

/** The correction that an annotation is; `undefined` if it is something else. Throws a `FormatError` where it is odd. */
export function correctionFrom(raw: JsonObject): Correction | undefined {
	const body = raw['body'];
	if (!isObject(body) || !isChangeType(body['type'])) return undefined;
	const field = fieldsOf(raw, '');
	const inBody = fieldsOf(body, 'body');
	return {
		id: field('id', string),
		at: field('target', decodeResource),
		other: inBody('actor', optional(decodeResource)) ?? null,
		change: changeFrom(body['type'], inBody),
	};
}

function changeFrom(type: ChangeType, field: Fields): Change {
	switch (type) {
		case 'set-kind':
			return { type, kind: field('kind', decodeKind), names: field('names', listOf(string)) };
		case 'mark-name':
			return { type, kind: field('kind', decodeKind) };
		case 'rename':
			return { type, name: field('name', string) };
		case 'set-speaker':
		case 'mark-claim':
			return { type, name: field('name', nullable(string)) };
		case 'unmark-name':
		case 'merge':
		case 'split':
		case 'unmark-claim':
			return { type };
	}
}

/** Reads a kind that a reader may give. */
export const decodeKind = oneOf<ReaderKind>({
	person: true,
	organization: true,
	place: true,
	group: true,
	unnamed: true,
	document: true,
	other: true,
});
