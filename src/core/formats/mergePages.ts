import type { Annotation, Page } from './annotations';
import { isSameJson } from './sameJson';

/**
 * Three-way merge by annotation id: what changed on one side since `base` is taken over. Where both sides changed an
 * annotation, ours counts, and an annotation that one side changed and the other deleted stays. What one side took out does
 * not come back from the other for want of a base. The order is theirs, with what is new in ours after it.
 */
export function mergePages(base: Page, ours: Page, theirs: Page): Page {
	if (ours === theirs || theirs === base) return ours;
	const [inBase, inOurs, inTheirs] = [byId(base), byId(ours), byId(theirs)];
	const ids = new Set([...inTheirs.keys(), ...inOurs.keys()]);
	const annotations = [...ids].flatMap((id) => {
		const [before, own, other] = [inBase.get(id), inOurs.get(id), inTheirs.get(id)];
		const merged = isSame(own, before) ? other : isSame(other, before) ? own : (own ?? other);
		const isNew = merged && !before && !(own && other);
		return merged && !(isNew && wasRemoved(merged, own ? theirs : ours)) ? merged : [];
	});
	return {
		raw: theirs.raw,
		annotations,
		removed: mergeRemoved(ours, theirs, new Set(annotations.map(({ id }) => id))),
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

/** Whether an annotation was taken out of a page after it was last changed. */
function wasRemoved({ id, raw }: Annotation, { removed }: Page): boolean {
	const at = removed.get(id);
	const changed = raw['modified'] ?? raw['created'];
	return at !== undefined && typeof changed === 'string' && Date.parse(changed) < Date.parse(at);
}

/** For how long a page tells what was taken out of it, in milliseconds, counted from the last time. */
const REMEMBERED = 24 * 60 * 60 * 1000;

function mergeRemoved(ours: Page, theirs: Page, there: ReadonlySet<string>): ReadonlyMap<string, string> {
	const all = [...theirs.removed, ...ours.removed].filter(([id]) => !there.has(id));
	const last = all.reduce((latest, [, at]) => Math.max(latest, Date.parse(at)), 0);
	return new Map(all.filter(([, at]) => last - Date.parse(at) < REMEMBERED));
}
