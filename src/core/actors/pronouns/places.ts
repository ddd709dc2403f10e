import type { Sentence } from '../../language/token';
import { firstEndingAfter, type Span } from '../../span';
import type { Chain } from '../chain';

/** A mention in the sentence in which it stands. */
export interface MentionPlace extends Span {
	readonly chain: Chain;
	/** Whether its sentence is about it: it is the first one mentioned there, before any verb. */
	readonly isSubject: boolean;
}

/** Mentions of people and unnamed sources, in order, for each sentence. */
export function placesBySentence(sentences: readonly Sentence[], chains: readonly Chain[]): MentionPlace[][] {
	const places: MentionPlace[][] = sentences.map(() => []);
	for (const chain of chains) {
		if (chain.kind !== 'person' && chain.kind !== 'unnamed') continue;
		for (const { start, end } of chain.mentions) {
			const index = firstEndingAfter(sentences, start);
			const sentence = sentences[index];
			if (!sentence || sentence.start > start) continue;
			places[index]!.push({ chain, start, end, isSubject: false });
		}
	}
	places.forEach((list, index) => {
		list.sort((a, b) => a.start - b.start);
		const first = list[0];
		const verb =
			sentences[index]!.tokens.find((token) => token.pos === 'verb' || token.pos === 'auxiliary')?.start ?? Infinity;
		if (first && first.start < verb) list[0] = { ...first, isSubject: true };
	});
	return places;
}
