export const BETWEEN_KEYS = '\n';

/**
 * An object that is shipped by its values, each with the keys that have it. It goes into the bundles.
 * @param {readonly (readonly [value: unknown, keys: string])[]} groups
 * @returns {Record<string, unknown>}
 */
export function ungrouped(groups) {
	const object = {};
	for (const [value, keys] of groups)
		for (const key of keys.split(BETWEEN_KEYS)) object[key] = Array.isArray(value) ? [...value] : value;
	return object;
}
