import { EMPTY_PAGE, type Annotation, type Page } from './annotations';
import { mergeAnnotations } from './mergeAnnotations';
import { bodiesOf, remarkKey, writtenAt } from './mergeBodies';
import { isSameJson } from './sameJson';

/**
 * Three-way merge by annotation id: what changed on one side since `base` is taken over. Where both sides changed an
 * annotation, it is merged itself; one that one side changed and the other deleted stays. What one side took out does not
 * come back from the other for want of a base. The order is theirs, with what is new in ours after it.
 */
export function mergePages(base: Page, ours: Page, theirs: Page): Page {
	if (ours === theirs || theirs === base) return ours;
	const [inBase, inOurs, inTheirs] = [byId(base), byId(ours), byId(theirs)];
	const ids = new Set([...inTheirs.keys(), ...inOurs.keys()]);
	const both = (before: Annotation | undefined, own: Annotation | undefined, other: Annotation | undefined) =>
		own && other
			? mergeAnnotations(
					before,
					{ annotation: own, removed: ours.removed, isOurs: true },
					{ annotation: other, removed: theirs.removed, isOurs: false },
				)
			: (own ?? other);
	const annotations = [...ids].flatMap((id) => {
		const [before, own, other] = [inBase.get(id), inOurs.get(id), inTheirs.get(id)];
		const merged = isSame(own, before) ? other : isSame(other, before) ? own : both(before, own, other);
		const isNew = merged && !before && !(own && other);
		return merged && !(isNew && wasRemoved(merged, own ? theirs : ours)) ? merged : [];
	});
	return {
		raw: theirs === EMPTY_PAGE ? ours.raw : theirs.raw,
		annotations,
		removed: mergeRemoved(ours, theirs, annotations),
	};
}

const byId = ({ annotations }: Page): ReadonlyMap<string, Annotation> =>
	new Map(annotations.map((annotation) => [annotation.id, annotation]));

/** Whether two annotations say the same, field by field in any order; also two that are not there. */
export const isSame = (a: Annotation | undefined, b: Annotation | undefined): boolean =>
	a === b || (a !== undefined && b !== undefined && isSameJson(a.raw, b.raw));

/** Whether two pages have the same annotations in the same order. */
export const isSamePage = (a: Page, b: Page): boolean =>
	a === b ||
	(a.annotations.length === b.annotations.length &&
		a.annotations.every((annotation, index) => isSame(annotation, b.annotations[index])));

/** A page of what one has and another has not, or not as it is there; `undefined` where there is nothing. */
export function beyond(other: Page, page: Page): Page | undefined {
	const there = byId(other);
	const annotations = page.annotations.filter((one) => !isSame(one, there.get(one.id)));
	const removed = new Map([...page.removed].filter(([id]) => !other.removed.has(id)));
	return annotations.length + removed.size > 0 ? { ...EMPTY_PAGE, annotations, removed } : undefined;
}

/** Whether an annotation was taken out of a page after it was last changed. */
function wasRemoved({ id, raw }: Annotation, { removed }: Page): boolean {
	const at = removed.get(id);
	return at !== undefined && writtenAt(raw) > 0 && writtenAt(raw) < Date.parse(at);
}

/** For how long a page tells what was taken out of it, in milliseconds, counted from the last time. */
const REMEMBERED = 24 * 60 * 60 * 1000;

function mergeRemoved(ours: Page, theirs: Page, annotations: readonly Annotation[]): Page['removed'] {
	if (ours.removed.size + theirs.removed.size === 0) return ours.removed;
	const all = withoutThose(new Map([...theirs.removed, ...ours.removed]), annotations);
	const last = [...all.values()].reduce((latest, at) => Math.max(latest, Date.parse(at)), 0);
	return new Map([...all].filter(([, at]) => last - Date.parse(at) < REMEMBERED));
}

/** What was taken out, without what is there again: annotations, and remarks in them. */
export function withoutThose(removed: Page['removed'], there: readonly Annotation[]): Page['removed'] {
	if (removed.size === 0) return removed;
	const keys = there.flatMap((one) => [
		one.id,
		...bodiesOf(one).flatMap(({ remark }) => remarkKey(one.id, remark) ?? []),
	]);
	const known = new Set(keys);
	return new Map([...removed].filter(([id]) => !known.has(id)));
}
