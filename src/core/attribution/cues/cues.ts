import { speechVerb, type Frame } from '../../knowledge/speech';
import type { BlockKind } from '../../model';
import { colonCue, type Cue } from './cue';
import { isGerund, isNominal, isWord, type SyntaxTokens } from '../../syntax/tokenTests';
import type { QuotedSentence } from '../../syntax/quotedSentence';
import { afterAdverbials, phraseAfter } from '../../syntax/nounPhrase';
import { adjectiveAt, nounAt, TOPIC, topicAfter } from './nominalCues';
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

/** Every cue of the sentence, in order. Words inside quotations are no cues. */
export function cuesIn({ tokens }: QuotedSentence, kind: BlockKind): readonly Cue[] {
	const colon = colonIn(tokens, kind);
	if (colon) return [colon];
	const cues: Cue[] = [];
	for (let i = 0; i < tokens.length; i++) {
		const cue = phraseAt(tokens, i) ?? verbAt(tokens, i) ?? adjectiveAt(tokens, i) ?? nounAt(tokens, i);
		if (cue) cues.push(cue);
	}
	return cues;
}

/** The colon after a short phrase without a verb, before a quotation or in a headline: "Pompeo: …". */
function colonIn(tokens: SyntaxTokens, kind: BlockKind): Cue | null {
	const at = tokens.findIndex((token, i) => token.lower === ':' || i > 8);
	if (at < 1 || tokens[at]!.lower !== ':' || at + 1 >= tokens.length) return null;
	for (let i = 0; i < at; i++)
		if (!isNominal(tokens, i) && tokens[i]!.pos !== 'preposition' && !isWord(tokens[i], '.')) return null;
	if (kind !== 'headline' && kind !== 'heading' && tokens[at + 1]!.pos !== 'quotation') return null;
	return colonCue(at);
}

/** Cues of more than one word, and cues that are no verbs. */
function phraseAt(tokens: SyntaxTokens, i: number): Cue | null {
	const make = (length: number, kind: Cue['kind'], lemma: string): Cue => ({
		kind,
		words: { from: i, to: i + length },
		group: kind === 'verb' ? groupStart(tokens, i) : i,
		lemma,
		stance: 'assert',
		frames: CLAUSE,
		voice: 'active',
		known: true,
	});
	if (isWord(tokens[i], 'according') && isWord(tokens[i + 1], 'to')) return make(2, 'according', 'according to');
	if (i === 0 && isWord(tokens[i], 'in') && namesPoll(tokens)) return make(1, 'according', 'in');
	if (isWord(tokens[i], 'make', 'makes', 'made', 'making')) {
		const it = isWord(tokens[i + 1], 'it') ? 1 : 0;
		if (isWord(tokens[i + 1 + it], 'clear', 'plain', 'known')) return make(2 + it, 'verb', 'make clear');
		if (isWord(tokens[i + 1], 'the') && isWord(tokens[i + 2], 'case', 'point', 'argument'))
			return make(3, 'verb', 'make the case');
	}
	if (
		isWord(tokens[i], 'point', 'points', 'pointed', 'pointing') &&
		isWord(tokens[i + 1], 'out') &&
		tokens[i]!.pos === 'verb'
	)
		return { ...make(2, 'verb', 'point out'), voice: isGerund(tokens[i]) ? 'gerund' : 'active' };
	if (
		isWord(tokens[i], 'as') &&
		isWord(tokens[i + 1], 'saying') &&
		isWord(tokens[i - 1], 'quoted', 'cited', 'reported')
	) {
		const group = groupStart(tokens, i - 1);
		return { ...make(2, 'verb', 'say'), words: { from: i - 1, to: i + 2 }, group };
	}
	return null;
}

function verbAt(tokens: SyntaxTokens, i: number): Cue | null {
	const token = tokens[i]!;
	const known = speechVerb(token.lower);
	const told = known?.frames.has('quote') ? null : anyVerbOf(tokens, i);
	const word = told ?? (known && canBeVerb(tokens, i, known) ? known : null);
	if (!word) return null;
	const group = groupStart(tokens, i);
	const voice = voiceOf(tokens, group, i, known?.lemma === token.lower);
	const particle =
		word.lemma === 'call' && isWord(tokens[i + 1], 'for', 'on') && !isWord(tokens[i + 2], 'a.m.') ? 1 : 0;
	const topic = particle === 0 ? topicAfter(tokens, i + 1, word) : 0;
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
		frames: particle ? CALL : FINDINGS.has(word.lemma) && isFinding(tokens, group) ? FINDING : word.frames,
		voice,
		known: word === known,
	};
}

/** Whether the sentence opens with a poll, whose finding is the content: "In a poll last week, …". */
function namesPoll(tokens: SyntaxTokens): boolean {
	const phrase = phraseAfter(tokens, 1, ['of', 'by', 'from', 'for', 'in']);
	const comma = phrase ? afterAdverbials(tokens, phrase.to) : 0;
	return (
		phrase !== null && isWord(tokens[comma], ',') && tokens.slice(1, phrase.to).some(({ lower }) => POLLS.has(lower))
	);
}

/** Whether a study or text is the subject: "A poll shows", "the report found". Its verb also takes a bare object as content. */
function isFinding(tokens: SyntaxTokens, group: number): boolean {
	for (let i = group - 1; i >= Math.max(0, group - LOOK_BACK); i--) {
		if (isWord(tokens[i], ',', ';')) return false;
		if (FINDING_NOUNS.has(tokens[i]!.lower)) return true;
	}
	return false;
}
