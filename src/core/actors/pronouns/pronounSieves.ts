import type { Token } from '../../language/token';
import type { Quotation } from '../../model';
import type { Rule } from '../../rule';
import type { Chain } from '../chain';
import type { MentionPlace } from './places';

/** "He" or "she", beside a mention before it that it may mean. */
export interface AntecedentSite {
	readonly place: MentionPlace;
	readonly sex: 'm' | 'f';
	/** The quotations in which the mention and the pronoun stand. */
	readonly quotations: readonly [Quotation | undefined, Quotation | undefined];
}

/** A reason for which a pronoun cannot mean a mention. */
export type PronounVeto = Rule<AntecedentSite>;

/** "He" or "she" in its sentence. */
export interface PronounSite {
	readonly tokens: readonly Token[];
	readonly at: number;
	/** What it may mean in its own sentence, in order. */
	readonly own: readonly MentionPlace[];
	/** What it may mean in the nearest sentence that has any, its own or one before. */
	readonly nearest: readonly MentionPlace[];
}

/** A construction that tells what a pronoun means. The first one whose conditions hold decides, even that it means nobody. */
export interface PronounSieve extends Rule<PronounSite> {
	readonly find: (site: PronounSite) => Chain | null;
}

/** Why a pronoun cannot mean a mention. */
export const PRONOUN_VETOES: readonly PronounVeto[] = [
	{
		name: 'more-than-one',
		conditions: { 'they are more than one': ({ place }) => place.chain.plural },
		examples: ['[Peter Dahlquist] left on Monday. Two diplomats said that [he] was ill.'],
		counterexamples: [],
	},
	{
		name: 'not-of-this-sex',
		conditions: {
			'the sex is known': ({ place }) => place.chain.sex !== 'fm',
			'it is the other one': ({ place, sex }) => place.chain.sex !== sex,
		},
		examples: [
			'[Ruth Ames] met Peter Moll on Monday. [She] said that it was late, and he said it was not.',
			'Lena Dahlquist met [Peter Berghoff] on Monday. [He] said that it was late.',
		],
		counterexamples: ['[Robin Dahlquist] said that [he] was late.'],
	},
	{
		name: 'other-quotation',
		conditions: { 'a quotation holds only one of the two': ({ quotations: [place, pronoun] }) => place !== pronoun },
		examples: [
			'“He is late,” [Peter Moll] said of John Ames on Monday. “I told him to come.”',
			'[Peter Dahlquist] met the press. “He is late,” said the mayor.',
		],
		counterexamples: ['[Peter Dahlquist] said that [he] was late.'],
	},
];

const CLAUSE = 8;

/** The token after which the relative clause around a pronoun opens with "who"; −1 where there is no such clause. */
function clauseBefore({ tokens, at }: PronounSite): number {
	for (let i = at - 1; i > Math.max(0, at - CLAUSE); i--) {
		const { lower } = tokens[i]!;
		if (lower === 'who') return tokens[i - 1]!.lower === ',' ? i - 2 : i - 1;
		if (/^[,;:—–]$/u.test(lower)) return -1;
	}
	return -1;
}

/** Whether it is the object of a verb or preposition, who is somebody else: "those who helped him". */
function isObject({ tokens, at }: PronounSite): boolean {
	const after = tokens[at + 1]?.pos;
	const { lower } = tokens[at]!;
	return lower === 'him' || (lower === 'her' && after !== 'noun' && after !== 'adjective');
}

/** Whether it is the subject of a clause, or opens its sentence. */
export const isSubject = (tokens: readonly Token[], at: number): boolean =>
	at === 0 || tokens[at]!.lower === 'he' || tokens[at]!.lower === 'she';

/** The chain that all of the places are of. */
function only(places: readonly MentionPlace[]): Chain | null {
	const [first, ...others] = places;
	return first && others.every(({ chain }) => chain === first.chain) ? first.chain : null;
}

/** What tells what a pronoun means. */
export const PRONOUN_SIEVES: readonly PronounSieve[] = [
	{
		name: 'head-of-relative-clause',
		conditions: {
			'it stands in a clause with “who”': (site) => clauseBefore(site) >= 0,
			'it is no object': (site) => !isObject(site),
		},
		find: (site) => {
			const head = site.tokens[clauseBefore(site)]!.end;
			const verb = site.tokens.findLast(({ end, pos }) => end <= head && (pos === 'verb' || pos === 'auxiliary'));
			const within = site.own.filter(({ start, end }) => start >= (verb?.end ?? 0) && end <= head);
			return only(within.filter(({ end }) => end === head)) ?? only(within);
		},
		examples: ['Tomas Berghoff met [Peter Dahlquist], who said [he] was ill.'],
		counterexamples: [
			'[Peter Dahlquist] said that [he] was late.',
			'[Peter Dahlquist] thanked Lena Orvane, who had helped [him].',
		],
	},
	{
		name: 'only-candidate',
		conditions: { 'one is mentioned': ({ nearest }) => only(nearest) !== null },
		find: ({ nearest }) => only(nearest),
		examples: ['Lena Dahlquist met [Peter Berghoff] on Monday. The press saw [him].'],
		counterexamples: ['[Peter Dahlquist] met Tomas Berghoff on Monday. [He] said that it was late.'],
	},
	{
		name: 'same-subject',
		conditions: {
			'it is a subject': ({ tokens, at }) => isSubject(tokens, at),
			'nobody is mentioned in its sentence': ({ own }) => own.length === 0,
		},
		find: ({ nearest }) => nearest.find((place) => place.isSubject)?.chain ?? null,
		examples: ['[Peter Dahlquist] met Tomas Berghoff on Monday. [He] said that it was late.'],
		counterexamples: [
			'[Peter Dahlquist] met Tomas Berghoff on Monday. The press saw him.',
			'[Peter Dahlquist] told Tomas Berghoff that he was ill.',
		],
	},
];
