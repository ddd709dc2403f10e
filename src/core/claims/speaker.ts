import type { Actor, ActorKind, Confidence, Evidence } from '../model';
import { ORGANIZATION_NOUN } from '../names/organizationCues';
import { sliceOf, type Span } from '../span';
import type { Attribution } from '../attribution/attribution';
import { namesNobody } from '../syntax/negativeSubject';
import { mentionsWithin, type ActorMention } from '../mentions';
import { asks } from '../attribution/documentAttributions';
import type { Turn } from '../dialogue/turn';
import { turnOf } from './turnClaims';

/** The speaker of a claim, with confidence and evidence. */
export interface ResolvedSpeaker {
	readonly speaker: Actor | null;
	readonly confidence: Confidence;
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
	const known = new Map<Attribution, Actor | null>();
	return attributions.map((attribution, index): SpokenAttribution => {
		const said = resolveSpeaker(attribution, {
			...scene,
			known,
			before: attributions.slice(Math.max(0, index - 2), index).reverse(),
		});
		known.set(attribution, said.speaker);
		return { attribution, resolved: said };
	});
}

interface AttributionContext extends Scene {
	/** The speakers of the attributions before it. */
	readonly known: ReadonlyMap<Attribution, Actor | null>;
	/** The two attributions before it, the nearer one first. */
	readonly before: readonly Attribution[];
}

/** The speaker by the turn, by the source, or by the attribution before. Nobody if these leave it open. */
function resolveSpeaker(
	attribution: Attribution,
	{ text, mentions, turns, known, before }: AttributionContext,
): ResolvedSpeaker {
	const { source, confidence } = attribution;
	const own = turnOf(attribution);
	if (own) return between(own.speakers, confidence, 'speaker-of-turn');
	if (source === null) {
		const other = attribution.follows && otherVoice(attribution, before, known, text);
		if (other) return between([other], lowered(confidence), 'speaker-in-dialogue');
		const speaker = (attribution.follows && known.get(attribution.follows)) ?? null;
		return { speaker, confidence, evidence: speaker ? [{ rule: 'speaker-goes-on', words: speaker.name }] : [] };
	}
	const turn = turns.get(attribution.block);
	const words = sliceOf(text, source).toLowerCase();
	const voice = turn && pronounReferents(words, turn);
	if (voice) return between(voice, confidence, 'speaker-of-turn');
	if (FIRST_PERSON.has(words) && !attribution.embedded)
		return { ...NOBODY, evidence: [{ rule: 'speaker-writes', words }] };
	const [last] = before;
	const spoke = last && attribution.block - last.block <= 1 && known.get(last);
	if (spoke && IT.get(words)?.has(spoke.kind)) return between([spoke], lowered(confidence), 'speaker-goes-on');
	const opensWithName = mentionsWithin(mentions, source).some(
		({ start, mention }) => start === source.start && mention.form === 'name',
	);
	if (namesNobody(words) && !opensWithName) return { ...NOBODY, evidence: [{ rule: 'speaker-nobody', words }] };
	return between(speakersOf(mentions, source, text), confidence, 'speaker-of-source');
}

/**
 * The other one of two speakers in a dialogue of one paragraph each. The one who is asked answers. The one who asked and was
 * answered asks again. Null if the last speaker goes on.
 */
function otherVoice(
	attribution: Attribution,
	[last, first]: readonly Attribution[],
	known: ReadonlyMap<Attribution, Actor | null>,
	text: string,
): Actor | null {
	if (!last || !first || attribution.block - last.block !== 1 || last.block - first.block !== 1) return null;
	const [one, other] = [known.get(last), known.get(first)];
	if (!one || !other || one === other) return null;
	const answered = asks(first, text) && !asks(last, text);
	return asks(attribution, text) ? (answered ? other : null) : asks(last, text) ? other : null;
}

/** Outside quotations and turns they mean the writer, who is no actor. */
const FIRST_PERSON = new Set(['i', 'we']);
const NOBODY = { speaker: null, confidence: 'low' } as const;

const lowered = (confidence: Confidence): Confidence => (confidence === 'high' ? 'medium' : confidence);

/** Pronouns for the last speaker, with the kinds of actors that they can mean. */
const IT: ReadonlyMap<string, ReadonlySet<ActorKind>> = new Map([
	['it', new Set<ActorKind>(['organization', 'place'])],
	['they', new Set<ActorKind>(['organization', 'group'])],
]);

/** The actors that "I" and "you" mean in a turn. */
function pronounReferents(pronoun: string, turn: Turn): readonly Actor[] | undefined {
	if (pronoun === 'i') return turn.speakers;
	return pronoun === 'you' && turn.asks ? turn.hearers : undefined;
}

/** The only candidate as the speaker. Of several candidates none is, and the evidence names them; the confidence falls. */
function between(candidates: readonly Actor[], confidence: Confidence, rule: string): ResolvedSpeaker {
	const [actor] = candidates;
	if (actor && candidates.length === 1) return { speaker: actor, confidence, evidence: [{ rule, words: actor.name }] };
	const named = candidates.map(({ name }) => name).join(' or ');
	return {
		speaker: null,
		confidence: lowered(confidence),
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
const JOINING = new Set(['and', 'nor']);
/** A second conjunct that belongs to the first one: "Ames and her colleagues". */
const BELONGS = /^\s(?:and|nor)\s(?:his|her|its|their)\s/u;

/**
 * The actors that a source phrase may name. Their mentions reach its head, the last word before the first comma, preposition or
 * relative pronoun. A single one is the speaker. Two or more are equally good.
 */
export function speakersOf(mentions: readonly ActorMention[], source: Span, text: string): readonly Actor[] {
	const within = mentionsWithin(mentions, source);
	const words = text.slice(source.start, source.end);
	const title = titleEnd(within, source, text);
	const isWithinName = (at: number): boolean => within.some((named) => named.start < at && at < named.end);
	const tail = title ? null : [...words.matchAll(TAIL)].find(({ index }) => !isWithinName(source.start + index));
	const head = title ?? source.start + (tail && tail.index > 0 ? tail.index : words.length);
	const heads = within.filter((named) => named.start < head && reachesHead(named, head, text) && !isOwner(named, text));
	const longest = heads.reduce((most, named) => Math.max(most, named.end - named.start), 0);
	const actors = new Set(heads.filter((named) => named.end - named.start === longest).map(({ actor }) => actor));
	if (tail && JOINING.has(tail[0].trim()) && !(actors.size > 0 && BELONGS.test(words.slice(tail.index)))) {
		const comma = words.indexOf(',', tail.index);
		const end = source.start + (comma < 0 ? words.length : comma);
		for (const named of within)
			if (named.start >= head && named.end <= end && !isOwner(named, text)) actors.add(named.actor);
	}
	return [...actors];
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
