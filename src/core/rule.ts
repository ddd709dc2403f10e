/** What must hold at a place, by what it asks. All of them must. */
export type Conditions<Site> = Readonly<Record<string, (site: Site) => boolean>>;

/**
 * A rule of an ordered list, which one runner reads. Its examples show what it is for, its counterexamples what it must leave
 * alone. Both are texts with the marks that the pipeline gives them. A test takes each rule and each of its conditions away in
 * turn, and demands that one of these texts then comes out otherwise.
 */
export interface Rule<Site> {
	/** Unique among all rules, and the key of its evidence. */
	readonly name: string;
	readonly conditions: Conditions<Site>;
	readonly examples: readonly string[];
	readonly counterexamples: readonly string[];
}

const tests = new WeakMap<object, readonly ((site: never) => boolean)[]>();

/** The conditions without their names, listed once for each rule. */
function testsOf<Site>(conditions: Conditions<Site>): readonly ((site: Site) => boolean)[] {
	const known = tests.get(conditions) as readonly ((site: Site) => boolean)[] | undefined;
	if (known) return known;
	const listed = Object.values(conditions);
	tests.set(conditions, listed);
	return listed;
}

/** Whether all conditions of the rule hold at the site. */
export function holds<Site>({ conditions }: Pick<Rule<Site>, 'conditions'>, site: Site): boolean {
	for (const isMet of testsOf(conditions)) if (!isMet(site)) return false;
	return true;
}
