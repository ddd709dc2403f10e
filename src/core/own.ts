/**
 * The value that an object has of its own under a key, if any. Every object answers to `constructor` and `__proto__`, so that a
 * key which comes from outside must not be looked up directly.
 */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
	// eslint-disable-next-line dossier/own-keys -- the object has it
	Object.hasOwn(record, key) ? record[key] : undefined;
