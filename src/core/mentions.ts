import type { Actor, Mention } from './model';
import { overlaps, type Span } from './span';

/** A mention with the actor that it belongs to. */
export interface ActorMention extends Span {
	readonly actor: Actor;
	readonly mention: Mention;
}

/** All mentions of all actors in document order. Of two with the same start the longer one is first. */
export const actorMentions = (actors: readonly Actor[]): readonly ActorMention[] =>
	actors
		.flatMap((actor) => actor.mentions.map((mention) => ({ start: mention.start, end: mention.end, actor, mention })))
		.sort((a, b) => a.start - b.start || b.end - a.end);

/** The mentions that overlap `span`. The search starts a few mentions earlier, as mentions of different actors may nest. */
export function mentionsWithin(mentions: readonly ActorMention[], span: Span): readonly ActorMention[] {
	let low = 0;
	let high = mentions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (mentions[middle]!.start < span.start) low = middle + 1;
		else high = middle;
	}
	const found: ActorMention[] = [];
	for (let i = Math.max(0, low - 3); i < mentions.length && mentions[i]!.start < span.end; i++)
		if (overlaps(mentions[i]!, span)) found.push(mentions[i]!);
	return found;
}
