import {
	holdsClause,
	holdsWish,
	infinitiveBehind,
	opensClause,
	isClause,
	isNamed,
	isRelativeThat,
	isTime,
	isVerbal,
} from './construction';
import type { Cue } from '../cues/cue';
import { isCapital, isFinite, isGerund, isRelative, isWord, type Items } from '../../syntax/grammar';
import { afterAdverbials, phraseAfter } from '../../syntax/phrase';
import type { Item } from '../../syntax/line';
import { isTitle } from '../../syntax/quotation';

/** Where the content behind a cue begins, and by which construction; its end is found by the clause. */
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
 * What the cue introduces to its right before `limit`, or null where its content stands elsewhere. `quoted` says that a
 * quotation closes right before the source or the cue.
 */
export function complementOf(items: Items, cue: Cue, limit: number, quoted: boolean): Complement | null {
	const start = cue.words.to;
	const { frames } = cue;
	if (cue.kind === 'noun' && frames.size === 0) return { from: start + 1, rule: 'that-clause' };
	if (cue.kind === 'noun') return { from: start, rule: frames.has('to') ? 'infinitive' : 'object' };
	if (quoted && !(isWord(items[start], 'that') && holdsClause(items, start + 1, limit)))
		return quotationAfter(items, cue, limit);
	const prepositional =
		cue.voice !== 'passive' || frames.has('addressee') || frames.has('of')
			? behindPreposition(items, cue, limit)
			: null;
	if (prepositional && !frames.has('that')) return prepositional;
	for (const from of starts(items, cue, limit)) {
		const complement = complementAt(items, cue, from, limit);
		if (complement) return prepositional && complement.rule === 'object' ? prepositional : complement;
	}
	return prepositional;
}

/** Behind a quotation that the cue closes only a further quotation or "that …" is content; "when asked if …" is not. */
function quotationAfter(items: Items, cue: Cue, limit: number): Complement | null {
	for (const from of starts(items, cue, limit)) {
		const complement = complementAt(items, cue, from, limit);
		if (complement?.rule === 'quotation') return complement;
	}
	return null;
}

/** Places where the content can begin: at once, behind adverbials, behind the hearer, behind a short parenthesis. */
function* starts(items: Items, cue: Cue, limit: number): Generator<number> {
	const start = cue.words.to;
	const hearer = cue.frames.has('addressee') && cue.voice !== 'passive' ? hearerAfter(items, start) : start;
	const to = afterAdverbials(items, hearer);
	const told = hearer > start ? clauseBehindHearer(items, start, to, limit) : -1;
	if (told >= 0) yield told;
	if (hearer === start) yield start;
	if (hearer > start && cue.lemma !== 'tell') yield start;
	if (hearer > start) yield hearer;
	if (to > hearer) yield to;
	if (isWord(items[to], ',')) {
		yield to + 1;
		for (let i = to + 2; i < Math.min(limit, to + SHORT); i++)
			if (isWord(items[i], ',')) {
				if (isWord(items[i + 1], 'that') || items[i + 1]?.pos === 'quotation') yield i + 1;
				break;
			}
	}
}

const hearerAfter = (items: Items, start: number): number => {
	if (isWord(items[start], 'that')) return start;
	return phraseAfter(items, start)?.to ?? start;
};

/**
 * "told reporters Trump was late", "assured voters on Monday that …": index at which the clause behind a hearer begins, or −1.
 * `to` is the index behind the hearer and what circumstances follow. Between a noun and a name nothing but the capital tells
 * where the hearer ends.
 */
function clauseBehindHearer(items: Items, start: number, to: number, limit: number): number {
	if (isWord(items[to], 'that') && holdsClause(items, to + 1, limit)) return to;
	for (let i = start + 1; i <= to; i++) {
		const before = items[i - 1]!;
		const ends = i === to || (before.pos === 'noun' && isCapital(items[i]));
		if (ends && i < limit && opensClause(items, i)) return i;
	}
	return -1;
}

