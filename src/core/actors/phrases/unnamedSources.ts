import { lastOf } from '../../lastOf';
import type { Name } from '../../names/name';
import { holds } from '../../rule';
import { firstEndingAfter, sliceOf, spanOf } from '../../span';
import { addMention, addRole, CANDIDATES, newChain, type Chain } from '../chain';
import type { LaterSourceSieve, NewSourceSieve, SourceVeto } from './sourceSieves';
import { postmodifierEnd, reducedRelativeEnd } from './postmodifiers';
import type { RolePhrase } from './rolePhrases';
import type { SourceHead, SourceHeads } from './sourceHeads';

/** How unnamed sources are found. */
export interface SourceRules {
	readonly sourceVetoes: readonly SourceVeto[];
	readonly laterSources: readonly LaterSourceSieve[];
	readonly newSources: readonly NewSourceSieve[];
}

/** A phrase that may be taken up later, and the source that it opened; none as long as nobody hears it speak. */
interface Introduction {
	readonly phrase: RolePhrase;
	chain: Chain | null;
}

/**
 * Unnamed sources: role phrases that are the source of an attribution and belong to nobody named ("a senior State Department
 * official … the official"). A definite phrase takes up what was introduced last that it can mean, which then speaks too ("a
 * second official was blunter … the official said"); any other opens a new source.
 */
export function unnamedSourceChains(
	text: string,
	phrases: readonly RolePhrase[],
	names: readonly Name[],
	heads: SourceHeads,
	{ sourceVetoes, laterSources, newSources }: SourceRules,
): readonly Chain[] {
	const people = new Set(names.filter(({ kind }) => kind === 'person').map(({ end }) => end));
	const chains: Chain[] = [];
	const byHead = new Map<string, Introduction[]>();
	const open = (phrase: RolePhrase): Chain => {
		const chain = newChain(
			phrase.names === 'document' ? 'document' : 'unnamed',
			null,
			phrase.plural || phrase.names === 'body',
		);
		const described = withPostmodifiers(text, phrase, headOf(heads, phrase));
		addRole(chain, described);
		addMention(chain, described, 'role', [{ rule: 'unnamed-source', words: described.text }]);
		chains.push(chain);
		return chain;
	};
	for (const phrase of phrases) {
		const isAtPerson = text.slice(phrase.start - 2, phrase.start) === ', ' && people.has(phrase.start - 2);
		const spoken = headOf(heads, phrase);
		const site = {
			phrase,
			speaks: spoken !== undefined,
			isVocal: spoken?.isVocal ?? false,
			isPlain: spoken?.isPlain ?? false,
			isAtPerson,
		};
		if (sourceVetoes.some((veto) => holds(veto, site))) continue;
		const opens = newSources.some((sieve) => holds(sieve, site));
		const alike = byHead.get(phrase.head) ?? [];
		byHead.set(phrase.head, alike);
		const canMean = ({ phrase: first, chain }: Introduction): boolean => {
			const later = { ...site, speaks: opens, first, hasSpoken: chain !== null };
			return laterSources.some((sieve) => holds(sieve, later));
		};
		const known = alike.slice(-CANDIDATES).findLast(canMean);
		if (known) {
			known.chain ??= open(known.phrase);
			addMention(known.chain, phrase, 'role', [{ rule: 'unnamed-source', words: known.chain.roles[0]!.text }]);
			addRole(known.chain, phrase);
		} else if (opens) alike.push({ phrase, chain: open(phrase) });
		else if (!phrase.definite && !phrase.bare) alike.push({ phrase, chain: null });
	}
	return chains;
}

const headOf = (heads: SourceHeads, { headStarts: [last, first] }: RolePhrase): SourceHead | undefined =>
	heads.get(last) ?? heads.get(first);

/** The phrase with what tells this source from others: "three diplomats with knowledge of the talks", "local farmers and brewers". */
function withPostmodifiers(text: string, phrase: RolePhrase, spoken: SourceHead | undefined): RolePhrase {
	const { tokens } = phrase.sentence;
	const to = Math.max(phrase.to, firstEndingAfter(tokens, (spoken?.through ?? phrase.end) - 1) + 1);
	const reduced = reducedRelativeEnd(tokens, to);
	const isReduced = reduced > to && spoken !== undefined && lastOf(tokens, reduced).end <= spoken.source.end;
	const { end } = lastOf(tokens, isReduced ? reduced : postmodifierEnd(tokens, to));
	return end <= phrase.end ? phrase : { ...phrase, end, text: phrase.text + sliceOf(text, spanOf(phrase.end, end)) };
}
