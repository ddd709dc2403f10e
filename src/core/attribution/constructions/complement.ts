import {
	holdsClause,
	holdsWish,
	infinitiveAfterObject,
	opensClause,
	isClause,
	isNamed,
	isRelativeThat,
	isTime,
	isVerbal,
} from './complementTests';
import type { Cue } from '../cues/cue';
import { isCapitalized, isFinite, isGerund, isRelative, isWord, type SyntaxTokens } from '../../syntax/tokenTests';
import { afterAdverbials, phraseAfter } from '../../syntax/nounPhrase';
import type { SyntaxToken } from '../../syntax/quotedSentence';
import { isTitle } from '../../syntax/quotation';

/** The start of the content after a cue, and its construction. `contentEnd` gives its end. */
export interface Complement {
	readonly from: number;
	readonly rule:
		| 'quotation'
		| 'that-clause'
		| 'question'
		| 'infinitive'
		| 'clause'
		| 'object-infinitive'
		| 'of-phrase'
		| 'named'
		| 'gerund'
		| 'object'
		| 'colon';
}

const QUESTION = new Set(['whether', 'if', 'how', 'why', 'what']);
const QUESTION_NEAR = new Set(['when', 'where', 'who', 'which']);
const SHORT = 12;

/**
 * The complement of the cue before `limit`, or null if its content stands elsewhere. `quoted` says that a quotation ends right
 * before the source or the cue.
 */
export function complementOf(tokens: SyntaxTokens, cue: Cue, limit: number, quoted: boolean): Complement | null {
	const start = cue.words.to;
	const { frames } = cue;
	if (cue.kind === 'noun' && frames.size === 0) return { from: start + 1, rule: 'that-clause' };
	if (cue.kind === 'noun') return { from: start, rule: frames.has('to') ? 'infinitive' : 'object' };
	if (quoted && !(isWord(tokens[start], 'that') && holdsClause(tokens, start + 1, limit)))
		return quotationAfter(tokens, cue, limit);
	const prepositional =
		cue.voice !== 'passive' || frames.has('addressee') || frames.has('of')
			? prepositionalComplement(tokens, cue, limit)
			: null;
	if (prepositional && !frames.has('that')) return prepositional;
	for (const from of starts(tokens, cue, limit)) {
		const complement = complementAt(tokens, cue, from, limit);
		if (complement) return prepositional && complement.rule === 'object' ? prepositional : complement;
	}
	return prepositional;
}

/** The complement after a quotation and its cue. Only a further quotation counts: "when asked if …" is no content. */
function quotationAfter(tokens: SyntaxTokens, cue: Cue, limit: number): Complement | null {
	for (const from of starts(tokens, cue, limit)) {
		const complement = complementAt(tokens, cue, from, limit);
		if (complement?.rule === 'quotation') return complement;
	}
	return null;
}

