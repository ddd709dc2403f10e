import type { Actor, Article, Claim } from '../../src/core/model';
import { lengthOf, overlaps, sameSpan, type Span } from '../../src/core/span';
import type { Gold, GoldClaim, GoldMention } from './markup';

/** How often something was right, of all that was to be found or was found. */
export interface Score {
	readonly right: number;
	readonly of: number;
}

/** What is measured. `names` and `claims` count twice what both sides have, so that their share is the F measure. */
export interface Measures<T> {
	/** Names with exactly the gold's span and kind. */
	readonly names: T;
	/** Roles, peoples and pronouns of the gold that point to the right actor. */
	readonly mentions: T;
	/** Claims that share at least half of their content with one of the gold. */
	readonly claims: T;
	/** Of the found claims whose gold names a source, those whose source overlaps it. */
	readonly sources: T;
	/** Of the found claims whose speaker the gold knows, those with the right speaker. */
	readonly speakers: T;
}

export type Measure = Measures<Score>;

/** Holds an annotated article against the gold of the same text. */
export function measure(gold: Gold, article: Article): Measure {
	const pairs = pairClaims(gold.claims, article.claims);
	const required = pairs.filter(([mark]) => !mark.optional);
	const withSource = required.filter(([mark]) => mark.source);
	const withSpeaker = required.filter(([mark]) => mark.speaker !== null);
	return {
		names: namesScore(gold, article),
		mentions: score(
			gold.mentions.filter(({ form, actor }) => form !== 'name' && actor !== null),
			(mark) =>
				article.actors.some(
					(actor) => actor.mentions.some((mention) => overlaps(mention, mark)) && isActor(actor, mark.actor!, gold),
				),
		),
		claims: {
			right: 2 * required.length,
			of:
				gold.claims.filter(({ optional }) => !optional).length +
				article.claims.length -
				(pairs.length - required.length),
		},
		sources: score(withSource, ([mark, claim]) => claim.source !== null && overlaps(mark.source!, claim.source)),
		speakers: score(withSpeaker, ([mark, claim]) => {
			const speaker = article.actors.find(({ id }) => id === claim.speaker);
			return speaker !== undefined && isActor(speaker, mark.speaker!, gold);
		}),
	};
}

function namesScore(gold: Gold, article: Article): Score {
	const counted = gold.mentions.filter(({ form, actor }) => form === 'name' && actor !== null);
	const neutral = gold.mentions.filter((mark) => !counted.includes(mark));
	const found = article.actors
		.flatMap(({ kind, mentions }) => mentions.map(({ start, end, form }) => ({ start, end, form, kind })))
		.filter((mention) => mention.form === 'name' && !neutral.some((mark) => sameSpan(mark, mention)));
	const right = counted.filter((mark) =>
		found.some((name) => sameSpan(name, mark) && name.kind === gold.actors.get(mark.actor!)!.kind),
	);
	return { right: 2 * right.length, of: counted.length + found.length };
}

/** Whether the gold's actor is the one that most of the article's actor's mentions are marked with. */
function isActor(actor: Actor, id: string, gold: Gold): boolean {
	const votes = new Map<string, number>();
	for (const mark of marksUnder(actor, gold)) votes.set(mark.actor!, (votes.get(mark.actor!) ?? 0) + 1);
	const most = Math.max(0, ...votes.values());
	return most > 0 && votes.get(id) === most;
}

const marksUnder = (actor: Actor, gold: Gold): readonly GoldMention[] =>
	gold.mentions.filter((mark) => mark.actor !== null && actor.mentions.some((mention) => overlaps(mention, mark)));

/** Pairs of one claim each, those with the most content in common first. */
function pairClaims(marks: readonly GoldClaim[], claims: readonly Claim[]): readonly (readonly [GoldClaim, Claim])[] {
	const pairs = marks
		.flatMap((mark) => claims.map((claim) => ({ mark, claim, common: commonPart(mark.content, claim.content) })))
		.filter(({ common }) => common >= 0.5)
		.sort((a, b) => b.common - a.common);
	const taken = new Set<GoldClaim | Claim>();
	return pairs.flatMap(({ mark, claim }) => {
		if (taken.has(mark) || taken.has(claim)) return [];
		taken.add(mark).add(claim);
		return [[mark, claim] as const];
	});
}

/** Code units in both, as a share of those in either. */
function commonPart(a: readonly Span[], b: readonly Span[]): number {
	const size = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + lengthOf(span), 0);
	const common = (x: Span, y: Span): number => Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
	const both = a.reduce((sum, x) => sum + b.reduce((part, y) => part + common(x, y), 0), 0);
	return both / (size(a) + size(b) - both);
}

function score<T>(cases: readonly T[], isRight: (one: T) => boolean): Score {
	return { right: cases.filter(isRight).length, of: cases.length };
}

/** The sum over several articles, with the share that was right in percent. */
export function addUp(measured: readonly Measure[]): Measures<Score & { readonly percent: number }> {
	const total = (what: keyof Measure) => {
		const right = measured.reduce((sum, one) => sum + one[what].right, 0);
		const of = measured.reduce((sum, one) => sum + one[what].of, 0);
		return { right, of, percent: of === 0 ? 100 : (100 * right) / of };
	};
	return {
		names: total('names'),
		mentions: total('mentions'),
		claims: total('claims'),
		sources: total('sources'),
		speakers: total('speakers'),
	};
}
