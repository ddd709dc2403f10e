import type { Article, Claim } from './model';
import { speakerOf } from './query';
import { contains, type Span } from './span';

/** What is shown of a claim, as plain words. */
export interface ClaimWords {
	/** The speaker's name; the words of the source where nobody can be named, or where they deny ("Nobody", "Neither Poole nor Ames"). */
	readonly who: string | null;
	/** The cue with its negation and its modal, to stand after `who`; empty for a colon or without a cue. */
	readonly how: string;
	/** The same to stand by itself where a heading names the speaker: "Neither … would say". */
	readonly howAlone: string;
	readonly what: string;
}

const BETWEEN = ' … ';

/**
 * The words of a claim, so that none of them says more than the article does. `words` gives those of a span of the text, in
 * plain words (`wordsOf`).
 */
export function claimWords(article: Article, claim: Claim, words: (span: Span) => string): ClaimWords {
	const { source } = claim;
	const phrase = claim.cuePhrase ?? (claim.cue ? [claim.cue] : []);
	const after = phrase.filter((part) => !(source && contains(source, part)));
	const joined = (spans: readonly Span[]): string => {
		const found = spans.map(words).join(BETWEEN);
		return /\p{L}/u.test(found) ? found : '';
	};
	const isDenying = source !== null && after.length < phrase.length;
	const named = isDenying ? undefined : speakerOf(article, claim)?.name;
	return {
		who: named ?? (source && words(source)),
		how: joined(after),
		howAlone: joined(phrase),
		what: claim.content.map(words).join(BETWEEN),
	};
}

/** Whether the content can be told without its cue and says no more than the article does. */
export const isPlain = ({ stance, cuePhrase, negated }: Claim): boolean =>
	stance === 'assert' && !cuePhrase && !negated;