/** Indices at which the content can begin: after the cue, its adverbials, its addressee, or a short parenthesis. */
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
	if (isWord(tokens[to], ',')) {
		yield to + 1;
		for (let i = to + 2; i < Math.min(limit, to + SHORT); i++)
			if (isWord(tokens[i], ',')) {
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

function complementAt(tokens: SyntaxTokens, cue: Cue, from: number, limit: number): Complement | null {
	const token = tokens[from];
	if (!token || from >= limit) return null;
	const { frames } = cue;
	const afterComma = isWord(tokens[from - 1], ',');
	const bare = token.fragment && !isWord(tokens[from - 1], ',', ':');
	if (token.pos === 'quotation' && frames.has('quote') && !isTitle(tokens, from) && (!bare || frames.has('clause')))
		return { from, rule: 'quotation' };
	if (isWord(token, ':') && frames.has('quote'))
		return { from: from + 1, rule: tokens[from + 1]?.pos === 'quotation' ? 'quotation' : 'colon' };
	const conjunction =
		isWord(token, 'that') &&
		(from === cue.words.to || !isRelativeThat(tokens, from)) &&
		(holdsClause(tokens, from + 1, limit) || holdsWish(tokens, cue, from + 1));
	if (conjunction && (frames.has('that') || frames.has('addressee'))) return { from: from + 1, rule: 'that-clause' };
	if (afterComma) return null;
	const asks =
		frames.has('wh') && (QUESTION.has(token.lower) || (from === cue.words.to && QUESTION_NEAR.has(token.lower)));
	if (asks) return { from, rule: 'question' };
	if (frames.has('to') && isWord(token, 'to') && isVerbal(tokens, from + 1))
		return { from: isWord(tokens[from - 1], 'not', 'never') ? from - 1 : from, rule: 'infinitive' };
	if (cue.voice === 'passive') return passiveAt(tokens, cue, from);
	if (frames.has('clause') && isFinite(tokens, from) && isRelative(tokens[cue.group - 2]))
		return { from, rule: 'clause' };
	if (frames.has('clause') && isClause(tokens, from, limit, cue)) return { from, rule: 'clause' };
	if (frames.has('objectTo')) {
		const infinitive = infinitiveAfterObject(tokens, from, limit);
		if (infinitive >= 0) return { from, rule: 'object-infinitive' };
	}
	if (isGerund(token) && (frames.has('object') || frames.has('that'))) return { from, rule: 'gerund' };
	if (
		frames.has('name') &&
		(isNamed(tokens, from) || tokens.slice(from, from + SHORT).some(({ pos }) => pos === 'quotation'))
	)
		return { from, rule: 'named' };
	if (frames.has('object') && token.pos === 'quotation' && !isTitle(tokens, from)) return { from, rule: 'object' };
	const object = frames.has('object') && !isTime(tokens, from) ? phraseAfter(tokens, from) : null;
	if (object && isWord(tokens[object.to], 'that') && cue.lemma === 'express')
		return { from: object.to + 1, rule: 'that-clause' };
	if (object && isWord(tokens[object.to], ':', ',') && isSpeech(tokens[object.to + 1]))
		return { from: object.to + 1, rule: 'quotation' };
	if (object && !isPurpose(tokens, cue)) return { from, rule: 'object' };
	return null;
}

/** The complement of a passive: "was urged to …", "is described as …", "is called a …". */
function passiveAt(tokens: SyntaxTokens, { frames, words }: Cue, from: number): Complement | null {
	const token = tokens[from]!;
	if (from === words.to) {
		if (frames.has('as') && isWord(token, 'as')) return { from, rule: 'named' };
		if (frames.has('name') && (phraseAfter(tokens, from) || token.pos === 'quotation')) return { from, rule: 'named' };
	}
	const infinitive = frames.has('objectTo') || frames.has('clause') || frames.has('that');
	return infinitive && isWord(token, 'to') && isVerbal(tokens, from + 1) ? { from, rule: 'infinitive' } : null;
}

const isSpeech = (token: SyntaxToken | undefined): boolean => token?.pos === 'quotation' && !token.fragment;

/** Whether the cue is an infinitive or has a modal: "to attack the plan", "could discuss it". Its object is no claim then. */
const isPurpose = (tokens: SyntaxTokens, cue: Cue): boolean =>
	isWord(tokens[cue.group - 1], 'to') || tokens.slice(cue.group, cue.words.from).some((token) => token.pos === 'modal');

/**
 * A complement with a preposition. In "accused Russia of violating …" the content begins with "of". With "as" and "for" it
 * begins with the object.
 */
function prepositionalComplement(tokens: SyntaxTokens, cue: Cue, limit: number): Complement | null {
	const { frames } = cue;
	const start = cue.words.to;
	if (frames.has('of')) {
		let at = cue.voice === 'passive' ? start : (phraseAfter(tokens, start, [])?.to ?? start);
		while (at < limit && at - start < SHORT * 2 && !isWord(tokens[at], 'of', '.') && !isFinite(tokens, at)) at++;
		if (at < limit && isWord(tokens[at], 'of')) return { from: at, rule: 'of-phrase' };
	}
	const object =
		cue.voice === 'passive' ? null : phraseAfter(tokens, start, ['of', 'for', 'in', 'to', 'on', 'with', 'about', 'at']);
	if (!object) return null;
	if (frames.has('as') && isWord(tokens[object.to], 'as')) return { from: start, rule: 'named' };
	return frames.has('for') && !frames.has('that') && cue.lemma !== 'call' ? { from: start, rule: 'object' } : null;
}
