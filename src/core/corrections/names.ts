import { fold } from '../fold';
import type { Name } from '../names/name';
import { byPosition, contains, overlapping, sameSpan, sliceOf } from '../span';
import { isNamedKind, type KnownName, type NamedKind, type PlacedCorrection } from './correction';
import { occurrencesOf } from './occurrences';
import { READER } from './reader';

/**
 * Applies to the names of an article what the reader says of names: first of those in all articles, then of this one's.
 * What is of a kind that is not named is left to the actors.
 */
export function correctNames(
	text: string,
	names: readonly Name[],
	known: readonly KnownName[],
	corrections: readonly PlacedCorrection[],
): readonly Name[] {
	let corrected = names;
	for (const { words, kind } of known) {
		if (kind === null) corrected = without(text, corrected, words);
		else if (isNamedKind(kind)) corrected = named(text, corrected, words, kind);
	}
	for (const { change, at } of corrections) {
		const words = sliceOf(text, at);
		switch (change.type) {
			case 'unmark-name':
				corrected = without(text, corrected, words);
				break;
			case 'mark-name':
				if (isNamedKind(change.kind)) corrected = named(text, corrected, words, change.kind);
				break;
			case 'set-kind':
				if (isNamedKind(change.kind)) corrected = ofKind(text, corrected, change.names, change.kind);
				break;
			case 'merge':
			case 'split':
			case 'rename':
			case 'set-speaker':
			case 'unmark-claim':
			case 'mark-claim':
		}
	}
	return corrected;
}

const wordsOf = (text: string): string => fold(text).replace(/\s+/gu, ' ');

const without = (text: string, names: readonly Name[], words: string): readonly Name[] =>
	names.filter((name) => wordsOf(sliceOf(text, name)) !== wordsOf(words));

function ofKind(text: string, names: readonly Name[], spellings: readonly string[], kind: NamedKind): readonly Name[] {
	const wanted = new Set(spellings.map(wordsOf));
	return names.map((name) =>
		wanted.has(wordsOf(sliceOf(text, name)))
			? { ...name, kind, title: kind === 'person' ? name.title : null, evidence: READER }
			: name,
	);
}

/** With the words as a name wherever they stand, except within a longer name. */
function named(text: string, names: readonly Name[], words: string, kind: NamedKind): readonly Name[] {
	const added = occurrencesOf(text, words).flatMap((place): readonly Name[] => {
		const there = overlapping(names, place);
		if (there.some((name) => contains(name, place) && !sameSpan(name, place))) return [];
		const title = kind === 'person' ? (there[0]?.title ?? null) : null;
		return [{ ...place, kind, title, evidence: READER }];
	});
	return [...names.filter((name) => overlapping(added, name).length === 0), ...added].sort(byPosition);
}
