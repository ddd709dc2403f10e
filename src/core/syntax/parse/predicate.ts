import { isWord, type SyntaxTokens } from '../tokenTests';
import type { ClauseStack, OpenClause } from './clauseStack';
import type { ClauseKind, Constituents, NounPhrase, VerbGroup } from './grammar';
import { invertedGroup } from './inversion';
import { hasFurtherVerb } from './openers';
import { firstSubject, furtherSubject, isNominative, isTime } from './subject';

/** The group, or the longer one of a question that it opens. */
export function readVerb(
	tokens: SyntaxTokens,
	stack: ClauseStack,
	found: VerbGroup,
	constituents: Constituents,
): VerbGroup {
	const { top, items } = stack;
	if (!found.finite || !top) {
		items.push({ kind: 'verb', group: found });
		return found;
	}
	const opened = top.verb ? null : questionOf(tokens, stack, found, constituents);
	const group = opened?.group ?? found;
	if (opened) top.subject = opened.subject;
	const clause = opened
		? top
		: top.verb
			? nextClause(tokens, stack, group, constituents)
			: firstVerb(tokens, stack, top, group, constituents);
	if (clause === top && !clause.subject && isAloneInPast(tokens, group)) {
		stack.participles.add(group);
		items.push({ kind: 'verb', group: { ...group, voice: 'passive', finite: false } });
		return group;
	}
	items.push({ kind: 'verb', group });
	clause.verb = group;
	clause.afterVerb = items.length;
	return group;
}

/** The verb of a question that an auxiliary opens. */
function questionOf(
	tokens: SyntaxTokens,
	{ items, top }: ClauseStack,
	found: VerbGroup,
	constituents: Constituents,
): ReturnType<typeof invertedGroup> {
	if (top?.kind === 'relative' && top.pronoun) return null;
	const asks = isWord(tokens.at(-1), '?') || !firstSubject(tokens, items, top?.items ?? 0);
	return asks ? invertedGroup(tokens, found, constituents) : null;
}

/** Whether the group is one word that can be a past as well as a participle. */
const isAloneInPast = (tokens: SyntaxTokens, { from, head, form }: VerbGroup): boolean =>
	from === head && form === 'lexical' && tokens[head]?.tag === 'VBD' && /(?:ed|t|d)$/u.test(tokens[head].lower);

/** The clause that has no verb so far, with its subject. */
function firstVerb(
	tokens: SyntaxTokens,
	stack: ClauseStack,
	clause: OpenClause,
	group: VerbGroup,
	constituents: Constituents,
): OpenClause {
	if (stack.last?.kind === 'there') {
		clause.subject = subjectAfter(tokens, group, constituents);
		return clause;
	}
	const found = firstSubject(tokens, stack.items, clause.items);
	if (found?.reduced) {
		const own = stack.items.pop()!;
		const inner = stack.push('relative', found.phrase.from);
		stack.items.push(own);
		inner.subject = found.phrase;
		return inner;
	}
	const asks = clause.pronoun && group.form === 'be' && isWord(tokens.at(-1), '?') && clause.from <= 1;
	if (asks) clause.pronoun = null;
	const inverted =
		tokens[group.head]!.tag === 'VBP' && group.form === 'lexical' ? null : subjectAfter(tokens, group, constituents);
	clause.subject = found?.phrase ?? clause.pronoun ?? inverted;
	return clause;
}

/** The clause of a finite verb after one that has its verb already: one around it, the same again, or a new one. */
function nextClause(
	tokens: SyntaxTokens,
	stack: ClauseStack,
	group: VerbGroup,
	constituents: Constituents,
): OpenClause {
	for (;;) {
		const top = stack.top!;
		const { items, last } = stack;
		if (last?.kind === 'there') return begun(stack, top.kind, group.from, subjectAfter(tokens, group, constituents));
		const isFree = top.kind === 'relative' && top.pronoun !== null && top.subject !== top.pronoun;
		const isLast = top.awaiting >= 0 && !hasFurtherVerb(tokens, group.to, constituents.groupAt);
		if (isFree && !isLast && items.length === top.afterVerb) return begun(stack, 'relative', group.from, top.pronoun);
		const further = last?.kind === 'and' ? null : furtherSubject(tokens, items, top.afterVerb);
		const outer = last?.kind === 'and' ? undefined : stack.at(top.awaiting);
		if (outer) {
			const told = further && last?.kind === 'phrase' && last.phrase === further && isNominative(tokens, further);
			const inner = stack.at(top.awaiting + 1)!;
			if (told && firstSubject(tokens, items, outer.items, inner.items))
				return begun(stack, 'that', further.from, further);
			stack.close(top.awaiting + 1, group.from);
			outer.subject = firstSubject(tokens, items, outer.items)?.phrase ?? further ?? outer.pronoun ?? top.pronoun;
			return outer;
		}
		const joined = further && (tokens[further.from - 1]?.tag === 'CC' || isWord(tokens[further.from - 1], ','));
		if (further) return begun(stack, joined ? top.kind : 'that', further.from, further);
		if (last?.kind !== 'and' && isParticiple(tokens, stack, top)) {
			stack.participles.add(top.verb!);
			return top;
		}
		if (last?.kind === 'and' || top.kind !== 'relative' || stack.depth === 1)
			return begun(stack, top.kind, group.from, turnedSubject(tokens, group, constituents));
		stack.close(stack.depth - 1, group.from);
	}
}

function begun(stack: ClauseStack, kind: ClauseKind, from: number, subject: NounPhrase | null): OpenClause {
	const clause = stack.push(kind, from);
	clause.subject = subject;
	return clause;
}

/** The subject after a verb that shares none: "“We won”, said [Moll]", "and so did [the mayor]". */
function turnedSubject(tokens: SyntaxTokens, group: VerbGroup, constituents: Constituents): NounPhrase | null {
	const turns =
		group.form === 'lexical'
			? isWord(tokens[group.from - 1], ',', '”', '"')
			: isWord(tokens[group.from], 'so') || isWord(tokens[group.from - 1], 'so', 'nor', 'neither');
	return turns ? subjectAfter(tokens, group, constituents) : null;
}

/** Whether the verb of a clause is a participle after its noun after all, as another verb follows: "The deal [reached] in May was". */
function isParticiple(tokens: SyntaxTokens, { items }: ClauseStack, { verb, subject, afterVerb }: OpenClause): boolean {
	if (!verb || !subject || !isAloneInPast(tokens, verb)) return false;
	const next = items[afterVerb];
	return next?.kind !== 'phrase' || next.role !== 'free' || isTime(tokens, next.phrase);
}

/** The subject that stands after its verb: "said Moll", "there is a plan". */
function subjectAfter(tokens: SyntaxTokens, group: VerbGroup, { phraseAt }: Constituents): NounPhrase | null {
	let i = group.to;
	while (i - group.to < 3 && /^RB|^\.$/u.test(tokens[i]?.tag ?? '') && !phraseAt.has(i)) i++;
	const phrase = phraseAt.get(i);
	if (!phrase || isWord(tokens[phrase.head], 'us', 'me', 'him', 'them')) return null;
	return tokens[phrase.head]!.tag === 'EX' ? (phraseAt.get(phrase.to) ?? null) : phrase;
}
