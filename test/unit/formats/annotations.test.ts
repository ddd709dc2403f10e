import assert from 'node:assert/strict';
import type { Change, Correction } from '../../../src/core/corrections/correction';
import type { Note, Remark } from '../../../src/core/corrections/note';
import { annotationFor, EMPTY_PAGE, parsePage, printPage, type Page } from '../../../src/core/formats/annotations';
import { FormatError } from '../../../src/core/formats/decode';
import { mergePages } from '../../../src/core/formats/mergePages';
import { anchorAt } from '../corrections/support';

const TEXT = 'The 😀 pier at Osland will close, Ingrid Vassbo said. Petter Rame disagreed.';
const NOW = '2026-03-03T10:00:00.000Z';

const CHANGES: readonly Change[] = [
	{ type: 'set-kind', kind: 'place', names: ['Osland'] },
	{ type: 'unmark-name' },
	{ type: 'mark-name', kind: 'other' },
	{ type: 'merge' },
	{ type: 'split' },
	{ type: 'rename', name: 'Mayor' },
	{ type: 'set-speaker', name: 'Eva' },
	{ type: 'set-speaker', name: null },
	{ type: 'unmark-claim' },
	{ type: 'mark-claim', name: null },
];

const correction = (change: Change, index: number): Correction => ({
	id: `urn:c${index}`,
	at: anchorAt(TEXT, 'Osland'),
	other: index % 2 === 0 ? anchorAt(TEXT, 'Petter Rame') : null,
	change,
});

const NOTE: Note = {
	id: 'urn:note',
	at: anchorAt(TEXT, 'will close'),
	remarks: [
		{ text: 'When?', created: NOW },
		{ text: 'In “May”.', created: NOW },
	],
	resolved: true,
};

const annotation = (change: Change, index = 0) =>
	annotationFor({ type: 'correction', value: correction(change, index) }, 'a.txt', NOW);

const pageOf = (...annotations: Page['annotations']): Page => ({ ...EMPTY_PAGE, annotations });

describe('annotations', () => {
	it('come back as they were', () => {
		const note = annotationFor({ type: 'note', value: NOTE }, 'a.txt', NOW);
		const page = pageOf(...CHANGES.map(annotation), note);
		const read = parsePage(printPage(page));
		assert.deepEqual(read, page);
		assert.equal(printPage(read), printPage(page));
	});

	it('count positions in code points, as the model demands', () => {
		const { target } = annotation({ type: 'unmark-name' }).raw as { target: { selector: object[] } };
		assert.deepEqual(target.selector, [
			{
				type: 'TextQuoteSelector',
				exact: 'Osland',
				prefix: 'The 😀 pier at ',
				suffix: ' will close, Ingrid Vassbo said.',
			},
			{ type: 'TextPositionSelector', start: 14, end: 20 },
		]);
	});

	it('of others are kept as they are, and so are fields that others added', () => {
		const alien = {
			type: 'Annotation',
			motivation: 'commenting',
			body: 'http://example.org/a',
			target: 'http://example.org/b',
		};
		const own = { ...annotation({ type: 'rename', name: 'A' }).raw, 'my:field': [1, { b: 2 }] };
		const file = JSON.stringify({
			...EMPTY_PAGE.raw,
			label: 'Mine',
			items: [alien, own, { ...own, body: 3 }, 'x'].slice(0, 3),
		});
		const page = parsePage(file);
		assert.deepEqual(JSON.parse(printPage(page)), JSON.parse(file));
		assert.deepEqual(page.annotations.map(({ entry }) => entry?.type), [undefined, 'correction', undefined]); // prettier-ignore
		const changed = annotationFor({ type: 'correction', value: correction({ type: 'rename', name: 'B' }, 0) }, 'a.txt', NOW, page.annotations[1]); // prettier-ignore
		assert.deepEqual(changed.raw['my:field'], [1, { b: 2 }]);
		assert.deepEqual((changed.raw['body'] as { name: string }).name, 'B');
	});

	for (const [what, text] of Object.entries({
		'a file that was cut off': '{"type":"AnnotationPage","items":[',
		'a list': '[]',
		'another page': '{"type":"AnnotationCollection","items":[]}',
		'a page without items': '{"type":"AnnotationPage"}',
		'a page of words': '{"type":"AnnotationPage","items":["a"]}',
	}))
		it(`are not read from ${what}`, () => {
			assert.throws(
				() => parsePage(text),
				(error) => error instanceof SyntaxError || error instanceof FormatError,
			);
		});
});

