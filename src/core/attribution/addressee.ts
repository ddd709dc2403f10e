import { lastOf } from '../lastOf';
import type { AttributionCandidate } from './constructions/construction';
import { isRole } from './cues/labels';
import { isCapitalized, isDate, isWord, type SyntaxTokens, type TokenRange } from '../syntax/tokenTests';
import { phraseAfter } from '../syntax/nounPhrase';
import { subjectOf } from './sources/subjects';

/** These verbs take their hearer as an object. Others take it only before a clause: "told reporters that …". */
const TO_OBJECT = new Set(
	'ask beg call challenge command direct encourage exhort forbid implore instruct invite lobby order query recommend request urge'.split(
		' ',
	),
);
/** Occasions of speech: "in an interview with the paper", "in a letter to the court". */
const OCCASIONS = new Set(
	(
		'interview interviews letter letters email e-mail message messages note memo speech address statement remarks ' +
		'testimony briefing call conversation meeting talk submission report response reply answer post'
	).split(' '),
);
const TOWARDS = ['to', 'with', 'before'];
const CIRCUMSTANCES = ['in', 'on', 'at', 'during', 'via', 'through', 'by', 'after', 'over'];
const SPEAKING = ['speaking', 'talking', 'writing'];
const LINKS = ['of', 'for', 'from'];
/** Nouns and pronouns for hearers. Roles such as "reporters" stand in the knowledge tables. */
const HEARERS = new Set(
	(
		'him her them me us you himself herself themselves everyone audience committee congregation crowd crowds followers ' +
		'hearing inquiry listeners nation press public rally readers staff tribunal viewers world'
	).split(' '),
);
const REACH = 24;

/**
 * The words that name the addressee of a candidate, or null. They are the object of "told" and similar verbs, the subject of
 * "were told", or the phrase after "said to", "in an interview with" or "speaking to". They may stand within the content:
 * "urged the owners to resign".
 */
export function addresseeOf(tokens: SyntaxTokens, { cue, source, parts, by }: AttributionCandidate): TokenRange | null {
	if (cue.kind !== 'verb') return null;
	const wished = isWord(tokens[cue.words.to - 1], 'for');
	const takesObject = !wished && (cue.frames.has('addressee') || TO_OBJECT.has(cue.lemma));
	if (cue.voice === 'passive')
		return takesObject ? hearer(tokens, subjectOf(tokens, cue.group, false, 0)?.range ?? null) : null;
	const free = (range: TokenRange | null): TokenRange | null =>
		range && parts.every((part) => part.to <= range.from || range.to <= part.from) ? range : null;
	const object = takesObject ? hearer(tokens, phraseAfter(tokens, cue.words.to, LINKS.slice(0, 2))) : null;
	if (object && by.form === 'object-infinitive') return object;
	const start = source?.rule === 'inverted' ? source.range.to : cue.words.to;
	return free(object) ?? free(hearerAfter(tokens, start)) ?? free(hearerAt(tokens, 0, SPEAKING));
}

/** The addressee after "to", "with" or an occasion, among the adverbials that start at `start`. */
function hearerAfter(tokens: SyntaxTokens, start: number): TokenRange | null {
	for (let i = start; i < Math.min(tokens.length, start + REACH);) {
		const token = tokens[i]!;
		if (isWord(token, 'to')) return hearer(tokens, phraseAfter(tokens, i + 1, LINKS));
		if (isWord(token, ',')) return hearerAt(tokens, i + 1, SPEAKING);
		if (token.pos === 'adverb' || isDate(token)) i++;
		else if (isWord(token, ...CIRCUMSTANCES)) {
			const phrase = phraseAfter(tokens, i + 1, ['of']);
			if (!phrase) return null;
			if (OCCASIONS.has(lastOf(tokens, phrase.to).lower)) return hearerAt(tokens, phrase.to - 1, [...OCCASIONS]);
			i = phrase.to;
		} else return null;
	}
	return null;
}

/** The addressee after one of `openings` at index `at` and a preposition: "speaking to reporters". */
const hearerAt = (tokens: SyntaxTokens, at: number, openings: readonly string[]): TokenRange | null =>
	openings.includes(tokens[at]?.lower ?? '') && isWord(tokens[at + 1], ...TOWARDS)
		? hearer(tokens, phraseAfter(tokens, at + 2, LINKS))
		: null;

/** The phrase if its head can hear: a name, a pronoun or a role. "A story" and "the point" cannot. */
function hearer(tokens: SyntaxTokens, phrase: TokenRange | null): TokenRange | null {
	if (!phrase) return null;
	let head = phrase.from;
	while (head + 1 < phrase.to && !isWord(tokens[head + 1], ...LINKS)) head++;
	const last = tokens[head]!;
	const named = last.pos === 'proper' || (isCapitalized(last) && head > 0);
	return named || HEARERS.has(last.lower) || isRole(tokens, phrase.from, head) ? phrase : null;
}
