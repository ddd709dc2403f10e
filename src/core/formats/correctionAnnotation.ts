import type { Change, Correction, ReaderKind } from '../corrections/correction';
import type { JsonObject } from './sameJson';
import { fieldsOf, listOf, nullable, oneOf, optional, string, type Fields } from './decode';
import { decodeResource, resourceOf } from './selector';

/** Why Web Annotations say that an annotation with such a change was made. */
const MOTIVATIONS: Readonly<Record<Change['does'], string>> = {
	kind: 'classifying',
	'not-a-name': 'moderating',
	actor: 'identifying',
	same: 'linking',
	apart: 'linking',
	call: 'editing',
	speaker: 'identifying',
	'not-a-claim': 'moderating',
	claim: 'highlighting',
};

/**
 * A correction as an annotation: its body says what changes, in Dossier's own terms, and where the other actor is
 * mentioned, if there is one.
 */
export const correctionTo = ({ id, at, other, change }: Correction, source: string) => ({
	id,
	type: 'Annotation',
	motivation: MOTIVATIONS[change.does],
	body: { type: 'Correction', ...change, ...(other ? { actor: resourceOf(other, source) } : {}) },
	target: resourceOf(at, source),
});

/** The correction that an annotation is; `undefined` if it is something else. Throws a `FormatError` where it is odd. */
export function correctionFrom(raw: JsonObject): Correction | undefined {
	const body = raw['body'];
	if (typeof body !== 'object' || body === null || !('type' in body) || body.type !== 'Correction') return undefined;
	const field = fieldsOf(raw, '');
	const inBody = fieldsOf(body, 'body');
	return {
		id: field('id', string),
		at: field('target', decodeResource),
		other: inBody('actor', optional(decodeResource)) ?? null,
		change: changeFrom(inBody),
	};
}

const decodeDoes = oneOf<Change['does']>({
	kind: true,
	'not-a-name': true,
	actor: true,
	same: true,
	apart: true,
	call: true,
	speaker: true,
	'not-a-claim': true,
	claim: true,
});

function changeFrom(field: Fields): Change {
	const does = field('does', decodeDoes);
	switch (does) {
		case 'kind':
			return { does, kind: field('kind', decodeKind), names: field('names', listOf(string)) };
		case 'actor':
			return { does, kind: field('kind', decodeKind) };
		case 'call':
			return { does, name: field('name', string) };
		case 'speaker':
		case 'claim':
			return { does, name: field('name', nullable(string)) };
		case 'not-a-name':
		case 'same':
		case 'apart':
		case 'not-a-claim':
			return { does };
	}
}

/** Reads a kind that a reader may give. */
export const decodeKind = oneOf<ReaderKind>({
	person: true,
	organization: true,
	place: true,
	group: true,
	source: true,
	other: true,
});
