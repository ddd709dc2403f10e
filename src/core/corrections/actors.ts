import { idsApart, type NewId } from '../actors/id';
import { fold } from '../fold';
import type { Actor, Mention, MentionForm } from '../model';
import { byPosition, contains, overlaps, sameSpan, sliceOf, type Span } from '../span';
import { isNamedKind, type KnownName, type PlacedCorrection } from './correction';
import { withPhrase } from './phrases';
import { asReaders, READER } from './reader';
import { rest, wordsAt } from './rest';

/**
 * Applies what the reader says of actors to those that the machine found: first of phrases in all articles, then one
 * correction of this article after the other.
 */
export function correctActors(
	text: string,
	actors: readonly Actor[],
	known: readonly KnownName[],
	corrections: readonly PlacedCorrection[],
): readonly Actor[] {
	const phrases = known.flatMap(({ words, kind }) => (kind && !isNamedKind(kind) ? { words, kind } : []));
	if (phrases.length + corrections.length === 0) return actors;
	const newId = idsApart(actors.map(({ id }) => id));
	const referred = phrases.reduce((all, { words, kind }) => withPhrase(text, all, words, kind, newId), actors);
	const corrected = corrections.reduce((all, correction) => correct(text, all, correction, newId), referred);
	return corrected
		.filter(({ mentions }) => mentions.some(({ form }) => form !== 'pronoun'))
		.sort((a, b) => byPosition(a.mentions[0]!, b.mentions[0]!));
}

function correct(
	text: string,
	actors: readonly Actor[],
	{ change, at, other }: PlacedCorrection,
	newId: NewId,
): readonly Actor[] {
	if (change.type === 'mark-name' && !isNamedKind(change.kind))
		return withPhrase(text, actors, sliceOf(text, at), change.kind, newId);
	const actor = actorAt(actors, at);
	if (!actor) return actors;
	const partner = other ? actorAt(actors, other) : undefined;
	switch (change.type) {
		case 'mark-name':
			return replace(actors, actor, [ofKind(actor, change.kind)]);
		case 'set-kind': {
			const others = actors.filter((one) => one !== actor && isCalled(one, change.names));
			const whole = renamed(others.reduce(merged, ofKind(actor, change.kind)), change.names);
			const left = actors.filter((one) => !others.includes(one));
			return replace(left, actor, [whole]);
		}
		case 'unmark-name':
			// A longer name that holds these words, perhaps one that the reader marked since, is another name.
			return actor.mentions.some((mention) => sameSpan(mention, at))
				? replace(actors, actor, rest(text, actor, alike(text, actor, at)))
				: actors;
		case 'merge':
			return partner && partner !== actor
				? replace(replace(actors, actor, []), partner, [merged(partner, actor)])
				: actors;
		case 'split':
			return partner === actor
				? replace(actors, actor, split(text, actor, apartFrom(text, actors, actor, at, other!), newId))
				: actors;
		case 'rename':
			return replace(actors, actor, [called(actor, change.name)]);
		case 'set-speaker':
		case 'unmark-claim':
		case 'mark-claim':
			return actors;
	}
}

/** The actor that the words at a place refer to: by a mention just there, else by one that shares letters with it. */
export const actorAt = (actors: readonly Actor[], at: Span): Actor | undefined =>
	actors.find(({ mentions }) => mentions.some((mention) => sameSpan(mention, at))) ??
	actors.find(({ mentions }) => mentions.some((mention) => overlaps(mention, at)));

const replace = (actors: readonly Actor[], actor: Actor, by: readonly Actor[]): readonly Actor[] =>
	actors.flatMap((one) => (one === actor ? by : [one]));

/** Whether all names of an actor are among `names`: an actor of another kind may have fallen apart into several. */
const isCalled = (actor: Actor, names: readonly string[]): boolean =>
	namesOf(actor).every((name) => names.includes(name));

