import { codeNumber, signed, unsigned, type SymbolCoder } from '../../weights/entropyCoder';
import { beginOf, insideOf, OUTSIDE, TAG_COUNT, TAGGED_KINDS } from './tags';

/** What is packed, in whole numbers; a reader fills it in. */
export interface Packable {
	/** `(TAG_COUNT + 1) × TAG_COUNT`, each smaller than `TRANSITION_LIMIT` in size. */
	readonly transitions: Int32Array;
	/** Features that have weights, ascending. */
	readonly ids: Int32Array;
	/** `TAG_COUNT` for each of them, from −`WEIGHT_LIMIT` to `WEIGHT_LIMIT`, not all of them 0. */
	readonly weights: Int8Array;
}

export const TRANSITION_LIMIT = 2 ** 14;
export const WEIGHT_LIMIT = 63;

const BEGINNING = [OUTSIDE, ...TAGGED_KINDS.map((_, kind) => beginOf(kind))];
const INSIDE = TAGGED_KINDS.map((_, kind) => insideOf(kind));
/** Tags in the order of their weights: what a name begins with first, from which the rest is guessed best. */
const GROUPS = [
	{ tags: BEGINNING, first: 0 },
	{ tags: INSIDE, first: BEGINNING.length },
];
/** The places of the bits that are set in each number that tells which tags of a group have a weight. */
const PLACES = Array.from({ length: 2 ** BEGINNING.length }, (_, present) =>
	BEGINNING.map((_tag, place) => place).filter((place) => ((present >> place) & 1) === 1),
);

/** Largest and smallest weights of a feature so far are told apart up to this size. */
const EXTREME = 5;
const EXTREMES = (EXTREME + 1) ** 2;
/** Tags of a group that have a weight are counted up to this number. */
const MOST_TAGS = 3;

/** Where each kind of context begins. */
const TRANSITION = 0;
const DISTANCE = TRANSITION + 2;
const PRESENCE = DISTANCE + 2;
const WEIGHT = PRESENCE + GROUPS.length * EXTREMES;
export const CONTEXTS = WEIGHT + TAG_COUNT * EXTREMES * MOST_TAGS;

/**
 * Reads or writes a model. Which tags of a group have a weight is foretold by the extremes of the weights of the same feature
 * before it; a weight by them, its tag, and how many tags of the group have one: a feature speaks for few tags and against
 * the others alike.
 */
export function codeModel(coder: SymbolCoder, { transitions, ids, weights }: Packable): void {
	for (let i = 0; i < transitions.length; i++)
		transitions[i] = codeNumber(coder, TRANSITION, transitions[i]! + TRANSITION_LIMIT) - TRANSITION_LIMIT;
	let last = -1;
	for (let row = 0; row < ids.length; row++) {
		last += 1 + codeNumber(coder, DISTANCE, ids[row]! - last - 1);
		ids[row] = last;
		codeRow(coder, weights, row * TAG_COUNT);
	}
}

function codeRow(coder: SymbolCoder, weights: Int8Array, row: number): void {
	let high = 0;
	let low = 0;
	for (let group = 0; group < GROUPS.length; group++) {
		const { tags, first } = GROUPS[group]!;
		const extremes = high * (EXTREME + 1) + low;
		const present = PLACES[coder.symbol(PRESENCE + group * EXTREMES + extremes, presenceOf(tags, weights, row))]!;
		const count = Math.min(present.length, MOST_TAGS) - 1;
		for (let i = 0; i < present.length; i++) {
			const place = present[i]!;
			const at = row + tags[place]!;
			const foretold = ((first + place) * EXTREMES + high * (EXTREME + 1) + low) * MOST_TAGS + count;
			const weight = signed(coder.symbol(WEIGHT + foretold, unsigned(weights[at]!)));
			weights[at] = weight;
			high = Math.max(high, Math.min(weight, EXTREME));
			low = Math.max(low, Math.min(-weight, EXTREME));
		}
	}
}

/** Bit `i` says whether the group's tag of that number has a weight. */
function presenceOf(tags: readonly number[], weights: Int8Array, row: number): number {
	let present = 0;
	for (let i = 0; i < tags.length; i++) if (weights[row + tags[i]!] !== 0) present |= 1 << i;
	return present;
}
