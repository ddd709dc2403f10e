import { speechVerb, type Frame } from '../../knowledge/speech';
import type { BlockKind } from '../../model';
import { colonCue, type Cue } from './cue';
import { isGerund, isNominal, isWord, type Items } from '../../syntax/grammar';
import type { Line } from '../../syntax/line';
import { afterAdverbials, phraseAfter } from '../../syntax/phrase';
import { adjectiveAt, nounAt, TOPIC, topicAfter } from './topic';
import { groupStart, voiceOf } from '../../syntax/verbGroup';
import { anyVerbOf, canBeVerb } from './verbTests';

const CALL: ReadonlySet<Frame> = new Set(['object', 'objectTo', 'to']);
const FINDINGS = new Set(['show', 'find', 'suggest', 'indicate', 'reveal', 'demonstrate']);
const FINDING: ReadonlySet<Frame> = new Set(['that', 'clause', 'wh', 'object']);
const FINDING_NOUNS = new Set(
	(
		'poll polls survey surveys study studies report reports data results figures findings analysis research records ' +
		'documents evidence census statistics review audit investigation inquiry estimate estimates numbers video footage'
	).split(' '),
);
const POLLS = new Set('poll polls survey surveys study studies census'.split(' '));
const LOOK_BACK = 12;
const CLAUSE: ReadonlySet<Frame> = new Set(['that', 'clause', 'wh', 'quote']);

/** Every cue of the line, in order. Words inside quotations are no cues. */
export function cuesIn({ items }: Line, kind: BlockKind): readonly Cue[] {
	const colon = colonIn(items, kind);
	if (colon) return [colon];
	const cues: Cue[] = [];
	for (let i = 0; i < items.length; i++) {
		const cue = phraseAt(items, i) ?? verbAt(items, i) ?? adjectiveAt(items, i) ?? nounAt(items, i);
		if (cue) cues.push(cue);
	}
	return cues;
}

/** "Pompeo: …": a short phrase without a verb and a colon open the line, before a quotation or in a headline. */
function colonIn(items: Items, kind: BlockKind): Cue | null {
	const at = items.findIndex((item, i) => item.lower === ':' || i > 8);
	if (at < 1 || items[at]!.lower !== ':' || at + 1 >= items.length) return null;
	for (let i = 0; i < at; i++)
		if (!isNominal(items, i) && items[i]!.pos !== 'preposition' && !isWord(items[i], '.')) return null;
	if (kind !== 'headline' && kind !== 'heading' && items[at + 1]!.pos !== 'quotation') return null;
	return colonCue(at);
}

/** Cues of more than one word, and cues that are no verbs. */
function phraseAt(items: Items, i: number): Cue | null {
	const make = (length: number, kind: Cue['kind'], lemma: string): Cue => ({
		kind,
		words: { from: i, to: i + length },
		group: kind === 'verb' ? groupStart(items, i) : i,
		lemma,
		stance: 'assert',
		frames: CLAUSE,
		voice: 'active',
		known: true,
	});
	if (isWord(items[i], 'according') && isWord(items[i + 1], 'to')) return make(2, 'according', 'according to');
	if (i === 0 && isWord(items[i], 'in') && namesPoll(items)) return make(1, 'according', 'in');
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
		return { ...make(2, 'verb', 'point out'), voice: isGerund(items[i]) ? 'gerund' : 'active' };
	if (isWord(items[i], 'as') && isWord(items[i + 1], 'saying') && isWord(items[i - 1], 'quoted', 'cited', 'reported')) {
		const group = groupStart(items, i - 1);
		return { ...make(2, 'verb', 'say'), words: { from: i - 1, to: i + 2 }, group };
	}
	return null;
}

function verbAt(items: Items, i: number): Cue | null {
	const item = items[i]!;
	const known = speechVerb(item.lower);
	const told = known?.frames.has('quote') ? null : anyVerbOf(items, i);
	const word = told ?? (known && canBeVerb(items, i, known) ? known : null);
	if (!word) return null;
	const group = groupStart(items, i);
	const voice = voiceOf(items, group, i, known?.lemma === item.lower);
	const particle = word.lemma === 'call' && isWord(items[i + 1], 'for', 'on') && !isWord(items[i + 2], 'a.m.') ? 1 : 0;
	const topic = particle === 0 ? topicAfter(items, i + 1, word) : 0;
	if (topic > 0)
		return {
			kind: 'verb',
			words: { from: i, to: topic },
			group,
			lemma: word.lemma,
			stance: word.stance,
			frames: TOPIC,
			voice,
			known: true,
		};
	return {
		kind: 'verb',
		words: { from: i, to: i + 1 + particle },
		group,
		lemma: word.lemma,
		stance: particle ? 'demand' : word.stance,
		frames: particle ? CALL : FINDINGS.has(word.lemma) && isFinding(items, group) ? FINDING : word.frames,
		voice,
		known: word === known,
	};
}

/** "In a poll last week, …": what a survey opens is what it found. */
function namesPoll(items: Items): boolean {
	const phrase = phraseAfter(items, 1, ['of', 'by', 'from', 'for', 'in']);
	const comma = phrase ? afterAdverbials(items, phrase.to) : 0;
	return (
		phrase !== null && isWord(items[comma], ',') && items.slice(1, phrase.to).some(({ lower }) => POLLS.has(lower))
	);
}

/** "A poll shows", "the report found": what texts and studies say, they also say by a bare object. */
function isFinding(items: Items, group: number): boolean {
	for (let i = group - 1; i >= Math.max(0, group - LOOK_BACK); i--) {
		if (isWord(items[i], ',', ';')) return false;
		if (FINDING_NOUNS.has(items[i]!.lower)) return true;
	}
	return false;
}
