import type { Token } from '../../language/token';
import type { Quotation } from '../../model';
import type { Rule } from '../../rule';
import type { Span } from '../../span';
import type { Chain } from '../chain';
import type { MentionPlace } from './places';

/** "He" or "she", beside a mention before it that it may mean. */
export interface AntecedentSite {
	readonly place: MentionPlace;
	readonly sex: 'm' | 'f';
	/** The quotations in which the mention and the pronoun stand. */
	readonly quotations: readonly [Quotation | undefined, Quotation | undefined];
	/** Whether the pronoun is the object of a verb or preposition: "him". */
	readonly isObject: boolean;
	/** Whether the mention is the subject of the clause in whose predicate the pronoun stands. */
	readonly isOwnSubject: boolean;
}

/** A reason for which a pronoun cannot mean a mention. */
export type PronounVeto = Rule<AntecedentSite>;

/** "He" or "she" in its sentence. */
export interface PronounSite {
	readonly tokens: readonly Token[];
	readonly at: number;
	readonly sex: 'm' | 'f';
	/** What it may mean in its own sentence before it, in order. */
	readonly own: readonly MentionPlace[];
	/** What it may mean in its own sentence behind it. */
	readonly later: readonly MentionPlace[];
	/** The subject of its clause, where it stands in the predicate. */
	readonly subject: Chain | null;
	/** Who spoke last, where it is the source of a claim. */
	readonly spoke: Chain | null;
	/** Where the content of that claim starts and ends. */
	readonly content: Span | null;
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
	{
		name: 'subject-of-own-clause',
		conditions: {
			'it is the subject of the clause': ({ isOwnSubject }) => isOwnSubject,
			'the pronoun is the object': ({ isObject }) => isObject,
		},
		examples: ['[Peter Dahlquist] was late. Tomas Berghoff thanked [him].'],
		counterexamples: ['[Peter Dahlquist] thanked [his] wife.'],
	},
];

const HONOURS = new Set(
	'Majesty Highness Royal Excellency Holiness Eminence Beatitude Honour Honor Lordship Grace'.split(' '),
);

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
export function isObject(tokens: readonly Token[], at: number): boolean {
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

/** The only one of the candidates who is known to be of the pronoun’s sex. */
const ofKnownSex = ({ nearest, sex }: PronounSite): Chain | null =>
	only(nearest.filter(({ chain }) => chain.sex === sex));

/** Whoever is mentioned right after the first comma. */
function subjectAfterComma({ tokens, later }: PronounSite): Chain | null {
	const comma = tokens.findIndex(({ lower }) => lower === ',');
	const start = tokens[comma + 1]?.start;
	return later.find((place) => place.start === start)?.chain ?? null;
}

/** What tells what a pronoun means. */
export const PRONOUN_SIEVES: readonly PronounSieve[] = [
	{
		name: 'part-of-title',
		conditions: {
			'a title of honour follows': ({ tokens, at }) => HONOURS.has(tokens[at + 1]?.text ?? ''),
		},
		find: ({ later }) => later[0]?.chain ?? null,
		examples: ['Tomas Berghoff met [His] Royal Highness [Peter Dahlquist].'],
		counterexamples: ['[Peter Dahlquist] sold [his] house to Tomas Berghoff.'],
	},
	{
		name: 'reflexive',
		conditions: {
			'it is reflexive': ({ tokens, at }) => tokens[at]!.lower.endsWith('self'),
			'its clause has a subject that it can mean': ({ subject }) => subject !== null,
		},
		find: ({ subject }) => subject,
		examples: ['Peter Dahlquist saw that [Tomas Berghoff] had hurt [himself].'],
		counterexamples: [
			'Peter Dahlquist said that [Tomas Berghoff] had lost his hat.',
			'[Peter Dahlquist] left. Seen by [himself], it was late.',
		],
	},
	{
		name: 'head-of-relative-clause',
		conditions: {
			'it stands in a clause with “who”': (site) => clauseBefore(site) >= 0,
			'it is no object': ({ tokens, at }) => !isObject(tokens, at),
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
		name: 'goes-on-speaking',
		conditions: {
			'somebody spoke before': ({ spoke }) => spoke !== null,
			'its claim opens before it, or nobody else is near': ({ tokens, at, content, nearest }) =>
				nearest.length === 0 || (content !== null && content.start < tokens[at]!.start),
		},
		find: ({ spoke }) => spoke,
		examples: ['[Peter Dahlquist] said that it was late. Tomas Berghoff had left, [he] said.'],
		counterexamples: [
			'[Peter Dahlquist] was late. The train had stopped, [he] said.',
			'Peter Dahlquist said that it was late. The press met [Tomas Berghoff]. [He] said that it was not.',
		],
	},
	{
		name: 'subject-after-phrase',
		conditions: {
			'its sentence opens with a phrase': ({ tokens }) => tokens[0]!.pos === 'preposition',
			'it is a possessive': ({ tokens, at }) => !isObject(tokens, at) && !isSubject(tokens, at),
			'the subject follows the comma': (site) => subjectAfterComma(site) !== null,
		},
		find: (site) => subjectAfterComma(site),
		examples: ['Tomas Berghoff was late. In [his] letter, [Peter Dahlquist] said that it was night.'],
		counterexamples: [
			'[Peter Dahlquist] sold [his] boat, Tomas Berghoff said.',
			'[Peter Dahlquist] left. In a letter to [him], Tomas Berghoff said that it was late.',
			'[Peter Dahlquist] left. In [his] letter, the pier was safe.',
		],
	},
	{
		name: 'of-known-sex',
		conditions: { 'one alone is known to be of this sex': (site) => ofKnownSex(site) !== null },
		find: (site) => ofKnownSex(site),
		examples: ['Robin Dahlquist met [Lena Berghoff] on Monday. [She] said that it was late.'],
		counterexamples: ['[Peter Dahlquist] met Tomas Berghoff on Monday. [He] said that it was late.'],
	},
	{
		name: 'only-candidate',
		conditions: { 'one is mentioned': ({ nearest }) => only(nearest) !== null },
		find: ({ nearest }) => only(nearest),
		examples: ['Dr. [Orvane] left on Monday. The press saw [him].'],
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
