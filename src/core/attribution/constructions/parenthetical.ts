import { lastOf } from '../../lastOf';
import { commaAfter, isMainClause, trim } from '../../syntax/clause';
import { infinitiveAfterObject } from './complementTests';
import type { ContentEnd } from './contentEnd';
import type { Cue } from '../cues/cue';
import {
	CLAUSE_REACH,
	hasFinite,
	isCapitalized,
	isDate,
	isFinite,
	isGerund,
	isRelative,
	isWord,
	type SyntaxTokens,
	type TokenRange,
} from '../../syntax/tokenTests';
import { afterAdverbials, phraseAfter } from '../../syntax/nounPhrase';
import { isTitle, isWhole, leadingEnd, leadingQuotations } from '../../syntax/quotation';
import type { Source } from '../sources/source';
import { invertedSource } from '../sources/sources';

/** Words that continue a sentence after an attribution in its middle. */
const RESUMING = new Set('and but or because which who including with rather so unless where'.split(' '));

/** Words that leave a sentence open before an attribution: "it ended when, officials said, the dam broke". */
const OPENING = new Set(
	'that when because where who which if although though while since until unless whether'.split(' '),
);

/** The content before the source and its cue: a quotation, or a clause before a comma. */
export function contentBefore(tokens: SyntaxTokens, cue: Cue, source: Source | null, text: string): TokenRange | null {
	const start =
		source && source.range.to <= cue.words.from && source.rule !== 'shared-subject' ? source.range.from : cue.group;
	const mark = tokens[start - 1];
	if (!mark) return null;
	const comma = isWord(mark, ',', '—', '–', '―', '--', '-');
	const end = comma ? start - 1 : start;
	const last = tokens[end - 1];
	if (!last) return null;
	const opens = end === 1 && isWhole(last, text);
	const quoted = last.pos === 'quotation' && (comma || opens || !last.fragment) && !isTitle(tokens, end - 1);
	if (!comma && !quoted) return null;
	let from = end;
	while (from > 0 && end - from < CLAUSE_REACH && !isWord(tokens[from - 1], ';')) from--;
	if (quoted && isWhole(last, text)) {
		const first = leadingQuotations(tokens, end, from);
		if (first < end && (first === from || !hasFinite(tokens, { from, to: first }))) return { from: first, to: end };
		if (isWord(tokens[first - 1], ':')) return { from: first, to: end };
	}
	const found = trim(tokens, { from, to: end });
	return found && !isWord(tokens[cue.words.to], ',') && isParticiplePhrase(tokens, found) ? null : found;
}

/** Whether the range is a participle phrase, which is no content: "Accusing them of “crying wolf,” Ames …". */
function isParticiplePhrase(tokens: SyntaxTokens, range: TokenRange): boolean {
	const first = tokens[range.from]!;
	return first.pos !== 'quotation' && isCapitalized(first) && /ing$/u.test(first.lower) && !hasFinite(tokens, range);
}

/**
 * The parts of a content around its cue: "The dam, officials said, could break"; "“A,” he said, “b.”" If `turned`, the source
 * stands after the cue, and a relative clause after it describes the source. Null if the words before the cue are no clause and
 * nothing continues them: "On Monday, officials said".
 */
export function around(
	tokens: SyntaxTokens,
	before: TokenRange,
	from: number,
	endFrom: ContentEnd,
	turned: boolean,
): readonly TokenRange[] | null {
	const at = afterAdverbials(tokens, from);
	let comma = at;
	while (
		comma < Math.min(tokens.length, at + 40) &&
		!isWord(tokens[comma], ',', ':') &&
		tokens[comma]!.pos !== 'quotation'
	)
		comma++;
	const next = isWord(tokens[comma], ',', ':') ? comma + 1 : comma;
	const described = turned && isRelative(tokens[next]) ? commaAfter(tokens, next, tokens.length) : next;
	const rest = described > next && isFinite(tokens, described + 1) ? described + 1 : next;
	const token = tokens[rest];
	const last = lastOf(tokens, before.to);
	const whole = (last.pos === 'quotation' && !last.fragment) || isMainClause(tokens, before);
	if (token?.pos === 'quotation' && !isTitle(tokens, rest)) {
		const quoted = { from: rest, to: leadingEnd(tokens, rest) };
		return whole ? [before, quoted] : [quoted];
	}
	const part = token && comma === at ? trim(tokens, { from: rest, to: endFrom(rest) }) : null;
	if (part && OPENING.has(last.lower) && hasFinite(tokens, part)) return [part];
	const resumes =
		part !== null &&
		(isFinite(tokens, rest) ||
			(whole ? RESUMING.has(token!.lower) && !(turned && isRelative(token)) : hasFinite(tokens, part)));
	if (part && resumes) return [before, withoutJoiner(tokens, part)];
	return whole ? [before] : null;
}

