import { isDate, isWord, type SyntaxTokens } from '../tokenTests';
import type { TokenRange, VerbGroup } from './grammar';
import { verbLemma } from './lemma';
import { followsForm, formOf, isFiniteForm, isNegation, isVerb } from './verbForms';

/** So many adverbs can stand between two verbs of a group. */
const ADVERBS = 5;

/** The verb groups of a sentence in order; they do not touch. Participles before nouns ("the proposed deal") are none. */
export function verbGroups(tokens: SyntaxTokens): readonly VerbGroup[] {
	const groups: VerbGroup[] = [];
	for (let i = 0; i < tokens.length; i++) {
		if (!isVerb(tokens[i]) || isPremodifier(tokens, i)) continue;
		const group = groupAt(tokens, i, groups.at(-1)?.to ?? 0);
		groups.push(group);
		i = group.to - 1;
	}
	return groups;
}

function groupAt(tokens: SyntaxTokens, first: number, floor: number): VerbGroup {
	const from = startOf(tokens, first, floor);
	const isInfinitive = tokens.slice(from, first).some(({ tag }) => tag === 'TO');
	let head = first;
	let form = formOf(tokens[first]!);
	let voice: VerbGroup['voice'] = form === 'lexical' && tokens[first]!.tag === 'VBN' ? 'passive' : 'active';
	for (;;) {
		const next = afterAdverbs(tokens, head + 1);
		const token = tokens[next];
		if (!token || !isVerb(token) || !followsForm(form, token) || isPremodifier(tokens, next)) break;
		const isPassive = (form === 'be' || form === 'get') && token.tag !== 'VBG' && token.lower !== 'been';
		voice = isPassive ? 'passive' : 'active';
		head = next;
		form = formOf(token);
	}
	const to = form === 'lexical' ? head + 1 : afterNegation(tokens, head + 1);
	const finite = isFiniteForm(tokens[first]!) && !isInfinitive;
	const modal = tokens[first]!.tag === 'MD' ? first : null;
	const lemma = verbLemma(tokens[head]!);
	return {
		from,
		to,
		head,
		lemma,
		voice,
		finite,
		negated: isNegated(tokens, { from, to }),
		modal,
		form,
		inverted: false,
	};
}

const ONLY = ['only', 'just', 'merely', 'simply'];

/** Whether a word of the group denies it: "not only" does not. */
function isNegated(tokens: SyntaxTokens, { from, to }: TokenRange): boolean {
	for (let i = from; i < to; i++)
		if (
			isNoLonger(tokens, i) ||
			isWord(tokens[i], 'cannot') ||
			(isNegation(tokens[i]) && !isWord(tokens[i + 1], ...ONLY))
		)
			return true;
	return false;
}

/** The index after the negation of a copula, with the adverbs before it: "is n’t", "is certainly not", "is no longer". */
function afterNegation(tokens: SyntaxTokens, start: number): number {
	for (let i = start; i < start + ADVERBS; i++) {
		if (isNoLonger(tokens, i)) return i + 2;
		if (isNegation(tokens[i])) return i + 1;
		if (!isAdverb(tokens, i)) break;
	}
	return start;
}

const isAdverb = (tokens: SyntaxTokens, i: number): boolean => {
	const token = tokens[i];
	return token !== undefined && (/^RB/u.test(token.tag) || isNegation(token) || token.lower === 'yet');
};

/** "no longer" and "no more" among verbs. */
const isNoLonger = (tokens: SyntaxTokens, i: number): boolean =>
	isWord(tokens[i], 'no') && isWord(tokens[i + 1], 'longer', 'more');

/** The index after the adverbs from `start` on, also between commas: "has, however, said". */
function afterAdverbs(tokens: SyntaxTokens, start: number): number {
	let i = start;
	if (isWord(tokens[i], ',') && isAdverb(tokens, i + 1) && isWord(tokens[i + 2], ',')) i += 3;
	while (i - start < ADVERBS && (isAdverb(tokens, i) || isNoLonger(tokens, i) || joinsAdverbs(tokens, i))) i++;
	return isWord(tokens[i], '"', '“', "'", '‘') ? i + 1 : i;
}

/** "strongly [and] positively". */
const joinsAdverbs = (tokens: SyntaxTokens, i: number): boolean =>
	tokens[i]?.tag === 'CC' && isAdverb(tokens, i - 1) && isAdverb(tokens, i + 1);

/** The index of the first of the adverbs, and of the "to", before a verb. */
function startOf(tokens: SyntaxTokens, first: number, floor: number): number {
	let i = first;
	while (i > floor && first - i < ADVERBS) {
		if (
			(isAdverb(tokens, i - 1) && !isDate(tokens[i - 1])) ||
			isNoLonger(tokens, i - 1) ||
			(tokens[i - 1]!.tag === 'TO' && !isWord(tokens[i], 'to'))
		)
			i--;
		else break;
	}
	return i;
}

const OPENERS = new Set(['DT', 'PRP$', 'POS', 'JJ', 'JJS', 'CD', 'WP$', 'WRB']);

/** Whether the verb is a participle before its noun: "the proposed deal", "with increased pressure". */
function isPremodifier(tokens: SyntaxTokens, i: number): boolean {
	const token = tokens[i]!;
	if (token.tag !== 'VBN' && token.tag !== 'VBG') return false;
	const next = tokens[i + 1];
	if (!next || !/^(?:NN|JJ|CD)/u.test(next.tag)) return false;
	let before = i - 1;
	while (before > i - 3 && isAdverb(tokens, before)) before--;
	const tag = tokens[before]?.tag;
	return tag !== undefined && (OPENERS.has(tag) || (tag === 'IN' && token.tag === 'VBN'));
}
