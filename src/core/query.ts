import type { Actor, Article, Claim, IssueCode, Mention, RelationKind } from './model';
import { lengthOf, sameSpan, type Span } from './span';

/** An actor and one of the places that refer to it. */
export interface Reference {
	readonly actor: Actor;
	readonly mention: Mention;
}

/**
 * Every reference at an offset, the shortest mention first: "State Department" before the "State Department official"
 * that holds it. A mention's end counts as part of it, as the caret stands there after its last letter.
 */
export const referencesAt = (article: Article, offset: number): readonly Reference[] =>
	article.actors
		.flatMap((actor) =>
			actor.mentions.filter((mention) => touches(mention, offset)).map((mention): Reference => ({ actor, mention })),
		)
		.sort(
			(a, b) =>
				Number(b.mention.end > offset) - Number(a.mention.end > offset) || lengthOf(a.mention) - lengthOf(b.mention),
		);

/** The actor that the words at an offset refer to. */
export const actorAt = (article: Article, offset: number): Actor | undefined => referencesAt(article, offset)[0]?.actor;

/**
 * What a selection refers to: the mention that it covers exactly, else one at its start. Walking from mention to mention
 * selects each of them, also where one lies within another.
 */
export const referenceIn = (article: Article, selection: Span): Reference | undefined => {
	const references = referencesAt(article, selection.start);
	return references.find(({ mention }) => sameSpan(mention, selection)) ?? references[0];
};

/**
 * The claims to tell of at an offset: all that a cue there brings in, else the innermost one of which it is the content or
 * the source.
 */
export const claimsHoveredAt = (article: Article, offset: number): readonly Claim[] => {
	const cued = article.claims.filter((claim) => claim.cue && touches(claim.cue, offset));
	return cued.length > 0 ? cued : claimsAt(article, offset).slice(0, 1);
};

/** The claims that an offset is in – in any of their parts –, the one with the shortest such part first. */
export const claimsAt = (article: Article, offset: number): readonly Claim[] =>
	article.claims
		.flatMap((claim) => {
			const touched = partsOf(claim).filter((part) => touches(part, offset));
			return touched.length > 0
				? [{ claim, length: touched.reduce((least, part) => Math.min(least, lengthOf(part)), Infinity) }]
				: [];
		})
		.sort((a, b) => a.length - b.length)
		.map(({ claim }) => claim);

/** The claim that a selection is in: the one whose words it covers exactly, else the innermost one at its start. */
export const claimIn = (article: Article, selection: Span): Claim | undefined => {
	const claims = claimsAt(article, selection.start);
	return claims.find(({ content }) => content.some((part) => sameSpan(part, selection))) ?? claims[0];
};

/** All spans of a claim: its content, and its source, cue and addressee where it has them. */
export const partsOf = ({ source, cue, addressee, content }: Claim): readonly Span[] =>
	[source ?? [], cue ?? [], addressee ?? [], content].flat();

/** Whether an offset is in a span; its end counts, as the caret stands there after its last letter. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

export const actorById = (article: Article, id: string): Actor | undefined =>
	article.actors.find((actor) => actor.id === id);

export const claimById = (article: Article, id: string): Claim | undefined =>
	article.claims.find((claim) => claim.id === id);

/** Whose words a claim is; `undefined` where nobody can be named. */
export const speakerOf = (article: Article, claim: Claim): Actor | undefined =>
	claim.speaker === null ? undefined : actorById(article, claim.speaker);

/** Ids of all whose words a claim is, the speaker first; none where nobody can be named. */
export const saidBy = ({ speaker, speakers }: Pick<Claim, 'speaker' | 'speakers'>): readonly string[] =>
	speakers ?? (speaker === null ? [] : [speaker]);

/** All whose words a claim is, the speaker first. */
export const speakersOf = (article: Article, claim: Claim): readonly Actor[] =>
	saidBy(claim).flatMap((id) => actorById(article, id) ?? []);

/** How one claim stands to another. */
export interface ClaimLink {
	readonly kind: RelationKind | 'within';
	/** Whether it is the other claim that answers. */
	readonly answered: boolean;
	readonly other: Claim;
}

/** The links of a claim: what it answers, what answers it, and the claim in which it is told. */
export const claimLinks = (article: Article, claim: Claim): readonly ClaimLink[] => indexOf(article).links(claim);

