import { anchorerFor, type Anchor } from '../../core/corrections/anchor';
import type { Correction } from '../../core/corrections/correction';
import type { Note } from '../../core/corrections/note';
import type { Entry } from '../../core/formats/annotations';
import { moveSpan, type Edit } from '../../core/remap';
import type { Span } from '../../core/span';

/** Where an entry's words are in a text. */
export interface Places {
	readonly at: Span;
	readonly other: Span | null;
}

/** The anchors of an entry. */
export interface Anchors {
	readonly at: Anchor;
	readonly other: Anchor | null;
}

/**
 * The anchors that entries have in a text that is not saved yet, where those are others than the stored ones. Words are
 * followed through edits: what is followed need not be looked for, and is not mistaken for the same words elsewhere.
 */
export class MovedAnchors {
	readonly #anchors = new Map<string, Anchors>();
	#places: ReadonlyMap<string, Places> = new Map();
	/** What happened to the text since the places were found in it, each edit in terms of the text after the ones before it. */
	#edits: Edit[] = [];
	#newest: (() => string) | undefined;

	/** The anchors of an entry by now: its own, if it did not move. */
	of({ value }: Entry): Anchors {
		this.#catchUp();
		return this.#anchors.get(value.id) ?? anchorsOf(value);
	}

	/** Takes note of where the words of entries are in a text. What is not among them is not followed any more. */
	place(text: string, entries: readonly Entry[], places: ReadonlyMap<string, Places>): void {
		this.#edits = [];
		this.#newest = undefined;
		this.#places = places;
		this.#anchor(text, new Map(entries.map(({ value }) => [value.id, anchorsOf(value)])));
	}

	/** Takes note of edits that lead to a text. */
	follow(edits: readonly Edit[], text: () => string): void {
		for (const edit of edits) this.#edits.push(edit);
		this.#newest = text;
	}

	forget(id: string): void {
		this.#anchors.delete(id);
		this.#places = new Map([...this.#places].filter(([one]) => one !== id));
	}

	/** Forgets the anchors, as they are stored now, but not where the words are. */
	settle(): void {
		this.#anchors.clear();
	}

	#catchUp(): void {
		const text = this.#newest?.();
		if (text === undefined) return;
		this.#newest = undefined;
		const places = [...this.#places].map(([id, one]) => [id, moved(one, this.#edits)] as const);
		this.#places = new Map(places.flatMap(([id, one]) => (one ? [[id, one]] : [])));
		this.#edits = [];
		this.#anchor(text, new Map());
	}

	/** Makes anchors from the places, where they are not as they are known to be. */
	#anchor(text: string, stored: ReadonlyMap<string, Anchors>): void {
		const anchorOf = anchorerFor(text);
		for (const [id, { at, other }] of this.#places) {
			const before = this.#anchors.get(id) ?? stored.get(id);
			const now = { at: anchorOf(at), other: other && anchorOf(other) };
			if (!before || !isSameAnchor(before.at, now.at) || !isSameAnchor(before.other, now.other))
				this.#anchors.set(id, now);
		}
	}
}

/** Where words are after edits; `undefined` where an edit went through them. */
function moved({ at, other }: Places, edits: readonly Edit[]): Places | undefined {
	const [here, there] = [at, other].map((span) =>
		edits.reduce<Span | null>((place, edit) => place && moveSpan(place, edit), span),
	);
	return here && (there ?? !other) ? { at: here, other: there ?? null } : undefined;
}

const anchorsOf = (value: Note | Correction): Anchors => ({
	at: value.at,
	other: 'other' in value ? value.other : null,
});

/** Whether two entries' anchors are the same, word for word. */
export const isSameAnchor = (a: Anchor | null, b: Anchor | null): boolean =>
	a === b || (a?.exact === b?.exact && a?.prefix === b?.prefix && a?.suffix === b?.suffix && a?.start === b?.start);

/** The same entry with other anchors; the entry itself where they are its own. */
export function withAnchors(entry: Entry, { at, other }: Anchors): Entry {
	const own = anchorsOf(entry.value);
	if (isSameAnchor(own.at, at) && isSameAnchor(own.other, other)) return entry;
	return entry.type === 'note'
		? { type: 'note', value: { ...entry.value, at } }
		: { type: 'correction', value: { ...entry.value, at, other } };
}
