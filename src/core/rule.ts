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

/** What the first rule finds whose conditions hold and that finds anything; null if there is none. */
export function firstFound<Site, OneRule extends Pick<Rule<Site>, 'conditions'>, Found extends object>(
	rules: readonly OneRule[],
	site: Site,
	find: (rule: OneRule) => Found | null | undefined,
): Found | null {
	for (const rule of rules) {
		const found = holds(rule, site) ? find(rule) : null;
		if (found) return found;
	}
	return null;
}

/**
 * The candidates that the rules leave: each rule in turn keeps those that it holds for, unless it holds for none. `sitesOf` gives
 * the site of each of those that are left.
 */
export function chosenBy<Site, Candidate>(
	rules: readonly Pick<Rule<Site>, 'conditions'>[],
	candidates: readonly Candidate[],
	sitesOf: (left: readonly Candidate[]) => (candidate: Candidate) => Site,
): readonly Candidate[] {
	let left = candidates;
	for (const rule of rules) {
		if (left.length < 2) break;
		const siteOf = sitesOf(left);
		const kept = left.filter((candidate) => holds(rule, siteOf(candidate)));
		if (kept.length > 0) left = kept;
	}
	return left;
}
