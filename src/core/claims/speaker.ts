import type { Actor, Mention } from '../model';
import { overlaps, type Span } from '../span';

/** A mention with the actor that it belongs to. */
export interface Placed extends Span {
	readonly actor: Actor;
	readonly mention: Mention;
}

/** All mentions of all actors in document order, the longer one first where two start together. */
export const placedMentions = (actors: readonly Actor[]): readonly Placed[] =>
	actors
		.flatMap((actor) => actor.mentions.map((mention) => ({ start: mention.start, end: mention.end, actor, mention })))
		.sort((a, b) => a.start - b.start || b.end - a.end);

/** The mentions that overlap `span`. Mentions of different actors may nest, but are short: a few are looked back over. */
export function mentionsWithin(mentions: readonly Placed[], span: Span): readonly Placed[] {
	let low = 0;
	let high = mentions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (mentions[middle]!.start < span.start) low = middle + 1;
		else high = middle;
	}
	const found: Placed[] = [];
	for (let i = Math.max(0, low - 3); i < mentions.length && mentions[i]!.start < span.end; i++)
		if (overlaps(mentions[i]!, span)) found.push(mentions[i]!);
	return found;
}

const TAIL = /,|\s(?:of|for|in|at|from|with|who|which|and|on|to|about|by|against)\s|\s[–—(]/u;

/** "Secretary of State Mike Pompeo": nothing but capitals and the little words of a title, up to the first comma. */
const TITLED = /^(?:(?:the|then|former) )?\p{Lu}[\p{L}.'’-]*(?: (?:of|for|and|the|\p{Lu}[\p{L}.'’-]*))+(?= \(|,|$)/u;

/**
 * The actors that a source phrase may name: those of the mentions that reach its head, the last word before the first
 * comma, preposition or relative pronoun. One is the speaker; two or more are equally good.
 */
export function speakersOf(mentions: readonly Placed[], source: Span, text: string): readonly Actor[] {
	const within = mentionsWithin(mentions, source);
	const words = text.slice(source.start, source.end);
	const titled = TITLED.exec(words);
	const name = titled && within.find((placed) => placed.end === source.start + titled[0].length);
	const hangs = name && /\b(?:of|for|and|the) $/u.test(text.slice(source.start, name.start));
	const title = name?.actor.kind === 'person' && hangs === false ? titled : null;
	const tail = title ? null : TAIL.exec(words);
	const head = source.start + (title?.[0].length ?? (tail && tail.index > 0 ? tail.index : words.length));
	const heads = within.filter((placed) => placed.start < head && placed.end >= head && !isOwner(placed, text));
	const longest = Math.max(0, ...heads.map((placed) => placed.end - placed.start));
	const actors = new Set(heads.filter((placed) => placed.end - placed.start === longest).map((placed) => placed.actor));
	if (tail?.[0].trim() === 'and') {
		const comma = words.indexOf(',', tail.index);
		const end = source.start + (comma < 0 ? words.length : comma);
		for (const placed of within)
			if (placed.start >= head && placed.end <= end && !isOwner(placed, text)) actors.add(placed.actor);
	}
	return [...actors];
}

const isOwner = (placed: Placed, text: string): boolean =>
	placed.mention.form !== 'pronoun' && /^['’]s?\s/u.test(text.slice(placed.end, placed.end + 3));
