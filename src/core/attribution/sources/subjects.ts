import { KNOWLEDGE } from '../../knowledge/knowledge';
import { firstFound, type Rule } from '../../rule';
import { phraseBefore, withoutAdverbials } from '../../syntax/nounPhrase';
import type { SyntaxToken } from '../../syntax/quotedSentence';
import {
	isDate,
	isFinite,
	isNominal,
	isRelative,
	isWord,
	type SyntaxTokens,
	type TokenRange,
} from '../../syntax/tokenTests';
import { groupStart } from '../../syntax/verbGroup';
import { apposedPhrase } from './apposition';
import type { Source } from './source';

/** A verb group whose subject is looked for. */
export interface SubjectSite {
	readonly tokens: SyntaxTokens;
	/** The first token of the group. */
	readonly group: number;
	/** The index after what stands before the group and its adverbs and dates. */
	readonly end: number;
	/** Whether the verb is a participle, which shares the subject of another verb. */
	readonly controlled: boolean;
	/** The noun phrase that ends before `end`. */
	readonly phrase: TokenRange | null;
	/** The subject of the nearest finite verb before an index. */
	readonly shared: (before: number) => Source | null;
}

/** A construction that tells the subject of a verb. */
export interface SubjectRule extends Rule<SubjectSite> {
	readonly find: (site: SubjectSite) => Source | null;
}

const REACH = 60;
const MARKS = [',', '—', '–', '―', '--', '-'];

const before = ({ tokens, end }: SubjectSite): SyntaxToken | undefined => tokens[end - 1];
const followsMark = (site: SubjectSite): boolean => isWord(before(site), ...MARKS);
const isControlled = ({ controlled }: SubjectSite): boolean => controlled;
const shares = ({ end, shared }: SubjectSite): Source | null => shared(end);
const sharesBeforeLast = ({ end, shared }: SubjectSite): Source | null => shared(end - 1);
const endsInObject = ({ tokens, phrase }: SubjectSite): boolean =>
	phrase !== null && phrase.to - phrase.from === 1 && isWord(tokens[phrase.from], 'him', 'them', 'me', 'us');

/**
 * The index of the relative pronoun whose clause, which has one verb and no marks, ends at `end`: "who" in "the engineer who
 * resigned [said]". −1 if there is none.
 */
function relativeBefore(tokens: SyntaxTokens, end: number): number {
	let verbs = 0;
	for (let i = end - 1; i > Math.max(0, end - REACH); i--) {
		const token = tokens[i]!;
		if (token.pos === 'punctuation' || token.pos === 'quotation') return -1;
		if (isRelative(token)) return verbs === 1 && isNominal(tokens, i - 1) ? i : -1;
		if (isWord(token, ...SUBORDINATORS)) return -1;
		if (isFinite(tokens, i) && !isFinite(tokens, i - 1)) verbs++;
		if (verbs > 1) return -1;
	}
	return -1;
}

/** Whether the phrase is names alone, with "and" before the last. */
const joinsNames = (tokens: SyntaxTokens, { from, to }: TokenRange): boolean =>
	tokens.slice(from, to).every((token) => token.pos === 'proper' || isWord(token, 'and')) &&
	tokens.slice(from + 1, to - 1).some((token) => isWord(token, 'and'));

/** The start of the names with commas before `at`, which open a clause; −1 where there are none. */
function listStart(tokens: SyntaxTokens, at: number): number {
	let start = at;
	while (start > 1 && isWord(tokens[start - 1], ',')) {
		let from = start - 1;
		while (tokens[from - 1]?.pos === 'proper' && !isDate(tokens[from - 1])) from--;
		if (from === start - 1) break;
		start = from;
	}
	const before = tokens[start - 1];
	const opens = !before || before.pos === 'quotation' || isWord(before, 'that', 'but', 'and', 'while', ';', ':');
	return start < at && opens ? start : -1;
}

const OFFICE_LINKS = ['of', 'for', 'at'];

/** Whether a phrase is a singular noun without an article, with "of" or the like behind it: "chief of staff", "deputy head of the port". */
function isOffice(tokens: SyntaxTokens, { from, to }: TokenRange): boolean {
	let at = from;
	while (at < to && /^(?:NN|NNP|JJ)$/u.test(tokens[at]!.tag)) at++;
	return at > from && at < to && isWord(tokens[at], ...OFFICE_LINKS) && KNOWLEDGE.roleHeads.has(tokens[at - 1]!.lower);
}

/** Whether the phrase has an article, and a name right behind a quotation stands before its comma: “We won,” Lind, a lawyer at the port said. */
function isBehindSpeech(tokens: SyntaxTokens, { from }: TokenRange): boolean {
	const name = tokens[from]!.pos === 'determiner' ? phraseBefore(tokens, from - 1) : null;
	const quotation = name && tokens[name.from - 1];
	return quotation?.pos === 'quotation' && !quotation.fragment;
}

