import { projectionOf, type TextProjection } from './textProjection';
import type { Span } from './span';

const UNEVEN = /[^\S ]|\s\s/u;

/**
 * The text with one space wherever there is white space within its lines, or its blocks. Two spaces, a tab or a line break
 * between two words are so for a reader, and no stage has to know of them. `parts` are in order, apart, and trimmed. `null`
 * where the text is so already.
 */
export function evened(text: string, parts: readonly Span[]): TextProjection | null {
	if (!parts.some(({ start, end }) => UNEVEN.test(text.slice(start, end)))) return null;
	const taken = parts.flatMap(({ start, end }): readonly Span[] =>
		[...text.slice(start, end).matchAll(/\s{2,}/gu)].map(({ index, 0: run }) => ({
			start: start + index + 1,
			end: start + index + run.length,
		})),
	);
	const projection = projectionOf(text, taken);
	return { ...projection, text: withSpaces(projection.text, projection.placed(parts)) };
}

/** The text with each white space within the parts a space: those are of one code unit now. */
function withSpaces(text: string, parts: readonly Span[]): string {
	let done = 0;
	const words = parts.map(({ start, end }) => {
		const part = text.slice(done, start) + text.slice(start, end).replace(/\s/gu, ' ');
		done = end;
		return part;
	});
	return words.join('') + text.slice(done);
}
