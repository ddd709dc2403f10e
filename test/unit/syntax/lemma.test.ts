import assert from 'node:assert/strict';
import type { PennTag } from '../../../src/core/language/tagger/penn';
import { verbLemma } from '../../../src/core/syntax/parse/lemma';

const CASES: readonly (readonly [form: string, tag: PennTag, lemma: string])[] = [
	['said', 'VBD', 'say'],
	["'s", 'VBZ', 'be'],
	['would', 'MD', 'would'],
	['wo', 'MD', 'will'],
	['tries', 'VBZ', 'try'],
	['dies', 'VBZ', 'die'],
	['passes', 'VBZ', 'pass'],
	['uses', 'VBZ', 'use'],
	['tied', 'VBN', 'tie'],
	['stopped', 'VBD', 'stop'],
	['stopping', 'VBG', 'stop'],
	['called', 'VBN', 'call'],
	['decided', 'VBD', 'decide'],
	['visited', 'VBD', 'visit'],
	['hoping', 'VBG', 'hope'],
	['agreed', 'VBD', 'agree'],
	['changed', 'VBD', 'change'],
	['belonged', 'VBD', 'belong'],
	['argued', 'VBD', 'argue'],
	['developed', 'VBN', 'develop'],
	['compared', 'VBN', 'compare'],
	['appeared', 'VBD', 'appear'],
	['named', 'VBN', 'name'],
	['leave', 'VB', 'leave'],
];

describe('the lemma of a verb', () => {
	for (const [lower, tag, lemma] of CASES)
		it(`is “${lemma}” for “${lower}”`, () => {
			assert.equal(verbLemma({ lower, tag }), lemma);
		});
});