function complementAt(items: Items, cue: Cue, from: number, limit: number): Complement | null {
	const item = items[from];
	if (!item || from >= limit) return null;
	const { frames } = cue;
	const afterComma = isWord(items[from - 1], ',');
	const bare = item.fragment && !isWord(items[from - 1], ',', ':');
	if (item.pos === 'quotation' && frames.has('quote') && !isTitle(items, from) && (!bare || frames.has('clause')))
		return { from, rule: 'quotation' };
	if (isWord(item, ':') && frames.has('quote'))
		return { from: from + 1, rule: items[from + 1]?.pos === 'quotation' ? 'quotation' : 'colon' };
	const conjunction =
		isWord(item, 'that') &&
		(from === cue.words.to || !isRelativeThat(items, from)) &&
		(holdsClause(items, from + 1, limit) || holdsWish(items, cue, from + 1));
	if (conjunction && (frames.has('that') || frames.has('addressee'))) return { from: from + 1, rule: 'that-clause' };
	if (afterComma) return null;
	const asks =
		frames.has('wh') && (QUESTION.has(item.lower) || (from === cue.words.to && QUESTION_NEAR.has(item.lower)));
	if (asks) return { from, rule: 'question' };
	if (frames.has('to') && isWord(item, 'to') && isVerbal(items, from + 1))
		return { from: isWord(items[from - 1], 'not', 'never') ? from - 1 : from, rule: 'infinitive' };
	if (cue.voice === 'passive') return passiveAt(items, cue, from);
	if (frames.has('clause') && isFinite(items, from) && isRelative(items[cue.group - 2]))
		return { from, rule: 'clause' };
	if (frames.has('clause') && isClause(items, from, limit, cue)) return { from, rule: 'clause' };
	if (frames.has('objectTo')) {
		const infinitive = infinitiveBehind(items, from, limit);
		if (infinitive >= 0) return { from, rule: 'object-infinitive' };
	}
	if (isGerund(item) && (frames.has('object') || frames.has('that'))) return { from, rule: 'gerund' };
	if (
		frames.has('name') &&
		(isNamed(items, from) || items.slice(from, from + SHORT).some(({ pos }) => pos === 'quotation'))
	)
		return { from, rule: 'named' };
	if (frames.has('object') && item.pos === 'quotation' && !isTitle(items, from)) return { from, rule: 'object' };
	const object = frames.has('object') && !isTime(items, from) ? phraseAfter(items, from) : null;
	if (object && isWord(items[object.to], 'that') && cue.lemma === 'express')
		return { from: object.to + 1, rule: 'that-clause' };
	if (object && isWord(items[object.to], ':', ',') && isSpeech(items[object.to + 1]))
		return { from: object.to + 1, rule: 'quotation' };
	if (object && !isPurpose(items, cue)) return { from, rule: 'object' };
	return null;
}

/** "was urged to …", "is described as …", "is called a …". */
function passiveAt(items: Items, { frames, words }: Cue, from: number): Complement | null {
	const item = items[from]!;
	if (from === words.to) {
		if (frames.has('as') && isWord(item, 'as')) return { from, rule: 'named' };
		if (frames.has('name') && (phraseAfter(items, from) || item.pos === 'quotation')) return { from, rule: 'named' };
	}
	const infinitive = frames.has('objectTo') || frames.has('clause') || frames.has('that');
	return infinitive && isWord(item, 'to') && isVerbal(items, from + 1) ? { from, rule: 'infinitive' } : null;
}

const isSpeech = (item: Item | undefined): boolean => item?.pos === 'quotation' && !item.fragment;

/** "to attack the plan", "could discuss it": what may be said some day is no claim, unless a clause tells it. */
const isPurpose = (items: Items, cue: Cue): boolean =>
	isWord(items[cue.group - 1], 'to') || items.slice(cue.group, cue.words.from).some((item) => item.pos === 'modal');

/**
 * "accused Russia of violating …": the content begins with "of"; with "as" and "for" it begins with the object, of whom
 * something is said.
 */
function behindPreposition(items: Items, cue: Cue, limit: number): Complement | null {
	const { frames } = cue;
	const start = cue.words.to;
	if (frames.has('of')) {
		let at = cue.voice === 'passive' ? start : (phraseAfter(items, start, [])?.to ?? start);
		while (at < limit && at - start < SHORT * 2 && !isWord(items[at], 'of', '.') && !isFinite(items, at)) at++;
		if (at < limit && isWord(items[at], 'of')) return { from: at, rule: 'of-phrase' };
	}
	const object =
		cue.voice === 'passive' ? null : phraseAfter(items, start, ['of', 'for', 'in', 'to', 'on', 'with', 'about', 'at']);
	if (!object) return null;
	if (frames.has('as') && isWord(items[object.to], 'as')) return { from: start, rule: 'named' };
	return frames.has('for') && !frames.has('that') && cue.lemma !== 'call' ? { from: start, rule: 'object' } : null;
}
