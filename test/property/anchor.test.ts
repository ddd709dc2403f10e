import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorOf, placerFor, type Anchor } from '../../src/core/corrections/anchor';
import { moveSpan } from '../../src/core/remap';
import { contains, sameSpan, sliceOf, spanOf, type Span } from '../../src/core/span';
import { readSample, SAMPLES } from '../gold/samples';

/** How many corrections and notes an article has here, and how many sequences of edits it lives through. */
const ANCHORS = 50;
const SEQUENCES = { numRuns: 1000 };

/** What somebody does to a text; places are shares of its length. */
interface Edit {
	readonly does: 'insert' | 'delete' | 'replace' | 'move' | 'copy' | 'reflow';
	readonly at: number;
	readonly length: number;
	readonly to: number;
	readonly words: string;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const edits = fc.array(
	fc.record<Edit>({
		does: fc.constantFrom('insert', 'delete', 'replace', 'move', 'copy', 'reflow'),
		at: share,
		length: fc.oneof(fc.nat(6), fc.nat(60), fc.nat(900)),
		to: share,
		words: fc.oneof(
			fc.constantFrom(
				'said',
				' Kiprono',
				'the president of the harbour ',
				'\n\nA new paragraph came.\n\n',
				'“No,” he said. ',
				'😀',
			),
			fc.string({ maxLength: 12 }),
		),
	}),
	{ minLength: 1, maxLength: 5 },
);

/** A text, and for each anchor where its words really are: in one place, in several once copied, or nowhere. */
interface State {
	readonly text: string;
	readonly places: readonly (readonly Span[])[];
}

/** Replaces a stretch of the text; words that it touches are gone. What stays as it was at its ends is not touched. */
function put({ text, places }: State, { start, end }: Span, words: string): State {
	const cut = text.slice(start, end);
	let [head, tail] = [0, 0];
	const shorter = Math.min(cut.length, words.length);
	while (head < shorter && cut[head] === words[head]) head++;
	while (tail < shorter - head && cut.at(-1 - tail) === words.at(-1 - tail)) tail++;
	const edit = { start: start + head, end: end - tail, length: words.length - head - tail };
	return {
		text: text.slice(0, start) + words + text.slice(end),
		places: places.map((all) => all.flatMap((place) => moveSpan(place, edit) ?? [])),
	};
}

/** Puts a stretch of one state into another, with the anchored words in it. */
function paste(into: State, { text, places }: State, from: Span, to: number): State {
	const pasted = put(into, spanOf(to, to), sliceOf(text, from));
	return {
		...pasted,
		places: pasted.places.map((all, i) => [
			...all,
			...places[i]!.filter((place) => contains(from, place)).map(({ start, end }) =>
				spanOf(start - from.start + to, end - from.start + to),
			),
		]),
	};
}

/** Ends every line with a carriage return too, as other programs do. */
function reflow({ text, places }: State): State {
	const breaks = [...text.matchAll(/(?<!\r)\n/g)].map((match) => match.index);
	const shifted = (offset: number): number => offset + breaks.filter((at) => at < offset).length;
	return {
		text: text.replace(/(?<!\r)\n/g, '\r\n'),
		places: places.map((all) => all.map(({ start, end }) => spanOf(shifted(start), shifted(end)))),
	};
}

function apply(state: State, { does, at, length, to, words }: Edit): State {
	const { text } = state;
	const start = whole(text, Math.floor(at * text.length));
	const from = spanOf(start, whole(text, Math.min(text.length, start + length)));
	const target = (within: string): number => whole(within, Math.floor(to * within.length));
	switch (does) {
		case 'insert':
			return put(state, spanOf(start, start), words);
		case 'delete':
			return put(state, from, '');
		case 'replace':
			return put(state, from, words);
		case 'copy':
			return paste(state, state, from, target(text));
		case 'move': {
			const left = put(state, from, '');
			const to = target(left.text);
			return to === start ? state : paste(left, state, from, to);
		}
		case 'reflow':
			return reflow(state);
	}
}

/** An offset that cuts no character in half. */
const whole = (text: string, offset: number): number =>
	/^[\uDC00-\uDFFF]/.test(text.slice(offset)) && /[\uD800-\uDBFF]$/.test(text.slice(0, offset)) ? offset - 1 : offset;

/** Spans as readers choose them: a word, some words, a sentence or two; spread over the whole article. */
function chosen(text: string): readonly Span[] {
	const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)];
	return Array.from({ length: ANCHORS }, (_, i) => {
		const first = Math.floor((i * words.length) / ANCHORS);
		const last = words[Math.min(words.length - 1, first + [0, 0, 1, 2, 9, 30][i % 6]!)]!;
		return spanOf(words[first]!.index, last.index + last[0].length);
	});
}

