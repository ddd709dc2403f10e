import { placerFor, type Anchor } from '../../core/corrections/anchor';
import { followSpan, moveSpan, type Edit } from '../../core/remap';
import { contains, lengthOf, sliceOf, type Span } from '../../core/span';

/** How many of the forms that words had are known, so that undoing what was done to them finds them again. */
const FORMS = 50;

/**
 * Words that are followed through edits, also through those within them. Where too much of them is gone, the place in which they
 * stood is followed, and they are found again as soon as they stand there in a form that they had.
 */
export class FollowedWords {
	#anchor: Anchor;
	/** Where they are; `undefined` while they are gone. */
	#span: Span | undefined;
	/** The border at which they were just cut: what is written there next is written in place of that. */
	#open: 'start' | 'end' | undefined;
	/** Whether an edit took a part of them together with what stands beside it. */
	#isCut = false;
	/** All that stands where they stood, once an edit touched them, and the forms that they had, the newest last. */
	#region: Span | undefined;
	#forms: readonly Anchor[] = [];

	constructor(span: Span, anchor: Anchor) {
		this.#span = span;
		this.#anchor = anchor;
	}

	/** As they were found in the newest text that was read. */
	get anchor(): Anchor {
		return this.#anchor;
	}

	/** Whether an edit changed them since they are followed. */
	get isTouched(): boolean {
		return this.#region !== undefined;
	}

	get isLost(): boolean {
		return this.#span === undefined;
	}

	/** Takes note of where somebody else found them. */
	place(span: Span): void {
		this.#span = span;
		if (this.#region && !contains(this.#region, span)) this.#region = span;
	}

	/** Goes with an edit. */
	follow(edit: Edit): void {
		if (this.#region) this.#region = around(this.#region, edit);
		const span = this.#span;
		if (!span) return;
		const moved = moveSpan(span, edit);
		if (edit.start === edit.end && this.#open && edit.start === span[this.#open])
			this.#span = { start: span.start, end: span.end + edit.length };
		else if (moved) {
			this.#span = moved;
			this.#open = undefined;
		} else this.#change(span, edit);
	}

	/** The anchor of the words in the text that the edits led to; where they are gone, the one of their fullest form. */
	read(text: string, anchorOf: (span: Span) => Anchor): Anchor {
		const region = this.#region;
		if (region) this.#span = this.#restored(text, region) ?? this.#rest(text);
		this.#isCut = false;
		const span = this.#span;
		if (span) this.#anchor = anchorOf(span);
		else if (region)
			this.#anchor = { ...this.#fullest()[0]!, start: anchorOf({ start: region.start, end: region.start }).start };
		if (span && region) this.#remember(span);
		return this.#anchor;
	}

	#change(span: Span, edit: Edit): void {
		if (!this.#region) this.#forms = [this.#anchor];
		this.#region ??= around(span, edit);
		this.#isCut ||= !contains(span, edit);
		this.#open = !contains(span, edit)
			? undefined
			: edit.end === span.end
				? 'end'
				: edit.start === span.start
					? 'start'
					: undefined;
		this.#span = followSpan(span, edit) ?? undefined;
	}

	/** The forms that they had, the longest first, and of equals the newest. */
	#fullest(): readonly Anchor[] {
		return this.#forms.toReversed().sort((a, b) => b.exact.length - a.exact.length);
	}

	/** Where they are in a fuller form than what is left of them: an edit was undone. */
	#restored(text: string, region: Span): Span | undefined {
		const rest = this.#span;
		const fuller = this.#fullest().filter(({ exact }) => !rest || exact.length > lengthOf(rest));
		for (const form of fuller) {
			const places = occurrences(text, form.exact, region).filter((place) => !rest || contains(place, rest));
			const [place, ...others] = places;
			if (place && others.length === 0) return place;
			const surest = place && placerFor(text)(form);
			if (surest && contains(region, surest)) return surest;
		}
		return undefined;
	}

	/** What is left of them, if that is something to go by. */
	#rest(text: string): Span | undefined {
		const span = this.#span && (this.#isCut ? wholeWords(text, this.#span) : this.#span);
		if (!span || !/[\p{L}\p{N}]/u.test(sliceOf(text, span))) return undefined;
		return this.#open ? span : trimmed(text, span);
	}

	#remember(span: Span): void {
		const { exact } = this.#anchor;
		const others = this.#forms.filter((form) => form.exact !== exact);
		this.#forms = [...others, this.#anchor].slice(-FORMS);
		if (this.#fullest()[0]?.exact === exact) this.#region = span;
	}
}

/** A place together with what is written in or beside it. */
function around(place: Span, edit: Edit): Span {
	const growth = edit.length - lengthOf(edit);
	if (edit.end < place.start) return { start: place.start + growth, end: place.end + growth };
	if (edit.start > place.end) return place;
	return { start: Math.min(place.start, edit.start), end: Math.max(place.end, edit.end) + growth };
}

/** Where words stand within a part of a text. */
function occurrences(text: string, words: string, part: Span): readonly Span[] {
	const found: Span[] = [];
	for (
		let at = text.indexOf(words, part.start);
		at >= 0 && at + words.length <= part.end;
		at = text.indexOf(words, at + 1)
	)
		found.push({ start: at, end: at + words.length });
	return found;
}

/** A span without the parts of words that reach beyond it. */
function wholeWords(text: string, { start, end }: Span): Span {
	const isWord = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
	let [from, to] = [start, end];
	if (isWord(from - 1)) while (from < to && isWord(from)) from++;
	if (isWord(to)) while (to > from && isWord(to - 1)) to--;
	return { start: from, end: to };
}

function trimmed(text: string, span: Span): Span {
	const words = sliceOf(text, span);
	return {
		start: span.start + words.length - words.trimStart().length,
		end: span.end - words.length + words.trimEnd().length,
	};
}
