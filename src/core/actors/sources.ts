import { speechVerb } from '../knowledge/speech';
import type { Token } from '../language/token';
import { addMention, addRole, newChain, type Chain } from './chain';
import type { RolePhrase } from './phraseWalk';

/**
 * Unnamed sources: role phrases that speak and belong to nobody named ("a senior State Department official … the
 * official"). A definite phrase takes up the source mentioned last that it can mean; any other opens a new one.
 */
export function sourceChains(phrases: readonly RolePhrase[]): readonly Chain[] {
	const chains: Chain[] = [];
	for (const phrase of phrases) {
		const known = phrase.definite || phrase.bare ? chains.findLast((chain) => takesUp(chain, phrase)) : undefined;
		if (known) {
			addMention(known, phrase, 'role', [{ rule: 'unnamed-source', words: known.roles[0]!.text }]);
			addRole(known, phrase);
		} else if (speaks(phrase)) {
			const chain = newChain('source');
			addRole(chain, phrase);
			addMention(chain, phrase, 'role', [{ rule: 'unnamed-source', words: phrase.text }]);
			chains.push(chain);
		}
	}
	return chains;
}

/** Same head in the same number, and no modifier that the source was not introduced with. */
function takesUp(chain: Chain, phrase: RolePhrase): boolean {
	const first = chain.roles[0] as RolePhrase;
	return (
		first.head === phrase.head &&
		first.plural === phrase.plural &&
		phrase.modifiers.every((word) => first.modifiers.includes(word))
	);
}

const REACH = 4;
const BETWEEN = new Set(['adverb', 'auxiliary', 'modal']);

/** Whether a reporting verb stands at the phrase: behind it, or before it in inverted order, or "according to". */
function speaks({ sentence: { tokens }, from, to }: RolePhrase): boolean {
	for (let i = to; i < Math.min(tokens.length, to + REACH); i++) {
		if (isCue(tokens[i]!)) return true;
		if (!BETWEEN.has(tokens[i]!.pos)) break;
	}
	const before = tokens[from - 1];
	if (before && isCue(before) && (tokens[from - 2]?.pos === 'punctuation' || tokens[from - 2]?.lower === ','))
		return true;
	return before?.lower === 'to' && tokens[from - 2]?.lower === 'according';
}

const isCue = (token: Token): boolean => token.pos === 'verb' && speechVerb(token.lower)?.frames.has('that') === true;
