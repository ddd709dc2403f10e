import assert from 'node:assert/strict';
import { addMention, newChain } from '../../../src/core/actors/chain';
import { bindGroupNouns } from '../../../src/core/actors/phrases/groupNouns';
import { ACTOR_SIEVES } from '../../../src/core/actors/sieves';
import { sentencesOf } from '../language/show';

const COUNT = 300;

describe('“the company”', () => {
	it('asks few of many companies whether they were mentioned last', () => {
		const names = Array.from({ length: COUNT }, (_, index) => `Orvane${index}`);
		const text = names.map((name) => `${name} said so. The company had denied it. It rained. It snowed.`).join(' ');
		let asked = 0;
		const companies = names.map((name) => {
			const start = text.indexOf(`${name} `);
			const chain = newChain('organization');
			chain.names.push({ start, end: start + name.length, kind: 'organization', title: null, evidence: [] });
			addMention(chain, { start, end: start + name.length }, 'name', []);
			return new Proxy(chain, {
				get: (target, key) => {
					if (key === 'mentions') asked++;
					return Reflect.get(target, key) as unknown;
				},
			});
		});
		bindGroupNouns(text, sentencesOf(text), companies, ACTOR_SIEVES);
		assert.ok(asked <= 20 * COUNT, `${asked} questions`);
		assert.deepEqual(new Set(companies.map(({ mentions }) => mentions.length)), new Set([2]));
	});
});
