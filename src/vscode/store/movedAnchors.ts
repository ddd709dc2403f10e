import { anchorerFor, placerFor, type Anchor } from '../../core/corrections/anchor';
import type { Correction } from '../../core/corrections/correction';
import type { Note } from '../../core/corrections/note';
import type { Entry } from '../../core/formats/annotations';
import type { Edit } from '../../core/remap';
import type { Span } from '../../core/span';
import { FollowedWords } from './followedWords';

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

/** The words of an entry. */
interface Followed {
	readonly at: FollowedWords;
	readonly other: FollowedWords | null;
}

/**
 * The anchors that entries have in a text that is not saved yet, where those are others than the stored ones. Words are
 * followed through edits: what is followed need not be looked for, and is not mistaken for the same words elsewhere.
 */
export class MovedAnchors {
	readonly #anchors = new Map<string, Anchors>();
	#words = new Map<string, Followed>();
	/** The ids of entries whose words were looked for in this text and are not in it. */
	readonly #missing = new Set<string>();
	/** What happened to the text since the words were read in it, each edit in terms of the text after the ones before it. */
	#edits: Edit[] = [];
	#newest: (() => string) | undefined;

	/** The anchors of an entry by now: its own, if it did not move. */
	of({ value }: Entry): Anchors {
		this.#catchUp();
		return this.#anchors.get(value.id) ?? anchorsOf(value);
	}

	/** Takes note of where the words of entries are in a text. What is not among them is not followed any more, unless it was edited. */
	place(text: string, entries: readonly Entry[], places: ReadonlyMap<string, Places>): void {
		this.#catchUp();
		this.#newest = undefined;
		this.#edits = [];
		this.#missing.clear();
		const anchorOf = anchorerFor(text);
		const before = this.#words;
		const words = new Map([...before].filter(([id, one]) => !places.has(id) && isTouched(one)));
		for (const [id, { at, other }] of places)
			words.set(id, {
				at: placed(before.get(id)?.at, at, anchorOf),
				other: other && placed(before.get(id)?.other, other, anchorOf),
			});
		this.#words = words;
		this.#read(text, new Map(entries.map(({ value }) => [value.id, anchorsOf(value)])));
	}

	/** Looks in a text for those entries whose words are not followed yet, once in each text. */
	locate(text: string, entries: readonly Entry[]): void {
		this.#catchUp();
		const news = entries.filter(({ value: { id } }) => !this.#words.has(id) && !this.#missing.has(id));
		if (news.length === 0) return;
		const [placeOf, anchorOf] = [placerFor(text), anchorerFor(text)];
		for (const entry of news) {
			const { at, other } = this.of(entry);
			const [here, there] = [placeOf(at), other && placeOf(other)];
			if (!here || there === undefined) {
				this.#missing.add(entry.value.id);
				continue;
			}
			const words = (span: Span): FollowedWords => new FollowedWords(span, anchorOf(span));
			this.#words.set(entry.value.id, { at: words(here), other: there && words(there) });
		}
	}

	/** Takes note of edits that lead to a text. */
	follow(edits: readonly Edit[], text: () => string): void {
		this.#missing.clear();
		if (this.#words.size === 0) return;
		for (const edit of edits) this.#edits.push(edit);
		this.#newest = text;
	}

	/** Takes note that an entry is stored with anchors, in place of others; with the same ones, its words are where they were. */
	stored(after: Entry, before: Entry | undefined): void {
		const [now, known] = [anchorsOf(after.value), before && this.of(before)];
		const { id } = after.value;
		const isSame = known && isSameAnchor(known.at, now.at) && isSameAnchor(known.other, now.other);
		if (isSame) this.#anchors.delete(id);
		else this.forget(id);
	}

	/** Takes note that others stored entries: the words that are gone here may be there as they have them. */
	changed(before: readonly Entry[], after: readonly Entry[]): void {
		const lost = [...this.#words].filter(([, { at, other }]) => at.isLost || other?.isLost).map(([id]) => id);
		for (const id of lost) {
			const [was, is] = [before, after].map((all) => all.find(({ value }) => value.id === id));
			const [old, now] = [was && anchorsOf(was.value), is && anchorsOf(is.value)];
			if (!old || !now || !isSameAnchor(old.at, now.at) || !isSameAnchor(old.other, now.other)) this.forget(id);
		}
	}

	forget(id: string): void {
		this.#anchors.delete(id);
		this.#words.delete(id);
		this.#missing.delete(id);
	}

	/** Forgets the anchors, as they are stored now, but not where the words are. */
	settle(): void {
		this.#anchors.clear();
	}

	#catchUp(): void {
		const text = this.#newest?.();
		if (text === undefined) return;
		this.#newest = undefined;
		for (const { at, other } of this.#words.values())
			for (const edit of this.#edits) {
				at.follow(edit);
				other?.follow(edit);
			}
		this.#edits = [];
		this.#read(text, new Map());
	}

	/** Makes anchors for the words, where they are not as they are known to be. */
	#read(text: string, stored: ReadonlyMap<string, Anchors>): void {
		const anchorOf = anchorerFor(text);
		for (const [id, { at, other }] of this.#words) {
			const before = this.#anchors.get(id) ?? stored.get(id) ?? { at: at.anchor, other: other && other.anchor };
			const now = { at: at.read(text, anchorOf), other: other && other.read(text, anchorOf) };
			if (!isSameAnchor(before.at, now.at) || !isSameAnchor(before.other, now.other)) this.#anchors.set(id, now);
		}
	}
}

const isTouched = ({ at, other }: Followed): boolean => at.isTouched || (other?.isTouched ?? false);

/** Words at a place: those that are followed already, if they were edited, as their other forms are known. */
function placed(known: FollowedWords | null | undefined, span: Span, anchorOf: (span: Span) => Anchor): FollowedWords {
	if (!known?.isTouched) return new FollowedWords(span, anchorOf(span));
	known.place(span);
	return known;
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