describe('merging pages', () => {
	const [a, b, c] = (['A', 'B', 'C'] as const).map((name, i) => annotation({ type: 'rename', name }, i)) as [Page['annotations'][0], Page['annotations'][0], Page['annotations'][0]]; // prettier-ignore
	const [a2, a3] = (['A2', 'A3'] as const).map((name) => annotation({ type: 'rename', name }, 0)) as [
		typeof a,
		typeof a,
	];
	const merged = (base: Page, ours: Page, theirs: Page) => mergePages(base, ours, theirs).annotations;

	it('takes over what either side added', () => {
		assert.deepEqual(merged(pageOf(a), pageOf(a, b), pageOf(a, c)), [a, c, b]);
	});

	it('takes over what either side changed or deleted', () => {
		assert.deepEqual(merged(pageOf(a, b), pageOf(a2, b), pageOf(a)), [a2]);
		assert.deepEqual(merged(pageOf(a, b), pageOf(b), pageOf(a, b, c)), [b, c]);
	});

	it('keeps what one side changed and the other deleted, and ours where both changed', () => {
		assert.deepEqual(merged(pageOf(a), pageOf(), pageOf(a2)), [a2]);
		assert.deepEqual(merged(pageOf(a), pageOf(a2), pageOf()), [a2]);
		assert.deepEqual(merged(pageOf(a), pageOf(a2), pageOf(a3)), [a2]);
	});
});

describe('merging a note that both sides changed', () => {
	const at = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1000).toISOString();
	const says = (author: string, seconds: number, text = `${author}${seconds}`): Remark => ({
		text,
		created: at(seconds),
		author,
	});
	const noteWith = (seconds: number, remarks: readonly Remark[], fields: Partial<Note> = {}) =>
		annotationFor(
			{ type: 'note', value: { ...NOTE, ...fields, resolved: fields.resolved ?? false, remarks } },
			'a.txt',
			at(seconds),
		);
	const texts = (page: Page): string[] =>
		page.annotations.flatMap(({ entry }) =>
			entry?.type === 'note' ? entry.value.remarks.map(({ text }) => text) : [],
		);
	const [first, ana, bo] = [says('Ana', 0, 'When?'), says('Ana', 20), says('Bo', 10)];
	const before = pageOf(noteWith(0, [first]));

	it('keeps the answers of both, in the order of time, whichever side is ours', () => {
		const [mine, theirs] = [pageOf(noteWith(20, [first, ana])), pageOf(noteWith(10, [first, bo]))];
		for (const merged of [
			mergePages(before, mine, theirs),
			mergePages(before, theirs, mine),
			mergePages(EMPTY_PAGE, mine, theirs),
		])
			assert.deepEqual(texts(merged), ['When?', 'Bo10', 'Ana20']);
	});

	it('leaves out what one took out, and keeps what the other changed of it', () => {
		const both = pageOf(noteWith(0, [first, bo]));
		const undone = pageOf(noteWith(20, [first]));
		assert.deepEqual(texts(mergePages(both, undone, pageOf(noteWith(20, [first, bo, ana])))), ['When?', 'Ana20']);
		const changed = pageOf(noteWith(30, [first, says('Bo', 10, 'Soon.')]));
		assert.deepEqual(texts(mergePages(both, undone, changed)), ['When?', 'Soon.']);
		assert.deepEqual(texts(mergePages(both, changed, undone)), ['When?', 'Soon.']);
	});

	it('takes the later words of a remark where nobody knows what was before', () => {
		const [older, newer] = [pageOf(noteWith(10, [first])), pageOf(noteWith(30, [says('Ana', 0, 'When exactly?'), bo]))];
		assert.deepEqual(texts(mergePages(EMPTY_PAGE, older, newer)), ['When exactly?', 'Bo10']);
		assert.deepEqual(texts(mergePages(EMPTY_PAGE, newer, older)), ['When exactly?', 'Bo10']);
	});

	it('takes each other field from whoever wrote it last', () => {
		const resolved = pageOf(noteWith(10, [first], { resolved: true }));
		const moved = pageOf(noteWith(20, [first], { at: anchorAt(TEXT, 'pier') }));
		const [merged] = mergePages(before, moved, resolved).annotations;
		assert.deepEqual(merged?.entry, { type: 'note', value: { ...NOTE, at: anchorAt(TEXT, 'pier'), remarks: [first], resolved: true } }); // prettier-ignore
		const later = pageOf(noteWith(30, [first], { at: anchorAt(TEXT, 'Petter') }));
		for (const both of [mergePages(before, moved, later), mergePages(before, later, moved)])
			assert.equal(both.annotations[0]?.entry?.value.at.exact, 'Petter');
	});

	it('is gone where the two took out all that it said', () => {
		const all = pageOf(noteWith(0, [first, bo]));
		assert.deepEqual(mergePages(all, pageOf(noteWith(1, [first])), pageOf(noteWith(2, [bo]))).annotations, []);
	});

	it('keeps fields of a remark that another tool wrote', () => {
		const { id, raw, entry } = noteWith(10, [first, bo]);
		const [one, other] = raw['body'] as [object, object];
		const theirs = pageOf({ id, entry, raw: { ...raw, body: [{ ...one, language: 'en' }, other] } });
		const [merged] = mergePages(before, pageOf(noteWith(20, [first, ana])), theirs).annotations;
		assert.deepEqual((merged?.raw['body'] as { language?: string }[]).map(({ language }) => language), ['en', undefined, undefined]); // prettier-ignore
	});
});

