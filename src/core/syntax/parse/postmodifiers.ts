import { isWord, type SyntaxTokens } from '../tokenTests';
import type { Clause, NounPhrase, TokenRange } from './grammar';

/** A noun phrase to which it can still be added what follows it. */
export interface OpenPhrase extends NounPhrase {
	readonly postmodifiers: TokenRange[];
	appositionTo: number | null;
}

/** Prepositions that link a phrase to the noun before it rather than to the verb before that. */
const NOMINAL = ['of', 'for', 'between', 'among', 'against'];

/** Adds to the phrases of a sentence what follows and belongs to each: phrases with a preposition, relative clauses; and what they are appositions to. */
export function linkPhrases(tokens: SyntaxTokens, phrases: readonly OpenPhrase[], clauses: readonly Clause[]): void {
	const verbs = verbStarts(tokens.length, clauses);
	const endings = new Map<number, OpenPhrase>();
	let before: OpenPhrase | undefined;
	for (const [i, phrase] of phrases.entries()) {
		const link = phrase.from - 1;
		const isLinked = before?.to === link && isPreposition(tokens, link) && !/^W/u.test(tokens[phrase.from]?.tag ?? '');
		if (before && isLinked && (isWord(tokens[link], ...NOMINAL) || before.from < (verbs[before.from] ?? 0)))
			before.postmodifiers.push({ from: link, to: phrase.to });
		if (before && isApposition(tokens, before, phrase)) phrase.appositionTo = i - 1;
		endings.set(phrase.to, phrase);
		before = phrase;
	}
	for (const { kind, from, to } of clauses) {
		if (kind !== 'relative') continue;
		let start = isPreposition(tokens, from - 1) ? from - 1 : from;
		if (isWord(tokens[start - 1], ',')) start--;
		endings.get(start)?.postmodifiers.push({ from: start, to });
	}
}

const isPreposition = (tokens: SyntaxTokens, i: number): boolean => /^(?:IN|TO)$/u.test(tokens[i]?.tag ?? '');

/** For each token, where the verb of the innermost clause that it is in starts. */
function verbStarts(length: number, clauses: readonly Clause[]): readonly number[] {
	const starts: number[] = [];
	const open: Clause[] = [];
	let next = 0;
	for (let i = 0; i < length; i++) {
		while (open.length > 0 && open.at(-1)!.to <= i) open.pop();
		for (let clause = clauses[next]; clause && clause.from <= i; clause = clauses[++next])
			if (clause.to > i) open.push(clause);
		starts.push(open.at(-1)?.verb?.from ?? length);
	}
	return starts;
}

/** What stands after an apposition, or opens what belongs to it. */
const AFTER_APPOSITION = [',', '.', ')', 'of', 'from', 'at', 'in', 'for', 'who', 'which'];

/** Whether a phrase tells who or what the one before it is: "the magazine [Kite]", "Ames, [a lawyer],", but not "Ames, a lawyer and Poole". */
function isApposition(tokens: SyntaxTokens, before: NounPhrase, phrase: NounPhrase): boolean {
	const isName = (head: number): boolean => /^NNP/u.test(tokens[head]?.tag ?? '');
	const isCommon = (head: number): boolean => /^NNS?$/u.test(tokens[head]?.tag ?? '');
	if (before.to === phrase.from)
		return isCommon(before.head) && isName(phrase.head) && !isWord(tokens[before.from], 'a', 'an');
	if (before.to !== phrase.from - 1 || !isWord(tokens[before.to], ',')) return false;
	const differ = isName(before.head)
		? isCommon(phrase.head) && phrase.determiner !== null
		: isCommon(before.head) && isName(phrase.head);
	return differ && (phrase.to >= tokens.length || isWord(tokens[phrase.to], ...AFTER_APPOSITION));
}
