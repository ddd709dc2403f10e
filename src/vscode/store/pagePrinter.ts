import { frameOf, printAnnotation, SEPARATOR, type Annotation, type Page } from '../../core/formats/annotations';

/** How many annotations are printed before others get their turn. */
const AT_ONCE = 100;

/** The annotations of a page as they were printed, one after the other with what stands between them. */
interface Printed {
	readonly annotations: readonly Annotation[];
	/** Where in the bytes each annotation ends. */
	readonly ends: readonly number[];
	readonly bytes: Uint8Array;
}

/** Prints pages as the bytes of a store file. What two pages begin and end with alike is printed once. */
export class PagePrinter {
	readonly #encoder = new TextEncoder();
	readonly #separator = this.#encoder.encode(SEPARATOR);
	#last: Printed = { annotations: [], ends: [], bytes: new Uint8Array() };

	/** Resolves with the bytes of a page; `turn` resolves when others have had theirs. */
	async print(page: Page, turn: () => Promise<void>): Promise<Uint8Array> {
		const last = this.#last;
		const { annotations } = page;
		const [before, after] = sameEnds(annotations, last.annotations);
		const printed: Uint8Array[] = [];
		for (const annotation of annotations.slice(before, annotations.length - after)) {
			printed.push(this.#encoder.encode(printAnnotation(annotation)));
			if (printed.length % AT_ONCE === 0) await turn();
		}
		const { head, tail } = frameOf(page);
		const [start, end] = [this.#encoder.encode(head), this.#encoder.encode(tail)];
		const parts = [...this.#kept(last, 0, before), ...printed, ...this.#kept(last, last.ends.length - after, last.ends.length)]; // prettier-ignore
		const between = parts.flatMap((part, i) => (i === 0 ? [part] : [this.#separator, part]));
		const bytes = joined([start, ...between, end]);
		const body = bytes.subarray(start.length, bytes.length - end.length);
		this.#last = { annotations, ends: this.#endsIn(last, [before, after], printed, body.length), bytes: body };
		return bytes;
	}

	/** What is printed already of the annotations from one to another. */
	#kept({ bytes, ends }: Printed, from: number, to: number): readonly Uint8Array[] {
		if (from === to) return [];
		return [bytes.subarray(from === 0 ? 0 : ends[from - 1]! + this.#separator.length, ends[to - 1])];
	}

	#endsIn(
		{ ends: last }: Printed,
		[before, after]: readonly [number, number],
		printed: readonly Uint8Array[],
		length: number,
	): readonly number[] {
		const ends = last.slice(0, before);
		for (const { length } of printed) ends.push((ends.length > 0 ? ends.at(-1)! + this.#separator.length : 0) + length);
		const moved = length - (last.at(-1) ?? 0);
		for (const end of last.slice(last.length - after)) ends.push(end + moved);
		return ends;
	}
}

/** How many items two lists have in common at their beginning, and then at their end. */
function sameEnds(a: readonly unknown[], b: readonly unknown[]): readonly [number, number] {
	const shorter = Math.min(a.length, b.length);
	let [before, after] = [0, 0];
	while (before < shorter && a[before] === b[before]) before++;
	while (after < shorter - before && a.at(-1 - after) === b.at(-1 - after)) after++;
	return [before, after];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