const HONORIFICS =
	'mr mrs ms miss dr sir lord lady dame mr. mrs. ms. dr. prof. judge justice professor councillor'.split(' ');

/**
 * The index at which the name begins behind what opens the sentence without a comma: "In a letter to residents [Ms Lind] wrote",
 * "After the vote [Mona Lind] said". A title shows it, or a name behind a noun that is no role. −1 if there is none.
 */
function nameAfterOpening(tokens: SyntaxTokens, { from, to }: TokenRange): number {
	for (let i = 0; i < from; i++) if (isWord(tokens[i], ',') || isFinite(tokens, i)) return -1;
	for (let i = to - 1; i > from; i--) {
		const before = tokens[i - 1]!;
		if (tokens[i]!.pos !== 'proper') return -1;
		if (isWord(tokens[i], ...HONORIFICS) && ['noun', 'proper', 'number'].includes(before.pos)) return i;
		if (before.pos === 'noun' && before.text === before.lower && !KNOWLEDGE.roleHeads.has(before.lower)) return i;
	}
	return -1;
}

const opensSentence = ({ tokens }: SubjectSite): boolean =>
	tokens[0]!.pos === 'preposition' || tokens[0]!.pos === 'adverb' || /ing$/u.test(tokens[0]!.lower);

/** The constructions of subjects, in the order in which they are tried. */
export const SUBJECTS: readonly SubjectRule[] = [
	{
		name: 'relative-pronoun',
		conditions: { 'a relative pronoun stands before the verb': (site) => isRelative(before(site)) },
		find: ({ tokens, end }) => {
			const comma = isWord(tokens[end - 2], ',', '—', '–') ? 1 : 0;
			const antecedent = phraseBefore(tokens, end - 1 - comma);
			return { range: { from: antecedent?.from ?? end - 1, to: end }, rule: 'relative' };
		},
		examples: [
			'[Lind, who] <said> that {the pier was safe}, resigned.',
			'[The engineer who] <said> that {the pier was safe} resigned.',
		],
		counterexamples: ['[The company] <denied> {a claim}.'],
	},
	{
		name: 'participle',
		conditions: { 'the verb is a participle': isControlled },
		find: sharesBeforeLast,
		examples: ['[The union] sent a request <seeking> {talks}.', '[The council] voted Monday, <rejecting> {the plan}.'],
		counterexamples: ['{We won}, [Lind] <told> the crew.'],
	},
	{
		name: 'participle-of-noun',
		conditions: {
			'a mark stands before the verb': followsMark,
			'the verb is a participle': isControlled,
		},
		find: ({ tokens, end }) => {
			const range = phraseBefore(tokens, end - 1);
			return range && { range, rule: 'apposition' };
		},
		examples: [
			'[Lind], <saying> {the pier was safe}, left the hall.',
			'[Lind], <saying> {the pier was safe}, left the hall.',
		],
		counterexamples: ["The port's record on promoting women is mixed.", '[Lind], 51, <said> {the pier was safe}.'],
	},
	{
		name: 'apposition',
		conditions: {
			'a mark stands before the verb': followsMark,
		},
		find: ({ tokens, end }) => {
			const range = apposedPhrase(tokens, end - 1);
			return range && { range, rule: 'apposition' };
		},
		examples: ['[Lind], 51, <said> {the pier was safe}.', '[Ada], 51, <said> {her brother, Tom, had quit}.'],
		counterexamples: ['In winter, you expect to see ice.'],
	},
	{
		name: 'subject-with-relative-clause',
		conditions: {},
		find: ({ tokens, end }) => {
			const range = phraseBefore(tokens, relativeBefore(tokens, end));
			return range && { range, rule: 'subject' };
		},
		examples: [
			'[The keeper] who called him <said> {the pier was safe}.',
			'[The engineer] who resigned <said> {the pier was safe}.',
		],
		counterexamples: [],
	},
	{
		name: 'list-of-names',
		conditions: {
			'the phrase joins two names': ({ tokens, phrase }) => phrase !== null && joinsNames(tokens, phrase),
			'names with commas stand before it, and nothing else': ({ tokens, phrase }) =>
				listStart(tokens, phrase!.from) >= 0,
		},
		find: ({ tokens, phrase }) => ({
			range: { from: listStart(tokens, phrase!.from), to: phrase!.to },
			rule: 'subject',
		}),
		examples: [
			'[Lind, Boyd and Poole] <said> {the pier was safe}.',
			'[Lind, Ames, Boyd and Poole] <denied> {a claim}.',
		],
		counterexamples: [
			'In Lind, [Boyd and Poole] <said> {the pier was safe}.',
			'When they met Lind, [Boyd and Poole] <said> {the pier was safe}.',
			'Lind, [Poole] <said> {the pier was safe}.',
		],
	},
	{
		name: 'apposition-left-open',
		conditions: {
			'a name and a comma stand before the phrase': ({ tokens, phrase }) =>
				phrase !== null &&
				isWord(tokens[phrase.from - 1], ',') &&
				tokens[phrase.from - 2]?.pos === 'proper' &&
				!isDate(tokens[phrase.from - 2]),
			'it is one office without an article: “chief of”, or speech stands before the name': ({ tokens, phrase }) =>
				isOffice(tokens, phrase!) || isBehindSpeech(tokens, phrase!),
			'the name stands by itself': ({ tokens, phrase }) => {
				const name = phraseBefore(tokens, phrase!.from - 1);
				return name !== null && tokens[name.from - 1]?.pos !== 'preposition';
			},
		},
		find: ({ tokens, phrase }) => {
			const range = phraseBefore(tokens, phrase!.from - 1);
			return range && { range, rule: 'apposition' };
		},
		examples: [
			'[Lind], chief of staff of the guard <said> that {the pier was safe}.',
			'[Lind], director of research at the port <warned> {the pier was unsafe}.',
			'{“We won,”} [Mona Lind], a lawyer at the port <told> the crew.',
		],
		counterexamples: [
			'Lind, [residents of the port] <said> {the pier was safe}.',
			'In Osland, [director of research Lind] <said> {the pier was safe}.',
			'Last Friday, [chief of staff of the guard] <said> that {the pier was safe}.',
		],
	},
	{
		name: 'name-after-opening',
		conditions: {
			'a preposition, an adverb or a participle opens the sentence': opensSentence,
			'a name stands behind a phrase that it is no part of': ({ tokens, phrase }) =>
				phrase !== null && nameAfterOpening(tokens, phrase) >= 0,
		},
		find: ({ tokens, phrase }) => ({
			range: { from: nameAfterOpening(tokens, phrase!), to: phrase!.to },
			rule: 'subject',
		}),
		examples: [
			'In a letter to residents [Ms Lind] <wrote> that {the pier was safe}.',
			'However on March 6 [Mr Lind] <told> the committee that {he had erred}.',
			'After the vote [Mona Lind] <said> {she would resign}.',
		],
		counterexamples: [
			'After the vote [the opposition leader Mona Lind] <said> {she would resign}.',
			'[A letter Ms Lind] <said> {the pier was safe}.',
		],
	},
	{
		name: 'subject',
		conditions: {
			'a noun phrase stands before it': ({ phrase }) => phrase !== null,
			'the phrase is no object pronoun, unless the verb is a participle': (site) =>
				site.controlled || !endsInObject(site),
		},
		find: ({ phrase }) => ({ range: phrase!, rule: 'subject' }),
		examples: ['[Lind] <urged> {calm}.', '[Lind] <said> {they did}.'],
		counterexamples: ['{The pier is safe}, <said> [Lind].', 'Let me <say> that {the pier is safe}.'],
	},
	{
		name: 'verb-after-verb',
		conditions: {},
		find: shares,
		examples: [
			'[The mayor] smiled <saying> {the pier was safe}.',
			'[Lind] sat down and <wrote>: {“The pier is safe.”}',
		],
		counterexamples: [],
	},
];

