import { firstFound } from '../../rule';
import type { Cue } from '../cues/cue';
import { isCapitalized, isWord, type SyntaxTokens } from '../../syntax/tokenTests';
import { afterAdverbials, phraseAfter } from '../../syntax/nounPhrase';
import { holdsClause, opensClause } from './complementTests';
import type { ComplementConstruction, ComplementSite } from './construction';
import type { ComplementRules } from './complements/complements';

/** The start of the content after a cue, and its construction. `contentEnd` gives its end. */
export interface Complement {
	readonly from: number;
	readonly by: ComplementConstruction;
}

const DASHES = ['—', '–', '-', '--', '―'];
/** A parenthesis after the cue has at most this many tokens. */
const SHORT = 12;

/**
 * The complement of the cue before `limit`, or null if its content stands elsewhere. `quoted` says that a quotation ends right
 * before the source or the cue.
 */
export function complementOf(
	tokens: SyntaxTokens,
	cue: Cue,
	limit: number,
	quoted: boolean,
	rules: ComplementRules,
): Complement | null {
	const start = cue.words.to;
	const { frames } = cue;
	const site = { tokens, cue, from: start, limit };
	if (cue.kind === 'noun') return firstOf(rules.ofNouns, site);
	if (quoted && !(isWord(tokens[start], 'that') && holdsClause(tokens, start + 1, limit)))
		return quotationAfter(site, rules);
	const prepositional =
		cue.voice !== 'passive' || frames.has('addressee') || frames.has('of') ? firstOf(rules.prepositional, site) : null;
	if (prepositional && !frames.has('that')) return prepositional;
	for (const from of starts(tokens, cue, limit)) {
		const complement = complementAt({ tokens, cue, from, limit }, rules);
		if (complement) return prepositional && complement.by.name === 'object' ? prepositional : complement;
	}
	return prepositional;
}

/** The complement after a quotation and its cue. Only a further quotation counts: "when asked if …" is no content. */
function quotationAfter({ tokens, cue, limit }: ComplementSite, rules: ComplementRules): Complement | null {
	for (const from of starts(tokens, cue, limit)) {
		const complement = complementAt({ tokens, cue, from, limit }, rules);
		if (complement?.by.form === 'quotation') return complement;
	}
	return null;
}

/** Indices at which the content can begin: after the cue, its adverbials, its addressee, or a short parenthesis between commas or dashes. */
function* starts(tokens: SyntaxTokens, cue: Cue, limit: number): Generator<number> {
	const start = cue.words.to;
	const hearer = cue.frames.has('addressee') && cue.voice !== 'passive' ? hearerAfter(tokens, start) : start;
	const to = afterAdverbials(tokens, hearer);
	const told = hearer > start ? clauseAfterHearer(tokens, start, to, limit) : -1;
	if (told >= 0) yield told;
	if (hearer === start) yield start;
	if (hearer > start && cue.lemma !== 'tell') yield start;
	if (hearer > start) yield hearer;
	if (to > hearer) yield to;
	if (isWord(tokens[to], ',', ...DASHES)) {
		if (isWord(tokens[to], ',')) yield to + 1;
		for (let i = to + 2; i < Math.min(limit, to + SHORT); i++)
			if (isWord(tokens[i], tokens[to]!.lower)) {
				if (isWord(tokens[i + 1], 'that') || tokens[i + 1]?.pos === 'quotation') yield i + 1;
				break;
			}
	}
}

const hearerAfter = (tokens: SyntaxTokens, start: number): number => {
	if (isWord(tokens[start], 'that')) return start;
	return phraseAfter(tokens, start)?.to ?? start;
};

/**
 * The index at which the clause after an addressee begins, or −1: "told reporters Trump was late", "assured voters on Monday
 * that …". `to` is the index after the addressee and its adverbials. Between a noun and a name only the capital shows the end of
 * the addressee.
 */
function clauseAfterHearer(tokens: SyntaxTokens, start: number, to: number, limit: number): number {
	if (isWord(tokens[to], 'that') && holdsClause(tokens, to + 1, limit)) return to;
	for (let i = start + 1; i <= to; i++) {
		const before = tokens[i - 1]!;
		const ends = i === to || (before.pos === 'noun' && isCapitalized(tokens[i]));
		if (ends && i < limit && opensClause(tokens, i)) return i;
	}
	return -1;
}

/** The complement that begins at a place. After a comma only its first word or mark can tell it. */
function complementAt(site: ComplementSite, rules: ComplementRules): Complement | null {
	const { tokens, cue, from, limit } = site;
	if (from >= Math.min(limit, tokens.length)) return null;
	const marked = firstOf(rules.marked, site);
	if (marked || isWord(tokens[from - 1], ',')) return marked;
	return (
		firstOf(rules.ofBothVoices, site) ?? firstOf(cue.voice === 'passive' ? rules.ofPassives : rules.ofActives, site)
	);
}

const firstOf = (rules: readonly ComplementConstruction[], site: ComplementSite): Complement | null =>
	firstFound(rules, site, (by) => ({ from: by.begin(site), by }));
