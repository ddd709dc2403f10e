import assert from 'node:assert/strict';
import { stagesWithout } from '../../../scripts/eval/stagesWithout.mjs';
import { rulesOf } from '../../../scripts/eval/without.mjs';
import { ACTOR_SIEVES } from '../../../src/core/actors/sieves';
import { annotateBy } from '../../../src/core/annotate';
import { ATTRIBUTION_RULES } from '../../../src/core/attribution/rules';

describe('stages without a rule', () => {
	const text = 'Lena Dahlquist met the press on Monday. “It is late,” Dahlquist said.';
	const actors = (name: string): number => annotateBy(stagesWithout(name), text).actors.length;

	it('leave out a rule of actors', () => {
		assert.deepEqual([actors('surname-of'), actors('given-name-of')], [2, 1]);
	});

	it('leave out a rule of attributions', () => {
		const claims = (name: string): number => annotateBy(stagesWithout(name), text).claims.length;
		assert.deepEqual([claims('subject'), claims('relative-pronoun')], [0, 1]);
	});

	it('have one rule of each name', () => {
		const names = [...rulesOf(ATTRIBUTION_RULES), ...rulesOf(ACTOR_SIEVES)].map(({ name }) => name);
		assert.deepEqual(names, [...new Set(names)]);
	});

	it('are said not to be there for another name, with the names that there are', () => {
		assert.throws(() => stagesWithout('nothing'), /^Failure: there is no rule “nothing”; there are .*, surname-of, /);
	});
});
