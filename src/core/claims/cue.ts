import { speechNoun, speechVerb, type Frame, type SpeechWord } from '../knowledge/speech';
import type { BlockKind, Stance } from '../model';
import { isDate, isGerund, isNominal, isRelative, isWord, phraseAfter, phraseBefore, type Range } from './grammar';
import type { Item, Line } from './line';

/**
 * What may introduce a claim: a reporting `verb`, a `noun` of saying before "that", an `according` phrase, whose source
 * follows it, or a `colon` behind a name.
 */
export interface Cue {
	readonly kind: 'verb' | 'noun' | 'according' | 'colon';
	/** The words of the cue itself. */
	readonly words: Range;
	/** First item of the verb group: "did not" in "did not say", "appeared to" in "appeared to imply". */
	readonly group: number;
	readonly lemma: string;
	readonly stance: Stance;
	readonly frames: ReadonlySet<Frame>;
	readonly voice: 'active' | 'passive' | 'gerund';
	/** Whether the table knows the word; others count as cues by what stands around them. */
	readonly known: boolean;
}

const BE = new Set("am is are was were be been being 's 're 'm".split(' '));
const NEGATIVES = new Set(['not', "n't", 'never', 'no', 'nobody', 'neither']);
const CHAINING = /^(?:begin|begins|began|continue[sd]?|ke(?:ep|eps|pt)|start(?:s|ed)?|stopp?(?:s|ed)?|end(?:s|ed)?)$/u;
const NO_FRAMES: ReadonlySet<Frame> = new Set();
const CLAUSE: ReadonlySet<Frame> = new Set(['that', 'clause', 'wh', 'quote']);
const UNMISTAKABLE = new Set(['said', 'says', 'told', 'wrote', 'tweeted', 'insisted', 'argued', 'replied']);
const LOOK_BACK = 12;

/** Every cue of the line, in order. Words inside quotations are no cues. */
export function cuesIn({ items }: Line, kind: BlockKind): readonly Cue[] {
	const colon = colonIn(items, kind);
	if (colon) return [colon];
	const cues: Cue[] = [];
	for (let i = 0; i < items.length; i++) {
		const cue = phraseAt(items, i) ?? verbAt(items, i) ?? nounAt(items, i);
		if (cue) cues.push(cue);
	}
	return cues;
}

/** The cue of a colon that stands at index `at` and introduces what somebody says. */
export const colonCue = (at: number): Cue => ({
	kind: 'colon',
	words: { from: at, to: at + 1 },
	group: 0,
	lemma: ':',
	stance: 'assert',
	frames: NO_FRAMES,
	voice: 'active',
	known: true,
});

/** "Pompeo: …": a short phrase without a verb and a colon open the line, before a quotation or in a headline. */
function colonIn(items: readonly Item[], kind: BlockKind): Cue | null {
	const at = items.findIndex((item, i) => item.lower === ':' || i > 8);
	if (at < 1 || items[at]!.lower !== ':' || at + 1 >= items.length) return null;
	for (let i = 0; i < at; i++) if (!isNominal(items, i) && !isWord(items[i], 'of', 'for', '.', 'on')) return null;
	if (kind !== 'headline' && kind !== 'heading' && items[at + 1]!.pos !== 'quotation') return null;
	return colonCue(at);
}

/** Cues of more than one word, and cues that are no verbs. */
function phraseAt(items: readonly Item[], i: number): Cue | null {
	const make = (length: number, kind: Cue['kind'], lemma: string): Cue => ({
		kind,
		words: { from: i, to: i + length },
		group: kind === 'verb' ? groupStart(items, i) : i,
		lemma,
		stance: kind === 'verb' ? stanceOf('assert', items, groupStart(items, i), i) : 'assert',
		frames: CLAUSE,
		voice: 'active',
		known: true,
	});
	if (isWord(items[i], 'according') && isWord(items[i + 1], 'to')) return make(2, 'according', 'according to');
	if (isWord(items[i], 'make', 'makes', 'made', 'making')) {
		const it = isWord(items[i + 1], 'it') ? 1 : 0;
		if (isWord(items[i + 1 + it], 'clear', 'plain', 'known')) return make(2 + it, 'verb', 'make clear');
		if (isWord(items[i + 1], 'the') && isWord(items[i + 2], 'case', 'point', 'argument'))
			return make(3, 'verb', 'make the case');
	}
	if (
		isWord(items[i], 'point', 'points', 'pointed', 'pointing') &&
		isWord(items[i + 1], 'out') &&
		items[i]!.pos === 'verb'
	)
		return { ...make(2, 'verb', 'point out'), voice: isGerund(items[i]!) ? 'gerund' : 'active' };
	if (isWord(items[i], 'as') && isWord(items[i + 1], 'saying') && isWord(items[i - 1], 'quoted', 'cited', 'reported')) {
		const group = groupStart(items, i - 1);
		return { ...make(2, 'verb', 'say'), words: { from: i - 1, to: i + 2 }, group };
	}
	return null;
}

function verbAt(items: readonly Item[], i: number): Cue | null {
	const item = items[i]!;
	const known = speechVerb(item.lower);
	const word = known && canBeVerb(items, i, known) ? known : anyVerbOf(items, i);
	if (!word) return null;
	const group = groupStart(items, i);
	const voice = voiceOf(items, group, i);
	const particle = word.lemma === 'call' && isWord(items[i + 1], 'for', 'on') && !isWord(items[i + 2], 'a.m.') ? 1 : 0;
	return {
		kind: 'verb',
		words: { from: i, to: i + 1 + particle },
		group,
		lemma: word.lemma,
		stance: stanceOf(particle ? 'demand' : word.stance, items, group, i),
		frames: particle ? new Set<Frame>(['object', 'objectTo']) : word.frames,
		voice,
		known: word === known,
	};
}

