import type { Attribution } from '../../attribution/attribution';
import { KNOWLEDGE } from '../../knowledge/knowledge';
import { speakerKindOf } from '../../knowledge/speakers';
import { speechVerb } from '../../knowledge/speech';
import type { Sentence, Token } from '../../language/token';
import type { Name } from '../../names/name';
import { firstEndingAfter, overlapping, spanAt, type Span } from '../../span';
import type { NounPhrase } from '../../syntax/parse/grammar';
import { parseOf } from '../../syntax/parse/parse';
import { isDate } from '../../syntax/tokenTests';

/** The noun at the head of a source that has no name. */
export interface SourceHead {
	readonly head: Token;
	/** Where the nouns end that share what stands before them: after "brewers" in "local [farmers] and brewers". */
	readonly through: number;
	/** The whole source. */
	readonly source: Span;
	/** Whether what it says could be said in direct speech: only somebody "says", while also a lack "suggests". */
	readonly isVocal: boolean;
	/** Whether it "says" or "tells" it, which a thing hardly does. */
	readonly isPlain: boolean;
}

/** By the offset at which the head starts. */
export type SourceHeads = ReadonlyMap<number, SourceHead>;

/**
 * The heads of all sources, of joint ones each: "[police] and the [ministry]", "a [lawyer] for the crew". What is written speaks for
 * who published it, where that is told: "a report by the [ministry]", "the [ministry]’s report", "his book".
 */
export function sourceHeads(
	sentences: readonly Sentence[],
	names: readonly Name[],
	attributions: readonly Attribution[],
): SourceHeads {
	const heads = new Map<number, SourceHead>();
	for (const attribution of attributions) {
		const { source } = attribution;
		const sentence = source && sentences[firstEndingAfter(sentences, source.start)];
		if (!source || !sentence) continue;
		for (const { head, through } of headsIn(overlapping(sentence.tokens, source), names)) {
			const known = heads.get(head.start);
			const isVocal = isVocalCue(attribution) || known?.isVocal === true;
			const isPlain = (isVocal && PLAIN.has(attribution.lemma)) || known?.isPlain === true;
			heads.set(head.start, { head, through, source, isVocal, isPlain });
		}
	}
	return heads;
}

/** Whether a verb of its own subject can bring in direct speech, or it is "according to". A colon stands after labels as well. */
const isVocalCue = ({ lemma, embedded, evidence: [cue, source] }: Attribution): boolean =>
	!embedded &&
	source?.rule !== 'source-shared-subject' &&
	(cue?.rule.startsWith('cue-according') ||
		(cue?.rule.startsWith('cue-verb') && speechVerb(lemma)?.frames.has('quote'))) === true;

const PLAIN = new Set(['say', 'tell']);

const BEFORE = new Set(['both', 'either', 'neither', 'even', 'only', 'just', 'and', 'but', 'also', 'nor', 'not', ',']);
const NO_NOUNS = new Set(['pronoun', 'determiner', 'number', 'punctuation']);
/** Nouns for a part of others, which stand behind them. */
const PARTS = new Set(
	'others other rest half majority most lot lots number numbers percent thing things one ones dozens hundreds thousands'.split(
		' ',
	),
);

/** Whether the first phrase tells how many of the second: "[one] of the diplomats". */
const isPart = (tokens: readonly Token[], [first, second]: readonly NounPhrase[]): boolean =>
	first !== undefined &&
	second?.from === first.to + 1 &&
	tokens[first.to]!.lower === 'of' &&
	['one', 'two', 'three', 'some', 'several', 'many', 'most'].includes(tokens[first.head]!.lower);

type Head = Pick<SourceHead, 'head' | 'through'>;

