import { parseOf, type Parse } from '../../../src/core/syntax/parse/parse';
import type { TokenRange } from '../../../src/core/syntax/parse/grammar';
import { quotedSentences, type SyntaxToken } from '../../../src/core/syntax/quotedSentence';
import { sentencesOf } from '../language/show';

/** The tokens of a text of one sentence, in which quotation marks are marks like others, and their parse. */
export function parsed(text: string): { readonly tokens: readonly SyntaxToken[]; readonly parse: Parse } {
	const tokens = quotedSentences(text, sentencesOf(text), []).flatMap((sentence) => sentence.tokens);
	return { tokens, parse: parseOf(tokens) };
}

const wordsOf = (tokens: readonly SyntaxToken[], { from, to }: TokenRange): string =>
	tokens
		.slice(from, to)
		.map(({ text }) => text)
		.join(' ');

/** The noun phrases, a star after the head: `the old mayor*`. */
export function showPhrases(text: string): string[] {
	const { tokens, parse } = parsed(text);
	return parse.phrases.map(({ from, to, head }) =>
		[
			...(from < head ? [wordsOf(tokens, { from, to: head })] : []),
			`${tokens[head]!.text}*`,
			...(head + 1 < to ? [wordsOf(tokens, { from: head + 1, to })] : []),
		].join(' '),
	);
}

/** The noun phrases that have something after them, or that tell more of another, each by its head: `mayor: of the town`, `lawyer = Ames`. */
export function showLinks(text: string): string[] {
	const { tokens, parse } = parsed(text);
	return parse.phrases.flatMap(({ head, postmodifiers, appositionTo }) => {
		const word = tokens[head]!.text;
		const other = appositionTo === null ? undefined : parse.phrases[appositionTo];
		return [
			...postmodifiers.map((range) => `${word}: ${wordsOf(tokens, range)}`),
			...(other ? [`${word} = ${tokens[other.head]!.text}`] : []),
		];
	});
}

/** The verb groups, with what they are where it is not the finite active: `was not told: passive negated`. */
export function showGroups(text: string): string[] {
	const { tokens, parse } = parsed(text);
	return parse.groups.map((group) => {
		const traits = [
			...(group.voice === 'passive' ? ['passive'] : []),
			...(group.finite ? [] : ['nonfinite']),
			...(group.negated ? ['negated'] : []),
			...(group.modal === null ? [] : [tokens[group.modal]!.lower]),
		];
		return [wordsOf(tokens, group), ...(traits.length > 0 ? [traits.join(' ')] : [])].join(': ');
	});
}

/** The head of the subject and the head of the verb of each clause that has a verb, with its kind: `main: mayor left`. */
export function showClauses(text: string): string[] {
	const { tokens, parse } = parsed(text);
	return parse.clauses.flatMap(({ kind, subject, verb }) =>
		verb ? [`${kind}: ${subject ? tokens[subject.head]!.text : '–'} ${tokens[verb.head]!.text}`] : [],
	);
}