/** A verb of any meaning reports speech where a quotation follows its comma or colon, or precedes its subject. */
function anyVerbOf(items: readonly Item[], i: number): SpeechWord | null {
	const item = items[i]!;
	if (item.pos !== 'verb' || /^\p{Lu}/u.test(item.text) || isWord(items[i - 1], 'to')) return null;
	const speech = (at: Item | undefined): boolean => at?.pos === 'quotation' && !at.fragment;
	const before = isWord(items[i + 1], ',', ':') && speech(items[i + 2]);
	const ends = items[i + 1] === undefined || isWord(items[i + 1], '.', ',');
	const subject = ends ? phraseBefore(items, i) : null;
	const behind = subject !== null && speech(items[subject.from - 1]);
	return before || behind ? { lemma: item.lower, stance: 'assert', frames: new Set<Frame>(['quote']) } : null;
}

/** Rules out nouns and adjectives that look like the verb: "the claim", "an expected vote", "his stated aim". */
function canBeVerb(items: readonly Item[], i: number, word: SpeechWord): boolean {
	const item = items[i]!;
	const before = items[i - 1];
	if (UNMISTAKABLE.has(item.lower)) return true;
	if (item.pos === 'proper' || item.pos === 'preposition' || item.pos === 'conjunction') return false;
	if (i > 0 && /^\p{Lu}/u.test(item.text) && !/^\p{Lu}/u.test(before!.text) && before!.pos !== 'quotation')
		return false;
	if (item.pos === 'verb') {
		if (
			before &&
			['determiner', 'possessive', 'adjective', 'preposition'].includes(before.pos) &&
			!isRelative(before) &&
			!isWord(
				before,
				'to',
				'all',
				'both',
				'this',
				'like',
				'as',
				'after',
				'before',
				'since',
				'than',
				'by',
				'for',
				'of',
				'in',
				'without',
				'from',
				'despite',
				'on',
				'about',
			)
		)
			return false;
		return true;
	}
	if (item.pos !== 'noun' && item.pos !== 'adjective' && item.pos !== 'other') return false;
	const clear =
		before !== undefined &&
		(before.pos === 'pronoun' || before.pos === 'modal' || isWord(before, 'to', 'who')) &&
		!isWord(before, 'her');
	return (
		clear ||
		(word.frames.has('that') &&
			isWord(items[i + 1], 'that') &&
			item.pos !== 'adjective' &&
			before?.pos !== 'determiner' &&
			before?.pos !== 'possessive' &&
			before?.pos !== 'adjective' &&
			before?.pos !== 'preposition' &&
			/s$/u.test(item.lower))
	);
}

/** Follows auxiliaries, adverbs and chained verbs to the left: "did not", "went on to", "are more likely to". */
export function groupStart(items: readonly Item[], verb: number): number {
	let i = verb;
	while (i > 0 && verb - i < LOOK_BACK) {
		const before = items[i - 1]!;
		if (before.pos === 'auxiliary' || before.pos === 'modal' || (before.pos === 'adverb' && !isDate(before))) i--;
		else if (before.lower === 'to' && i > 1 && canControl(items, i - 2)) i -= 2;
		else if (isGerund(items[i]!) && CHAINING.test(before.lower)) i--;
		else if (isWord(before, 'on', 'out') && isWord(items[i - 2], 'went', 'goes', 'go', 'came', 'comes')) i -= 2;
		else break;
	}
	while (i < verb && items[i]!.pos === 'adverb' && items[i - 1]?.lower === ',') i++;
	return i;
}

const canControl = (items: readonly Item[], i: number): boolean =>
	items[i]!.pos === 'adjective' ||
	(items[i]!.pos === 'verb' && !/^\p{Lu}/u.test(items[i]!.text)) ||
	items[i]!.pos === 'auxiliary' ||
	isWord(items[i], 'on', 'likely', 'quick', 'going', 'expected');

function voiceOf(items: readonly Item[], group: number, verb: number): Cue['voice'] {
	const item = items[verb]!;
	if (isGerund(item)) {
		for (let i = verb - 1; i >= group; i--)
			if (BE.has(items[i]!.lower) || CHAINING.test(items[i]!.lower)) return 'active';
		return 'gerund';
	}
	if (!/(?:ed|en|n|t|d)$/u.test(item.lower) || speechVerb(item.lower)?.lemma === item.lower) return 'active';
	for (let i = verb - 1; i >= group; i--) {
		if (BE.has(items[i]!.lower)) return 'passive';
		if (items[i]!.pos === 'auxiliary' || items[i]!.lower === 'to') return 'active';
	}
	return isWord(items[verb + 1], 'by') && isNominal(items, verb + 2) ? 'passive' : 'active';
}

function stanceOf(stance: Stance, items: readonly Item[], group: number, verb: number): Stance {
	for (let i = group; i < verb; i++) if (NEGATIVES.has(items[i]!.lower)) return stance === 'deny' ? 'assert' : 'deny';
	return stance;
}

/** A noun of saying with a clause: "the claim that …", "his warning that …". */
function nounAt(items: readonly Item[], i: number): Cue | null {
	const item = items[i]!;
	const word = speechNoun(item.lower);
	if (!word || item.pos === 'proper' || !isWord(items[i + 1], 'that') || i + 3 >= items.length) return null;
	if (!phraseAfter(items, i + 2)) return null;
	return {
		kind: 'noun',
		words: { from: i, to: i + 1 },
		group: i,
		lemma: word.lemma,
		stance: word.stance,
		frames: NO_FRAMES,
		voice: 'active',
		known: true,
	};
}