function headsIn(tokens: readonly Token[], names: readonly Name[]): readonly Head[] {
	const { phrases: all } = parseOf(tokens);
	const phrases = isPart(tokens, all) ? all.slice(1) : all;
	const [first] = all;
	if (!first || !tokens.slice(0, first.from).every(({ lower }) => BEFORE.has(lower))) return [];
	return joined(tokens, phrases).flatMap((phrase, i, all): readonly Head[] => {
		if (sharesModifiers(tokens, all[i - 1], phrase)) return [];
		if (speakerKindOf(tokens[phrase.head]!.folded) === 'document') {
			const published = publisher(tokens, phrase);
			if (published) return headsIn(published, names);
			if (phrase.modifiers.some((i) => isPublisher(spanAt(names, tokens[i]!.start)))) return [];
		}
		const token = headToken(tokens, phrase, names);
		const next = tokens[tokens.indexOf(token) + 1];
		const isNamed = spanAt(names, token.start) ?? (next && next.start === token.end + 1 && spanAt(names, next.start));
		return isNamed || isName(token) || NO_NOUNS.has(token.pos) || isDate(token) || PARTS.has(token.lower)
			? []
			: [{ head: token, through: Math.max(token.end, tokens[lastSharing(tokens, all, i).head]!.end) }];
	});
}

/** Whether a word is a name that was not found as one: "Brandt", but not "Police" or "Ministry". */
const isName = ({ pos, text, folded }: Token): boolean =>
	pos === 'proper' && /^\p{Lu}/u.test(text) && speakerKindOf(folded) === null;

/** The head of a phrase; after a name that goes on behind it ("the University of Osland [professor]"), or as an adjective by its tag ("a police [official]"). */
function headToken(tokens: readonly Token[], phrase: NounPhrase, names: readonly Name[]): Token {
	const named = spanAt(names, tokens[phrase.head]!.start);
	let at = named ? Math.min(firstEndingAfter(tokens, named.end - 1), tokens.length - 1) : phrase.head;
	while (tokens[at + 1]?.pos === 'noun' || KNOWLEDGE.roleHeads.has(tokens[at + 1]?.folded ?? '')) at++;
	return tokens[at]!;
}

/** Whether a phrase is a plain plural beside one with modifiers, which then are its own too: "local farmers and [brewers]". */
const sharesModifiers = (tokens: readonly Token[], before: NounPhrase | undefined, phrase: NounPhrase): boolean =>
	before !== undefined &&
	before.head > before.from &&
	phrase.head === phrase.from &&
	[before, phrase].every(({ head }) => tokens[head]!.tag === 'NNS');

function lastSharing(tokens: readonly Token[], phrases: readonly NounPhrase[], at: number): NounPhrase {
	let last = at;
	while (phrases[last + 1] && sharesModifiers(tokens, phrases[at], phrases[last + 1]!)) last++;
	return phrases[last]!;
}

/** The words for who published a document: after "by" or "from", or before it as its owner; null where nobody is told. */
function publisher(tokens: readonly Token[], { from, to, head }: NounPhrase): readonly Token[] | null {
	if (['by', 'from'].includes(tokens[to]?.lower ?? '')) return tokens.slice(to + 1);
	const owned = tokens.slice(from, head).findLastIndex(({ pos }) => pos === 'possessive');
	if (owned >= 0) return tokens.slice(from, from + owned);
	return POSSESSIVES.has(tokens[from]!.lower) ? [] : null;
}

const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your']);

/** Whether a name before a document tells whose it is: "the Maru poll", but not "the Tema poll". */
const isPublisher = (name: Name | undefined): boolean => name?.kind === 'organization' || name?.kind === 'person';

/** The first phrase, and those that are joined to it by "and", commas between them. */
function joined(tokens: readonly Token[], phrases: readonly NounPhrase[]): readonly NounPhrase[] {
	const found: NounPhrase[] = [];
	let whole = 1;
	for (const phrase of phrases) {
		const before = found.at(-1);
		const between = before && tokens.slice(before.to, phrase.from).map(({ lower }) => lower);
		const link = between?.join(' ');
		if (link !== undefined && !/^(?:,|,? ?(?:and|nor)(?: also| even)?|as well as)$/u.test(link)) break;
		found.push(phrase);
		if (link !== undefined && link !== ',') whole = found.length;
	}
	return found.slice(0, whole);
}
