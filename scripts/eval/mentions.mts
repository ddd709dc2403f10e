import { overlaps, type Span } from '../../src/core/span.ts';
import { Tally, type Counts } from './counts.mts';
import type { GoldMention } from './gold.mts';

/** What is measured of an actor. */
interface MentionedActor {
	readonly mentions: readonly Span[];
}

/** Counts of roles, peoples and pronouns, and of those that an actor has who is the marked one. */
export function countMentions(marks: readonly GoldMention[], actors: readonly MentionedActor[]): Counts {
	const tally = new Tally();
	for (const mark of marks.filter(({ isName }) => !isName)) {
		const owners = actors.filter(({ mentions }) => mentions.some((mention) => overlaps(mention, mark)));
		tally.add('mentions.of');
		if (owners.some((actor) => isActor(actor, mark.actor, marks))) tally.add('mentions.right');
	}
	return tally.counts;
}

/** Whether the marked actor is the one that most of the actor's mentions are marked with. */
function isActor({ mentions }: MentionedActor, id: string, marks: readonly GoldMention[]): boolean {
	const votes = new Map<string, number>();
	for (const mark of marks)
		if (mentions.some((mention) => overlaps(mention, mark))) votes.set(mark.actor, (votes.get(mark.actor) ?? 0) + 1);
	return votes.get(id) === Math.max(0, ...votes.values());
}
