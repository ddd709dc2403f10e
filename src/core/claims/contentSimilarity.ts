import { fold } from '../fold';
import type { Sentence, Token } from '../language/token';
import { firstEndingAfter, overlaps, type Span } from '../span';
import { mentionsWithin, type ActorMention } from '../mentions';

/** A content as a set of terms, so that two contents can be compared. */
export interface ContentTerms {
	/** Ids of actors, and stems of the other content words. */
	readonly terms: ReadonlySet<string>;
	readonly figures: ReadonlySet<string>;
	/** Whether the content is negated. */
	readonly negated: boolean;
}

/** The most words of a content that are compared. The later words of a long speech say other things. */
const LONGEST = 80;

const TELLING: ReadonlySet<string> = new Set(['noun', 'proper', 'verb', 'adjective', 'number']);
const LIGHT = new Set(
	'be do get give go have make put take thing say tell one ask other many more much new own such same way'.split(' '),
);
const NEGATIVES = new Set(['not', "n't", 'never', 'no', 'nobody', 'none', 'nothing', 'neither']);

export function contentTermsOf(
	content: readonly Span[],
	sentences: readonly Sentence[],
	mentions: readonly ActorMention[],
): ContentTerms {
	const terms = new Set<string>();
	const figures = new Set<string>();
	let negated = false;
	for (const token of tokensOf(content, sentences)) {
		negated ||= NEGATIVES.has(token.lower);
		if (token.pos === 'number') figures.add(token.lower);
		const [named] = mentionsWithin(mentions, token);
		const stem = stemOf(token.lower);
		if (named) terms.add(`@${named.actor.id}`);
		else if (TELLING.has(token.pos) && !LIGHT.has(stem)) terms.add(stem);
	}
	return { terms, figures, negated };
}

/** The tokens of the spans, which are in document order; not more than `LONGEST`. */
export function tokensOf(content: readonly Span[], sentences: readonly Sentence[]): readonly Token[] {
	const found: Token[] = [];
	for (const part of content)
		for (let i = firstEndingAfter(sentences, part.start); i < sentences.length && sentences[i]!.start < part.end; i++)
			for (const token of sentences[i]!.tokens) {
				if (found.length >= LONGEST) return found;
				if (overlaps(token, part)) found.push(token);
			}
	return found;
}

/** A coarse stem, which the forms of one word share: "violated", "violating", "violates" → "violat". */
const stemOf = (word: string): string => {
	const folded = fold(word);
	return folded.length < 4 ? folded : folded.replace(/(?:(?<=[^aeiou])ies|ing|ed|es|s|ly|e|y)$/u, '');
};

/** The similarity of two contents. */
export interface Similarity {
	/** The number of terms that both have. 0 if all of these are actors: any two claims may be about them. */
	readonly shared: number;
	/** Their share of the terms of the shorter content. */
	readonly share: number;
	/** Whether both have figures, and not the same ones. */
	readonly figuresDiffer: boolean;
}

export function similarityOf(a: ContentTerms, b: ContentTerms): Similarity {
	const [few, many] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
	const common = [...few.terms].filter((term) => many.terms.has(term));
	const shared = common.every((term) => term.startsWith('@')) ? 0 : common.length;
	return {
		shared,
		share: shared / Math.max(1, few.terms.size),
		figuresDiffer: few.figures.size > 0 && many.figures.size > 0 && !areEqualSets(few.figures, many.figures),
	};
}

const areEqualSets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
	a.size === b.size && [...a].every((member) => b.has(member));
