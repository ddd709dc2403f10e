import { speechNoun, speechVerb } from '../../knowledge/speech';
import { commaAfter, CONJUNCTIONS, isParticiple, SUBORDINATORS } from '../../syntax/clause';
import { CLAUSE_REACH, hasFinite, isFinite, isRelative, isWord, type SyntaxTokens } from '../../syntax/tokenTests';
import type { SyntaxToken } from '../../syntax/quotedSentence';
import type { Cue } from '../cues/cue';
import type { Source } from '../sources/source';

const BREAK_MARKS = [',', ';', '—', '–', '―', '--'];

/** The index at which the clause of this cue begins and the content before it ends. −1 if the cue opens no clause of its own. */
export function breakBefore(tokens: SyntaxTokens, cue: Cue, source: Source | null): number {
	if (cue.kind === 'according') return cue.words.from;
	if (cue.kind === 'noun' || cue.voice === 'passive') return -1;
	const own = source && source.range.to <= cue.group && ['subject', 'apposition'].includes(source.rule);
	const start = own ? source.range.from : cue.group;
	const before = tokens[start - 1];
	if (cue.voice === 'gerund') {
		const follows = isWord(before, ...BREAK_MARKS, 'and', 'but') || (before?.pos === 'quotation' && !before.fragment);
		return follows ? start : -1;
	}
	const comma = isWord(tokens[start - 2], ',') || tokens[start - 2]?.pos === 'quotation';
	if (!cue.frames.has('quote'))
		return (comma || (own && isWord(tokens[start], 'he', 'she'))) && isWord(before, 'and', 'but') ? start : -1;
	if (isWord(before, 'and', 'or', 'but') && tokens[start]?.tag === 'VB' && isGovernedBefore(tokens, start - 1))
		return -1;
	if (own)
		return isWord(before, ...CONJUNCTIONS, ...BREAK_MARKS) || (before?.pos === 'quotation' && !before.fragment)
			? start
			: -1;
	return isWord(before, 'and', 'but') ? start : -1;
}

const LOOK_BACK = 40;

/** Whether the nearest "to" or modal before `end` governs a verb that is no cue, so that a base form after "and" goes on with it: "he would stay and [ask for more]". */
function isGovernedBefore(tokens: SyntaxTokens, end: number): boolean {
	for (let i = end - 1; i > Math.max(0, end - LOOK_BACK); i--) {
		if (!isWord(tokens[i], 'to') && tokens[i]!.pos !== 'modal') continue;
		let verb = i + 1;
		while (tokens[verb]?.pos === 'adverb') verb++;
		return tokens[verb]!.tag === 'VB' && speechVerb(tokens[verb]!.lower) === undefined;
	}
	return false;
}

/** Gives the end of the clause that starts at an index. A relative clause also ends before the verb of the main clause. */
export type ContentEnd = (from: number, relative?: boolean) => number;

/** The index after the clause that starts at `from`. `breaks` are the indices at which other cues begin clauses. */
export function contentEnd(
	tokens: SyntaxTokens,
	from: number,
	breaks: readonly number[],
	index: number,
	relative: boolean,
): number {
	let limit = Math.min(tokens.length, from + CLAUSE_REACH);
	const floor =
		isWord(tokens[from], ...SUBORDINATORS) && tokens[from - 1]?.pos !== 'verb'
			? commaAfter(tokens, from, limit) + 1
			: from;
	for (let i = index + 1; i < Math.min(breaks.length, index + 12); i++) {
		const at = breaks[i]!;
		if (at > floor && at < limit) limit = at;
	}
	const hangs =
		from < CLAUSE_REACH &&
		(isWord(tokens[0], ...SUBORDINATORS) || isParticiple(tokens[0])) &&
		!tokens.slice(0, from).some((token) => token.lower === ',');
	const dashes = tokens.slice(from, limit).filter(isDash).length;
	let depth = 0;
	for (let i = from; i < limit; i++) {
		const token = tokens[i]!;
		if (token.lower === '(' || token.lower === '[') depth++;
		if (token.lower === ')' || token.lower === ']') depth--;
		if (depth > 0) continue;
		if (token.lower === ';' || (i > from && token.lower === ':' && tokens[i + 1]?.pos === 'quotation')) return i;
		if (token.lower === ',' && i > floor && opensTail(tokens, i, limit, relative)) return i;
		if (
			isDash(token) &&
			i > from + 1 &&
			dashes === 1 &&
			!isRelative(tokens[i + 1]) &&
			!isWord(tokens[i + 1], 'and', 'including', 'or', 'but')
		)
			return i;
		if (hangs && token.lower === ',' && hasFinite(tokens, { from: i, to: limit })) return i;
		if (token.lower === ',' && isWord(tokens[i + 1], 'a', 'an', 'the') && speechNoun(tokens[i + 2]?.lower ?? ''))
			return i;
	}
	return limit;
}

const isDash = (token: SyntaxToken): boolean => isWord(token, '—', '–', '―', '--', '-');

/** Whether the comma opens an addition of the writer, or ends a relative clause. */
function opensTail(tokens: SyntaxTokens, comma: number, limit: number, relative: boolean): boolean {
	const next = tokens[comma + 1];
	if (!next || comma + 1 >= limit) return false;
	if (isWord(next, 'compared', 'though', 'although', 'whereas')) return true;
	return relative && isFinite(tokens, comma + 1);
}

/** The end of the clause of the cue, where a clause around it goes on after a comma: "When Ames said it sank, [the town laughed]". */
export function ownClauseEnd(tokens: SyntaxTokens, { words }: Cue, from: number): number {
	const clause = tokens[words.from]!.clause;
	if (!clause || clause.kind === 'main' || clause.to <= from + 1) return tokens.length;
	const goesOn = isWord(tokens[clause.to], ',') && hasFinite(tokens, { from: clause.to, to: tokens.length });
	return goesOn ? clause.to : tokens.length;
}
