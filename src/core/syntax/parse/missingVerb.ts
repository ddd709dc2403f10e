import { sensesOf } from '../../language/lexicon';
import type { PennTag } from '../../language/tagger/penn';
import type { SyntaxTokens } from '../tokenTests';
import type { Item } from './clauseStack';
import type { NounPhrase, VerbGroup } from './grammar';

/** What a word is, against its tag. */
export interface Retagging {
	readonly at: number;
	readonly tag: PennTag;
}

/** The word that the tagger did not take for the verb of a clause that has none: "The lamps [flickered] in May", "The study [estimates] that". */
export function missingVerb(tokens: SyntaxTokens, items: readonly Item[]): Retagging | null {
	let subject: NounPhrase | null = null;
	for (let i = 0; i < items.length; i++) {
		const item = items[i]!;
		if (item.kind === 'verb') {
			const tag = subject && items[i - 1]?.kind === 'phrase' ? tagOfGroup(tokens, item.group) : null;
			if (tag) return { at: item.group.head, tag };
		} else if (item.kind === 'phrase') {
			if (item.role !== 'governed') subject ??= item.phrase;
			const tag = subject && tagOfNoun(tokens, item.phrase, subject);
			if (tag) return { at: item.phrase.to - 1, tag };
		}
	}
	return null;
}

function tagOfGroup(tokens: SyntaxTokens, { head, from, voice }: VerbGroup): PennTag | null {
	const { tag, lower } = tokens[head]!;
	if (tokens.slice(from, head).some((token) => token.tag === 'TO')) return null;
	if (tag === 'VB') return 'VBP';
	const isPast = tag === 'VBN' && voice === 'passive' && !/(?:en|wn|one)$/u.test(lower);
	return isPast && tokens[head + 1]?.lower !== 'by' ? 'VBD' : null;
}

function tagOfNoun(tokens: SyntaxTokens, phrase: NounPhrase, subject: NounPhrase): PennTag | null {
	const at = phrase.to - 1;
	const { tag, lower } = tokens[at]!;
	if (at === phrase.from || !/^(?:DT|PRP|IN|TO|RB|RP|W|CD|JJ)/u.test(tokens[at + 1]?.tag ?? '') || !canBeVerb(lower))
		return null;
	const plural = subject === phrase ? tokens[at - 1]?.tag === 'NNS' : subject.number === 'plural';
	if (tag === 'NNS' && !plural) return 'VBZ';
	return tag === 'NN' && plural ? 'VBP' : null;
}

/** Whether one of the word’s forms is a verb by the lexicon. */
function canBeVerb(lower: string): boolean {
	const stem = lower.replace(/(?<=ch|sh|ss|x)es$|s$/u, '');
	const bare = stem.replace(/e$/u, '');
	return [lower, stem, `${bare}ed`, `${bare}ing`].some((word) => sensesOf(word).has('Verb'));
}
