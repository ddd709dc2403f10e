import assert from 'node:assert/strict';
import { matches } from '../../../src/vscode/tree/matches';

describe('the filter of a tree', () => {
	it('wants every word somewhere, capitals, accents and order aside', () => {
		const texts = ['Nicolás Maduro', 'Venezuelan leader'];
		for (const query of ['', '  ', 'maduro', 'NICOLAS', 'leader madu', 'zue']) assert.ok(matches(query, texts), query);
		for (const query of ['maduros', 'maduro guaido']) assert.ok(!matches(query, texts), query);
	});
});
