import type { Rule } from '../../src/core/rule.ts';

/** The lists of rules of a stage. */
export type RuleLists<Lists> = { readonly [Key in keyof Lists]: readonly Rule<never>[] };

/** Every rule of the lists. */
export const rulesOf = <Lists extends RuleLists<Lists>>(lists: Lists): readonly Rule<never>[] =>
	Object.values<readonly Rule<never>[]>(lists).flat();

/** The lists without the rule of this name; where a condition is named, with the rule but without that condition. */
export function without<Lists extends RuleLists<Lists>>(lists: Lists, name: string, condition?: string): Lists {
	const kept = (rule: Rule<never>): readonly Rule<never>[] => {
		if (rule.name !== name) return [rule];
		if (condition === undefined) return [];
		const conditions = Object.fromEntries(Object.entries(rule.conditions).filter(([asked]) => asked !== condition));
		return [{ ...rule, conditions }];
	};
	const left = Object.entries<readonly Rule<never>[]>(lists).map(([key, rules]) => [key, rules.flatMap(kept)]);
	return Object.fromEntries(left) as Lists;
}
