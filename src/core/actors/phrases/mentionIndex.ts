import { firstEndingAfter, type Span } from '../../span';
import { lastMentionBefore, type Chain } from '../chain';

/** Who is mentioned in a stretch of the text, found without asking everybody. */
export interface MentionIndex {
	/** Takes note of a mention that a chain was given since; it must end after those that were noted before. */
	add(chain: Chain, end: number): void;
	/** The chains with a mention that ends after `from`, and not after `to`. */
	within(from: number, to: number): ReadonlySet<Chain>;
}

interface ChainSpan extends Span {
	readonly chain: Chain;
}

export function mentionIndex(chains: readonly Chain[]): MentionIndex {
	const places = chains
		.flatMap((chain) => chain.mentions.map(({ start, end }): ChainSpan => ({ start, end, chain })))
		.sort((a, b) => a.end - b.end);
	const later: ChainSpan[] = [];
	return {
		add: (chain, end) => {
			later.push({ start: end, end, chain });
		},
		within: (from, to) => {
			const found = new Set<Chain>();
			for (const list of [places, later])
				for (let i = firstEndingAfter(list, from); list[i] && list[i]!.end <= to; i++) found.add(list[i]!.chain);
			for (const chain of found) if (lastMentionBefore(chain, to) <= from) found.delete(chain);
			return found;
		},
	};
}
