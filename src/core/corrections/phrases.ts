import type { NewId } from '../actors/id';
import type { Actor, ActorKind, Mention } from '../model';
import { byPosition, contains, overlapping, sameSpan, type Span } from '../span';
import { isNamedKind } from './correction';
import { occurrencesOf } from './occurrences';
import { asReaders, READER } from './reader';
import { rest, wordsAt } from './rest';

/**
 * With words as a phrase for a group, a document or an unnamed source, wherever they stand. A name within the phrase keeps its own
 * mention ("an aide to Vassbo"); whatever else shares letters with it gives way. Within a longer name the words mean
 * nothing of their own.
 */
export function withPhrase(
	text: string,
	actors: readonly Actor[],
	words: string,
	kind: ActorKind,
	newId: NewId,
): readonly Actor[] {
	const all = occurrencesOf(text, words);
	const names = actors.flatMap(({ mentions }) => mentions.filter(isName));
	const inNames = new Set(
		names.flatMap((name) => overlapping(all, name).filter((place) => contains(name, place) && !sameSpan(name, place))),
	);
	const places = all.filter((place) => !inNames.has(place));
	if (places.length === 0) return actors;
	const known = new Set(actors.filter((actor) => isCalledSo(actor, places)));
	if (known.size > 0) return actors.map((actor) => (known.has(actor) ? asReaders({ ...actor, kind }) : actor));
	const name = wordsAt(text, places[0]!).replace(/^(?:the|an?) /iu, '');
	const own: Actor = {
		id: newId(name),
		kind,
		name,
		aliases: [],
		roles: [],
		mentions: places.map(({ start, end }) => ({ start, end, form: 'role', evidence: READER })),
		background: [],
		evidence: READER,
	};
	const others = actors.flatMap((actor) => {
		const leaving = actor.mentions.filter((mention) =>
			overlapping(places, mention).some((place) => !isKept(mention, place)),
		);
		return leaving.length > 0 ? rest(text, actor, leaving) : actor;
	});
	return [...others, own].sort((a, b) => byPosition(a.mentions[0]!, b.mentions[0]!));
}

const isName = ({ form }: Mention): boolean => form === 'name' || form === 'people';

/** Whether the words are what the actor is called already, so that only its kind is another. */
const isCalledSo = ({ kind, mentions }: Actor, places: readonly Span[]): boolean =>
	mentions.some(
		(mention) =>
			(isName(mention) || (mention.form === 'role' && !isNamedKind(kind))) &&
			overlapping(places, mention).some((place) => sameSpan(place, mention)),
	);

const isKept = (mention: Mention, place: Span): boolean =>
	mention.form !== 'role' && contains(place, mention) && !sameSpan(place, mention);
