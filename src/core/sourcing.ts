import { unnamedNumber } from './actors/unnamedNumber';
import { speechNoun, speechVerb } from './knowledge/speech';
import { toneOf, type Tone } from './knowledge/loadedVerbs';
import type { Actor, Article, Claim } from './model';
import { wordsFrom } from './textProjection';
import { indexOf } from './query';
import { byPosition, contains, firstEndingAfter, sliceOf, spanAt, type Span } from './span';

/** How many words somebody is given: those between quotation marks, and those that report the rest. */
export interface WordCount {
	readonly quoted: number;
	readonly reported: number;
}

/** Somebody who says something in the article. */
export interface AttributedSource {
	readonly actor: Actor;
	/** In document order, at least one. */
	readonly claims: readonly Claim[];
	/** Words that stand in two of the claims count once. */
	readonly words: WordCount;
}

/** An unnamed source that says something. */
export interface UnnamedSource extends AttributedSource {
	/** Where each different wording for it stands first, in document order. */
	readonly descriptions: readonly Span[];
	/** Whether it is one person ("a senior official"), not several ("Dutch diplomats"). */
	readonly isOne: boolean;
}

/** A word that introduces claims, and those that it introduces. */
export interface CueUse {
	/** As in a dictionary; the words themselves where no table knows them. What is said *not* to be said has "not" before it. */
	readonly lemma: string;
	/** `null` for a plain cue. */
	readonly tone: Tone | null;
	/** In document order, at least one. */
	readonly claims: readonly Claim[];
}

/** How an article is sourced: figures and places. What they mean is for the reader to say. */
export interface Sourcing {
	/** Words of the article, without those of boilerplate. */
	readonly length: number;
	/** Words that anybody, or nobody, is given. */
	readonly words: WordCount;
	/** Everybody who says something, most words first. */
	readonly voices: readonly AttributedSource[];
	readonly unnamed: readonly UnnamedSource[];
	/** Claims for which a single unnamed person stands, and nobody else. */
	readonly onOneUnnamed: readonly Claim[];
	/** Claims for which no words name a source. */
	readonly byNobody: readonly Claim[];
	/** Claims whose source is worded so that it cannot be told who of the article it is. */
	readonly unclear: readonly Claim[];
	/** Most used first. */
	readonly cues: readonly CueUse[];
}

/** The sourcing of an article; `text` is what it was made from. Linear in the text, but for sorting. */
export function sourcingOf(article: Article, text: string): Sourcing {
	const words = wordsIn(article, text);
	const index = indexOf(article);
	const voices = article.actors
		.map((actor) => attributedSource(actor, index.claimsBy(actor), words))
		.filter(({ claims }) => claims.length > 0)
		.sort((a, b) => total(b.words) - total(a.words) || b.claims.length - a.claims.length);
	const unnamed = voices
		.filter(({ actor }) => actor.kind === 'unnamed')
		.map((voice) => ({
			...voice,
			descriptions: descriptionsOf(voice, article, text),
			isOne: unnamedNumber(voice.actor, text) === 'one',
		}));
	const single = new Set(unnamed.filter((voice) => voice.isOne).map(({ actor }) => actor.id));
	const withoutSpeaker = article.claims.filter((claim) => claim.speaker === null);
	return {
		length: words.length,
		words: countIn(words, article.claims.flatMap((claim) => claim.content)), // prettier-ignore
		voices,
		unnamed,
		onOneUnnamed: article.claims.filter((claim) => claim.speaker !== null && single.has(claim.speaker)),
		byNobody: withoutSpeaker.filter((claim) => claim.source === null),
		unclear: withoutSpeaker.filter((claim) => claim.source !== null),
		cues: cuesOf(article, text),
	};
}

export const total = ({ quoted, reported }: WordCount): number => quoted + reported;

interface Word extends Span {
	readonly isQuoted: boolean;
}

/** Letters and digits, with the marks that stand within a word or a figure: "state-owned", "Díaz-Canel's", "1.3". */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.,-](?=[\p{L}\p{N}]))*/gu;

function wordsIn({ blocks, quotations, markup = [] }: Article, text: string): readonly Word[] {
	const outermost = quotations.filter(({ depth }) => depth === 0);
	return blocks
		.filter(({ kind }) => kind !== 'boilerplate')
		.flatMap((block) =>
			Array.from(sliceOf(text, block).matchAll(WORD), (match): Word => {
				const start = block.start + match.index;
				return { start, end: start + match[0].length, isQuoted: spanAt(outermost, start) !== undefined };
			}),
		)
		.filter(({ start }) => !spanAt(markup, start));
}

/** The words within any of the parts, each once. */
function countIn(words: readonly Word[], parts: readonly Span[]): WordCount {
	let [quoted, reported, done] = [0, 0, 0];
	for (const part of [...parts].sort(byPosition)) {
		const from = Math.max(part.start, done);
		for (let i = firstEndingAfter(words, from); i < words.length && words[i]!.start < part.end; i++) {
			if (words[i]!.isQuoted) quoted++;
			else reported++;
			done = words[i]!.end;
		}
	}
	return { quoted, reported };
}

function attributedSource(actor: Actor, claims: readonly Claim[], words: readonly Word[]): AttributedSource {
	return { actor, claims, words: countIn(words, claims.flatMap((claim) => claim.content)) }; // prettier-ignore
}

/** The wordings for a source, each as wide as it stands where it speaks: "a diplomat with knowledge of the talks". */
function descriptionsOf({ actor, claims }: AttributedSource, article: Article, text: string): readonly Span[] {
	const plain = wordsFrom(article, text);
	const wordings = actor.mentions
		.filter(({ form }) => form !== 'pronoun')
		.map((mention) => claims.find(({ source }) => source && contains(source, mention))?.source ?? mention);
	const first = new Map<string, Span>();
	for (const span of wordings) {
		const key = plain(span).toLowerCase().replace(/\s+/gu, ' ');
		if (!first.has(key)) first.set(key, span);
	}
	return [...first.values()];
}

function cuesOf(article: Article, text: string): readonly CueUse[] {
	const plain = wordsFrom(article, text);
	const uses = new Map<string, { lemma: string; tone: Tone | null; claims: Claim[] }>();
	for (const claim of article.claims) {
		if (!claim.cue) continue;
		const words = plain(claim.cue).toLowerCase();
		const lemma = (speechVerb(words) ?? speechNoun(words))?.lemma ?? words;
		const name = claim.negated ? `not ${lemma}` : lemma;
		const use = uses.get(name) ?? { lemma: name, tone: claim.negated ? null : toneOf(lemma, words), claims: [] };
		use.claims.push(claim);
		uses.set(name, use);
	}
	return [...uses.values()].sort((a, b) => b.claims.length - a.claims.length);
}
