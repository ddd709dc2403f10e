import { fold } from '../fold';
import { isDescribed, type Actor, type Mention } from '../model';
import { sliceOf, type Span } from '../span';
import { asReaders } from './reader';

/** An actor without some of its mentions, under the names that the others still have; nothing if there are no others. */
export function rest(text: string, actor: Actor, leaving: readonly Mention[]): readonly Actor[] {
	const gone = new Set(leaving);
	const mentions = actor.mentions.filter((mention) => !gone.has(mention));
	if (mentions.length === 0) return [];
	const spelled = new Set(mentions.map((mention) => fold(wordsAt(text, mention))));
	const left = [actor.name, ...actor.aliases].filter((name) => spelled.has(fold(name)));
	const isLeft = left.includes(actor.name) || isDescribed(actor.kind);
	const name = isLeft ? actor.name : (left[0] ?? wordsAt(text, mentions[0]!));
	return [asReaders({ ...actor, name, mentions, aliases: left.filter((alias) => alias !== name) })];
}

/** The words at a place, with one space between them. */
export const wordsAt = (text: string, span: Span): string => sliceOf(text, span).replace(/\s+/gu, ' ');
