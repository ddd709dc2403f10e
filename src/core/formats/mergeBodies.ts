import type { Remark } from '../corrections/note';
import type { Annotation, Page } from './annotations';
import { isSameJson, type JsonObject } from './sameJson';

/** An annotation as one side has it, and what that side took out lately. */
export interface Side {
	readonly annotation: Annotation;
	readonly removed: Page['removed'];
	readonly isOurs: boolean;
}

/** A remark of a note with all the fields that it has in the file. */
export interface Body {
	readonly raw: unknown;
	readonly remark: Remark;
	/** The same for the same words of the same author at the same time, and for nothing else in its note. */
	readonly identity: string;
}

/** The remarks of a note; none where an annotation is no note. */
export function bodiesOf(annotation: Annotation | undefined): readonly Body[] {
	if (annotation?.entry?.type !== 'note') return [];
	const body = annotation.raw['body'];
	const list = (Array.isArray(body) ? body : [body]) as readonly unknown[];
	const seen = new Map<string, number>();
	return annotation.entry.value.remarks.map((remark, i) => {
		const name = JSON.stringify([remark.created, remark.author ?? null, remark.text]);
		const times = seen.get(name) ?? 0;
		seen.set(name, times + 1);
		return { raw: list[i], remark, identity: `${times} ${name}` };
	});
}

/** Under what a page notes that a remark was taken out; `undefined` where a remark has no date to be known by. */
export const remarkKey = (note: string, { created, author = '' }: Remark): string | undefined =>
	created === '' ? undefined : `${note}#${created} ${author}`.trimEnd();

/**
 * The `body` of a note that both sides have: what either added, in the order of time, without what either took out. A remark
 * that one side took out and the other changed stays, as it was changed.
 */
export function mergeBodies(base: Annotation | undefined, ours: Side, theirs: Side): unknown {
	const before = base && byIdentity(base);
	const [mine, other] = [byIdentity(ours.annotation), byIdentity(theirs.annotation)];
	const merged = inOrder(staying(mine, other, before, ours, theirs), staying(other, mine, before, theirs, ours));
	const raws = merged.map(({ identity, raw }) => {
		const [here, there] = [mine.get(identity)?.raw ?? raw, other.get(identity)?.raw ?? raw];
		return isSameJson(here, before?.get(identity)?.raw) ? there : here;
	});
	const sides = [theirs, ours].map(({ annotation }) => annotation);
	return sides.find((one) => isSameJson(listOf(one), raws))?.raw['body'] ?? raws;
}

type Bodies = ReadonlyMap<string, Body>;

const byIdentity = (annotation: Annotation): Bodies =>
	new Map(bodiesOf(annotation).map((body) => [body.identity, body]));

const listOf = ({ raw: { body } }: Annotation): readonly unknown[] => (Array.isArray(body) ? body : [body]);

/** What stays of one side: what the other has too, and what is new on this side. */
function staying(here: Bodies, there: Bodies, before: Bodies | undefined, side: Side, other: Side): readonly Body[] {
	return [...here.values()].filter((body) => {
		if (there.has(body.identity)) return true;
		if (before) return !before.has(body.identity) && !wasRemoved(body, side, other);
		return !wasRemoved(body, side, other) && !isOutOfDate(body, here, there, side, other);
	});
}

/** Whether the other side took a remark out after this side last changed the note. */
function wasRemoved({ remark }: Body, { annotation: { id, raw } }: Side, { removed }: Side): boolean {
	const key = remarkKey(id, remark);
	const at = key === undefined ? undefined : removed.get(key);
	return at !== undefined && writtenAt(raw) < Date.parse(at);
}

/** Whether a remark is what the other side has in other, later words. Without a base, that is told by its author and date. */
function isOutOfDate(body: Body, here: Bodies, there: Bodies, side: Side, other: Side): boolean {
	const [likeHere, likeThere] = [here, there].map((bodies) => [...bodies.values()].filter((one) => isLike(body, one)));
	if (likeHere?.length !== 1 || likeThere?.length !== 1) return false;
	const [written, otherwise] = [side, other].map(({ annotation }) => writtenAt(annotation.raw));
	return written! < otherwise! || (written === otherwise && !side.isOurs);
}

/** Whether two remarks are of the same author and date, and so the same in other words. */
export const isLike = ({ remark }: Body, other: Body): boolean =>
	remark.created !== '' && other.remark.created === remark.created && other.remark.author === remark.author;

/** Two lists as one, in which each keeps its order; what only one has goes before what is later in the other. */
function inOrder(ours: readonly Body[], theirs: readonly Body[]): readonly Body[] {
	const [mine, other] = [ours, theirs].map((side) => new Set(side.map(({ identity }) => identity)));
	const merged = new Map<string, Body>();
	const [left, right] = [[...ours], [...theirs]];
	for (;;) {
		while (left[0] && merged.has(left[0].identity)) left.shift();
		while (right[0] && merged.has(right[0].identity)) right.shift();
		const [a, b] = [left[0], right[0]];
		const next =
			!a || !b
				? (a ?? b)
				: other!.has(a.identity) === mine!.has(b.identity)
					? earlier(a, b)
					: other!.has(a.identity)
						? b
						: a;
		if (!next) return [...merged.values()];
		merged.set(next.identity, next);
	}
}

const earlier = (a: Body, b: Body): Body =>
	a.remark.created < b.remark.created || (a.remark.created === b.remark.created && a.identity <= b.identity) ? a : b;

/** When an annotation was last written, in milliseconds since 1970; 0 where it does not tell. */
export const writtenAt = (raw: JsonObject): number => {
	const written = raw['modified'] ?? raw['created'];
	return (typeof written === 'string' && Date.parse(written)) || 0;
};
