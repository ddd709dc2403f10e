import { fold } from '../knowledge/fold';
import type { Sentence, Token } from '../language/token';
import { firstEndingAfter, overlaps, type Span } from '../span';
import { mentionsWithin, type ActorMention } from '../mentions';

/** What a claim says, reduced so that two wordings of the same can be held against each other. */
export interface ContentTerms {
	/** Actors by id and stems of the other words that carry meaning. */
	readonly terms: ReadonlySet<string>;
	readonly figures: ReadonlySet<string>;
	/** Whether it is put in the negative. */
	readonly negated: boolean;
}

/** How many words of a content are compared; those of a long speech that come later say other things. */
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

/** "violated", "violating", "violates" → "violat". Coarse: it only has to bring the forms of one word together. */
const stemOf = (word: string): string => {
	const folded = fold(word);
	return folded.length < 4 ? folded : folded.replace(/(?:(?<=[^aeiou])ies|ing|ed|es|s|ly|e|y)$/u, '');
};

/** How alike two wordings are. */
export interface Similarity {
	/** How many terms the two have in common; none where these are only actors, whom any two claims may be about. */
	readonly shared: number;
	/** Which share that is of the shorter one. */
	readonly share: number;
	/** Whether both name figures, and not the same. */
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
