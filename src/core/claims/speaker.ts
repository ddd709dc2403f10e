import type { Actor, Confidence, Evidence } from '../model';
import { sliceOf, type Span } from '../span';
import type { Draft } from './draft';
import { mentionsWithin, type Placed } from './placed';
import type { Turn } from './transcript';

/** Who says a claim, how sure that is, and why. */
export interface Attribution {
	readonly speaker: string | null;
	readonly confidence: Confidence;
	readonly evidence: readonly Evidence[];
}

/** What speakers are known by, besides the claim itself. */
export interface Scene {
	readonly text: string;
	readonly mentions: readonly Placed[];
	/** By index of their block. */
	readonly turns: ReadonlyMap<number, Turn>;
	/** Speakers of the claims before. */
	readonly known: ReadonlyMap<Draft, string | null>;
}

/** The speaker of a claim: whom its source names, whose turn it is, or who spoke before; nobody where that is open. */
export function attribute(draft: Draft, { text, mentions, turns, known }: Scene): Attribution {
	const { source, confidence } = draft;
	if (draft.turn) return between(draft.turn.speakers, confidence, 'speaker-of-turn');
	if (source === null) {
		const speaker = (draft.follows && known.get(draft.follows)) ?? null;
		return { speaker, confidence, evidence: speaker ? [{ rule: 'speaker-goes-on', words: speaker }] : [] };
	}
	const turn = turns.get(draft.block);
	const voice = turn && voiceOf(sliceOf(text, source).toLowerCase(), turn);
	if (voice) return between(voice, confidence, 'speaker-of-turn');
	return between(speakersOf(mentions, source, text), confidence, 'speaker-of-source');
}

/** Whom "I" and "you" mean in a turn. */
function voiceOf(pronoun: string, turn: Turn): readonly Actor[] | undefined {
	if (pronoun === 'i') return turn.speakers;
	return pronoun === 'you' && turn.asks ? turn.hearers : undefined;
}

/** One candidate is the speaker; of several nobody is, and all are named. A claim that nobody is known to make is not sure. */
function between(candidates: readonly Actor[], confidence: Confidence, rule: string): Attribution {
	const [actor] = candidates;
	if (actor && candidates.length === 1)
		return { speaker: actor.id, confidence, evidence: [{ rule, words: actor.name }] };
	const named = candidates.map(({ name }) => name).join(' or ');
	return {
		speaker: null,
		confidence: confidence === 'high' ? 'medium' : confidence,
		evidence: named ? [{ rule: 'speakers-equal', words: named }] : [],
	};
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
