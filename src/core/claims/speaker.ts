import type { Actor, ActorKind, Doubt, Evidence } from '../model';
import { fold } from '../fold';
import { speakerKindOf } from '../knowledge/speakers';
import { ORGANIZATION_NOUN } from '../names/organizationCues';
import { sliceOf, type Span } from '../span';
import type { Attribution } from '../attribution/attribution';
import { namesNobody } from '../syntax/negativeSubject';
import { mentionsWithin, type ActorMention } from '../mentions';
import { asks } from '../attribution/documentAttributions';
import type { Turn } from '../dialogue/turn';
import { turnOf } from './turnClaims';
import { unnamedNumber } from '../actors/unnamedNumber';

/** The speaker of a claim, with doubts and evidence. */
export interface ResolvedSpeaker {
	/** All who say it together; none where nobody can be named. */
	readonly speakers: readonly Actor[];
	readonly doubts: readonly Doubt[];
	readonly evidence: readonly Evidence[];
}

/** The mentions and turns that speakers are found by. */
export interface Scene {
	readonly text: string;
	readonly mentions: readonly ActorMention[];
	/** By index of their block. */
	readonly turns: ReadonlyMap<number, Turn>;
}

export interface SpokenAttribution {
	readonly attribution: Attribution;
	readonly resolved: ResolvedSpeaker;
}

/** The speakers of all attributions. These must be in document order, as one may continue the one before it. */
export function resolveSpeakers(attributions: readonly Attribution[], scene: Scene): readonly SpokenAttribution[] {
	const known = new Map<Attribution, readonly Actor[]>();
	return attributions.map((attribution, index): SpokenAttribution => {
		const said = resolveSpeaker(attribution, {
			...scene,
			known,
			before: attributions.slice(Math.max(0, index - 2), index).reverse(),
		});
		known.set(attribution, said.speakers);
		return { attribution, resolved: said };
	});
}

interface AttributionContext extends Scene {
	/** The speakers of the attributions before it. */
	readonly known: ReadonlyMap<Attribution, readonly Actor[]>;
	/** The two attributions before it, the nearer one first. */
	readonly before: readonly Attribution[];
}

/** The speaker by the turn, by the source, or by the attribution before. Nobody if these leave it open. */
function resolveSpeaker(
	attribution: Attribution,
	{ text, mentions, turns, known, before }: AttributionContext,
): ResolvedSpeaker {
	const { source } = attribution;
	const own = turnOf(attribution);
	if (own) return between([own.speakers], 'speaker-of-turn');
	if (source === null) {
		const other = attribution.follows && otherVoice(attribution, before, known, text);
		if (other) return spokenBy([other], 'speaker-in-dialogue', ['continued']);
		const speakers = (attribution.follows && known.get(attribution.follows)) ?? [];
		return speakers.length > 0 ? spokenBy(speakers, 'speaker-goes-on', ['continued']) : { ...NOBODY, evidence: [] };
	}
	const turn = turns.get(attribution.block);
	const words = sliceOf(text, source).toLowerCase();
	const voice = turn && pronounReferents(words, turn);
	if (voice) return between([voice], 'speaker-of-turn');
	if (FIRST_PERSON.has(words) && !attribution.embedded)
		return { ...NOBODY, evidence: [{ rule: 'speaker-writes', words }] };
	const [last] = before;
	const spoke = (last && attribution.block - last.block <= 1 && known.get(last)) || [];
	if (spoke.length > 0 && mayMean(words, spoke, text)) return spokenBy(spoke, 'speaker-goes-on', ['continued']);
	const opensWithName = mentionsWithin(mentions, source).some(
		({ start, mention }) => start === source.start && mention.form === 'name',
	);
	if (namesNobody(words) && !opensWithName) return { ...NOBODY, evidence: [{ rule: 'speaker-nobody', words }] };
	return between(candidatesOf(mentions, source, text), 'speaker-of-source');
}

/**
 * The other one of two speakers in a dialogue of one paragraph each. The one who is asked answers. The one who asked and was
 * answered asks again. Null if the last speaker goes on.
 */
