import assert from 'node:assert/strict';
import { CHANGE_TYPES, type Change, type ChangeType } from '../../../src/core/corrections/correction';
import {
	annotationFor,
	EMPTY_PAGE,
	parsePage,
	printPage,
	type Annotation,
} from '../../../src/core/formats/annotations';
import { mergePages } from '../../../src/core/formats/mergePages';
import type { JsonObject } from '../../../src/core/formats/sameJson';
import { isStillSo } from '../../../src/vscode/historySteps';
import { anchorAt } from '../corrections/support';

const TEXT = 'The pier at Osland will close, Ingrid Vassbo said.';
const NOW = '2026-03-03T10:00:00.000Z';
const LATER = '2026-03-03T11:00:00.000Z';

/** Each change as a body said it before, and as it is now. */
const FORMER: readonly (readonly [body: JsonObject, change: Change])[] = [
	[
		{ does: 'kind', kind: 'place', names: ['Osland'] },
		{ type: 'set-kind', kind: 'place', names: ['Osland'] },
	],
	[{ does: 'not-a-name' }, { type: 'unmark-name' }],
	[
		{ does: 'actor', kind: 'other' },
		{ type: 'mark-name', kind: 'other' },
	],
	[{ does: 'same' }, { type: 'merge' }],
	[{ does: 'apart' }, { type: 'split' }],
	[
		{ does: 'call', name: 'Mayor' },
		{ type: 'rename', name: 'Mayor' },
	],
	[
		{ does: 'speaker', name: null },
		{ type: 'set-speaker', name: null },
	],
	[{ does: 'not-a-claim' }, { type: 'unmark-claim' }],
	[
		{ does: 'claim', name: 'Eva' },
		{ type: 'mark-claim', name: 'Eva' },
	],
];

const annotation = (change: Change, now = NOW): Annotation => {
	const at = anchorAt(TEXT, 'Osland');
	const value = { id: 'urn:c', at, other: anchorAt(TEXT, 'Ingrid Vassbo'), change };
	return annotationFor({ type: 'correction', value }, 'a.txt', now);
};

/** An annotation with other fields in its body. */
const withBody = ({ raw }: Annotation, fields: JsonObject): JsonObject => ({
	...raw,
	body: { ...(raw['body'] as JsonObject), type: 'Correction', ...fields },
});

const pageOf = (...items: readonly JsonObject[]) => parsePage(JSON.stringify({ ...EMPTY_PAGE.raw, items }));

describe('corrections that were stored by their former names', () => {
	it('are of all types', () => {
		assert.deepEqual(FORMER.map(([, { type }]): ChangeType => type).sort(), [...CHANGE_TYPES].sort());
	});

	for (const [former, change] of FORMER)
		it(`are read, written and merged as of today: ${String(former['does'])}`, () => {
			const [now, page] = [annotation(change), pageOf(withBody(annotation(change), former))];
			assert.deepEqual(page.annotations, [now]);
			assert.equal(printPage(page), printPage(pageOf(now.raw)));
			for (const base of [EMPTY_PAGE, page])
				for (const [ours, theirs] of [
					[page, pageOf(now.raw)],
					[pageOf(now.raw), page],
				] as const)
					assert.deepEqual(mergePages(base, ours, theirs).annotations, [now]);
			assert.ok(isStillSo(now, withBody(now, former)));
		});

	it('call what was a source unnamed', () => {
		const now = annotation({ type: 'mark-name', kind: 'unnamed' });
		for (const former of [
			{ type: 'mark-name', kind: 'source' },
			{ does: 'actor', kind: 'source' },
		])
			assert.deepEqual(pageOf(withBody(now, former)).annotations, [now]);
	});

	it('are no change beside one that was made', () => {
		const before = annotation({ type: 'rename', name: 'A' });
		const changed = annotation({ type: 'rename', name: 'B' }, LATER);
		const base = pageOf(withBody(before, { does: 'call' }));
		for (const [ours, theirs] of [
			[pageOf(before.raw), pageOf(withBody(changed, { does: 'call' }))],
			[pageOf(withBody(changed, { does: 'call' })), pageOf(before.raw)],
		] as const)
			assert.deepEqual(mergePages(base, ours, theirs).annotations, [changed]);
	});

	it('keep the fields that others added', () => {
		const page = pageOf({ ...withBody(annotation({ type: 'merge' }), { does: 'same', 'my:why': 1 }), 'my:field': [2] });
		const { raw } = page.annotations[0]!;
		assert.deepEqual([raw['my:field'], (raw['body'] as JsonObject)['my:why']], [[2], 1]);
	});

	for (const [what, body] of Object.entries({
		'of a name that never was': { does: 'constructor' },
		'of no name': {},
		'without what they need': { does: 'kind' },
	}))
		it(`stay as they are where they are ${what}`, () => {
			const raw = withBody(annotation({ type: 'merge' }), body);
			assert.deepEqual(pageOf(raw).annotations, [{ id: 'urn:c', raw, entry: undefined }]);
		});
});
