import assert from 'node:assert/strict';
import { annotate } from '../../../src/core/annotate';
import { FormatError } from '../../../src/core/formats/decode';
import { toJson } from '../../../src/core/formats/json';
import { fromJson } from '../../../src/core/formats/parse';
import { ARTICLE } from './article';

type Json = Record<string, unknown>;

/** A fresh JSON value of the sample article, to be spoilt. */
const sample = (): Json => JSON.parse(JSON.stringify(toJson(ARTICLE, 'a.txt'))) as Json;
const first = (value: Json, list: string): Json => (value[list] as readonly Json[])[0]!;

describe('json', () => {
	it('has its fields in the order of the format', () => {
		const value = sample();
		assert.deepEqual(
			[value, first(value, 'actors'), first(value, 'claims')].map((object) => Object.keys(object).join(' ')),
			[
				'format source language length blocks actors claims issues quotations corrections',
				'id kind name aliases roles mentions background evidence',
				'id kind type stance speaker speakers source cue content about addressee relations within confidence doubts evidence',
			],
		);
		assert.deepEqual(first(value, 'blocks'), { kind: 'headline', start: 0, end: 18 });
	});

	it('comes back as it was', () => {
		assert.deepEqual(fromJson(sample()), { source: 'a.txt', article: ARTICLE });
	});

	it('keeps negation, modal and markup where there are any', () => {
		const article = annotate('Ann *Ames* would not say who paid.');
		const value = toJson(article, 'a.md');
		assert.deepEqual(
			value.claims.map(({ negated, modal }) => [negated, modal]),
			[[true, 'would']],
		);
		assert.deepEqual(fromJson(JSON.parse(JSON.stringify(value))).article, article);
	});

	it('keeps all who say it together, and lists them also where it is one', () => {
		const article = annotate('Ann Ames and Bob Boyd said it sank. Ann Ames said it leaked. Nobody said it burnt.');
		const value = toJson(article, 'a.txt');
		assert.deepEqual(
			value.claims.map(({ speaker, speakers }) => [speaker, speakers]),
			[
				['ann-ames', ['ann-ames', 'bob-boyd']],
				['ann-ames', ['ann-ames']],
				[null, []],
			],
		);
		assert.deepEqual(fromJson(JSON.parse(JSON.stringify(value))).article, article);
	});

	it('reads what was called a source before', () => {
		const value = sample();
		first(value, 'actors')['kind'] = 'source';
		assert.equal(fromJson(value).article.actors[0]?.kind, 'unnamed');
	});

	it('may lack what is not in the published format, and hold more than it', () => {
		const value = sample();
		delete value['quotations'];
		delete first(value, 'actors')['evidence'];
		delete (value['claims'] as Json[])[1]!['type'];
		value['extra'] = true;
		const { article } = fromJson(value);
		assert.deepEqual(article.quotations, []);
		assert.deepEqual(article.actors[0]?.evidence, []);
		assert.equal(article.claims[1]?.type, 'statement');
	});

	const SPOILT: Readonly<Record<string, (value: Json) => void>> = {
		'format: expected dossier/1, found "dossier/2"': (value) => (value['format'] = 'dossier/2'),
		'source: expected text, found nothing': (value) => delete value['source'],
		'length: expected a whole number from 0 on, found 1.5': (value) => (value['length'] = 1.5),
		'actors: expected a list, found an object': (value) => (value['actors'] = {}),
		'actors[1]: expected an object, found 3': (value) => (value['actors'] = [first(value, 'actors'), 3]),
		'actors: two of them have the same id': (value) =>
			(value['actors'] = [first(value, 'actors'), first(value, 'actors')]),
		'blocks[0]: 18–9 is no part of a text of 73': (value) => {
			Object.assign(first(value, 'blocks'), { start: 18, end: 9 });
		},
		'actors[0].mentions[0]: 0–74 is no part of a text of 73': (value) => {
			Object.assign(first(first(value, 'actors'), 'mentions'), { start: 0, end: 74 });
		},
		'actors[0].mentions[0].form: expected one of name, role, pronoun, people, found "toString"': (value) => {
			first(first(value, 'actors'), 'mentions')['form'] = 'toString';
		},
		'claims[0].speaker: expected the id of an actor, found "nobody"': (value) => {
			first(value, 'claims')['speaker'] = 'nobody';
		},
		'claims[0].content: expected at least one part, found a list': (value) => {
			first(value, 'claims')['content'] = [];
		},
		'quotations[0].closed: expected true or false, found "yes"': (value) => {
			first(value, 'quotations')['closed'] = 'yes';
		},
	};
	for (const [message, spoil] of Object.entries(SPOILT)) {
		it(`says: ${message}`, () => {
			const value = sample();
			spoil(value);
			assert.throws(() => fromJson(value), new FormatError(message));
		});
	}

	it('says what no document is', () => {
		assert.throws(() => fromJson([]), new FormatError('document: expected an object, found a list'));
		assert.throws(() => fromJson(null), new FormatError('document: expected an object, found null'));
	});
});
