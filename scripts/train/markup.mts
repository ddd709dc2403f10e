import type { Labelled, LabelledName } from './labelled.mts';

const MARK = /\[([^[\]|]+)\|([POLNM])\]/gu;
const KIND = { P: 'person', O: 'organization', L: 'place', N: 'people', M: 'other' } as const;

/**
 * Reads a training text: one paragraph a line, names marked inline as `[Mike Pompeo|P]`, items parted by blank lines.
 * P person, O organization, L place, N people (noun or adjective), M other.
 */
export function readMarkup(source: string, id: string): readonly Labelled[] {
	return source
		.split(/\n\s*\n/u)
		.filter((item) => item.trim() !== '')
		.map((item, index) => ({ id: `${id}:${index + 1}`, ...strip(item) }));
}

function strip(item: string): { text: string; names: readonly LabelledName[] } {
	const names: LabelledName[] = [];
	let text = '';
	let from = 0;
	for (const match of item.matchAll(MARK)) {
		text += item.slice(from, match.index);
		const [mark, words, letter] = match;
		names.push({ start: text.length, end: text.length + words!.length, kind: KIND[letter as keyof typeof KIND] });
		text += words!;
		from = match.index + mark.length;
	}
	text += item.slice(from);
	return { text, names };
}
