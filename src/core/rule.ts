/** What must hold at a place, by what it asks. All of them must. */
export type Conditions<Site> = Readonly<Record<string, (site: Site) => boolean>>;

/**
 * A rule of an ordered list, which one runner reads. Its examples show what it is for, its counterexamples what it must leave
 * alone. Both are texts with the marks that the pipeline gives them. A test takes each rule and each of its conditions away in
 * turn, and demands that one of these texts then comes out otherwise.
 */
export interface Rule<Site> {
	/** Unique among all rules of its stage, and the key of its evidence. */
	readonly name: string;
	readonly conditions: Conditions<Site>;
	readonly examples: readonly string[];
	readonly counterexamples: readonly string[];
}

/** Whether all conditions of the rule hold at the site. */
export function holds<Site>({ conditions }: Pick<Rule<Site>, 'conditions'>, site: Site): boolean {
	for (const isMet of Object.values(conditions)) if (!isMet(site)) return false;
	return true;
}
