import { isChangeType, type ChangeType } from '../corrections/correction';
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
	if (!isObject(body)) return raw;
	const { does, ...rest } = body;
	const type = typeof does === 'string' && body['type'] === 'Correction' ? own(FORMER, does) : undefined;
	const isFormerKind = body['kind'] === 'source' && isChangeType(type ?? body['type']);
	if (!type && !isFormerKind) return raw;
	return { ...raw, body: { ...(type ? { ...rest, type } : body), ...(isFormerKind && { kind: 'unnamed' }) } };
}
