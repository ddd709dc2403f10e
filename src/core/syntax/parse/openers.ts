import { isDate, isWord, type SyntaxTokens } from '../tokenTests';
import type { ClauseStack } from './clauseStack';
import { isTime } from './subject';
import type { ClauseKind, Constituents, NounPhrase } from './grammar';

interface Opener {
	readonly kind: ClauseKind;
	readonly pronoun: NounPhrase | null;
}

const SUBORDINATORS = new Set('because if whether while whereas although though unless'.split(' '));
/** Prepositions that can open a clause as well. */
const AMBIGUOUS = new Set('after before since until till as than once like so lest'.split(' '));
/** So many tokens are looked through for the verb of a clause. */
const REACH = 20;

/** The clause that the word opens, or null. */
export function openerAt(
	tokens: SyntaxTokens,
	i: number,
	constituents: Constituents,
	stack: ClauseStack,
): Opener | null {
	const { lower, tag } = tokens[i]!;
	if (tag === 'WRB') return { kind: isWord(tokens[i], 'when', 'where') ? 'adverbial' : 'wh', pronoun: null };
	if (tag === 'IN') {
		if (lower === 'that')
			return isDate(tokens[i + 1]) && tokens[i + 1]!.tag === 'NN' ? null : { kind: 'that', pronoun: null };
		if (SUBORDINATORS.has(lower) && !isWord(tokens[i + 1], 'of')) return { kind: 'adverbial', pronoun: null };
		const opens = AMBIGUOUS.has(lower) && hasVerb(tokens, i + 1, constituents, stack);
		return opens ? { kind: 'adverbial', pronoun: null } : null;
	}
	if (
		(tag !== 'WP' && tag !== 'WDT' && tag !== 'WP$') ||
		(lower === 'that' && isDate(tokens[i + 1]) && tokens[i + 1]!.tag === 'NN')
	)
		return null;
	const phrase = constituents.phraseAt.get(i) ?? null;
	const governed = stack.last?.kind === 'preposition';
	if (governed) stack.items.pop();
	const before = stack.last;
	const isRelative = i > 0 && lower !== 'what' && before?.kind !== 'verb';
	const kind = isRelative ? 'relative' : lower === 'that' ? 'that' : 'wh';
	if (!governed || (tag === 'WP' && !isWord(tokens[i], 'whom'))) return { kind, pronoun: phrase };
	if (before?.kind !== 'phrase' || !isPartOf(stack)) return { kind, pronoun: null };
	stack.items.pop();
	return { kind, pronoun: before.phrase };
}

/** Whether a phrase after a comma is what the relative pronoun after it has parts of: "…, [most] of whom". */
const isPartOf = ({ items, top }: ClauseStack): boolean =>
	items.length - 2 >= (top?.items ?? 0) && items.at(-2)?.kind === 'comma';

/** Whether a noun phrase with its finite verb comes next, so that what stands before it is no preposition. */
function hasVerb(tokens: SyntaxTokens, from: number, { phraseAt, groupAt }: Constituents, stack: ClauseStack): boolean {
	let i = from;
	while (i - from < 3 && (/^RB/u.test(tokens[i]?.tag ?? '') || isWord(tokens[i], '"', '“', "'", '‘'))) i++;
	const subject = phraseAt.get(i);
	if (!subject) return false;
	let end = subject.to;
	for (i = end; i < Math.min(tokens.length, from + REACH);) {
		const group = groupAt.get(i);
		const { tag, lower } = tokens[i]!;
		if (group?.finite) return !isAwaited(stack, tokens) || hasFurtherVerb(tokens, group.to, groupAt);
		if ((!group && tag === '.') || tag.startsWith('W') || AMBIGUOUS.has(lower)) return false;
		const phrase = phraseAt.get(i);
		if (phrase && i === end && tokens[phrase.head]?.tag !== 'NNP') return false;
		end = phrase?.to ?? 0;
		i = group?.to ?? phrase?.to ?? i + 1;
	}
	return false;
}

/** Whether a clause has a subject, whose verb is still to come. */
function isAwaited(stack: ClauseStack, tokens: SyntaxTokens): boolean {
	const { top, last } = stack;
	if (top && !top.verb) return last?.kind === 'phrase' && !isTime(tokens, last.phrase);
	const outer = stack.at(top?.awaiting ?? -1);
	const inner = stack.at((top?.awaiting ?? -1) + 1);
	return outer !== undefined && inner !== undefined && inner.items > outer.items;
}

/** Whether one more finite verb follows before another clause opens. */
export function hasFurtherVerb(tokens: SyntaxTokens, from: number, groupAt: Constituents['groupAt']): boolean {
	for (let i = from; i < Math.min(tokens.length, from + REACH); i++) {
		if (groupAt.get(i)?.finite) return true;
		if (/^(?:W|CC)/u.test(tokens[i]!.tag) || isWord(tokens[i], ',', 'that')) return false;
	}
	return false;
}
