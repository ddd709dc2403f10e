import type { Sentence, Token } from '../language/token';
import type { Quotation } from '../model';
import { firstEndingAfter } from '../span';
import { addMention, type Chain } from './chain';

const MALE = new Set(['he', 'him', 'his', 'himself']);
const FEMALE = new Set(['she', 'her', 'hers', 'herself']);

interface MentionPlace {
	readonly chain: Chain;
	readonly start: number;
	readonly end: number;
	/** Whether its sentence is about it: it is the first one mentioned there, before any verb. */
	readonly subject: boolean;
	readonly sentence: number;
}

/**
 * Binds "he" and "she" where there is one candidate: the only person (or unnamed source) of fitting sex named so far in
 * the sentence; else the only one in the nearest sentence before that names any; else that sentence's subject, if the
 * pronoun is a subject too. Otherwise the pronoun stays unbound, because a wrong guess is worse than none.
 */
export function bindPronouns(
	sentences: readonly Sentence[],
	quotations: readonly Quotation[],
	chains: readonly Chain[],
): void {
	const outer = quotations.filter((quotation) => quotation.depth === 0);
	const bySentence = placesBySentence(sentences, chains);
	sentences.forEach((sentence, index) => {
		sentence.tokens.forEach((token, at) => {
			const sex = MALE.has(token.lower) ? 'm' : FEMALE.has(token.lower) ? 'f' : null;
			if (!sex) return;
			const quote = quoteAt(outer, token);
			const fits = (place: MentionPlace): boolean =>
				place.end <= token.start &&
				!place.chain.plural &&
				(place.chain.sex === 'fm' || place.chain.sex === sex) &&
				quoteAt(outer, place) === quote;
			const head = relativeHead(sentence.tokens, at);
			const chain =
				head === undefined
					? antecedent(bySentence, index, sentences, fits, isSubject(sentence.tokens, at))
					: headedBy(bySentence[index]!.filter(fits), sentence.tokens, head);
			if (!chain) return;
			chain.sex = sex;
			addMention(chain, token, 'pronoun', [{ rule: 'only-candidate', words: token.text }]);
			const list = bySentence[index]!;
			list.push({
				chain,
				start: token.start,
				end: token.end,
				subject: isSubject(sentence.tokens, at) && !list.some((place) => place.subject),
				sentence: index,
			});
		});
	});
}

/** How many sentences are looked back, at most one paragraph away. */
const REACH = 3;

function antecedent(
	places: readonly (readonly MentionPlace[])[],
	index: number,
	sentences: readonly Sentence[],
	fits: (place: MentionPlace) => boolean,
	subject: boolean,
): Chain | null {
	for (let i = index; i >= Math.max(0, index - REACH); i--) {
		if (sentences[index]!.block - sentences[i]!.block > 1) return null;
		const candidates = places[i]!.filter(fits);
		if (candidates.length === 0) continue;
		const about = subject && i < index ? candidates.find((place) => place.subject) : undefined;
		return only(candidates) ?? about?.chain ?? null;
	}
	return null;
}

function only(places: readonly MentionPlace[]): Chain | null {
	const chains = new Set(places.map((place) => place.chain));
	const [chain] = chains;
	return chain && chains.size === 1 ? chain : null;
}

const CLAUSE = 8;

/**
 * Where the phrase ends on which the relative clause around a pronoun hangs: in "Boyd, who said he was ill" it is Boyd who
 * is ill, and in "the captain, who said he was ill" nobody else. `undefined` outside of such clauses, and for objects,
 * which are somebody else: "those who helped him".
 */
function relativeHead(tokens: readonly Token[], at: number): number | undefined {
	const { lower } = tokens[at]!;
	const behind = tokens[at + 1]?.pos;
	if (lower === 'him' || (lower === 'her' && behind !== 'noun' && behind !== 'adjective')) return undefined;
	for (let i = at - 1; i > Math.max(0, at - CLAUSE); i--) {
		const { lower } = tokens[i]!;
		if (lower === 'who') return tokens[i - 1]!.lower === ',' ? tokens[i - 2]?.end : tokens[i - 1]!.end;
		if (/^[,;:—–]$/u.test(lower)) return undefined;
	}
	return undefined;
}

/** The chain of the phrase that ends at `head`: the one mentioned right there, else the only one with no verb in between. */
function headedBy(places: readonly MentionPlace[], tokens: readonly Token[], head: number): Chain | null {
	const verb = tokens.findLast(({ end, pos }) => end <= head && (pos === 'verb' || pos === 'auxiliary'))?.end ?? 0;
	const within = places.filter((place) => place.start >= verb && place.end <= head);
	return only(within.filter((place) => place.end === head)) ?? only(within);
}

const isSubject = (tokens: readonly Token[], at: number): boolean =>
	at === 0 || tokens[at]!.lower === 'he' || tokens[at]!.lower === 'she';

const quoteAt = (quotations: readonly Quotation[], span: { readonly start: number }): Quotation | undefined => {
	const found = quotations[firstEndingAfter(quotations, span.start)];
	return found && found.start <= span.start ? found : undefined;
};

/** Mentions of people and unnamed single sources, in order, for each sentence. */
function placesBySentence(sentences: readonly Sentence[], chains: readonly Chain[]): MentionPlace[][] {
	const places: MentionPlace[][] = sentences.map(() => []);
	for (const chain of chains) {
		if (chain.kind !== 'person' && chain.kind !== 'source') continue;
		for (const mention of chain.mentions) {
			const index = firstEndingAfter(sentences, mention.start);
			const sentence = sentences[index];
			if (!sentence || sentence.start > mention.start) continue;
			places[index]!.push({ chain, start: mention.start, end: mention.end, subject: false, sentence: index });
		}
	}
	places.forEach((list, index) => {
		list.sort((a, b) => a.start - b.start);
		const first = list[0];
		const verb =
			sentences[index]!.tokens.find((token) => token.pos === 'verb' || token.pos === 'auxiliary')?.start ?? Infinity;
		if (first && first.start < verb) list[0] = { ...first, subject: true };
	});
	return places;
}
