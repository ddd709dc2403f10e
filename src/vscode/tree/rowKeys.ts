import type { Actor, Claim, Mention } from '../../core/model';
import { sliceOf, spanOf } from '../../core/span';
import type { AnnotatedText } from '../openArticle';

/**
 * Names for the rows of claims and mentions that stay theirs while others come and go: they are made of the words, and of a
 * number only among equals. The numbers of an article's claims do not: they are other claims' after a correction.
 */
export interface RowKeys {
	/** Unique among the article's claims. */
	claim(claim: Claim): string;
	/** Unique among the mentions of one actor, in their order. */
	mentions(actor: Actor): readonly string[];
}

/** How many UTF-16 code units of a claim tell it from others; what is typed after them leaves it its name. */
const OF_CLAIM = 40;

/** How many code units on each side of a mention tell it from others. */
const AROUND = 12;

/** The names of the rows of one result. */
export function rowKeysOf({ article, text }: AnnotatedText): RowKeys {
	const nameOf = namer();
	const claims = new Map(
		article.claims.map((claim) => [claim.id, `claim/${nameOf(claimWords(claim, text))}`] as const),
	);
	return {
		claim: ({ id }) => claims.get(id) ?? `claim/${id}`,
		mentions: ({ mentions }) => mentions.map(wordsOf(text)).map(namer()),
	};
}

const claimWords = ({ source, cue, content }: Claim, text: string): string =>
	[source, cue, content[0]!].map((span) => (span ? sliceOf(text, span).slice(0, OF_CLAIM) : '')).join('|');

const wordsOf =
	(text: string) =>
	({ start, end }: Mention): string =>
		sliceOf(text, spanOf(Math.max(0, start - AROUND), end + AROUND));

/** Gives each of several strings a short name: the same for the same string, and a number after it for each further equal. */
export function namer(): (words: string) => string {
	const counts = new Map<string, number>();
	return (words) => {
		const name = digest(words);
		const count = (counts.get(name) ?? 0) + 1;
		counts.set(name, count);
		return count === 1 ? name : `${name}.${count}`;
	};
}

/** A 32-bit FNV-1a digest of a string's code units. Two strings of one digest are taken for equals. */
function digest(words: string): string {
	let hash = 0x811c9dc5;
	for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
	return (hash >>> 0).toString(36);
}
