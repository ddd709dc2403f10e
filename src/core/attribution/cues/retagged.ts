import { speechNoun, speechVerb } from '../../knowledge/speech';
import { opensNoun, type Item, type Line } from '../../syntax/line';

/** The line with the verbs of saying that the tagger took for something else. */
export function retagged(line: Line): Line {
	const items: Item[] = [];
	for (const item of line.items) items.push(participle(item, items.at(-1)));
	return { ...line, items: isTitleCase(items) ? items.map(uncapitalized) : items };
}

const ALWAYS_TOLD = new Set(['saying', 'telling', 'adding', 'arguing', 'insisting']);

/** "…, telling reporters": the tagger takes such a participle for an adjective or a noun. */
function participle(item: Item, before: Item | undefined): Item {
	if (item.pos !== 'noun' && item.pos !== 'adjective') return item;
	const told = item.text === item.lower && item.lower.endsWith('ing') && speechVerb(item.lower);
	const free =
		before?.lower === ',' || (ALWAYS_TOLD.has(item.lower) && !opensNoun(before) && before?.pos !== 'adjective');
	return told && free ? { ...item, pos: 'verb' } : item;
}

/** Whether the line is set like a headline, every longer word with a capital. */
function isTitleCase(items: readonly Item[]): boolean {
	const words = items.filter(({ text }) => text.length > 3 && /^\p{L}/u.test(text));
	return words.length > 3 && words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > words.length * 0.8;
}

/** In such a line a capital makes no name of "Says": a form of a verb of saying that no noun has is one. */
const uncapitalized = (item: Item, i: number): Item =>
	i > 0 &&
	item.pos === 'proper' &&
	speechVerb(item.lower) &&
	!speechNoun(item.lower) &&
	speechVerb(item.lower)!.lemma !== item.lower
		? { ...item, text: item.lower, pos: 'verb' }
		: item;
