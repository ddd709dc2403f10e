import type { Article, Claim } from './model';
import { speakersOf } from './query';
import { contains, type Span } from './span';

/** What is shown of a claim, as plain words. */
export interface ClaimWords {
	/** The speaker's name, of several all names; the words of the source where nobody can be named, or where they deny ("Nobody", "Neither Poole nor Ames"). */
	readonly who: string | null;
	/** The cue with its negation and its modal, to stand after `who`; empty for a colon or without a cue. */
	readonly how: string;
	/** The same to stand by itself where a heading names the speaker: "Neither … would say". */
	readonly howAlone: string;
	/** The content; where that only points to other claims, with what these say: "a claim (the dam leaked)". */
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
	const named = isDenying ? [] : speakersOf(article, claim).map(({ name }) => name);
	return {
		who: named.length > 0 ? named.join(', ') : source && words(source),
		how: joined(after),
		howAlone: joined(phrase),
		what: claim.content.map(words).join(BETWEEN) + meaning(article, claim, words),
	};
}

/** How many words may follow the one that points to another claim without telling what it is: "the charge before". */
const BEHIND = 3;

/**
 * What a claim answers whose content only points to that – "a claim", "the allegation", "it" –, in brackets to stand after
 * its content; empty where it is not known, or the content tells it.
 */
export function meaning(article: Article, claim: Claim, words: (span: Span) => string): string {
	const pointer = claim.evidence.find(({ rule }) => rule === 'relation-by-reference')?.words;
	const own = claim.content.map(words).join(BETWEEN);
	const at = pointer === undefined ? -1 : own.lastIndexOf(pointer);
	if (pointer === undefined || at < 0) return '';
	if ((own.slice(at + pointer.length).match(/[\p{L}\p{N}]+/gu) ?? []).length > BEHIND) return '';
	const answered = new Set(claim.relations.map((relation) => relation.claim));
	const before = article.claims.slice(
		0,
		Math.max(
			0,
			article.claims.findIndex(({ id }) => id === claim.id),
		),
	);
	const told = before
		.filter(({ id }) => answered.has(id))
		.map((other) => asMeant(other, claimWords(article, other, words)));
	return told.length > 0 ? ` (${told.join('; ')})` : '';
}

/** What another claim answers in a claim: its content, and how it is told where that turns it. */
const asMeant = ({ stance, cuePhrase, negated }: Claim, { howAlone, what }: ClaimWords): string =>
	howAlone !== '' && (cuePhrase || negated || stance === 'deny' || stance === 'doubt') ? `${howAlone}: ${what}` : what;

/** Whether the content can be told without its cue and says no more than the article does. */
export const isPlain = ({ stance, cuePhrase, negated }: Claim): boolean =>
	stance === 'assert' && !cuePhrase && !negated;
