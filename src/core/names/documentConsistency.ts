import { KNOWLEDGE } from '../knowledge/knowledge';
import { lastOf } from '../lastOf';
import { acronymIn } from './acronyms';
import type { BiasedEmissions } from './emissionBiases';
import type { Emissions } from '../weights/viterbi';
import { beginOf, insideOf, TAG_COUNT, TAGGED_KINDS } from './model/tags';
import { mayStandAlone } from './shortForms';
import { keyOf, wordKey, type NameSpan } from './spans';
import { isCapital, isAllCaps, type LexicalSentence } from './lexicalSentence';

/** What speaks for the kinds of names in the whole article. */
export interface KindWeights {
	/** By the words of a name, how much speaks for each of its kinds. */
	readonly byName: ReadonlyMap<string, Float32Array>;
	/** The first words of these names. */
	readonly openings: ReadonlySet<string>;
}

/** A sentence that the tagger has read once. */
export interface TaggedSentence extends BiasedEmissions {
	readonly spans: readonly NameSpan[];
}

/** Longest name in words that is looked for elsewhere. */
const LONGEST = 6;
/** What full agreement of the article adds to a kind, in the units of the model's weights. Found by trying. */
const AGREEMENT = 150;
/** By how much one kind must outweigh another, summed over the places of a name, to be all but certain; in the same units. */
const CERTAINTY = 40;
/** How much more what another name tells (a surname, an acronym) weighs with each place, so that many do not drown it. */
const TOLD = 0.5;
/** What a full name tells of the surname by itself: people are mostly called so afterwards. */
const SURNAME = 5;
const PERSON = TAGGED_KINDS.indexOf('person');
const ORGANIZATION = TAGGED_KINDS.indexOf('organization');

/** What speaks for the kinds of a name in all its places. */
interface KindEvidence {
	/** How often it was seen; half in titles, where capitals tell little. */
	seen: number;
	/** Whether running text shows or tells it: what is seen in titles alone may well go on too far there. */
	runs: boolean;
	/** Scores of the kinds, a word of a name, summed over those places. */
	readonly scores: Float32Array;
	/** What other names tell of it: a surname, an acronym. */
	readonly told: Float32Array;
	/** The kind that a sentence explains it to be, which then counts alone. */
	explained: number | null;
}

const noEvidence = (): KindEvidence => ({
	seen: 0,
	runs: false,
	scores: new Float32Array(TAGGED_KINDS.length),
	told: new Float32Array(TAGGED_KINDS.length),
	explained: null,
});

/**
 * Gathers the names of the sentences that were read once: each under its own words, weighed by what speaks for its kinds in
 * all places together; a person also under the surname and the given name, an organization under its acronym.
 */
export function kindWeightsOf(sentences: readonly TaggedSentence[]): KindWeights {
	const byName = new Map<string, KindEvidence>();
	const evidenceOf = (key: string): KindEvidence => {
		let found = byName.get(key);
		if (!found) byName.set(key, (found = noEvidence()));
		return found;
	};
	const tell = (key: string, kind: number, weight: number): void => {
		const found = evidenceOf(key);
		found.told[kind] = found.told[kind]! + weight;
		found.runs = true;
	};
	for (const sentence of sentences)
		for (const span of sentence.spans) addPlace(span, sentence, evidenceOf(keyOf(span)), tell);
	const running = [...byName].filter(([, found]) => found.runs);
	return {
		byName: new Map(running.map(([key, found]) => [key, weightsOf(found)])),
		openings: new Set(running.map(([key]) => /^\S*/u.exec(key)![0])),
	};
}

