import type { Annotation, Page } from './annotations';

/**
 * Three-way merge by annotation id: what changed on one side since `base` is taken over. Where both sides changed an
 * annotation, ours counts, and an annotation that one side changed and the other deleted stays. The order is theirs, with
 * what is new in ours behind it.
 */
export function mergePages(base: Page, ours: Page, theirs: Page): Page {
	const [inBase, inOurs, inTheirs] = [byId(base), byId(ours), byId(theirs)];
	const ids = new Set([...inTheirs.keys(), ...inOurs.keys()]);
	const annotations = [...ids].flatMap((id) => {
		const [before, own, other] = [inBase.get(id), inOurs.get(id), inTheirs.get(id)];
		return (isSame(own, before) ? other : isSame(other, before) ? own : (own ?? other)) ?? [];
	});
	return { raw: theirs.raw, annotations };
}

const byId = ({ annotations }: Page): ReadonlyMap<string, Annotation> =>
	new Map(annotations.map((annotation) => [annotation.id, annotation]));

/** Whether two annotations say the same, field by field in any order; also two that are not there. */
export const isSame = (a: Annotation | undefined, b: Annotation | undefined): boolean =>
	a === b || canonical(a?.raw) === canonical(b?.raw);

const canonical = (value: unknown): string | undefined =>
	JSON.stringify(value, (_, part: unknown) =>
		typeof part === 'object' && part !== null && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part,
	);
