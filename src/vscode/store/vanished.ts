import type { Annotation, Page } from '../../core/formats/annotations';

/** What was shown of a store file until that was found to be deleted: it can be written again. */
export class Vanished {
	#gone: readonly Annotation[] = [];

	/** Takes note of what is in one page and not in another. Gives that. */
	take(before: Page, after: Page): readonly Annotation[] {
		const gone = missingIn(after, before.annotations);
		const ids = new Set(gone.map(({ id }) => id));
		this.#gone = [...this.#gone.filter(({ id }) => !ids.has(id)), ...gone];
		return gone;
	}

	/** What is not there again. */
	notIn(page: Page): readonly Annotation[] {
		return this.#gone.length > 0 ? missingIn(page, this.#gone) : this.#gone;
	}

	forget(): void {
		this.#gone = [];
	}
}

function missingIn(page: Page, annotations: readonly Annotation[]): readonly Annotation[] {
	const there = new Set(page.annotations.map(({ id }) => id));
	return annotations.filter(({ id }) => !there.has(id));
}
