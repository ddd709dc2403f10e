import { fold } from '../fold';
import type { Actor, Block } from '../model';
import { sliceOf, spanOf, type Span } from '../span';
import { mentionsWithin, type ActorMention } from '../mentions';

/** The label before a turn of a transcript: "Q", "SMITH", "The minister". */
export interface SpeakerLabel {
	/** Its words, without colon and emphasis. */
	readonly span: Span;
	/** The speech in the first block of the turn. */
	readonly content: Span;
	/** Whether it marks the interviewer, the interviewee, or a speaker by name. */
	readonly role: 'asks' | 'answers' | 'named';
	/** Its folded words. Turns of one speaker have the same key. */
	readonly key: string;
}

/** At most five words, the first with a capital; a colon, or a full stop after Q and A; and the speech. */
const LABEL =
	/^[*_\s]*(?<words>(?:[QA]\d*(?=[*_]{0,3}[.:])|\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,4}?))[*_]{0,3}(?::|(?<=^[*_\s]*[QA]\d*[*_]{0,3})\.)[*_]{0,3}\s+(?=[^\s])/u;

const ASKING = new Set(['q', 'question', 'interviewer', 'reporter', 'journalist']);
const ANSWERING = new Set(['a', 'answer', 'interviewee']);

/** The words that may be a label of the block. The other blocks decide whether they are one. */
export function speakerLabelOf(text: string, block: Block): SpeakerLabel | null {
	if (block.kind !== 'paragraph' && block.kind !== 'heading') return null;
	const match = LABEL.exec(text.slice(block.start, Math.min(block.end, block.start + 80)));
	const words = match?.groups?.['words'];
	if (match === null || words === undefined) return null;
	const start = block.start + match[0].indexOf(words);
	const key = fold(words).replace(/(?<!\d)\d+$/u, '');
	return {
		span: spanOf(start, start + words.length),
		content: spanOf(block.start + match[0].length, block.end),
		role: ASKING.has(key) ? 'asks' : ANSWERING.has(key) ? 'answers' : 'named',
		key,
	};
}

const MANNERS = /^(?:the|mr|mrs|ms|dr|prof|sir|sen|rep|gov|gen|judge|justice|president)\.?\s+/u;

/** The actors by the words that a label can have for them. */
export interface Callers {
	/** By their folded names and the last words of these: "ruth ames", "ames". */
	readonly names: ReadonlyMap<string, ReadonlySet<Actor>>;
	/** By their folded roles. */
	readonly roles: ReadonlyMap<string, ReadonlySet<Actor>>;
	readonly mentions: readonly ActorMention[];
}

export function callersOf(actors: readonly Actor[], mentions: readonly ActorMention[]): Callers {
	const names = new Map<string, Set<Actor>>();
	const roles = new Map<string, Set<Actor>>();
	const add = (map: Map<string, Set<Actor>>, key: string, actor: Actor): void => {
		map.set(key, (map.get(key) ?? new Set()).add(actor));
	};
	for (const actor of actors) {
		for (const role of actor.roles) add(roles, fold(role), actor);
		for (const name of [actor.name, ...actor.aliases]) {
			const words = fold(name).split(' ');
			for (let from = Math.max(0, words.length - LONGEST); from < words.length; from++)
				add(names, words.slice(from).join(' '), actor);
		}
	}
	return { names, roles, mentions };
}

/** The most words of a name that a label repeats. */
const LONGEST = 5;

/** The actors that a label can mean: by their name, surname or role, else by a mention within the label. */
export function actorsOf(label: SpeakerLabel, text: string, { names, roles, mentions }: Callers): readonly Actor[] {
	const called = label.key.replace(MANNERS, '');
	const named = [...(names.get(called) ?? [])];
	const fuller = named.filter((actor) => fold(actor.name) !== called);
	if (named.length > 0) return fuller.length > 0 ? fuller : named;
	const holders = roles.get(called);
	if (holders) return [...holders];
	return [...new Set(mentionsWithin(mentions, label.span).map(({ actor }) => actor))].filter(
		(actor) => actor.kind !== 'place' && fold(sliceOf(text, label.span)).includes(fold(actor.name)),
	);
}
