import { speechVerb } from '../../knowledge/speech';
import type { Token } from '../../language/token';
import { lastOf } from '../../lastOf';
import { holds } from '../../rule';
import { sliceOf, spanOf } from '../../span';
import { addMention, addRole, CANDIDATES, newChain, type Chain } from '../chain';
import type { LaterSourceSieve, NewSourceSieve, SourceVeto } from './sourceSieves';
import { postmodifierEnd, commaClauseEnd, reducedRelativeEnd } from './postmodifiers';
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
 * Unnamed sources: role phrases that speak and belong to nobody named ("a senior State Department official … the
 * official"). A definite phrase takes up what was introduced last that it can mean, which then speaks too ("a second
 * official was blunter … the official said"); any other opens a new source.
 */
export function unnamedSourceChains(
	text: string,
	phrases: readonly RolePhrase[],
	{ sourceVetoes, laterSources, newSources }: SourceRules,
): readonly Chain[] {
	const chains: Chain[] = [];
	const byHead = new Map<string, Introduction[]>();
	const open = (phrase: RolePhrase): Chain => {
		const chain = newChain('source', null, phrase.plural);
		const described = withPostmodifiers(text, phrase);
		addRole(chain, described);
		addMention(chain, phrase, 'role', [{ rule: 'unnamed-source', words: described.text }]);
		chains.push(chain);
		return chain;
	};
	for (const phrase of phrases) {
		const site = { phrase, speaks: speaks(phrase) };
		if (sourceVetoes.some((veto) => holds(veto, site))) continue;
		const alike = byHead.get(phrase.head) ?? [];
		byHead.set(phrase.head, alike);
		const canMean = ({ phrase: first, chain }: Introduction): boolean =>
			laterSources.some((sieve) => holds(sieve, { ...site, first, hasSpoken: chain !== null }));
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
function withPostmodifiers(text: string, phrase: RolePhrase): RolePhrase {
	const { tokens } = phrase.sentence;
	const reduced = reducedRelativeEnd(tokens, phrase.to);
	const end = cueFollows(tokens, reduced) ? reduced : postmodifierEnd(tokens, phrase.to);
	return end === phrase.to
		? phrase
		: { ...phrase, text: phrase.text + sliceOf(text, spanOf(phrase.end, lastOf(tokens, end).end)) };
}

const REACH = 4;
const BETWEEN = new Set(['adverb', 'auxiliary', 'modal']);

/** Whether a reporting verb stands at the phrase: after it and what belongs to it, before it in inverted order, or "according to". */
function speaks({ sentence: { tokens }, from, to }: RolePhrase): boolean {
	const attached = postmodifierEnd(tokens, to);
	if (
		[to, attached, reducedRelativeEnd(tokens, to), commaClauseEnd(tokens, attached)].some((at) =>
			cueFollows(tokens, at),
		)
	)
		return true;
	const who = attached + (tokens[attached]?.lower === ',' ? 1 : 0);
	if (tokens[who]?.lower === 'who' && cueFollows(tokens, who + 1)) return true;
	const before = tokens[from - 1];
	if (before && isCue(before) && tokens[from - 2]?.pos === 'punctuation') return true;
	return before?.lower === 'to' && tokens[from - 2]?.lower === 'according';
}

function cueFollows(tokens: readonly Token[], at: number): boolean {
	for (let i = at; i < Math.min(tokens.length, at + REACH); i++) {
		if (isCue(tokens[i]!)) return true;
		if (!BETWEEN.has(tokens[i]!.pos)) return false;
	}
	return false;
}

const isCue = (token: Token): boolean => token.pos === 'verb' && speechVerb(token.lower)?.frames.has('that') === true;
