import type { Annotation, Page } from './annotations';
import type { JsonObject } from './sameJson';

/** A page whose annotations are of an article at another address: whatever in their targets names the one names the other. */
export const retargeted = (page: Page, from: string, to: string): Page => ({
	...page,
	annotations: page.annotations.map((annotation): Annotation => {
		const target = renamed(annotation.raw['target'], from, to);
		return target === annotation.raw['target'] ? annotation : { ...annotation, raw: { ...annotation.raw, target } };
	}),
});

/** A target is an address, something with a source, or a list of these (Web Annotation Data Model, 3.2 and 4). */
function renamed(target: unknown, from: string, to: string): unknown {
	if (target === from) return to;
	if (Array.isArray(target)) {
		const list = target.map((one) => renamed(one, from, to));
		return list.some((one, index) => one !== target[index]) ? list : target;
	}
	return isObject(target) && target['source'] === from ? { ...target, source: to } : target;
}

/** The addresses that the targets of a page name, each once. */
export const sourcesOf = ({ annotations }: Page): readonly string[] => [
	...new Set(
		annotations
			.flatMap(({ raw }) => raw['target'])
			.flatMap((target) => (isObject(target) ? target['source'] : target))
			.filter((source) => typeof source === 'string'),
	),
];

const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
