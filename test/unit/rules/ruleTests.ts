import assert from 'node:assert/strict';
import { rulesOf, without, type RuleLists } from '../../../scripts/eval/without.mjs';

/**
 * Tests of the rules of a stage. Each one marks its examples and counterexamples as they stand, and without it, or without one
 * of its conditions, at least one of them comes out otherwise. `mark` gives the marks that an example gets by the rules.
 */
export function testRules<Lists extends RuleLists>(
	lists: Lists,
	mark: (example: string, lists: Lists) => string,
): void {
	const rules = rulesOf(lists);

	it('have names of their own', () => {
		const names = rules.map(({ name }) => name);
		assert.deepEqual(names, [...new Set(names)]);
	});

	for (const rule of rules) {
		const { name, conditions, examples, counterexamples } = rule;
		const texts = [...examples, ...counterexamples];
		const survives = (condition?: string): boolean => {
			const mutant = without(lists, name, condition);
			return texts.every((example) => mark(example, mutant) === example);
		};

		describe(name, () => {
			it('marks its examples, and what it leaves alone', () => {
				assert.ok(examples.length > 0, 'It has no example.');
				assert.deepEqual(
					texts.map((example) => mark(example, lists)),
					texts,
				);
			});

			it('is needed by an example', () => {
				const mutant = without(lists, name);
				assert.ok(
					examples.some((example) => mark(example, mutant) !== example),
					'All examples come out the same without it.',
				);
			});

			for (const condition of Object.keys(conditions))
				it(`needs that ${condition}`, () => {
					assert.ok(!survives(condition), 'All examples and counterexamples come out the same without this condition.');
				});
		});
	}
}
