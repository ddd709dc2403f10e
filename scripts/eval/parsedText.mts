import { analyse } from '../../src/core/language/analyse.ts';
import { layOut } from '../../src/core/layout/layout.ts';
import type { Span } from '../../src/core/span.ts';
import type { VerbGroup } from '../../src/core/syntax/parse/grammar.ts';
import { parseOf } from '../../src/core/syntax/parse/parse.ts';
import { quotedSentences, type SyntaxToken } from '../../src/core/syntax/quotedSentence.ts';

/** What the project finds of a finite verb. */
export interface FoundVerb {
	readonly subject: SyntaxToken | null;
	readonly head: SyntaxToken;
	readonly lemma: string;
	readonly negated: boolean;
	readonly passive: boolean;
}

type TokenPair = readonly [SyntaxToken, SyntaxToken];

/** The grammar of all sentences of a text. */
interface ParsedText {
	readonly tokens: readonly SyntaxToken[];
	/** Finite verbs by each of their tokens. */
	readonly verbs: ReadonlyMap<SyntaxToken, FoundVerb>;
	readonly phrases: readonly Span[];
	/** Heads of noun phrases, each with the head that it modifies with a preposition. */
	readonly postmodifiers: readonly TokenPair[];
	/** Heads of appositions, each with the head that it tells more of. */
	readonly appositions: readonly TokenPair[];
	/** Without the marks at their ends. */
	readonly clauses: readonly Span[];
}

export function parsedText(text: string): ParsedText {
	const tokens: SyntaxToken[] = [];
	const verbs = new Map<SyntaxToken, FoundVerb>();
	const phrases: Span[] = [];
	const clauses: Span[] = [];
	const postmodifiers: TokenPair[] = [];
	const appositions: TokenPair[] = [];
	for (const sentence of quotedSentences(text, analyse(text, layOut(text).blocks), [])) {
		const parse = parseOf(sentence.tokens);
		const at = (i: number): SyntaxToken => sentence.tokens[i]!;
		const keep = ({ from, to, head, lemma, negated, voice }: VerbGroup, subject: SyntaxToken | null): void => {
			const verb = { subject, head: at(head), lemma, negated, passive: voice === 'passive' };
			for (let i = from; i < to; i++) verbs.set(at(i), verb);
		};
		tokens.push(...sentence.tokens);
		for (const group of parse.groups) if (group.finite) keep(group, null);
		for (const { from, to, subject, verb } of parse.clauses) {
			if (!verb) continue;
			keep(verb, subject && at(subject.head));
			const inner = sentence.tokens.slice(from, to).filter(({ tag }) => tag !== '.');
			if (inner.length > 0) clauses.push({ start: inner[0]!.start, end: inner.at(-1)!.end });
		}
		const last = new Map(parse.phrases.map((phrase) => [phrase.to, phrase]));
		for (const phrase of parse.phrases) {
			for (const { from, to } of phrase.postmodifiers) {
				const modifier = last.get(to);
				if (modifier?.from === from + 1) postmodifiers.push([at(modifier.head), at(phrase.head)]);
			}
			const other = phrase.appositionTo === null ? undefined : parse.phrases[phrase.appositionTo];
			if (other) appositions.push([at(phrase.head), at(other.head)]);
		}
		phrases.push(...parse.phrases.map(({ from, to }) => ({ start: at(from).start, end: at(to - 1).end })));
	}
	return { tokens, verbs, phrases, postmodifiers, appositions, clauses };
}
