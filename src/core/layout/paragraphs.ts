import { lengthOf, spanOf, type Span } from '../span';

const BREAK = /\r\n|[\r\n\u2028\u2029]/gu;
const WRAPPED_AT_MOST = 110;
const WRAPPED_AT_LEAST = 40;
/** Share of the margin that a line and the next word must fall short of for the line to end its paragraph. */
const STOPS_SHORT = 0.75;

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
 * The paragraphs of the text. A line is a paragraph, unless the text is hard-wrapped: then lines belong together up to a
 * blank one, or to one that stops well before the margin. Wrapped text is known by lines of like length that break off in
 * mid-sentence.
 */
export function paragraphsOf(text: string): readonly Span[] {
	const groups = lineGroups(text);
	if (!isWrapped(text, groups)) return groups.flat();
	const margin = groups.reduce(
		(widest, group) =>
			group.reduce((most, line) => (lengthOf(line) <= WRAPPED_AT_MOST ? Math.max(most, lengthOf(line)) : most), widest),
		0,
	);
	return groups.flatMap((group) => joinLines(text, group, margin * STOPS_SHORT));
}

function isWrapped(text: string, groups: readonly (readonly Span[])[]): boolean {
	const inner = groups.flatMap((group) => group.slice(0, -1));
	const breaking = inner.filter((line) => {
		const length = lengthOf(line);
		return (
			length >= WRAPPED_AT_LEAST && length <= WRAPPED_AT_MOST && !/[.!?:”"’]$/u.test(text.slice(line.start, line.end))
		);
	});
	const long = groups.flat().filter((line) => lengthOf(line) > WRAPPED_AT_MOST).length;
	return breaking.length > 1 && breaking.length >= inner.length * 0.5 && long <= inner.length * 0.05;
}

/** A line ends its paragraph where the first word of the next would have fitted in, too, before `width`. */
function joinLines(text: string, lines: readonly Span[], width: number): readonly Span[] {
	const paragraphs: Span[] = [];
	let start = lines[0]!.start;
	lines.forEach((line, i) => {
		const next = lines[i + 1];
		const word = next
			? (/^\S+/u.exec(text.slice(next.start, Math.min(next.end, next.start + 40)))?.[0].length ?? 0)
			: 0;
		if (next && lengthOf(line) + 1 + word > width) return;
		paragraphs.push(spanOf(start, line.end));
		start = next?.start ?? line.end;
	});
	return paragraphs;
}
