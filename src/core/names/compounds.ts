import { fold } from '../fold';
import type { EntryKind } from '../knowledge/gazetteer';
import { KNOWLEDGE } from '../knowledge/knowledge';
import { wordsOf } from '../knowledge/phrases';
import type { Token } from '../language/token';
import { byPosition, contains, firstEndingAfter, sameSpan, sliceOf, spanAt } from '../span';
import type { Name, NameKind } from './name';
import { isAllCaps, type LexicalSentence } from './lexicalSentence';

/** With these the whole is an adjective rather than a mention: "pro-Nairobi". */
const PREFIX = /^(?:anti|pro|non|post|pre|ex|un|all|inter|intra|trans)$/iu;
/** The party of a member of the US Congress, before the state: "R-Mont.". */
const PARTY = /^[DRI]$/u;
const SMALL = /^\p{Ll}{3}/u;
const NAME = /^\p{Lu}[\p{L}.’']+$/u;

const PLACES: ReadonlySet<EntryKind> = new Set<EntryKind>(['country', 'region', 'city']);

/** How the names of the article are called, folded, with their kinds. */
type KindsByName = ReadonlyMap<string, NameKind>;

/**
 * The names, with those in their place that stand within words that are none as a whole: "Beijing-based", "the Russia-Ukraine
 * border". Only what the article calls so elsewhere, or what the tables know as a place. In document order, as `names` is.
 */
export function withCompounds(
	sentences: readonly LexicalSentence[],
	found: readonly Name[],
	text: string,
): readonly Name[] {
	const names = found.flatMap((name) => pairIn(name, text) ?? [name]);
	return withWithin(sentences, names, text);
}

/** "U.S.-North Korea": two countries that were taken for one name; null where a name is something else. */
function pairIn(name: Name, text: string): readonly Name[] | null {
	const whole = sliceOf(text, name);
	const at = whole.indexOf('-');
	if (at < 1 || isCountry(whole) || !isCountry(whole.slice(0, at)) || !isCountry(whole.slice(at + 1))) return null;
	const evidence = [{ rule: 'compound', words: whole }];
	const part = (start: number, end: number): Name => ({ start, end, kind: 'place', title: null, evidence });
	return [part(name.start, name.start + at), part(name.start + at + 1, name.end)];
}

const isCountry = (name: string): boolean =>
	KNOWLEDGE.gazetteer.valuesOf(wordsOf(name)).some(({ kind }) => kind === 'country');

function withWithin(sentences: readonly LexicalSentence[], names: readonly Name[], text: string): readonly Name[] {
	const kinds: KindsByName = new Map(names.map((name) => [fold(text.slice(name.start, name.end)), name.kind]));
	const found = sentences.flatMap(({ tokens, known, allCaps, titleCase }) =>
		allCaps || titleCase
			? []
			: tokens.flatMap((token, i) => {
					if (!token.text.includes('-') || known.has(i)) return [];
					const taken = spanAt(names, token.start);
					const splits = !taken || (sameSpan(taken, token) && isNoWhole(token.text));
					return splits ? namesIn(token, kinds) : [];
				}),
	);
	if (found.length === 0) return names;
	const isTakenApart = (name: Name): boolean => {
		const part = found[firstEndingAfter(found, name.start)];
		return part !== undefined && contains(name, part);
	};
	return [...names.filter((name) => !isTakenApart(name)), ...found].sort(byPosition);
}

/** Whether a compound is no name as a whole, whatever it was taken for: "Beijing-based". */
const isNoWhole = (word: string): boolean => /-\p{Ll}/u.test(word);

function namesIn(token: Token, kinds: KindsByName): readonly Name[] {
	const parts = compoundParts(token.text).map((part) => ({ ...part, kind: part.kind ?? partKindOf(part.part, kinds) }));
	const [first, second] = parts;
	if (second && first?.kind !== second.kind) return [];
	return parts.flatMap(({ part, at, kind }): readonly Name[] => {
		if (kind === null) return [];
		const start = token.start + at;
		return [
			{ start, end: start + part.length, kind, title: null, evidence: [{ rule: 'compound', words: token.text }] },
		];
	});
}

interface CompoundPart {
	readonly part: string;
	/** UTF-16 offset in the word. */
	readonly at: number;
	/** Its kind, where the compound itself tells. */
	readonly kind?: NameKind;
}

/** The parts of a compound that may be names, where it is built like one. */
function compoundParts(word: string): readonly CompoundPart[] {
	const parts = word.split('-');
	const [first, second] = parts;
	if (parts.length !== 2 || first === undefined || second === undefined) return [];
	if (PARTY.test(first) && NAME.test(second)) return [{ part: second, at: first.length + 1, kind: 'place' }];
	if (PREFIX.test(first) || !NAME.test(first)) return [];
	const opening = { part: first, at: 0 };
	if (SMALL.test(second)) return [opening];
	return NAME.test(second) ? [opening, { part: second, at: first.length + 1 }] : [];
}

function partKindOf(part: string, kinds: KindsByName): NameKind | null {
	const folded = fold(part);
	const named = kinds.get(folded);
	if (named !== undefined && named !== 'people') return named;
	const entries = KNOWLEDGE.gazetteer
		.valuesOf([folded])
		.filter(({ spelling }) => !isAllCaps(spelling) || isAllCaps(part));
	return entries.some(({ kind }) => PLACES.has(kind)) &&
		entries.every(({ kind }) => PLACES.has(kind) || kind === 'adjective')
		? 'place'
		: null;
}
