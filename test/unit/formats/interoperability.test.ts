import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { W3CTextFormat, type W3CTextAnnotation } from '@recogito/text-annotator';
import jsonld from 'jsonld';
import type { JsonLd } from 'jsonld/jsonld-spec';
import { anchorOf, placerFor } from '../../../src/core/corrections/anchor';
import type { Change } from '../../../src/core/corrections/correction';
import { annotationFor, EMPTY_PAGE, printPage, type Entry } from '../../../src/core/formats/annotations';
import { sliceOf, type Span } from '../../../src/core/span';
import { readSample, SAMPLES } from '../../gold/samples';

const ANNO = 'http://www.w3.org/ns/anno.jsonld';
/** The JSON-LD context of the Web Annotation Data Model as W3C publishes it, with its rights stated in it. */
const CONTEXT = JSON.parse(readFileSync(join(__dirname, 'anno.json'), 'utf8')) as JsonLd;
const OA = 'http://www.w3.org/ns/oa#';
const OURS = 'urn:dossier:terms:';

const CHANGES: readonly Change[] = [
	{ type: 'set-kind', kind: 'place', names: ['Kilifi'] },
	{ type: 'merge' },
	{ type: 'set-speaker', name: 'Jana Novak' },
	{ type: 'unmark-claim' },
];

/** Spans of words all over a text, one of them over white space and a line's end. */
const spansIn = (text: string): readonly Span[] =>
	[...text.matchAll(/\S+\s+\S+/g)]
		.filter((_, index) => index % 20 === 0)
		.map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** A store file with notes and corrections on a text. */
const storeOf = (text: string): string => {
	const entries = spansIn(text).map((span, index): Entry => {
		const at = anchorOf(text, span);
		const id = `urn:uuid:${index}`;
		const change = CHANGES[index % 5];
		return change
			? { type: 'correction', value: { id, at, other: index % 2 ? at : null, change } }
			: {
					type: 'note',
					value: { id, at, remarks: [{ text: 'So?', created: '2026-03-03T10:00:00Z' }], resolved: false },
				};
	});
	const annotations = entries.map((entry) => annotationFor(entry, 'a.txt', '2026-03-03T10:00:00Z'));
	return printPage({ ...EMPTY_PAGE, annotations });
};

const TEXTS = SAMPLES.map((name) => `😀 ${readSample(name)}`);

type Node = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

describe('a store file', () => {
	it('is JSON-LD that means annotations, targets and selectors', async () => {
		for (const text of TEXTS) {
			const [page] = await jsonld.expand(JSON.parse(storeOf(text)) as jsonld.JsonLdDocument, {
				base: 'file:///articles/a.txt.dossier.json',
				documentLoader: (url) => {
					assert.equal(url, ANNO);
					return Promise.resolve({ documentUrl: url, document: CONTEXT });
				},
			});
			const [list] = (page as Node)['http://www.w3.org/ns/activitystreams#items']!;
			const items = list!['@list'] as readonly Node[];
			const spans = spansIn(text);
			assert.equal(items.length, spans.length);
			items.forEach((item, index) => {
				assert.deepEqual(item['@type'], [`${OA}Annotation`]);
				assert.match(String(item[`${OA}motivatedBy`]![0]!['@id']), /^http:\/\/www\.w3\.org\/ns\/oa#\w+ing$/);
				const target = item[`${OA}hasTarget`]![0] as Node;
				assert.equal(target[`${OA}hasSource`]![0]!['@id'], 'file:///articles/a.txt');
				const [quote, position] = target[`${OA}hasSelector`] as unknown as readonly Node[];
				const exact = quote![`${OA}exact`]![0]!['@value'];
				assert.equal(exact, sliceOf(text, spans[index]!));
				const points = Array.from(text);
				const [start, end] = ['start', 'end'].map((end) => position![`${OA}${end}`]![0]!['@value'] as number);
				assert.equal(points.slice(start, end).join(''), exact);
				const body = item[`${OA}hasBody`]![0] as Node;
				const change = CHANGES[index % 5];
				if (change) assert.deepEqual(body['@type'], [`${OURS}${change.type}`]);
			});
		}
	});

	it('is read by a public annotation library, and its targets are the same words', () => {
		for (const text of TEXTS) {
			const adapter = W3CTextFormat('a.txt');
			const { items } = JSON.parse(storeOf(text)) as { items: W3CTextAnnotation[] };
			const placeOf = placerFor(text);
			const points = Array.from(text);
			items.forEach((item, index) => {
				const { parsed, error } = adapter.parse(item);
				assert.equal(error, undefined);
				const [selector] = parsed!.target.selector;
				assert.ok(selector);
				const words = points.slice(selector.start, selector.end).join('');
				assert.equal(words, selector.quote);
				assert.equal(words, sliceOf(text, spansIn(text)[index]!));
				const anchor = anchorOf(text, spansIn(text)[index]!);
				assert.deepEqual(placeOf(anchor), spansIn(text)[index]);
			});
		}
	});
});
