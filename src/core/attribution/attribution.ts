import { lastOf } from '../lastOf';
import { addresseeOf } from './addressee';
import type { ClaimType, Doubt, Evidence, Stance } from '../model';
import type { QuotedSentence } from '../syntax/quotedSentence';
import { claimTypeOf } from './claimType';
import { polarityOf } from './polarity';
import type { Opening } from './sentenceAttributions';
import type { AttributionCandidate } from './constructions/construction';
import type { SourceRule } from './sources/source';
import { byPosition, overlaps, sliceOf, spanOf, type Span } from '../span';
import type { TokenRange } from '../syntax/tokenTests';

/** A cue with its source and content as spans, before its speaker is known. Later sentences may add parts to its content. */
export interface Attribution {
	readonly type: ClaimType;
	readonly stance: Stance;
	readonly source: Span | null;
	readonly cue: Span | null;
	/** The cue with its negation, modal and hedge. Empty if the cue has none of these. */
	readonly cuePhrase: readonly Span[];
	readonly negated: boolean;
	readonly modal: string | null;
	readonly addressee: Span | null;
	/** Lemma of the cue; empty without one. */
	readonly lemma: string;
	readonly content: Span[];
	/** Index of its block. `sentence` is the index of the last sentence that added to it. */
	readonly block: number;
	sentence: number;
	/** What of it is less than sure before its speaker is known. */
	readonly doubts: readonly Doubt[];
	readonly evidence: readonly Evidence[];
	/** The attribution before a quotation without a cue. Its speaker may go on. */
	readonly follows: Attribution | null;
	/** Whether it stands within a quotation. */
	readonly embedded: boolean;
}

/** What a source leaves in doubt by where it stands. */
const SOURCE_DOUBT: Readonly<Record<SourceRule, Doubt | null>> = {
	subject: null,
	inverted: null,
	apposition: null,
	'according-to': null,
	colon: 'construction',
	'by-phrase': 'construction',
	'shared-subject': 'remote-source',
	relative: 'remote-source',
	possessive: 'remote-source',
};

function doubtsOf({ source, by }: AttributionCandidate): readonly Doubt[] {
	const ofSource = source ? SOURCE_DOUBT[source.rule] : 'remote-source';
	const ofConstruction: Doubt | null = by.confidence === 'high' ? null : 'construction';
	return [...new Set([ofSource, ofConstruction].flatMap((doubt) => doubt ?? []))];
}

/** The words of a range of tokens as a span of the text. */
export const spanOfRange = (sentence: QuotedSentence, range: TokenRange): Span =>
	spanOf(sentence.tokens[range.from]!.start, lastOf(sentence.tokens, range.to).end);

export function attributionOf(
	sentence: QuotedSentence,
	index: number,
	candidate: AttributionCandidate,
	text: string,
): Attribution {
	const { cue, source, parts, by } = candidate;
	const addressee = addresseeOf(sentence.tokens, candidate);
	const span = spanOfRange(sentence, cue.words);
	const polarity = polarityOf(sentence.tokens, cue, source);
	return {
		type: claimTypeOf(sentence.tokens, candidate),
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
		doubts: doubtsOf(candidate),
		evidence: [
			{ rule: `cue-${cue.kind}:${by.name}`, words: text.slice(span.start, span.end) },
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

const OPENED = { name: 'quotation-in-next-sentence', form: 'quotation', confidence: 'high' } as const;

/** A quotation whose cue stood at the end of the sentence before it. */
export const openedAttribution = (
	sentence: QuotedSentence,
	index: number,
	{ cue, source }: Opening,
	from: QuotedSentence,
	quoted: TokenRange,
	text: string,
): Attribution => ({
	...attributionOf(from, index, { cue, source, parts: [cue.words], by: OPENED }, text),
	content: [spanOfRange(sentence, quoted)],
	block: sentence.block,
});

/** The polarity of an attribution without a cue phrase. */
export const PLAIN = { cuePhrase: [], negated: false, modal: null } as const;

/** A quotation without a cue. It may continue the speech of `follows`. */
export const uncuedAttribution = (
	sentence: QuotedSentence,
	index: number,
	content: Span,
	follows: Attribution | null,
): Attribution => ({
	type: 'statement',
	stance: 'assert',
	source: null,
	cue: null,
	...PLAIN,
	addressee: null,
	lemma: '',
	content: [content],
	block: sentence.block,
	sentence: index,
	doubts: follows ? ['continued'] : ['remote-source'],
	evidence: [{ rule: follows ? 'quotation-goes-on' : 'quotation-alone' }],
	follows,
	embedded: false,
});

const TOLD = /[\p{L}\p{N}]/u;
/** Words that introduce a source. They are no part of its content. */
const LEADING_ON = /(?:^|\s)(?:by|according to)$/iu;

/**
 * The attributions whose content has words. Source and cue are cut out of the content, and parts without a letter or a digit
 * are dropped. The attributions are changed in place, as others refer to them by `follows`.
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

/** The words after a source count as content from this number on: "on Monday" tells when it was said. */
const WORDS_AFTER = 3;

/** The rest of a part without the spans `taken`: the words before them and the words after them. */
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
