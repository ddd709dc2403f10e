/**
 * Remembers what was made for a key, so many keys at least and twice as many at most: those that have not been asked for
 * the longest are forgotten (two generations, as in hashlru by Dominic Tarr). No value may be undefined.
 */
export class Recent<Value> {
	readonly #least: number;
	#young = new Map<string, Value>();
	#old = new Map<string, Value>();

	constructor(least: number) {
		this.#least = least;
	}

	/** What was made for the key, or what `make` makes for it now. */
	of(key: string, make: (key: string) => Value): Value {
		const young = this.#young.get(key);
		if (young !== undefined) return young;
		const value = this.#old.get(key) ?? make(key);
		if (this.#young.size >= this.#least) {
			this.#old = this.#young;
			this.#young = new Map();
		}
		this.#young.set(key, value);
		return value;
	}
}
