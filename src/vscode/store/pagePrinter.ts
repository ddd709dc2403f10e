import { frameOf, printAnnotation, SEPARATOR, type Annotation, type Page } from '../../core/formats/annotations';

/** How many annotations are printed before others get their turn. */
const AT_ONCE = 100;

/** Prints pages as the bytes of a store file. What was printed of an annotation is kept as long as the annotation. */
export class PagePrinter {
	readonly #printed = new WeakMap<Annotation, Uint8Array>();
	readonly #encoder = new TextEncoder();
	readonly #separator = this.#encoder.encode(SEPARATOR);

	/** Resolves with the bytes of a page; `turn` resolves when others have had theirs. */
	async print(page: Page, turn: () => Promise<void>): Promise<Uint8Array> {
		let left = AT_ONCE;
		for (const annotation of page.annotations) {
			if (this.#printed.has(annotation)) continue;
			this.#printed.set(annotation, this.#encoder.encode(printAnnotation(annotation)));
			if (--left > 0) continue;
			left = AT_ONCE;
			await turn();
		}
		return this.#joined(page);
	}

	#joined(page: Page): Uint8Array {
		const { head, tail } = frameOf(page);
		const between = page.annotations.flatMap((annotation, i) => {
			const printed = this.#printed.get(annotation)!;
			return i === 0 ? [printed] : [this.#separator, printed];
		});
		const parts = [this.#encoder.encode(head), ...between, this.#encoder.encode(tail)];
		const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
		let at = 0;
		for (const part of parts) {
			bytes.set(part, at);
			at += part.length;
		}
		return bytes;
	}
}
