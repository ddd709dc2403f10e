import { KNOWLEDGE } from '../knowledge/knowledge';
import { CALENDAR, OTHER_ENDINGS, PLACE_ENDINGS, PLACE_OPENINGS } from '../knowledge/nameWords';
import type { Token } from '../language/token';
import { isCapital, type Known, type Words } from './words';

/** A run of tokens that may be a name: `[from, to)` in its sentence, and the title or role that stood before it. */
export interface Candidate {
	readonly words: Words;
	readonly from: number;
	readonly to: number;
	/** Index of the first token of the title that ends at `from`; `from` where there is none. */
	readonly titleFrom: number;
}

const PARTICLES = new Set(
	'de la da das dos del della di du van von der den ter bin bint ibn al el ul ur y e le st. of-the af av zu dal do'.split(
		' ',
	),
);
const OWNED = new Set(
	'people women men children workers farmers lord king queen sheriff prince veterans teachers lawyers students mayor governor'.split(
		' ',
	),
);
const CLOSED = new Set([
	'pronoun',
	'determiner',
	'auxiliary',
	'modal',
	'conjunction',
	'preposition',
	'adverb',
	'punctuation',
	'possessive',
]);
const LEGAL_FORMS = new Set('inc inc. llc ltd ltd. corp corp. plc llp co. lp'.split(' '));
const ORGANIZATION_HEADS = new Set(
	'ministry department university bank house court council office institute academy college school board commission committee association federation union league society republic kingdom bureau center centre organization organisation church chamber secretary foundation party movement army embassy agency congress faculty friends knights daughters united'.split(
		' ',
	),
);

/** All candidates of a sentence, in order, never overlapping. */
export function candidatesIn(words: Words): readonly Candidate[] {
	const candidates: Candidate[] = [];
	for (let i = 0; i < words.tokens.length;) {
		const to = runEnd(words, i);
		if (to === i) i++;
		else {
			split(words, i, to, candidates);
			i = to;
		}
	}
	return candidates;
}

const starts = (words: Words, i: number): boolean => {
	const token = words.tokens[i];
	if (!token) return false;
	if (words.known.has(i) && !(CLOSED.has(token.pos) && words.known.get(i)!.length === 1)) return true;
	if (!/^[@#]?[\p{Lu}\p{Lt}]/u.test(token.text) && !/^(?:al-|el-|i|e)\p{Lu}/u.test(token.text)) return false;
	return !CLOSED.has(token.pos) && !CALENDAR.has(words.folded[i]!);
};

/** End of the run of name-like tokens that starts at `i`; `i` if none does. */
function runEnd(words: Words, i: number): number {
	if (!starts(words, i)) return i;
	let end = i;
	while (end < words.tokens.length) {
		const known = words.known.get(end);
		if (known) end += known.length;
		else if (starts(words, end)) end++;
		else {
			const next = bridge(words, i, end);
			if (next === end) break;
			end = next;
		}
	}
	return end;
}

/** Where a run goes on behind a small word that belongs to names ("Ministry of Health", "Ursula von der Leyen"). */
function bridge(words: Words, from: number, at: number): number {
	const { tokens, folded } = words;
	const word = folded[at];
	const goesOn = (k: number): boolean => starts(words, k);
	if (word === undefined) return at;
	if (tokens[at]!.text === word && PARTICLES.has(word)) {
		let k = at + 1;
		while (PARTICLES.has(folded[k] ?? '') && tokens[k]!.text === folded[k]) k++;
		return goesOn(k) && k - at < 4 ? k : at;
	}
	if (word === ',' && LEGAL_FORMS.has(folded[at + 1] ?? '') && isCapital(tokens[at + 1]!)) return at + 2;
	const head = headed(words, from, at);
	if ((word === 'of' || word === 'for' || word === 'on') && head) {
		const k = folded[at + 1] === 'the' ? at + 2 : at + 1;
		return goesOn(k) ? k : at;
	}
	if (
		(word === 'and' || word === '&') &&
		(word === '&' || (head && folded.slice(from, at).some((w) => w === 'of' || w === 'for')))
	)
		return goesOn(at + 1) && !words.known.has(at + 1) ? at + 1 : at;
	if (word === "'s" && OWNED.has(folded[at - 1] ?? '') && goesOn(at + 1)) return at + 1;
	return at;
}

const headed = (words: Words, from: number, at: number): boolean =>
	words.folded
		.slice(from, at)
		.some((word) => ORGANIZATION_HEADS.has(word) || KNOWLEDGE.organizationWords.openings.has(word)) ||
	(at - from === 1 &&
		['gulf', 'strait', 'bay', 'isle', 'cape', 'province', 'state', 'city', 'port'].includes(words.folded[from] ?? ''));

/** Cuts a run into names: titles and nationalities in front are taken off, a name of the tables inside is kept whole. */
function split(words: Words, from: number, to: number, out: Candidate[]): void {
	const push = (start: number, end: number, titleFrom: number): void => {
		while (end > start && !isCapital(words.tokens[end - 1]!) && !/\p{Lu}|\d/u.test(words.tokens[end - 1]!.text)) end--;
		if (start < end) out.push({ words, from: start, to: end, titleFrom });
	};
	const whole = words.known.get(from);
	const title = whole && from + whole.length === to ? from : titleEnd(words, from, to);
	if (title > from) {
		if (title < to) push(title, to, from);
		return;
	}
	const front = whole ? from + whole.length : to;
	if (front < to && whole && standsAlone(words, whole, front, to)) {
		push(from, front, from);
		split(words, front, to, out);
	} else push(from, to, from);
}

/** Whether a name of the tables at the front of a longer run is a name by itself: a nationality, a country before a role, … */
function standsAlone(words: Words, { entries, length }: Known, rest: number, to: number): boolean {
	if (isNameEnding(words.folded[to - 1]!) || headed(words, rest - length, to)) return false;
	const kinds = new Set(entries.map((entry) => entry.kind));
	if (kinds.has('organization')) return true;
	if (kinds.has('adjective') || kinds.has('people')) return !kinds.has('person');
	return (kinds.has('country') || kinds.has('region') || kinds.has('city')) && titleEnd(words, rest, to) > rest;
}

const isNameEnding = (word: string): boolean =>
	KNOWLEDGE.organizationWords.endings.has(word) || PLACE_ENDINGS.has(word) || OTHER_ENDINGS.has(word);

/** End of the title at the front of a run: a title of the tables, or words up to the last role noun in capitals. */
function titleEnd(words: Words, from: number, to: number): number {
	let end = from;
	for (let i = from; i < to; i++) {
		const match = KNOWLEDGE.titles.longestAt(words.folded, i);
		if (
			match &&
			i + match.length <= to &&
			!(i + match.length === to - 1 && words.tokens[to - 1]!.text.length === 1) &&
			isCapital(words.tokens[i]!) &&
			(i === end || end > from || i - from < 4)
		) {
			if (isNameEnding(words.folded[to - 1]!) && i + match.length < to && i > from) break;
			end = i + match.length;
			i = end - 1;
		} else if (end === from && KNOWLEDGE.roleHeads.has(words.folded[i]!) && i < to - 1 && i > from) {
			end = i + 1;
		}
	}
	if (end > from && PLACE_OPENINGS.has(words.folded[from]!) && end - from === 1) return from;
	return end;
}

export const tokensOf = (candidate: Candidate): readonly Token[] =>
	candidate.words.tokens.slice(candidate.from, candidate.to);
export const foldedOf = (candidate: Candidate): readonly string[] =>
	candidate.words.folded.slice(candidate.from, candidate.to);