const ofKind = (actor: Actor, kind: Actor['kind']): Actor =>
	asReaders(actor.kind === kind ? actor : { ...actor, kind, background: [] });

/** An actor under the name that it had when the reader corrected it: the first of `names`, if the article still has it. */
const renamed = (actor: Actor, [name = actor.name]: readonly string[]): Actor =>
	actor.aliases.includes(name) ? called(actor, name) : actor;

const called = (actor: Actor, name: string): Actor =>
	asReaders({ ...actor, name, aliases: unique([actor.name, ...actor.aliases]).filter((alias) => alias !== name) });

/** `into` with all that `from` has. It keeps its name, its kind and its id. */
function merged(into: Actor, from: Actor): Actor {
	const kept = into.mentions.filter((own) => !from.mentions.some((phrase) => isMadeAround(phrase, own)));
	const moved = from.mentions.filter((mention) => !kept.some((own) => overlaps(own, mention)));
	const has = (...forms: readonly MentionForm[]): boolean => from.mentions.some(({ form }) => forms.includes(form));
	const names = has('name', 'people') ? [from.name, ...from.aliases] : [];
	const roles = names.length === 0 && has('role') ? [from.name, ...from.roles] : from.roles;
	return asReaders({
		...into,
		aliases: unique([...into.aliases, ...names]).filter((alias) => alias !== into.name),
		roles: unique([...into.roles, ...roles]),
		mentions: [...kept, ...moved.map(asReaders)].sort(byPosition),
		background: into.background.length > 0 ? into.background : from.background,
	});
}

/** Whether a reader made words a phrase for an actor in which another mention stands: "Russian officials" around "Russian". */
const isMadeAround = (phrase: Mention, own: Mention): boolean =>
	phrase.evidence.every(({ rule }) => rule === 'reader') && contains(phrase, own) && !sameSpan(phrase, own);

/** The mentions with the same words, which a reader means together; a pronoun is meant alone. */
function alike(text: string, actor: Actor, at: Span): readonly Mention[] {
	const here =
		actor.mentions.find((mention) => sameSpan(mention, at)) ?? actor.mentions.find((one) => overlaps(one, at))!;
	if (here.form === 'pronoun') return [here];
	const words = wordsAt(text, here);
	return actor.mentions.filter((mention) => wordsAt(text, mention) === words);
}

/**
 * What leaves an actor: one mention where both are called the same, or where others of the article may be called so too (a
 * surname that two share), else all that are called like it.
 */
function apartFrom(text: string, actors: readonly Actor[], actor: Actor, at: Span, other: Span): readonly Mention[] {
	const leaving = alike(text, actor, at);
	const words = fold(wordsAt(text, leaving[0]!));
	const isShared = actors.some((one) => one !== actor && namesOf(one).some((name) => isCalledBy(fold(name), words)));
	const stays = isShared || leaving.some((mention) => overlaps(mention, other));
	return stays ? leaving.filter((mention) => overlaps(mention, at)) : leaving;
}

const namesOf = ({ name, aliases }: Actor): readonly string[] => [name, ...aliases];

/** Whether words are a name, or one of its words: its surname or given name. */
const isCalledBy = (name: string, words: string): boolean => name === words || name.split(' ').includes(words);

/** What is left of an actor without some of its mentions, and an actor of its own for those. */
function split(text: string, actor: Actor, leaving: readonly Mention[], newId: NewId): readonly Actor[] {
	const [{ form }] = leaving as [Mention];
	const isNamed = form === 'name' || form === 'people';
	const words = wordsAt(text, leaving[0]!);
	const name = isNamed ? words : words.replace(/^(?:the|an?) /iu, '');
	const own: Actor = {
		id: newId(name),
		kind: isNamed || actor.kind !== 'person' ? actor.kind : 'unnamed',
		name,
		aliases: [],
		roles: [],
		mentions: leaving.map(asReaders),
		background: [],
		evidence: READER,
	};
	return [...rest(text, actor, leaving), own];
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];
