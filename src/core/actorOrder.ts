import { fold } from './fold';
import { wordsOf } from './knowledge/phrases';
import type { Actor, ActorKind, Article, Mention } from './model';
import type { ActorCounts } from './query';
import { contains, lengthOf, spanAt, type Span } from './span';

/**
 * Where the article introduces an actor: the first of its longest names, where it stands in the story itself among those.
 * Actors without a name are introduced by their first mention.
 */
export function introduction(article: Article, actor: Actor): Mention {
	const own = actor.mentions.filter((mention) => isInStory(article, actor, mention));
	const mentions = own.length > 0 ? own : actor.mentions;
	const names = mentions.filter(({ form }) => form === 'name');
	return names.reduce((best, name) => (lengthOf(name) > lengthOf(best) ? name : best), names[0] ?? mentions[0]!);
}

/**
 * Actors in order of their first appearance in the story. A byline, the agency of a dateline and boilerplate ("Join the Coast
 * Wire channel") are no appearance: those that nothing else names come after the others.
 */
export function byAppearance(article: Article): readonly Actor[] {
	const first = (actor: Actor): number =>
		actor.mentions.find((mention) => isInStory(article, actor, mention))?.start ?? Infinity;
	const places = new Map(article.actors.map((actor) => [actor, first(actor)]));
	return article.actors.toSorted((a, b) => (places.get(a) === places.get(b) ? 0 : places.get(a)! - places.get(b)!));
}

/**
 * Those of an article first who are mentioned in the story, speak and are spoken of most. Equals keep the order in which they
 * are given, but those whom nothing in the story names come last.
 */
export function byProminence(
	article: Article,
	actors: readonly Actor[],
	counts: ReadonlyMap<string, ActorCounts>,
): readonly Actor[] {
	const weight = (actor: Actor): number => {
		const { says, saidOf } = counts.get(actor.id) ?? { says: 0, saidOf: 0 };
		const mentions = actor.mentions.filter((mention) => isInStory(article, actor, mention)).length;
		return mentions === 0 ? 0 : mentions + says + saidOf;
	};
	const weights = new Map(actors.map((actor) => [actor, weight(actor)]));
	return actors.toSorted((a, b) => weights.get(b)! - weights.get(a)!);
}

/** Kinds of actors, those first who speak most readily. */
const SPEAKING: readonly ActorKind[] = ['person', 'unnamed', 'organization', 'group', 'document', 'place', 'other'];

/** Those first who say something in the article, then by kind; within these as they are given. */
export function bySpeaking(actors: readonly Actor[], counts: ReadonlyMap<string, ActorCounts>): readonly Actor[] {
	const rank = ({ id, kind }: Actor): number =>
		SPEAKING.indexOf(kind) + ((counts.get(id)?.says ?? 0) > 0 ? 0 : SPEAKING.length);
	return actors.toSorted((a, b) => rank(a) - rank(b));
}

/** Those first whose names share a word with `words`, three letters or more; within these as they are given. */
export function byLikeness(actors: readonly Actor[], words: string): readonly Actor[] {
	const wanted = new Set(wordsOf(words).filter((word) => word.length > 2));
	const isAlike = ({ name, aliases }: Actor): boolean =>
		[name, ...aliases].some((one) => wordsOf(one).some((word) => wanted.has(word)));
	return actors.toSorted((a, b) => Number(isAlike(b)) - Number(isAlike(a)));
}

/** In the order of the alphabet, capitals and accents aside. */
export function byName(actors: readonly Actor[]): readonly Actor[] {
	const keys = new Map(actors.map((actor) => [actor, fold(actor.name)]));
	return actors.toSorted((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : Number(keys.get(a)! > keys.get(b)!)));
}

/** Whether a mention is part of what is told, and not of who wrote and published it; a dateline tells where it happens. */
function isInStory({ blocks }: Article, { kind }: Actor, mention: Span): boolean {
	const block = spanAt(blocks, mention.start);
	if (!block || !contains(block, mention)) return true;
	return block.kind === 'dateline' ? kind === 'place' : block.kind !== 'boilerplate' && block.kind !== 'byline';
}
