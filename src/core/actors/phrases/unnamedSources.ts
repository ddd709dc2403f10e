import type { Attribution } from '../../attribution/attribution';
import type { Token } from '../../language/token';
import { lastOf } from '../../lastOf';
import type { Name } from '../../names/name';
import { holds } from '../../rule';
import { firstEndingAfter, sliceOf, spanOf, type Span } from '../../span';
import { addMention, addRole, CANDIDATES, newChain, type Chain } from '../chain';
import type { LaterSourceSieve, NewSourceSieve, SourceVeto } from './sourceSieves';
import { postmodifierEnd, reducedRelativeEnd } from './postmodifiers';
import type { RolePhrase } from './rolePhrases';

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
	attributions: readonly Attribution[],
	{ sourceVetoes, laterSources, newSources }: SourceRules,
): readonly Chain[] {
	const sourceOf = sourcesOf(attributions);
	const people = new Set(names.filter(({ kind }) => kind === 'person').map(({ end }) => end));
	const chains: Chain[] = [];
	const byHead = new Map<string, Introduction[]>();
	const open = (phrase: RolePhrase): Chain => {
		const chain = newChain('unnamed', null, phrase.plural);
		const described = withPostmodifiers(text, phrase, sourceOf(phrase));
		addRole(chain, described);
		addMention(chain, phrase, 'role', [{ rule: 'unnamed-source', words: described.text }]);
		chains.push(chain);
		return chain;
	};
	for (const phrase of phrases) {
		const isAtPerson = text.slice(phrase.start - 2, phrase.start) === ', ' && people.has(phrase.start - 2);
		const site = { phrase, speaks: sourceOf(phrase) !== null, isAtPerson };
		if (sourceVetoes.some((veto) => holds(veto, site))) continue;
		const alike = byHead.get(phrase.head) ?? [];
		byHead.set(phrase.head, alike);
		const canMean = ({ phrase: first, chain }: Introduction): boolean => {
			const later = { ...site, first, hasSpoken: chain !== null };
			return laterSources.some((sieve) => holds(sieve, later));
		};
		const known = alike.slice(-CANDIDATES).findLast(canMean);
		if (known) {
			known.chain ??= open(known.phrase);
			addMention(known.chain, phrase, 'role', [{ rule: 'unnamed-source', words: known.chain.roles[0]!.text }]);
			addRole(known.chain, phrase);
		} else if (newSources.some((sieve) => holds(sieve, site))) alike.push({ phrase, chain: open(phrase) });
		else if (!phrase.definite && !phrase.bare) alike.push({ phrase, chain: null });
	}
	return chains;
}

/** The phrase with what tells this source from others: "three diplomats with knowledge of the talks". */
function withPostmodifiers(text: string, phrase: RolePhrase, source: Span | null): RolePhrase {
	const { tokens } = phrase.sentence;
	const reduced = reducedRelativeEnd(tokens, phrase.to);
	const isReduced = reduced > phrase.to && source !== null && lastOf(tokens, reduced).end <= source.end;
	const end = isReduced ? reduced : postmodifierEnd(tokens, phrase.to);
	return end === phrase.to
		? phrase
		: { ...phrase, text: phrase.text + sliceOf(text, spanOf(phrase.end, lastOf(tokens, end).end)) };
}

/** The source of an attribution that a phrase is the head of. */
type SourceOf = (phrase: RolePhrase) => Span | null;

function sourcesOf(attributions: readonly Attribution[]): SourceOf {
	const sources = attributions.flatMap(({ source }) => source ?? []).sort((a, b) => a.start - b.start);
	const starts = sources.map(({ start }) => ({ start, end: start + 1 }));
	return ({ start, end, from, to, sentence: { tokens } }) => {
		const at = firstEndingAfter(starts, start);
		const isOwned = tokens[from - 1]?.pos === 'possessive'; // "the mayor’s [two aides]"
		const source = [sources[at], isOwned ? sources[at - 1] : undefined].find(
			(one) => one !== undefined && one.start < end && start < one.end,
		);
		return source && (source.end <= end || mayFollowHead(tokens, to)) ? source : null;
	};
}

const OTHER_HEADS = new Set(['noun', 'proper', 'adjective', 'conjunction', 'other']);

/**
 * Whether what stands at an index belongs to the head before it: "of", "familiar with", "briefed", ", who". A name or another
 * noun does not ("the manufacturer Orvane said"). Of several joined by "and" it cannot be told who speaks.
 */
function mayFollowHead(tokens: readonly Token[], at: number): boolean {
	const next = tokens[at + (tokens[at]?.lower === ',' ? 1 : 0)];
	return next !== undefined && (postmodifierEnd(tokens, at) > at || !OTHER_HEADS.has(next.pos));
}
