import { lastOf } from '../../lastOf';
import { commaAfter, isMainClause, trim } from '../../syntax/clause';
import type { ClauseEnd } from './contentEnd';
import type { Cue } from '../cues/cue';
import {
	CLAUSE_REACH,
	hasFinite,
	isCapital,
	isDate,
	isFinite,
	isGerund,
	isRelative,
	isWord,
	type Items,
	type Range,
} from '../../syntax/grammar';
import { afterAdverbials, phraseAfter } from '../../syntax/phrase';
import { isTitle, isWhole, leadingEnd, leadingQuotations } from '../../syntax/quotation';
import { invertedSource, type Source } from '../sources/source';

/** Words with which a sentence goes on behind an attribution in its middle. */
const RESUMING = new Set('and but or because which who including with rather so unless where'.split(' '));

/** Words that leave a sentence open before an attribution: "it ended when, officials said, the dam broke". */
const OPENING = new Set(
	'that when because where who which if although though while since until unless whether'.split(' '),
);

/** The content that ends where the source and its cue begin: a quotation, or a clause before a comma. */
export function contentBefore(items: Items, cue: Cue, source: Source | null, text: string): Range | null {
	const start =
		source && source.range.to <= cue.words.from && source.rule !== 'shared-subject' ? source.range.from : cue.group;
	const mark = items[start - 1];
	if (!mark) return null;
	const comma = isWord(mark, ',', '—', '–', '―', '--', '-');
	const end = comma ? start - 1 : start;
	const last = items[end - 1];
	if (!last) return null;
	const quoted = last.pos === 'quotation' && (comma || !last.fragment) && !isTitle(items, end - 1);
	if (!comma && !quoted) return null;
	let from = end;
	while (from > 0 && end - from < CLAUSE_REACH && !isWord(items[from - 1], ';')) from--;
	if (quoted && isWhole(last, text)) {
		const first = leadingQuotations(items, end, from);
		if (first < end && (first === from || !hasFinite(items, { from, to: first }))) return { from: first, to: end };
		if (isWord(items[first - 1], ':')) return { from: first, to: end };
	}
	const found = trim(items, { from, to: end });
	return found && !isWord(items[cue.words.to], ',') && isParticiplePhrase(items, found) ? null : found;
}

/** "Accusing them of “crying wolf,” Ames …": what a participle opens is no clause that somebody says. */
function isParticiplePhrase(items: Items, range: Range): boolean {
	const first = items[range.from]!;
	return first.pos !== 'quotation' && isCapital(first) && /ing$/u.test(first.lower) && !hasFinite(items, range);
}

/**
 * The parts of a claim around an attribution in the middle: "The dam, officials said, could break"; "“A,” he said, “b.”"
 * `turned` says that the source stands behind the cue, so that a relative clause behind it is about the source.
 * Null where the words before cannot stand alone and nothing goes on: "On Monday, officials said".
 */
export function around(
	items: Items,
	before: Range,
	behind: number,
	next: ClauseEnd,
	turned: boolean,
): readonly Range[] | null {
	const at = afterAdverbials(items, behind);
	let comma = at;
	while (
		comma < Math.min(items.length, at + 40) &&
		!isWord(items[comma], ',', ':') &&
		items[comma]!.pos !== 'quotation'
	)
		comma++;
	const rest = isWord(items[comma], ',', ':') ? comma + 1 : comma;
	const item = items[rest];
	const last = lastOf(items, before.to);
	const whole = (last.pos === 'quotation' && !last.fragment) || isMainClause(items, before);
	if (item?.pos === 'quotation' && !isTitle(items, rest)) {
		const quoted = { from: rest, to: leadingEnd(items, rest) };
		return whole ? [before, quoted] : [quoted];
	}
	const part = item && comma === at ? trim(items, { from: rest, to: next(rest) }) : null;
	if (part && OPENING.has(last.lower) && hasFinite(items, part)) return [part];
	const resumes =
		part !== null &&
		(isFinite(items, rest) ||
			(whole ? RESUMING.has(item!.lower) && !(turned && isRelative(item)) : hasFinite(items, part)));
	if (part && resumes) return [before, part];
	return whole ? [before] : null;
}

/** "…, said Mona Lamberson": the source stands behind the verb and no clause follows it. */
export function invertedBehind(items: Items, cue: Cue): Source | null {
	if (!cue.frames.has('quote') || cue.lemma === 'tell' || cue.voice !== 'active' || cue.group !== cue.words.from)
		return null;
	const before = items[cue.words.from - 1];
	if (before && before.pos !== 'quotation' && !isWord(before, ',', '—', '–')) return null;
	if (before && before.pos !== 'quotation' && !cue.frames.has('clause')) return null;
	const source = invertedSource(items, cue);
	if (!source || isSubjectOfContent(items, cue, source)) return null;
	const first = items[source.range.from]!;
	if (
		isDate(first) ||
		!['proper', 'pronoun', 'determiner', 'noun', 'adjective', 'number', 'verb', 'other'].includes(first.pos)
	)
		return null;
	const behind = items[source.range.to];
	const ends =
		!behind ||
		behind.pos === 'punctuation' ||
		(behind.pos === 'quotation' && !(behind.fragment && isWord(before, ','))) ||
		behind.pos === 'preposition' ||
		isRelative(behind) ||
		behind.pos === 'adverb' ||
		(behind.pos === 'conjunction' && before?.pos === 'quotation') ||
		isGerund(behind) ||
		behind.tags.has('Date');
	return ends && !hasFinite(items, { from: source.range.to, to: clauseMark(items, source.range.to) }) ? source : null;
}

/**
 * "Brandt, 51, said her brother, Tom, had quit": a phrase behind the cue that has an apposition and a verb of its own is what
 * the content is about, where no clause but somebody with an apposition stands before the cue.
 */
function isSubjectOfContent(items: Items, cue: Cue, { range }: Source): boolean {
	const before = items[cue.words.from - 1];
	if (!isWord(before, ',') || !isWord(items[range.to], ',')) return false;
	const said = { from: Math.max(0, cue.words.from - CLAUSE_REACH), to: cue.words.from - 1 };
	const words = items.slice(said.from, said.to);
	const described = words.some((item) => item.lower === ',') && !words.some((item) => item.pos === 'quotation');
	if (!described || hasFinite(items, said)) return false;
	const closing = commaAfter(items, range.to + 1, Math.min(items.length, range.to + CLAUSE_REACH));
	return isWord(items[closing], ',') && closing + 1 < items.length && isFinite(items, closing + 1);
}

/** Index of the next mark, relative pronoun or conjunction. */
const clauseMark = (items: Items, from: number): number => {
	let i = from;
	while (
		i < items.length &&
		!['punctuation', 'conjunction', 'quotation'].includes(items[i]!.pos) &&
		!isRelative(items[i])
	)
		i++;
	return i;
};

/** Whether nothing that belongs to the verb follows it but a hearer and circumstances. */
export function isParenthetical(items: Items, cue: Cue): boolean {
	const hearer = cue.frames.has('addressee') ? phraseAfter(items, cue.words.to)?.to : undefined;
	const at = afterAdverbials(items, hearer ?? cue.words.to);
	const behind = items[at];
	return (
		!behind ||
		behind.pos === 'punctuation' ||
		behind.pos === 'conjunction' ||
		behind.pos === 'preposition' ||
		behind.pos === 'quotation' ||
		isGerund(behind) ||
		(at > cue.words.to && isRelative(behind))
	);
}
