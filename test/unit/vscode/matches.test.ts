import assert from 'node:assert/strict';
import { asksForExtras, matches, termsOf } from '../../../src/vscode/tree/matches';

describe('the filter of a tree', () => {
	it('wants every word somewhere, capitals, accents and order aside', () => {
		const texts = ['Nicolás Maduro', 'Venezuelan leader'];
		for (const query of ['', '  ', 'maduro', 'NICOLAS', 'leader madu', 'zue']) assert.ok(matches(query, texts), query);
		for (const query of ['maduros', 'maduro guaido']) assert.ok(!matches(query, texts), query);
	});

	it('takes a term for what something is, and never for its words', () => {
		const terms = [{ names: ['ungenannt', 'unnamed'], is: (thing: string) => thing === 'source' }];
		for (const query of ['unnamed', 'UNGENANNT', 'unnamed ship']) {
			assert.ok(matches(query, ['a ship'], termsOf(terms, 'source')), query);
			assert.ok(!matches(query, ['an unnamed ship'], termsOf(terms, 'person')), query);
		}
		assert.ok(matches('unname', ['an unnamed ship'], termsOf(terms, 'person')));
	});

	it('asks for what is left out otherwise by a term for it, as a word of its own', () => {
		const terms = [
			{ names: ['haltung', 'attitude'], is: () => true, isExtra: true },
			{ names: ['unnamed'], is: () => true },
		] as const;
		for (const query of ['attitude', 'minister ATTITUDE', ' Haltung ']) assert.ok(asksForExtras(query, terms), query);
		for (const query of ['', 'unnamed', 'attitudes', 'minister']) assert.ok(!asksForExtras(query, terms), query);
	});
});
