import { fold } from '../../core/knowledge/fold';

/** Whether each word of a query stands in one of the texts, also as a part of a word; capitals and accents aside. */
export function matches(query: string, texts: readonly string[]): boolean {
	const words = fold(query).split(/\s+/u).filter(Boolean);
	const folded = words.length > 0 ? texts.map(fold) : [];
	return words.every((word) => folded.some((text) => text.includes(word)));
}