function addPlace(
	{ words, from, to, kind: name }: NameSpan,
	{ emissions, explained }: TaggedSentence,
	found: KindEvidence,
	tell: (key: string, kind: number, weight: number) => void,
): void {
	const kind = TAGGED_KINDS.indexOf(name);
	const headline = words.allCaps || words.titleCase;
	found.seen += headline ? 0.5 : 1;
	found.runs ||= !headline;
	found.explained ??= explained.get(to - 1) ?? null;
	for (let one = 0; one < TAGGED_KINDS.length; one++)
		for (let i = from; i < to; i++) {
			const score = emissions[i * TAG_COUNT + (i === from ? beginOf(one) : insideOf(one))]!;
			found.scores[one] = found.scores[one]! + score / (to - from);
		}
	if (to - from === 1) return;
	if (kind === PERSON && !headline) {
		tell(lastOf(words.folded, to), PERSON, SURNAME);
		const surname = surnameStart(words, from, to);
		if (surname < to - 1) tell(words.folded.slice(surname, to).join(' '), PERSON, SURNAME);
		if (KNOWLEDGE.givenNames.has(words.folded[from]!)) tell(words.folded[from]!, PERSON, 0.5);
	}
	if (kind === ORGANIZATION && !headline)
		for (const word of [words.folded[from]!, lastOf(words.folded, to)]) if (tells(word)) tell(word, ORGANIZATION, 2);
	const acronym = kind === ORGANIZATION ? acronymIn(words, to) : null;
	if (acronym) tell(acronym, ORGANIZATION, 2);
	else if (kind !== PERSON && !headline) tell(initialsOf(words, from, to), kind, 2);
}

/** Where the surname of a person begins, with the small words before it: "Carla del Ponte" is "del Ponte". */
function surnameStart({ tokens }: LexicalSentence, from: number, to: number): number {
	let start = to - 1;
	while (start - 1 > from && !isCapital(tokens[start - 1]!)) start--;
	return start;
}

/** Whether a word tells that it is an organization in other places too: no word for a kind of body, and nobody's given name. */
const tells = (word: string): boolean =>
	mayStandAlone(word) && !KNOWLEDGE.organizationWords.endings.has(word) && !KNOWLEDGE.givenNames.has(word);

/** The folded initials of a name's capitals: "Coast Ports Authority" → "cpa". */
const initialsOf = ({ tokens, folded }: LexicalSentence, from: number, to: number): string =>
	tokens
		.slice(from, to)
		.flatMap((token, i) => (isCapital(token) ? (folded[from + i]?.[0] ?? []) : []))
		.join('');

function weightsOf({ seen, scores, told, explained }: KindEvidence): Float32Array {
	if (explained !== null) return told.map((_, kind) => (kind === explained ? seen + 1 : 0));
	const most = scores.reduce((a, b) => Math.max(a, b));
	const shares = scores.map((score) => Math.exp((score - most) / CERTAINTY));
	const all = shares.reduce((sum, share) => sum + share, 0);
	return told.map((weight, kind) => weight * (1 + TOLD * seen) + (seen * shares[kind]!) / all);
}

/** Adds what the article agrees on to the scores of a sentence: the longest known name at each capital. */
export function withConsistency(words: LexicalSentence, emissions: Emissions, kindWeights: KindWeights): Emissions {
	const adjusted = Float32Array.from(emissions);
	for (let i = 0; i < words.tokens.length;) {
		const found = longestAt(words, i, kindWeights);
		if (!found) {
			i++;
			continue;
		}
		const total = found.weights.reduce((sum, weight) => sum + weight, 0);
		found.weights.forEach((weight, kind) => {
			const bonus = AGREEMENT * (weight / total) * Math.min(1, (total - 0.5) / 2);
			for (let k = 0; k < found.length; k++) {
				const at = (i + k) * TAG_COUNT + (k === 0 ? beginOf(kind) : insideOf(kind));
				adjusted[at] = adjusted[at]! + bonus;
			}
		});
		i += found.length;
		if ((words.titleCase || words.allCaps) && i < words.tokens.length)
			for (let kind = 0; kind < TAGGED_KINDS.length; kind++) {
				const at = i * TAG_COUNT + insideOf(kind);
				adjusted[at] = adjusted[at]! - AGREEMENT;
			}
	}
	return adjusted;
}

/** The longest known name that begins at a capital or, a surname with a particle, before one. */
function longestAt(
	{ tokens, folded }: LexicalSentence,
	at: number,
	{ byName, openings }: KindWeights,
): { length: number; weights: Float32Array } | null {
	if (!openings.has(wordKey(folded[at]!)) && !openings.has(folded[at]!)) return null;
	if (!isCapital(tokens[at]!) && !(at + 1 < tokens.length && isCapital(tokens[at + 1]!))) return null;
	for (let length = Math.min(LONGEST, folded.length - at); length > 0; length--) {
		const weights = byName.get(length === 1 ? wordKey(folded[at]!) : folded.slice(at, at + length).join(' '));
		if (weights && (length > 1 || folded[at]!.length > 2 || isAllCaps(tokens[at]!.text))) return { length, weights };
	}
	return null;
}
