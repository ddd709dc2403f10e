import type { BitCoder } from './bits';
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

const TRANSITION_BITS = 15;
export const TRANSITION_LIMIT = 2 ** (TRANSITION_BITS - 1);
export const WEIGHT_LIMIT = 63;

/** Tags in the order of their weights: what a name begins with first, from which the rest is guessed best. */
const ORDER = [
	OUTSIDE,
	...TAGGED_KINDS.map((_, kind) => beginOf(kind)),
	...TAGGED_KINDS.map((_, kind) => insideOf(kind)),
];

/** Largest and smallest weights of a feature so far are told apart up to these sizes. */
const EXTREME = 6;
const ROUGH_EXTREME = 3;
const capped = (size: number, most: number): number => (size < most ? size : most);
const extremes = (high: number, low: number, most: number): number =>
	capped(high, most) * (most + 1) + capped(-low, most);
const EXTREMES = (EXTREME + 1) ** 2;
const ROUGH_EXTREMES = (ROUGH_EXTREME + 1) ** 2;

/** Contexts of a length, of numbers of each length, and of sizes, whose later steps are alike. */
const LENGTHS = 32;
const SIZES = 16;

/** Where each kind of context begins. */
const TRANSITION = 0;
const DISTANCE = TRANSITION + TRANSITION_BITS;
const PRESENCE = DISTANCE + LENGTHS + LENGTHS ** 2;
const SIGN = PRESENCE + 2 ** TAG_COUNT * ROUGH_EXTREMES;
const SIZE = SIGN + TAG_COUNT * EXTREMES;
export const CONTEXTS = SIZE + 2 * SIZES * TAG_COUNT * EXTREMES;

/**
 * Reads or writes a model. A weight is foretold by its tag, by the extremes of the weights of the same feature before it, and
 * whether there is any also by which tags have one: a feature speaks for few tags and against the others alike.
 */
export function codeModel(coder: BitCoder, { transitions, ids, weights }: Packable): void {
	for (let i = 0; i < transitions.length; i++)
		transitions[i] = codePlain(coder, transitions[i]! + TRANSITION_LIMIT) - TRANSITION_LIMIT;
	let last = -1;
	for (let row = 0; row < ids.length; row++) {
		last += codeDistance(coder, ids[row]! - last);
		ids[row] = last;
		codeRow(coder, weights.subarray(row * TAG_COUNT, (row + 1) * TAG_COUNT));
	}
}

function codePlain(coder: BitCoder, value: number): number {
	let coded = 0;
	for (let place = 0; place < TRANSITION_BITS; place++)
		coded |= coder.bit(TRANSITION + place, (value >> place) & 1) << place;
	return coded;
}

/** A number from 1 up: how many bits it has, then those behind the first (Elias gamma code). */
function codeDistance(coder: BitCoder, value: number): number {
	let length = 1;
	while (coder.bit(DISTANCE + length, value >> length === 0 ? 0 : 1) === 1) length++;
	let coded = 1;
	for (let place = length - 2; place >= 0; place--)
		coded = coded * 2 + coder.bit(DISTANCE + LENGTHS * length + place, (value >> place) & 1);
	return coded;
}

function codeRow(coder: BitCoder, weights: Int8Array): void {
	let present = 1;
	let high = 0;
	let low = 0;
	for (let i = 0; i < TAG_COUNT; i++) {
		const tag = ORDER[i]!;
		const presence = PRESENCE + present * ROUGH_EXTREMES + extremes(high, low, ROUGH_EXTREME);
		const isPresent = coder.bit(presence, weights[tag] === 0 ? 0 : 1);
		present = present * 2 + isPresent;
		if (isPresent === 0) continue;
		const weight = codeWeight(coder, i * EXTREMES + extremes(high, low, EXTREME), weights[tag]!);
		weights[tag] = weight;
		if (weight > high) high = weight;
		if (weight < low) low = weight;
	}
}

/** Whether it is negative, then its size, one step after the other. */
function codeWeight(coder: BitCoder, context: number, value: number): number {
	const negative = coder.bit(SIGN + context, value < 0 ? 1 : 0);
	const from = SIZE + (context * 2 + negative) * SIZES;
	const size = Math.abs(value);
	let coded = 1;
	while (coded < WEIGHT_LIMIT && coder.bit(from + capped(coded, SIZES - 1), size > coded ? 1 : 0) === 1) coded++;
	return negative === 1 ? -coded : coded;
}
