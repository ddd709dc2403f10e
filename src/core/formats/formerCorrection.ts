import type { ChangeType } from '../corrections/correction';
import { own } from '../own';
import { isObject, type JsonObject } from './sameJson';

/** What `does` said in a body of the type `Correction`, before the type of a body said it. */
const FORMER: Readonly<Record<string, ChangeType>> = {
	kind: 'set-kind',
	'not-a-name': 'unmark-name',
	actor: 'mark-name',
	same: 'merge',
	apart: 'split',
	call: 'rename',
	speaker: 'set-speaker',
	'not-a-claim': 'unmark-claim',
	claim: 'mark-claim',
};

/** A correction in the form of today, so that it is the same in whatever form it is stored; what is none stays as it is. */
export function renewed(raw: JsonObject): JsonObject {
	const body = raw['body'];
	if (!isObject(body) || body['type'] !== 'Correction') return raw;
	const { does, ...rest } = body;
	const type = typeof does === 'string' ? own(FORMER, does) : undefined;
	return type ? { ...raw, body: { ...rest, type } } : raw;
}
