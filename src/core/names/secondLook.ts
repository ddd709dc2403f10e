import { KNOWLEDGE } from '../knowledge/knowledge';
import type { Emissions } from './model/decode';
import { beginOf, insideOf, TAG_COUNT, TAGGED_KINDS } from './model/tags';
import { keyOf, type NameSpan } from './spans';
import { isCapital, isLoud, type Words } from './words';

/** What the first look found under the same words: weight for each kind. */
export type Sightings = ReadonlyMap<string, Float32Array>;

/** Longest name in words that is looked for elsewhere. */
const LONGEST = 6;
/** What full agreement of the article adds to a kind, in the units of the model's weights. Found by trying. */
const AGREEMENT = 300;
const PERSON = TAGGED_KINDS.indexOf('person');
const ORGANIZATION = TAGGED_KINDS.indexOf('organization');

/** Gathers the names of the first look: each under its own words; a person also under the surname and the given name. */
export function sightingsOf(spans: readonly NameSpan[]): Sightings {
	const sightings = new Map<string, Float32Array>();
	const add = (key: string, kind: number, weight: number): void => {
		let found = sightings.get(key);
		if (!found) sightings.set(key, (found = new Float32Array(TAGGED_KINDS.length)));
		found[kind] = found[kind]! + weight;
	};
	for (const span of spans) {
		const kind = TAGGED_KINDS.indexOf(span.kind);
		const { words, from, to } = span;
		const loud = words.loud || words.titled;
		add(keyOf(span), kind, loud ? 0.5 : 1);
		if (kind === PERSON && to - from > 1 && !loud) {
			add(words.folded[to - 1]!, PERSON, 1.5);
			if (KNOWLEDGE.givenNames.has(words.folded[from]!)) add(words.folded[from]!, PERSON, 0.5);
		}
		if (kind === ORGANIZATION && to - from > 1) {
			const acronym = acronymAfter(words, to);
			if (acronym) add(acronym, ORGANIZATION, 2);
		}
	}
	return sightings;
}

function acronymAfter({ tokens, folded }: Words, at: number): string | null {
	const inside = tokens[at + 1];
	return inside && folded[at] === '(' && folded[at + 2] === ')' && isLoud(inside.text) ? folded[at + 1]! : null;
}

/** Adds what the article agrees on to the scores of a sentence: the longest known name at each capital. */
export function agree(words: Words, emissions: Emissions, sightings: Sightings): Emissions {
	const adjusted = Float32Array.from(emissions);
	for (let i = 0; i < words.tokens.length;) {
		const found = isCapital(words.tokens[i]!) ? longestAt(words, i, sightings) : null;
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
	}
	return adjusted;
}

function longestAt(
	{ folded }: Words,
	at: number,
	sightings: Sightings,
): { length: number; weights: Float32Array } | null {
	for (let length = Math.min(LONGEST, folded.length - at); length > 0; length--) {
		const weights = sightings.get(length === 1 ? folded[at]! : folded.slice(at, at + length).join(' '));
		if (weights) return { length, weights };
	}
	return null;
}
