import { lastOf } from '../lastOf';
import { addresseeOf } from './addressee';
import type { Confidence, Evidence, Stance } from '../model';
import type { QuotedSentence } from '../syntax/quotedSentence';
import { polarityOf } from './polarity';
import type { Opening } from './sentenceAttributions';
import type { AttributionCandidate } from './constructions/attributionCandidate';
import { byPosition, overlaps, sliceOf, spanOf, type Span } from '../span';
import type { TokenRange } from '../syntax/tokenTests';

/** A claim before its speaker is known. Parts may still be added while the sentences after it are read. */
export interface Attribution {
	readonly stance: Stance;
	readonly source: Span | null;
	readonly cue: Span | null;
	/** The cue with what denies it or leaves it open; empty where that is the cue alone. */
	readonly cuePhrase: readonly Span[];
	readonly negated: boolean;
	readonly modal: string | null;
	readonly addressee: Span | null;
	/** Lemma of the cue; empty without one. */
	readonly lemma: string;
	readonly content: Span[];
	/** Index of the block and of the sentence that it was last seen in. */
	readonly block: number;
	sentence: number;
	readonly confidence: Confidence;
	readonly evidence: readonly Evidence[];
	/** For a quotation without a cue: the claim before it, whose speaker may go on. */
	readonly follows: Attribution | null;
	/** Whether it is told within a quotation. */
	readonly embedded: boolean;
}

/** The words of a range of tokens as a span of the text. */
export const spanOfRange = (sentence: QuotedSentence, range: TokenRange): Span =>
	spanOf(sentence.tokens[range.from]!.start, lastOf(sentence.tokens, range.to).end);

const SURE = new Set(['quotation', 'that-clause', 'before', 'around', 'infinitive', 'of-phrase', 'question']);

export function attributionOf(
	sentence: QuotedSentence,
	index: number,
	candidate: AttributionCandidate,
	text: string,
): Attribution {
	const { cue, source, parts, rule } = candidate;
	const addressee = addresseeOf(sentence.tokens, candidate);
	const span = spanOfRange(sentence, cue.words);
	const polarity = polarityOf(sentence.tokens, cue, source);
	const named = source !== null && ['subject', 'inverted', 'according-to', 'apposition'].includes(source.rule);
	return {
		stance: polarity.stance,
		source: source && spanOfRange(sentence, source.range),
		cue: span,
		cuePhrase: polarity.phrase.map((range) => spanOfRange(sentence, range)),
		negated: polarity.negated,
		modal: polarity.modal,
		addressee: addressee && spanOfRange(sentence, addressee),
		lemma: cue.lemma,
		content: parts.map((part) => spanOfRange(sentence, part)),
		block: sentence.block,
		sentence: index,
		confidence:
			source === null || source.rule === 'shared-subject' ? 'low' : named && SURE.has(rule) ? 'high' : 'medium',
		evidence: [
			{ rule: `cue-${cue.kind}:${rule}`, words: text.slice(span.start, span.end) },
			...(source
				? [
						{
							rule: `source-${source.rule}`,
							words: text.slice(spanOfRange(sentence, source.range).start, spanOfRange(sentence, source.range).end),
						},
					]
				: []),
		],
		follows: null,
		embedded: false,
	};
}

/** A quotation whose cue stood at the end of the sentence before it. */
export const openedAttribution = (
	sentence: QuotedSentence,
	index: number,
	{ cue, source }: Opening,
	from: QuotedSentence,
	quoted: TokenRange,
	text: string,
): Attribution => ({
	...attributionOf(from, index, { cue, source, parts: [cue.words], rule: 'quotation' }, text),
	content: [spanOfRange(sentence, quoted)],
	block: sentence.block,
});

/** Of what is brought in by a cue alone, or by none. */
export const PLAIN = { cuePhrase: [], negated: false, modal: null } as const;

/** A quotation without a cue, which may go on with what `follows` says. */
export const uncuedAttribution = (
	sentence: QuotedSentence,
	index: number,
	content: Span,
	follows: Attribution | null,
): Attribution => ({
	stance: 'assert',
	source: null,
	cue: null,
	...PLAIN,
	addressee: null,
	lemma: '',
	content: [content],
	block: sentence.block,
	sentence: index,
	confidence: follows ? 'medium' : 'low',
	evidence: [{ rule: follows ? 'quotation-goes-on' : 'quotation-alone' }],
	follows,
	embedded: false,
});

const TOLD = /[\p{L}\p{N}]/u;
/** What leads on to a source, and is no part of what it tells. */
const LEADING_ON = /(?:^|\s)(?:by|according to)$/iu;

/**
 * The attributions that claim something, with content that is words, and neither their source nor their cue: it ends before these
 * and goes on after them, and a part without a letter or a digit is left out. The attributions themselves are changed, as others may follow them.
 */
export const withSoundContent = (attributions: readonly Attribution[], text: string): readonly Attribution[] =>
	attributions.filter(({ content, source, cue }) => {
		const taken = [source, cue].filter((span) => span !== null);
		const sound = content
			.flatMap((part) => without(part, taken, text))
			.filter((part) => TOLD.test(sliceOf(text, part)));
		content.length = 0;
		for (const part of sound) content.push(part);
		return content.length > 0;
	});

/** What follows a source counts as told where it is at least this long: "on Monday" tells when it was said. */
const WORDS_AFTER = 3;

/** What stands before spans that are taken out of a part, and what stands after them. */
function without(part: Span, taken: readonly Span[], text: string): readonly Span[] {
	const inside = taken.filter((span) => overlaps(span, part)).sort(byPosition);
	const [first] = inside;
	if (!first) return [part];
	const before = text.slice(part.start, first.start).trimEnd().replace(LEADING_ON, '').trimEnd();
	const from = inside.reduce((last, { end }) => Math.max(last, end), first.end);
	const words = [...text.slice(from, Math.max(from, part.end)).matchAll(/\S+/gu)];
	const opens = words.find(({ 0: word }) => TOLD.test(word));
	const tells = opens && words.length >= WORDS_AFTER;
	return [
		spanOf(part.start, part.start + before.length),
		...(tells || !TOLD.test(before) ? [spanOf(from + (opens?.index ?? 0), Math.max(from, part.end))] : []),
	];
}
