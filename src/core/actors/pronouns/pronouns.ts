import type { Attribution } from '../../attribution/attribution';
import type { Sentence, Token } from '../../language/token';
import type { Quotation } from '../../model';
import { holds } from '../../rule';
import { byPosition, firstEndingAfter } from '../../span';
import { parseOf } from '../../syntax/parse/parse';
import { addMention, type Chain } from '../chain';
import { lastSpeaker, spokenSources } from './lastSpeaker';
import { placesBySentence, type MentionPlace } from './places';
import { sexInText } from './sexes';
import { unnamedSubjects } from './unnamedSubjects';
import {
	isObject,
	isSubject,
	type AntecedentSite,
	type PronounSieve,
	type PronounSite,
	type PronounVeto,
} from './pronounSieves';

/** What pronouns are bound by. */
export interface PronounsInput {
	readonly text: string;
	readonly sentences: readonly Sentence[];
	readonly quotations: readonly Quotation[];
	/** In document order. */
	readonly attributions: readonly Attribution[];
}

/** How pronouns are bound. */
export interface PronounRules {
	readonly pronounVetoes: readonly PronounVeto[];
	readonly pronouns: readonly PronounSieve[];
}

const MALE = new Set(['he', 'him', 'his', 'himself']);
const FEMALE = new Set(['she', 'her', 'hers', 'herself']);

/** How many sentences are looked back, at most one paragraph away. */
const REACH = 3;

/**
 * Binds "he" and "she" where there is one candidate: the only person (or unnamed source) of fitting sex named so far in
 * the sentence; else the only one in the nearest sentence before that names any; else that sentence's subject, if the
 * pronoun is a subject too. Whoever has no name or row is a candidate as well, so that a pronoun which means them is left
 * alone. Otherwise the pronoun stays unbound, because a wrong guess is worse than none.
 */
export function bindPronouns(
	{ text, sentences, quotations, attributions }: PronounsInput,
	chains: readonly Chain[],
	{ pronounVetoes, pronouns }: PronounRules,
): void {
	const outer = quotations.filter((quotation) => quotation.depth === 0);
	for (const chain of chains) if (chain.sex === 'fm') chain.sex = sexInText(text, chain);
	const bySentence = placesBySentence(sentences, chains);
	const sources = spokenSources(attributions);
	const unnamed = new Map<string, Chain>();
	sentences.forEach((sentence, index) => {
		const { tokens } = sentence;
		const places = bySentence[index]!;
		for (const place of unnamedSubjects(sentence, places, unnamed)) places.push(place);
		places.sort(byPosition);
		tokens.forEach((token, at) => {
			const sex: 'm' | 'f' | null = MALE.has(token.lower) ? 'm' : FEMALE.has(token.lower) ? 'f' : null;
			if (!sex) return;
			const quotation = quotationAt(outer, token.start);
			const { subject, isDirect } = subjectOf(sentence, at);
			const isSubjectHere = ({ start, end }: MentionPlace): boolean =>
				subject !== undefined && start <= subject.start && subject.end <= end;
			const isObjectHere = isObject(tokens, at);
			const isPossible = (place: MentionPlace, between: AntecedentSite['quotations']): boolean => {
				const site: AntecedentSite = {
					place,
					sex,
					quotations: between,
					isObject: isObjectHere,
					isOwnSubject: isDirect && isSubjectHere(place),
				};
				return !pronounVetoes.some((veto) => holds(veto, site));
			};
			const mayMean = (place: MentionPlace): boolean => isPossible(place, [quotationAt(outer, place.start), quotation]);
			const own = places.filter((place) => place.end <= token.start && mayMean(place));
			const nearest = own.length > 0 ? own : nearestBefore(bySentence, index, sentences, mayMean);
			const source = sources.get(token.start);
			const spoke =
				source &&
				lastSpeaker(
					source,
					({ start, end }) =>
						bySentence.slice(firstEndingAfter(sentences, start), firstEndingAfter(sentences, end - 1) + 1).flat(),
					(place) => isPossible(place, [undefined, undefined]),
				);
			const site: PronounSite = {
				tokens,
				at,
				sex,
				own,
				nearest,
				later: places.filter((place) => place.start > token.start && mayMean(place)),
				subject: own.find(isSubjectHere)?.chain ?? null,
				spoke: spoke?.chain ?? null,
				content: source?.attribution.content[0] ?? null,
			};
			const chain = pronouns.find((sieve) => holds(sieve, site))?.find(site);
			if (!chain) return;
			chain.sex = sex;
			addMention(chain, token, 'pronoun', [{ rule: 'only-candidate', words: token.text }]);
			const isFirst = isSubject(tokens, at) && !places.some((place) => place.isSubject);
			places.push({ chain, start: token.start, end: token.end, isSubject: isFirst });
		});
	});
}

/** The subject of the clause that a token stands in. */
interface ClauseSubject {
	/** Its head. */
	readonly subject: Token | undefined;
	/** Whether no other verb stands between the clause's own and the token: "refused to meet her" has one. */
	readonly isDirect: boolean;
}

/** The subject of the clause whose verb stands before a token. */
function subjectOf({ tokens }: Sentence, at: number): ClauseSubject {
	const clause = parseOf(tokens).clauses.findLast(
		({ from, to, verb }) => from <= at && at < to && verb && verb.to <= at,
	);
	if (!clause?.subject || !clause.verb) return { subject: undefined, isDirect: false };
	const isDirect = !tokens.slice(clause.verb.to, at).some(({ pos }) => pos === 'verb');
	return { subject: tokens[clause.subject.head], isDirect };
}

/** What the pronoun may mean in the nearest sentence before its own that has any. */
function nearestBefore(
	places: readonly (readonly MentionPlace[])[],
	index: number,
	sentences: readonly Sentence[],
	mayMean: (place: MentionPlace) => boolean,
): readonly MentionPlace[] {
	for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
		if (sentences[index]!.block - sentences[i]!.block > 1) return [];
		const found = places[i]!.filter(mayMean);
		if (found.length > 0) return found;
	}
	return [];
}

const quotationAt = (quotations: readonly Quotation[], offset: number): Quotation | undefined => {
	const found = quotations[firstEndingAfter(quotations, offset)];
	return found && found.start <= offset ? found : undefined;
};