describe('a note of another hand', () => {
	const raw = annotationFor({ type: 'note', value: { ...NOTE, remarks: [{ text: 'When?', created: NOW, author: 'Ana' }] } }, 'a.txt', NOW).raw; // prettier-ignore
	const noteIn = (fields: object): Note | undefined => {
		const file = JSON.stringify({ ...EMPTY_PAGE.raw, items: [{ ...raw, ...fields }] });
		const entry = parsePage(file).annotations[0]!.entry;
		return entry?.type === 'note' ? entry.value : undefined;
	};
	const body = { type: 'TextualBody', value: 'When?', created: NOW };
	const quote = { type: 'TextQuoteSelector', exact: 'will close' };
	const target = (...selector: object[]): object => ({
		target: { type: 'SpecificResource', source: 'a.txt', selector },
	});

	it('says who wrote it, as a person with a name', () => {
		assert.deepEqual((raw['body'] as object[])[0], { ...body, format: 'text/plain', creator: { type: 'Person', name: 'Ana' } }); // prettier-ignore
		assert.equal(noteIn({})?.remarks[0]?.author, 'Ana');
	});

	for (const [what, creator, name] of [
		['a name', 'Ana', 'Ana'],
		['an account', { type: 'Person', nickname: 'ana' }, 'ana'],
		['several', [{ type: 'Person', name: 'Ana' }, { name: 'Bo' }], 'Ana'],
		['nobody', undefined, undefined],
		['what is no agent', 7, undefined],
	] as const)
		it(`is read where its creator is ${what}`, () => {
			assert.equal(noteIn({ body: [{ ...body, creator }] })?.remarks[0]?.author, name);
		});

	it('is read where its one remark is no list, or has no date', () => {
		assert.deepEqual(noteIn({ body })?.remarks, [{ text: 'When?', created: NOW }]);
		assert.deepEqual(noteIn({ body: [{ ...body, created: undefined }] })?.remarks, [{ text: 'When?', created: '' }]);
	});

	for (const [what, ...selector] of [
		['a position before the text', quote, { type: 'TextPositionSelector', start: -1, end: 5 }],
		['a position that is no whole number', quote, { type: 'TextPositionSelector', start: 1.5, end: 'x' }],
		['no position', quote],
		['a context that is no text', { ...quote, prefix: 3, suffix: null }],
	] as const)
		it(`is read by its words where it has ${what}`, () => {
			assert.deepEqual(noteIn(target(...selector))?.at, { exact: 'will close', prefix: '', suffix: '', start: 0 });
		});
});