/** How often the subject of another verb is asked for before none is found. */
const DEEPEST = 3;

/**
 * The subject of the verb group that starts at `group`; null if none is found. If `controlled`, the verb is a participle that
 * shares a subject.
 */
export function subjectOf(
	tokens: SyntaxTokens,
	group: number,
	controlled: boolean,
	depth: number,
	rules: readonly SubjectRule[] = SUBJECTS,
): Source | null {
	const end = withoutAdverbials(tokens, group);
	if (end === 0 || depth > DEEPEST) return null;
	const site: SubjectSite = {
		tokens,
		group,
		end,
		controlled,
		phrase: phraseBefore(tokens, end),
		shared: (index) => mainSubject(tokens, index, depth, rules),
	};
	return firstFound(rules, site, (rule) => rule.find(site));
}

/** The subject of the nearest finite verb to the left. A participle or a second verb shares it. */
export function mainSubject(
	tokens: SyntaxTokens,
	end: number,
	depth: number,
	rules: readonly SubjectRule[] = SUBJECTS,
): Source | null {
	if (depth > 1) return null;
	let tries = 0;
	for (let i = end - 1; i >= Math.max(0, end - REACH); i--) {
		if (isWord(tokens[i], ';')) break;
		if (!isFinite(tokens, i)) continue;
		if (++tries > 4) break;
		const start = groupStart(tokens, i);
		const subject = subjectOf(tokens, start, false, depth + 1, rules);
		if (subject && subject.rule !== 'relative' && !isSubordinate(tokens, subject.range.from))
			return { range: subject.range, rule: 'shared-subject' };
		i = Math.min(i, start);
	}
	return null;
}

const SUBORDINATORS =
	'after when because if that while as before since although though which whom what how whether than where until unless'.split(
		' ',
	);

/** Whether the clause that starts at `start` is subordinate. Its subject is not the subject of the sentence. */
const isSubordinate = (tokens: SyntaxTokens, start: number): boolean =>
	start > 1 && isWord(tokens[start - 1], ...SUBORDINATORS);
