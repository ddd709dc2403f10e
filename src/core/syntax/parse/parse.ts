import type { SyntaxTokens } from '../tokenTests';
import { readClauses } from './clauses';
import type { Item } from './clauseStack';
import type { Clause, NounPhrase, VerbGroup } from './grammar';
import { missingVerb } from './missingVerb';
import { nounPhrases } from './nounPhrases';
import { linkPhrases } from './postmodifiers';
import { verbGroups } from './verbGroups';

/** The grammar of a sentence: indices into its tokens. */
export interface Parse {
	readonly phrases: readonly NounPhrase[];
	readonly groups: readonly VerbGroup[];
	readonly clauses: readonly Clause[];
}

/** Noun phrases, verb groups and clauses of a sentence. Time grows with the number of tokens. */
export function parseOf(tokens: SyntaxTokens): Parse {
	const first = read(tokens);
	const tags = new Map(
		first.fragments.flatMap((items) => {
			const missing = missingVerb(tokens, items);
			return missing ? [[missing.at, missing.tag] as const] : [];
		}),
	);
	if (tags.size === 0) return first;
	return read(
		tokens.map((token, i) => {
			const tag = tags.get(i);
			return tag ? { ...token, tag } : token;
		}),
	);
}

function read(tokens: SyntaxTokens): Parse & { readonly fragments: readonly (readonly Item[])[] } {
	const found = verbGroups(tokens);
	const taken = new Set<number>();
	for (const { from, to } of found) for (let i = from; i < to; i++) taken.add(i);
	const phrases = nounPhrases(tokens, (i) => taken.has(i));
	const { clauses, fragments, inverted, participles } = readClauses(tokens, {
		phraseAt: new Map(phrases.map((phrase) => [phrase.from, phrase])),
		groupAt: new Map(found.map((group) => [group.from, group])),
	});
	linkPhrases(tokens, phrases, clauses);
	return { phrases, groups: revised(found, inverted, participles), clauses, fragments };
}

/** The groups with those of questions in the place of their two parts, and participles for what they are. */
function revised(
	groups: readonly VerbGroup[],
	inverted: readonly VerbGroup[],
	participles: ReadonlySet<VerbGroup>,
): readonly VerbGroup[] {
	const whole = new Map(inverted.map((group) => [group.head, group]));
	const starts = new Set(inverted.map(({ from }) => from));
	return groups.flatMap((group) => {
		if (participles.has(group)) return { ...group, voice: 'passive', finite: false };
		return whole.get(group.head) ?? (starts.has(group.from) ? [] : group);
	});
}
