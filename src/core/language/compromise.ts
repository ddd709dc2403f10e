import nlp from 'compromise/two';

/** Words that can be the same, as tags of compromise with those that they imply: `City` with `Place`, `Singular` and `Noun`. */
export interface SenseGroup {
	readonly senses: readonly string[];
	/** In small letters, sorted by code units. */
	readonly words: readonly string[];
}

interface Model {
	readonly lexicon: Readonly<Record<string, string | readonly string[]>>;
	readonly tagSet: Readonly<Record<string, { readonly parents: readonly string[] }>>;
}

/**
 * The only door to compromise: the single words of its lexicon, which it inflects when it is loaded. Bundles hold what this returns as a table that is
 * made when they are built (`scripts/bundle/plugins.mjs`), and nothing of compromise itself.
 */
export function senseGroups(): readonly SenseGroup[] {
	const { lexicon, tagSet } = (nlp.model() as { readonly one: Model }).one;
	const implied = new Map(Object.entries(tagSet).map(([tag, { parents }]) => [tag, parents]));
	const groups = new Map<string, { senses: readonly string[]; words: string[] }>();
	for (const [word, tags] of Object.entries(lexicon).sort(byWord)) {
		if (/\s/u.test(word) || !/\p{L}/u.test(word) || word !== word.toLowerCase()) continue;
		const senses = [...new Set([tags].flat().flatMap((tag) => [tag, ...(implied.get(tag) ?? [])]))];
		const group = groups.get(senses.join());
		if (group) group.words.push(word);
		else groups.set(senses.join(), { senses, words: [word] });
	}
	return [...groups.values()];
}

const byWord = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
