import { lengthOf, spanOf, type Span } from '../span';

const BREAK = /\r\n|[\r\n\u2028\u2029]/gu;
const WRAPPED_AT_MOST = 110;
const WRAPPED_AT_LEAST = 40;

/** The non-blank lines of the text without the white space around them, in groups that blank lines part. */
function lineGroups(text: string): readonly (readonly Span[])[] {
	const groups: Span[][] = [[]];
	let from = 0;
	const add = (to: number): void => {
		const line = trimmed(text, from, to);
		if (lengthOf(line) > 0) groups.at(-1)!.push(line);
		else if (groups.at(-1)!.length > 0) groups.push([]);
	};
	for (const match of text.matchAll(BREAK)) {
		add(match.index);
		from = match.index + match[0].length;
	}
	add(text.length);
	return groups.filter((group) => group.length > 0);
}

function trimmed(text: string, from: number, to: number): Span {
	const line = text.slice(from, to);
	const start = from + (line.length - line.trimStart().length);
	return spanOf(start, Math.max(start, from + line.trimEnd().length));
}

/**
 * The paragraphs of the text. A line is a paragraph, unless the text is hard-wrapped: then all lines up to a blank one
 * belong together. Wrapped text is known by lines of like length that break off in mid-sentence.
 */
export function paragraphsOf(text: string): readonly Span[] {
	const groups = lineGroups(text);
	const inner = groups.flatMap((group) => group.slice(0, -1));
	const wrapped = inner.filter((line) => {
		const length = lengthOf(line);
		return (
			length >= WRAPPED_AT_LEAST && length <= WRAPPED_AT_MOST && !/[.!?:”"’]$/u.test(text.slice(line.start, line.end))
		);
	});
	const isWrapped =
		wrapped.length > 1 &&
		wrapped.length >= inner.length * 0.5 &&
		groups.every((group) => group.every((line) => lengthOf(line) <= WRAPPED_AT_MOST));
	if (!isWrapped) return groups.flat();
	return groups.map((group) => spanOf(group[0]!.start, group.at(-1)!.end));
}