/** The source after its verb, if no clause follows it: "…, said Mona Lamberson". */
export function invertedSubjectAfter(tokens: SyntaxTokens, cue: Cue): Source | null {
	if (!cue.frames.has('quote') || cue.lemma === 'tell' || cue.voice !== 'active' || cue.group !== cue.words.from)
		return null;
	const before = tokens[cue.words.from - 1];
	if (before && before.pos !== 'quotation' && !isWord(before, ',', '—', '–')) return null;
	if (before && before.pos !== 'quotation' && !cue.frames.has('clause')) return null;
	if (cue.frames.has('objectTo') && infinitiveAfterObject(tokens, cue.words.to, tokens.length) >= 0) return null;
	const source = invertedSource(tokens, cue);
	if (!source || isSubjectOfContent(tokens, cue, source)) return null;
	const first = tokens[source.range.from]!;
	if (
		isDate(first) ||
		!['proper', 'pronoun', 'determiner', 'noun', 'adjective', 'number', 'verb', 'other'].includes(first.pos)
	)
		return null;
	const next = tokens[source.range.to];
	const ends =
		!next ||
		next.pos === 'punctuation' ||
		(next.pos === 'quotation' && !(next.fragment && isWord(before, ','))) ||
		next.pos === 'preposition' ||
		isRelative(next) ||
		next.pos === 'adverb' ||
		(next.pos === 'conjunction' && before?.pos === 'quotation') ||
		isGerund(next) ||
		next.senses.has('Date');
	return ends && !hasFinite(tokens, { from: source.range.to, to: clauseMark(tokens, source.range.to) }) ? source : null;
}

/**
 * Whether the phrase after the cue is the subject of the content: "Brandt, 51, said her brother, Tom, had quit". The phrase has
 * an apposition and a finite verb, and a person with an apposition, not a clause, stands before the cue.
 */
function isSubjectOfContent(tokens: SyntaxTokens, cue: Cue, { range }: Source): boolean {
	const before = tokens[cue.words.from - 1];
	if (!isWord(before, ',') || !isWord(tokens[range.to], ',')) return false;
	const said = { from: Math.max(0, cue.words.from - CLAUSE_REACH), to: cue.words.from - 1 };
	const words = tokens.slice(said.from, said.to);
	const described = words.some((token) => token.lower === ',') && !words.some((token) => token.pos === 'quotation');
	if (!described || hasFinite(tokens, said)) return false;
	const closing = commaAfter(tokens, range.to + 1, Math.min(tokens.length, range.to + CLAUSE_REACH));
	return isWord(tokens[closing], ',') && closing + 1 < tokens.length && isFinite(tokens, closing + 1);
}

/** Index of the next mark, relative pronoun or conjunction. */
const clauseMark = (tokens: SyntaxTokens, from: number): number => {
	let i = from;
	while (
		i < tokens.length &&
		!['punctuation', 'conjunction', 'quotation'].includes(tokens[i]!.pos) &&
		!isRelative(tokens[i])
	)
		i++;
	return i;
};

/** The part without the writer's conjunction before a quotation: “A,” he said, [and] “b.” */
const withoutJoiner = (tokens: SyntaxTokens, { from, to }: TokenRange): TokenRange =>
	isWord(tokens[from], 'and', 'but', 'or') && tokens[from + 1]?.pos === 'quotation' && from + 1 < to
		? { from: from + 1, to }
		: { from, to };

/** The index after the cue and its addressee: "told [reporters]". */
export const afterAddressee = (tokens: SyntaxTokens, { frames, words: { to } }: Cue): number =>
	(frames.has('addressee') ? phraseAfter(tokens, to)?.to : undefined) ?? to;

/** Whether only an addressee and adverbials follow the verb. */
export function isParenthetical(tokens: SyntaxTokens, cue: Cue): boolean {
	const at = afterAdverbials(tokens, afterAddressee(tokens, cue));
	const next = tokens[at];
	return (
		!next ||
		next.pos === 'punctuation' ||
		next.pos === 'conjunction' ||
		next.pos === 'preposition' ||
		next.pos === 'quotation' ||
		isGerund(next) ||
		(at > cue.words.to && isRelative(next))
	);
}