function otherVoice(
	attribution: Attribution,
	[last, first]: readonly Attribution[],
	known: ReadonlyMap<Attribution, readonly Actor[]>,
	text: string,
): Actor | null {
	if (!last || !first || attribution.block - last.block !== 1 || last.block - first.block !== 1) return null;
	const [[one], [other]] = [known.get(last) ?? [], known.get(first) ?? []];
	if (!one || !other || one === other) return null;
	const answered = asks(first, text) && !asks(last, text);
	return asks(attribution, text) ? (answered ? other : null) : asks(last, text) ? other : null;
}

/** Outside quotations and turns they mean the writer, who is no actor. */
const FIRST_PERSON = new Set(['i', 'we']);
const NOBODY = { speakers: [], doubts: ['no-speaker'] } as const;

/** The kinds of actors with a name that "it" can mean where they spoke last, and "they" even of one. */
const IT = new Set<ActorKind>(['organization', 'place', 'document']);
const THEY = new Set<ActorKind>(['organization', 'group']);

/** Whether "it" or "they" can mean those who spoke last. */
function mayMean(pronoun: string, [one, ...others]: readonly Actor[], text: string): boolean {
	if (!one || (pronoun !== 'it' && pronoun !== 'they')) return false;
	if (others.length > 0) return pronoun === 'they';
	const number = one.kind === 'unnamed' ? unnamedNumber(one, text) : null;
	return pronoun === 'they'
		? THEY.has(one.kind) || number === 'several' || number === 'body'
		: IT.has(one.kind) || number === 'body';
}

/** The actors that "I" and "you" mean in a turn. */
function pronounReferents(pronoun: string, turn: Turn): readonly Actor[] | undefined {
	if (pronoun === 'i') return turn.speakers;
	return pronoun === 'you' && turn.asks ? turn.hearers : undefined;
}

const spokenBy = (speakers: readonly Actor[], rule: string, doubts: readonly Doubt[] = []): ResolvedSpeaker => ({
	speakers,
	doubts,
	evidence: [{ rule, words: speakers.map(({ name }) => name).join(', ') }],
});

/**
 * The only candidate of each of those who say it together. Of several candidates none is, and the evidence names them.
 */
function between(joint: readonly (readonly Actor[])[], rule: string): ResolvedSpeaker {
	const speakers = [...new Set(joint.flatMap((candidates) => (candidates.length === 1 ? candidates : [])))];
	if (speakers.length > 0 && joint.every((candidates) => candidates.length === 1)) return spokenBy(speakers, rule);
	const named = joint.flatMap((candidates) => candidates.map(({ name }) => name)).join(' or ');
	return {
		speakers: [],
		doubts: [named ? 'several-speakers' : 'no-speaker'],
		evidence: named ? [{ rule: 'speakers-equal', words: named }] : [],
	};
}

