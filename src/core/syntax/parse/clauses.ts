import { isWord, type SyntaxTokens } from '../tokenTests';
import { ClauseStack, type Item, type Role } from './clauseStack';
import { openerAt } from './openers';
import { readVerb } from './predicate';
import { isNominative, isTime } from './subject';
import type { Clause, Constituents, NounPhrase, VerbGroup } from './grammar';

/** What is read of the clauses of a sentence. */
export interface ClauseReading {
	/** In the order in which they begin. */
	readonly clauses: readonly Clause[];
	/** What clauses without a verb are made of. */
	readonly fragments: readonly (readonly Item[])[];
	/** Verb groups of questions, made of two each. */
	readonly inverted: readonly VerbGroup[];
	/** Groups that are participles, against their tags. */
	readonly participles: ReadonlySet<VerbGroup>;
}

/** The clauses of a sentence, each with its finite verb. Reads the sentence once, from left to right. */
export function readClauses(tokens: SyntaxTokens, constituents: Constituents): ClauseReading {
	const stack = new ClauseStack();
	const brackets: number[] = [];
	stack.push('main', 0);
	for (let i = 0; i < tokens.length;) {
		const group = constituents.groupAt.get(i);
		const phrase = constituents.phraseAt.get(i);
		if (group) {
			const { to } = readVerb(tokens, stack, group, constituents);
			i = to;
			continue;
		}
		const opener = openerAt(tokens, i, constituents, stack);
		if (opener) stack.push(opener.kind, i, opener.pronoun);
		if (phrase && !(opener && isQuestionWord(tokens[i]!.tag))) readPhrase(stack, phrase, tokens);
		else if (!opener) readMark(tokens, stack, i, brackets);
		i = phrase ? phrase.to : i + 1;
	}
	stack.close(0, tokens.length);
	const { clauses, fragments, participles } = stack;
	return { clauses, fragments, participles, inverted: clauses.flatMap(({ verb }) => (verb?.inverted ? verb : [])) };
}

/** Who, which, whose, and "that" as a relative pronoun. */
const isQuestionWord = (tag: string): boolean => tag.startsWith('W');

function readPhrase(stack: ClauseStack, phrase: NounPhrase, tokens: SyntaxTokens): void {
	const { items, last: before } = stack;
	const isReflexive = /sel(?:f|ves)$/u.test(tokens[phrase.head]!.lower);
	const floats = before?.kind === 'phrase' && isWord(tokens[phrase.head], 'all', 'both', 'each');
	if (before?.kind === 'preposition') {
		items.pop();
		items.push({ kind: 'phrase', phrase, role: 'governed' });
		return;
	}
	const joined = before?.kind === 'and' ? items.at(-2) : undefined;
	if (tokens[phrase.head]!.tag === 'EX') items.push({ kind: 'there' });
	else
		items.push({
			kind: 'phrase',
			phrase,
			role: isReflexive || floats ? 'object' : roleAfter(tokens, before, joined, phrase),
		});
}

function roleAfter(tokens: SyntaxTokens, before: Item | undefined, joined: Item | undefined, phrase: NounPhrase): Role {
	if (joined?.kind === 'phrase' && joined.role !== 'free') return joined.role === 'object' ? 'object' : 'coordinated';
	if (before?.kind === 'verb' && !before.group.finite) return isNominative(tokens, phrase) ? 'free' : 'object';
	const isName = tokens[phrase.head]!.tag === 'NNP' && tokens[phrase.from]!.tag === 'NNP';
	if (before?.kind === 'phrase' && isName && before.phrase.to === phrase.from && takesName(tokens, before.phrase))
		return 'apposed';
	return 'free';
}

/** Whether a name after the phrase can be that of its noun: "the magazine Kite", but not "an event Kite hopes to win". */
const takesName = (tokens: SyntaxTokens, phrase: NounPhrase): boolean =>
	/^NNS?$/u.test(tokens[phrase.head]!.tag) && !isTime(tokens, phrase) && !isWord(tokens[phrase.from], 'a', 'an');

function readMark(tokens: SyntaxTokens, stack: ClauseStack, i: number, brackets: number[]): void {
	const token = tokens[i]!;
	const { items } = stack;
	if (token.tag === 'CC' && !isWord(token, 'both', 'either', 'neither')) items.push({ kind: 'and' });
	else if (token.tag === 'IN' || token.tag === 'TO') items.push({ kind: 'preposition', at: i });
	else if (/^(?:JJ|RBS)/u.test(token.tag) && stack.last?.kind === 'preposition') items.pop();
	else if (isWord(token, '(', '[')) {
		brackets.push(stack.depth);
		stack.push('parenthetical', i + 1);
	} else if (isWord(token, ')', ']')) {
		const depth = brackets.pop();
		if (depth !== undefined) stack.close(depth, i);
	} else if (isWord(token, '”', '"') && stack.last?.kind === 'comma' && stack.top && !stack.top.verb)
		stack.top.items = items.length;
	else if (isWord(token, ';', ':') && brackets.length === 0) {
		stack.close(0, i);
		stack.push('main', i + 1);
	} else if (isWord(token, ',', '–', '—', '-', '--')) {
		const { top } = stack;
		if (top?.verb && top.awaiting >= 0 && top.awaiting >= (brackets.at(-1) ?? 0)) stack.close(top.awaiting + 1, i);
		stack.items.push({ kind: 'comma' });
	}
}
