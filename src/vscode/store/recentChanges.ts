import { entryOf, type Annotation, type Page } from '../../core/formats/annotations';
import { bodiesOf, isLike, remarkKey, writtenAt, type Body } from '../../core/formats/mergeBodies';

/** How long after it was made here a change that is missing in the file counts as overwritten, in milliseconds. */
const SETTLING = 5000;

/** What became of an annotation here lately. */
interface Recent {
	/** When it was changed last, in milliseconds since 1970. */
	readonly at: number;
	/** As it was before; `undefined` where it was not there. */
	readonly former: Annotation | undefined;
	/** The identities of the remarks that were added to it, and the remarks that were taken out. */
	readonly added: ReadonlySet<string>;
	readonly removed: ReadonlyMap<string, Body>;
}

/**
 * What was changed here a moment ago. Where a file does not have it, somebody wrote the file who cannot have seen it; that is
 * not taken for the wish to undo it.
 */
export class RecentChanges {
	readonly #recent = new Map<string, Recent>();

	/** Takes note that an annotation was put in the place of another one, or of none. */
	note(before: Annotation | undefined, after: Annotation, now: number): void {
		const known = this.#recent.get(after.id);
		const last = known && now - known.at < SETTLING ? known : undefined;
		const [was, is] = [before, after].map((one) => new Map(bodiesOf(one).map((body) => [body.identity, body])));
		const [gone, come] = [[...was!].filter(([id]) => !is!.has(id)), [...is!].filter(([id]) => !was!.has(id))];
		const added = new Set([...(last?.added ?? []), ...come.map(([id]) => id)]);
		const removed = new Map([...(last?.removed ?? []), ...gone]);
		for (const [id] of gone) added.delete(id);
		for (const [id] of come) removed.delete(id);
		this.#recent.set(after.id, { at: now, former: last ? last.former : before, added, removed });
	}

	forget(id: string): void {
		this.#recent.delete(id);
	}

	/** What a page is to be compared with: what was known of the file, without what was changed here lately and not seen there. */
	baseFor(page: Page, known: Page, now: number): Page {
		for (const [id, { at }] of this.#recent) if (now - at >= SETTLING) this.#recent.delete(id);
		if (this.#recent.size === 0) return known;
		const there = new Map(page.annotations.map((one) => [one.id, one]));
		return {
			...known,
			annotations: known.annotations.flatMap((one) => {
				const recent = this.#recent.get(one.id);
				const found = there.get(one.id);
				if (!recent) return one;
				return found ? unseen(one, found, recent, page) : page.removed.has(one.id) ? one : [];
			}),
		};
	}
}

/** An annotation as somebody knew it who wrote it as it was found. */
function unseen(known: Annotation, found: Annotation, { at, former, added, removed }: Recent, page: Page): Annotation {
	const raw = former && writtenAt(found.raw) < at ? former.raw : known.raw;
	if (known.entry?.type !== 'note') return raw === known.raw ? known : { id: known.id, raw, entry: entryOf(raw) };
	const others = bodiesOf(found);
	const wasSeen = (body: Body): boolean =>
		others.some((one) => isLike(body, one)) || page.removed.has(remarkKey(known.id, body.remark) ?? '');
	const bodies = new Map(bodiesOf(known).map((body) => [body.identity, body]));
	for (const identity of added) {
		const body = bodies.get(identity);
		if (body && !wasSeen(body)) bodies.delete(identity);
	}
	const body = [...new Map([...removed, ...bodies]).values()].map((one) => one.raw);
	const note = { ...raw, body };
	return { id: known.id, raw: note, entry: entryOf(note) };
}
