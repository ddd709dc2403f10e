import type { Memento } from 'vscode';

/** A memory that ends with the test. What it is given it keeps as JSON, as VS Code does. */
export function createMemory(): Memento {
	const values = new Map<string, string>();
	return {
		keys: () => [...values.keys()],
		get: <T>(key: string, fallback?: T) => {
			const value = values.get(key);
			return value === undefined ? fallback : (JSON.parse(value) as T);
		},
		update: (key, value) => {
			if (value === undefined) values.delete(key);
			else values.set(key, JSON.stringify(value));
			return Promise.resolve();
		},
	};
}