/** The start of a postmodifier: a comma, a preposition, a relative clause, "close to …", "briefed on …". */
const TAIL =
	/,|\s(?:of|for|in|at|from|with|who|which|and|nor|on|to|about|by|against)\s|\s[–—(]|\s(?:close|familiar|near|\p{Ll}+(?:ed|ing))\s(?:to|with|on|in|by|for|at|about)\s/gu;

/** A title with a name: capitals and "of", "for", "and", "the" up to the first comma, as in "Secretary of State Mike Pompeo". */
const TITLED = /^(?:(?:the|then|former) )?\p{Lu}[\p{L}.'’-]*(?: (?:of|for|and|the|\p{Lu}[\p{L}.'’-]*))+(?= \(|,|$)/u;
/** A preposition or conjunction before a name, which makes the name a modifier. */
const HANGS = /\b(?:of|for|and|to|by|with|about|against)(?: the)? *$/iu;

/**
 * The actors that a source phrase may name, of joint sources those of each. Their mentions reach its head, the last word before the
 * first comma, preposition or relative pronoun. A single one is the speaker. Two or more are equally good.
 */
export function candidatesOf(
	mentions: readonly ActorMention[],
	source: Span,
	text: string,
): readonly (readonly Actor[])[] {
	const within = mentionsWithin(mentions, source);
	const words = text.slice(source.start, source.end);
	const title = titleEnd(within, source, text);
	const isWithinName = (at: number): boolean => within.some((named) => named.start < at && at < named.end);
	const tail = title ? null : [...words.matchAll(TAIL)].find(({ index }) => !isWithinName(source.start + index));
	const head = title ?? source.start + (tail && tail.index > 0 ? tail.index : words.length);
	const heads = within.filter(
		(named) =>
			named.start < head && reachesHead(named, head, text) && !(named.end < source.end && isOwner(named, text)),
	);
	const longest = heads.reduce((most, named) => Math.max(most, named.end - named.start), 0);
	const actors = new Set(heads.filter((named) => named.end - named.start === longest).map(({ actor }) => actor));
	const publisher =
		actors.size === 0 ? publisherOf(within, { start: source.start, end: head }, source.end, text) : null;
	if (publisher) return candidatesOf(mentions, publisher, text);
	const joint = tail && jointAfter(words.slice(tail.index));
	if (!joint) return [[...actors]];
	const rest = { start: source.start + tail.index + joint.length, end: source.end };
	const others = candidatesOf(mentions, rest, text);
	if (joint.isList && others.some((candidates) => candidates.length === 0)) return [[...actors]];
	const known = [[...actors], ...others].filter((candidates) => candidates.length > 0);
	return known.length > 0 ? known : [[]];
}

/** How many words each part of a list has at most: "Ames, Boyd and the mayor of Tema". */
const LISTED = 6;

/** What joins the words to those before them: "and", "nor", or the comma of a list that ends in "and"; null where they are not joined. */
function jointAfter(words: string): { readonly length: number; readonly isList: boolean } | null {
	const conjunction = /^,?\s(?:and|nor)\s/u.exec(words);
	if (conjunction) return { length: conjunction[0].length, isList: false };
	const parts = words.split(/,\s/u).slice(1);
	const isList =
		words.startsWith(', ') &&
		/\s(?:and|nor)\s|^and\s/u.test(parts.at(-1)!) &&
		parts.every((part) => part.split(' ').length <= LISTED);
	return isList ? { length: 2, isList } : null;
}

/**
 * The words for who published what is written: "the report by [the ministry]", "[the ministry]’s report", "[her] book", "the [Maru]
 * poll"; null where `phrase`, which ends with the head, names no such thing, or nobody is told.
 */
function publisherOf(within: readonly ActorMention[], phrase: Span, end: number, text: string): Span | null {
	const words = sliceOf(text, phrase);
	if (speakerKindOf(fold(words.split(/\s/u).at(-1)!)) !== 'document') return null;
	const after = /^\s(?:by|from)\s/u.exec(text.slice(phrase.end, end));
	if (after) return { start: phrase.end + after[0].length, end };
	const owner = [...words.matchAll(/['’]s?\s/gu)].at(-1);
	if (owner) return { start: phrase.start, end: phrase.start + owner.index };
	const inner = within.filter(
		(named) => named.end < phrase.end && (named.actor.kind === 'organization' || named.actor.kind === 'person'),
	);
	return inner.length === 1 ? inner[0]! : null;
}

/** Whether a mention reaches the head. A name before a noun for organizations does, too: "the Unite union". */
const reachesHead = ({ start, end, actor }: ActorMention, head: number, text: string): boolean =>
	end >= head ||
	(start < head && actor.kind === 'organization' && ORGANIZATION_NOUN.test(text.slice(end, head).trim().toLowerCase()));

/** The end of a name after its own title or role: "Dutch member of parliament Joris Vos". */
function titleEnd(within: readonly ActorMention[], source: Span, text: string): number | undefined {
	const titled = TITLED.exec(text.slice(source.start, source.end));
	return within.find(({ start, end, actor, mention }) => {
		if (actor.kind !== 'person' || mention.form !== 'name') return false;
		const lead = text.slice(source.start, start).trimEnd();
		if (titled && end === source.start + titled[0].length && !HANGS.test(lead)) return true;
		const role = actor.roles.find((known) => lead.toLowerCase().endsWith(known.toLowerCase()));
		return role !== undefined && !HANGS.test(lead.slice(0, lead.length - role.length));
	})?.end;
}

const isOwner = (named: ActorMention, text: string): boolean =>
	named.mention.form !== 'pronoun' && /^['’]s?\s/u.test(text.slice(named.end, named.end + 3));
