import assert from 'node:assert/strict';
import { rulesOf, without, type RuleLists } from '../../../scripts/eval/without.mjs';

/**
 * Tests of the rules of a stage. Each one marks its examples and counterexamples as they stand, and without it, or without one
 * of its conditions, at least one of them comes out otherwise. `mark` gives the marks that an example gets by the rules.
 */
export function testRules<Lists extends RuleLists<Lists>>(
	lists: Lists,
	mark: (example: string, lists: Lists) => string,
): void {
	const rules = rulesOf(lists);
	/** Whether the example keeps its marks. A rule without a condition may fail where that condition kept it away. */
	const keeps = (example: string, mutant: Lists): boolean => {
		try {
			return mark(example, mutant) === example;
		} catch {
			return false;
		}
	};

	it('have names of their own', () => {
		const names = rules.map(({ name }) => name);
		assert.deepEqual(names, [...new Set(names)]);
	});

	for (const { name, conditions, examples, counterexamples } of rules) {
		const texts = [...examples, ...counterexamples];

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
				assert.ok(!examples.every((example) => keeps(example, mutant)), 'All examples come out the same without it.');
			});

			for (const condition of Object.keys(conditions))
				it(`needs that ${condition}`, () => {
					const mutant = without(lists, name, condition);
					assert.ok(
						!texts.every((example) => keeps(example, mutant)),
						'All examples and counterexamples come out the same without this condition.',
					);
				});
		});
	}
}
