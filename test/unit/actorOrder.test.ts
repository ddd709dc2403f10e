import assert from 'node:assert/strict';
import { annotate } from '../../src/core/annotate';
import type { Actor, Article } from '../../src/core/model';
import { byAppearance, byLikeness, byProminence, bySpeaking, introduction } from '../../src/core/actorOrder';
import { actorCounts } from '../../src/core/query';
import { sliceOf } from '../../src/core/span';

const TEXT = `Get the news first: join the Coast Wire channel on WhatsApp!

Minister calls bridge safe

Transport minister Odera told the Coast Wire on Monday that the new bridge at Kilifi was safe. “It will stand,” the minister said.

The engineers had asked Grace Achieng Odera for more time, a senior official said. The official added that Odera had refused.

© 2024 Coast Wire. All rights reserved.
`;

const WIRE = `By Ruth Comey

BRNO (Globe Wire) - The mayor, Jana Novak, said on Monday that the tram line would open in May. “It will run,” Novak said.

Reporting by Ruth Comey for the Globe Wire; editing by Ruth Comey

© 2024 Globe Wire. All rights reserved.
`;

const ARTICLE = annotate(TEXT);

const named = (article: Article, name: string): Actor => article.actors.find((actor) => actor.name === name)!;

describe('the order of an article', () => {
	it('introduces an actor by the fullest name', () => {
		const words = (name: string): string => sliceOf(TEXT, introduction(ARTICLE, named(ARTICLE, name)));
		assert.equal(words('Grace Achieng Odera'), 'Grace Achieng Odera');
		assert.equal(introduction(ARTICLE, named(ARTICLE, 'Coast Wire')).start, TEXT.indexOf('Coast Wire on Monday'));
	});

	it('introduces an unnamed source by its first description', () => {
		const source = ARTICLE.actors.find(({ kind }) => kind === 'unnamed')!;
		assert.equal(introduction(ARTICLE, source), source.mentions[0]);
	});

	it('has nobody whom only boilerplate names', () => {
		const names = byAppearance(ARTICLE).map(({ name }) => name);
		assert.equal(names[0], 'Grace Achieng Odera');
		assert.ok(!names.includes('WhatsApp'), names.join());
		assert.equal(names.length, ARTICLE.actors.length);
	});

	it('opens neither with who wrote it nor with the agency, however often they stand there', () => {
		const wire = annotate(WIRE);
		const names = (actors: readonly Actor[]): string[] => actors.map(({ name }) => name);
		const first = names(byAppearance(wire));
		assert.deepEqual(first.slice(0, 2), ['BRNO', 'Jana Novak']);
		const prominent = names(byProminence(wire, byAppearance(wire), actorCounts(wire)));
		assert.equal(prominent[0], 'Jana Novak');
		for (const order of [first, prominent]) assert.deepEqual(order.slice(-2).sort(), ['Globe Wire', 'Ruth Comey']);
	});

	it('has those first whose names are alike', () => {
		assert.equal(byLikeness(ARTICLE.actors, 'the Odera family')[0]!.name, 'Grace Achieng Odera');
	});

	it('has those first who speak, and persons and unnamed sources before places', () => {
		const names = bySpeaking(byAppearance(ARTICLE), actorCounts(ARTICLE)).map(({ name }) => name);
		assert.deepEqual(names.slice(0, 2), ['Grace Achieng Odera', 'senior official']);
		assert.ok(names.indexOf('Kilifi') > names.indexOf('Coast Wire'));
	});
});
