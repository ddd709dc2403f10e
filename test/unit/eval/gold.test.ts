import assert from 'node:assert/strict';
import { readGoldLines } from '../../../scripts/eval/gold.mjs';

const line = (record: object): string => JSON.stringify({ id: 'one', text: 'The mayor of Ulvik spoke.', ...record });
const read = (record: object) => readGoldLines(`${line(record)}\n\n`)[0]!;

describe('gold read', () => {
	it('takes the bare name of a phrase, its kind and whom it names', () => {
		const entity = { start: 0, end: 18, type: 'PERSON', name: [13, 18], chain: 7 };
		assert.deepEqual(read({ entities: [entity] }).names?.counted, [{ start: 13, end: 18, kind: 'person', chain: '7' }]);
	});

	it('counts neither phrases without a name nor other types, and each span once', () => {
		const place = { start: 13, end: 18, type: 'PLACE' };
		const phrase = { start: 0, end: 9, type: 'PERSON', named: false };
		const entities = [place, { ...place, type: 'ORG' }, phrase, { start: 19, end: 24, type: 'MISC' }];
		assert.deepEqual(read({ entities }).names, {
			counted: [{ start: 13, end: 18, kind: 'place', chain: null }],
			neutral: [],
		});
	});

	it('keeps peoples, groups and what is to be ignored as neutral', () => {
		const entities = [
			{ start: 0, end: 3, type: 'NORP' },
			{ start: 4, end: 9, type: 'PLACE', group: true },
			{ start: 13, end: 18, type: 'ORG', ignore: true },
		];
		const { counted, neutral } = read({ entities }).names!;
		assert.deepEqual([counted.length, neutral.length], [0, 3]);
	});

	it('gives a claim the name of its speaker', () => {
		const quote = { kind: 'indirect', content: [[0, 9]], source: [], cue: [[19, 24]], actor: 'mayor' };
		const [claim] = read({ quotes: [quote], actors: { mayor: { name: 'Liv Haug' } } }).claims!;
		assert.equal(claim?.speaker, 'Liv Haug');
		assert.deepEqual(claim.cue, [{ start: 19, end: 24 }]);
	});

	it('tells a set without marks of a sort from one with none', () => {
		assert.deepEqual(read({ entities: [] }).claims, null);
		assert.deepEqual(read({ entities: [] }).names, { counted: [], neutral: [] });
	});

	it('leaves out a text that nearly repeats another', () => {
		assert.deepEqual(readGoldLines([line({}), line({ near_dup_of: 'one' })].join('\n')).length, 1);
	});
});
