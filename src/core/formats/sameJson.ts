/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether two values of JSON say the same, field by field in any order. */
export function isSameJson(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, i) => isSameJson(one, b[i]));
	if (!isObject(a) || !isObject(b)) return false;
	const fields = new Map(Object.entries(b));
	const own = Object.entries(a);
	return own.length === fields.size && own.every(([key, one]) => fields.has(key) && isSameJson(one, fields.get(key)));
}

/** The text of a value of JSON with its fields in one order: the same for all that say the same. */
export const canonical = (value: unknown): string =>
	JSON.stringify(value, (_, part: unknown) =>
		isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
	);

export const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