/** What an actor says, in document order. */
export const claimsBy = (article: Article, actor: Actor): readonly Claim[] =>
	article.claims.filter((claim) => saidBy(claim).includes(actor.id));

/** What is said about an actor, in document order. */
export const claimsAbout = (article: Article, actor: Actor): readonly Claim[] =>
	article.claims.filter((claim) => claim.about.includes(actor.id));

/** The same questions for whoever asks them of all actors and claims: answered from one pass over the article. */
export interface ArticleIndex {
	actor(id: string): Actor | undefined;
	claimsBy(actor: Actor): readonly Claim[];
	claimsAbout(actor: Actor): readonly Claim[];
	links(claim: Claim): readonly ClaimLink[];
}

export function indexOf(article: Article): ArticleIndex {
	const actors = new Map(article.actors.map((actor) => [actor.id, actor]));
	const claims = new Map(article.claims.map((claim) => [claim.id, claim]));
	const by = new Map<string, Claim[]>();
	const about = new Map<string, Claim[]>();
	const answering = new Map<string, ClaimLink[]>();
	for (const claim of article.claims) {
		for (const id of saidBy(claim)) addTo(by, id, claim);
		for (const id of new Set(claim.about)) addTo(about, id, claim);
		for (const { kind, claim: id } of claim.relations) addTo(answering, id, { kind, answered: true, other: claim });
	}
	const link = (kind: ClaimLink['kind'], id: string): readonly ClaimLink[] => {
		const other = claims.get(id);
		return other ? [{ kind, answered: false, other }] : [];
	};
	return {
		actor: (id) => actors.get(id),
		claimsBy: ({ id }) => by.get(id) ?? [],
		claimsAbout: ({ id }) => about.get(id) ?? [],
		links: ({ id, relations, within }) => [
			...relations.flatMap((relation) => link(relation.kind, relation.claim)),
			...(answering.get(id) ?? []),
			...(within === null ? [] : link('within', within)),
		],
	};
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}

/** How often an actor speaks and is spoken of. */
export interface ActorCounts {
	readonly says: number;
	readonly saidOf: number;
}

/** The tallies of all actors in one pass, by id. */
export function actorCounts(article: Article): ReadonlyMap<string, ActorCounts> {
	const says = count(article.claims.flatMap(saidBy));
	const saidOf = count(article.claims.flatMap((claim) => claim.about));
	return new Map(article.actors.map(({ id }) => [id, { says: says.get(id) ?? 0, saidOf: saidOf.get(id) ?? 0 }]));
}

function count(ids: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}

export interface Counts {
	readonly actors: number;
	readonly mentions: number;
	readonly claims: number;
}

export const countsOf = (article: Article): Counts => ({
	actors: article.actors.length,
	mentions: article.actors.reduce((sum, actor) => sum + actor.mentions.length, 0),
	claims: article.claims.length,
});

/** What became of an article: why there is nothing to show, or that there is something. */
export type ArticleState = 'empty' | 'not-prose' | 'not-english' | 'not-news' | 'nothing-found' | 'annotated';

const HINDRANCES: readonly (IssueCode & ArticleState)[] = ['empty', 'not-prose', 'not-english', 'not-news'];

export function stateOf(article: Article): ArticleState {
	if (article.actors.length + article.claims.length > 0) return 'annotated';
	const hindrance = HINDRANCES.find((code) => article.issues.some((issue) => issue.code === code));
	return hindrance ?? 'nothing-found';
}

const RANK = { high: 2, medium: 1, low: 0 } as const;

/**
 * The claim to show where there is room for one: quoted words before reported ones, surer before less sure, then the
 * first; very short content counts as least telling.
 */
export function mostTelling(claims: readonly Claim[]): Claim | undefined {
	const isShort = (claim: Claim): boolean => claim.content.reduce((sum, part) => sum + lengthOf(part), 0) < 40;
	const weight = (claim: Claim): number =>
		RANK[claim.confidence] + (claim.kind === 'direct' ? 1 : 0) - (isShort(claim) ? 3 : 0);
	return claims.reduce<Claim | undefined>(
		(best, claim) => (best && weight(best) >= weight(claim) ? best : claim),
		undefined,
	);
}