const opened = (name: string): State & { readonly anchors: readonly Anchor[] } => {
	const text = readSample(name);
	const spans = chosen(text);
	return { text, places: spans.map((span) => [span]), anchors: spans.map((span) => anchorOf(text, span)) };
};

const plain = (text: string): string => text.replace(/\s+/g, ' ');

/** Code units of context on each side of an anchor; fewer where the text begins or ends. */
const CONTEXT = 32;

/** Whether the words of an anchor stand at a place as they did, white space aside, however much of it was put between them. */
function standsAsItDid(text: string, { start, end }: Span, { prefix, exact, suffix }: Anchor): boolean {
	const before = plain(text.slice(Math.max(0, start - 2 * CONTEXT), start));
	const after = plain(text.slice(end, end + 2 * CONTEXT));
	return (
		plain(text.slice(start, end)) === plain(exact) &&
		(prefix.length < CONTEXT ? before === plain(prefix) : before.endsWith(plain(prefix))) &&
		(suffix.length < CONTEXT ? after === plain(suffix) : after.startsWith(plain(suffix)))
	);
}

/** Whether so much is as it was on one side that a word which was cut and written again is the same to any reader. */
const isBesideTheSame = (a: Anchor, b: Anchor): boolean =>
	(a.prefix.length > 20 && plain(a.prefix).slice(-20) === plain(b.prefix).slice(-20)) ||
	(a.suffix.length > 20 && plain(a.suffix).slice(0, 20) === plain(b.suffix).slice(0, 20));

/** Fails unless an anchor is where its words are, or nowhere; and not nowhere where they stand as they did in one place alone. */
function assertKept({ text, places }: State, anchor: Anchor, index: number, found: Span | undefined): void {
	const words = JSON.stringify(anchor.exact);
	if (found) {
		assert.equal(plain(sliceOf(text, found)), plain(anchor.exact));
		const isTheirs = places[index]!.some((place) => sameSpan(place, found));
		const isAlike = isBesideTheSame(anchor, anchorOf(text, found));
		assert.ok(isTheirs || isAlike, `${words} is where its words are, or where they stand as they did`);
	} else {
		const same = places[index]!.filter((place) => standsAsItDid(text, place, anchor));
		assert.notEqual(same.length, 1, `${words} is found`);
	}
}

describe('anchors', () => {
	it('are found by their words after edits outside the editor, or are orphans', () => {
		fc.assert(
			fc.property(fc.constantFrom(...SAMPLES), edits, (name, list) => {
				const { anchors, ...before } = opened(name);
				const after = list.reduce(apply, before);
				const placeOf = placerFor(after.text);
				anchors.forEach((anchor, i) => {
					assertKept(after, anchor, i, placeOf(anchor));
				});
			}),
			SEQUENCES,
		);
	});

	it('are found by their words when they are renewed after each edit, as in the editor', () => {
		fc.assert(
			fc.property(fc.constantFrom(...SAMPLES), edits, (name, list) => {
				const { anchors, ...before } = opened(name);
				list.reduce<{ readonly state: State; readonly anchors: readonly Anchor[] }>(
					({ state, anchors }, edit) => {
						const after = apply(state, edit);
						const placeOf = placerFor(after.text);
						const renewed = anchors.map((anchor, i) => {
							const found = placeOf(anchor);
							assertKept(after, anchor, i, found);
							return found ? anchorOf(after.text, found) : anchor;
						});
						return { state: after, anchors: renewed };
					},
					{ state: before, anchors },
				);
			}),
			SEQUENCES,
		);
	});

	it('are found after any edits that leave their words and one side alone', () => {
		fc.assert(
			fc.property(fc.constantFrom(...SAMPLES), fc.string({ maxLength: 400 }), fc.boolean(), (name, words, isBefore) => {
				const { text, anchors, places } = opened(name);
				anchors.forEach((anchor, i) => {
					const [{ start, end }] = places[i] as readonly [Span];
					const cut = isBefore ? spanOf(Math.max(0, start - 40), start) : spanOf(end, Math.min(text.length, end + 40));
					const edited = text.slice(0, cut.start) + words + text.slice(cut.end);
					const moved = moveSpan({ start, end }, { ...cut, length: words.length });
					const found = placerFor(edited)(anchor);
					if (found) assert.deepEqual(found, moved);
				});
			}),
			{ numRuns: 50 },
		);
	});
});
