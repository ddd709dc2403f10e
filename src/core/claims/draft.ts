import { addresseeOf } from './addressee';
import type { Confidence, Evidence, Stance } from '../model';
import type { Line } from './line';
import { polarityOf } from './polarity';
import type { Opening } from './content';
import type { Statement } from './statement';
import { overlaps, sliceOf, spanOf, type Span } from '../span';
import type { Range } from './grammar';
import type { Turn } from './turn';

/** A claim before its speaker is known. Parts may still be added while the lines behind it are read. */
export interface Draft {
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
	/** Index of the block and of the line that it was last seen in. */
	readonly block: number;
	line: number;
	readonly confidence: Confidence;
	readonly evidence: readonly Evidence[];
	/** For a quotation without a cue: the claim before it, whose speaker may go on. */
	readonly follows: Draft | null;
	/** For what is said in an interview or a transcript: whose turn it is, if the claim is the whole of it. */
	readonly turn: Turn | null;
	/** Whether it is told within a quotation. */
	readonly quoted: boolean;
}

/** The words of a range of items as a span of the text. */
export const spanOfRange = (line: Line, range: Range): Span =>
	spanOf(line.items[range.from]!.start, line.items[range.to - 1]!.end);

const SURE = new Set(['quotation', 'that-clause', 'before', 'around', 'infinitive', 'of-phrase', 'question']);

export function draftOf(line: Line, index: number, statement: Statement, text: string): Draft {
	const { cue, source, parts, rule } = statement;
	const addressee = addresseeOf(line.items, statement);
	const span = spanOfRange(line, cue.words);
	const polarity = polarityOf(line.items, cue, source);
	const named = source !== null && ['subject', 'inverted', 'according-to', 'apposition'].includes(source.rule);
	return {
		stance: polarity.stance,
		source: source && spanOfRange(line, source.range),
		cue: span,
		cuePhrase: polarity.phrase.map((range) => spanOfRange(line, range)),
		negated: polarity.negated,
		modal: polarity.modal,
		addressee: addressee && spanOfRange(line, addressee),
		lemma: cue.lemma,
		content: parts.map((part) => spanOfRange(line, part)),
		block: line.block,
		line: index,
		confidence:
			source === null || source.rule === 'shared-subject' ? 'low' : named && SURE.has(rule) ? 'high' : 'medium',
		evidence: [
			{ rule: `cue-${cue.kind}:${rule}`, words: text.slice(span.start, span.end) },
			...(source
				? [
						{
							rule: `source-${source.rule}`,
							words: text.slice(spanOfRange(line, source.range).start, spanOfRange(line, source.range).end),
						},
					]
				: []),
		],
		follows: null,
		turn: null,
		quoted: false,
	};
}

/** A quotation whose cue stood at the end of the line before it. */
export const openedDraft = (
	line: Line,
	index: number,
	{ cue, source }: Opening,
	from: Line,
	quoted: Range,
	text: string,
): Draft => ({
	...draftOf(from, index, { cue, source, parts: [cue.words], rule: 'quotation' }, text),
	content: [spanOfRange(line, quoted)],
	block: line.block,
});

/** Of what is brought in by a cue alone, or by none. */
export const PLAIN = { cuePhrase: [], negated: false, modal: null } as const;

/** A quotation without a cue, which may go on with what `follows` says. */
export const uncuedDraft = (line: Line, index: number, content: Span, follows: Draft | null): Draft => ({
	stance: 'assert',
	source: null,
	cue: null,
	...PLAIN,
	addressee: null,
	lemma: '',
	content: [content],
	block: line.block,
	line: index,
	confidence: follows ? 'medium' : 'low',
	evidence: [{ rule: follows ? 'quotation-goes-on' : 'quotation-alone' }],
	follows,
	turn: null,
	quoted: false,
});

const TOLD = /[\p{L}\p{N}]/u;
/** What leads on to a source or a cue that content does not take in. */
const LEADING_ON = /(?:^|\s)(?:by|according to)?\s*$/iu;

/**
 * The drafts that claim something, with content that is words, and neither their source nor their cue: it ends before these,
 * and a part without a letter or a digit is left out. The drafts themselves are changed, as others may follow them.
 */
export const withSoundContent = (drafts: readonly Draft[], text: string): readonly Draft[] =>
	drafts.filter(({ content, source, cue }) => {
		const taken = [source, cue].filter((span) => span !== null);
		const sound = content.map((part) => without(part, taken, text)).filter((part) => TOLD.test(sliceOf(text, part)));
		content.splice(0, content.length, ...sound);
		return content.length > 0;
	});

/** What stands before the first of some spans in a part; what stands after them where nothing does. */
function without(part: Span, taken: readonly Span[], text: string): Span {
	const inside = taken.filter((span) => overlaps(span, part));
	if (inside.length === 0) return part;
	const before = text.slice(part.start, Math.min(...inside.map(({ start }) => start)));
	const led = before.replace(LEADING_ON, '');
	if (TOLD.test(led)) return spanOf(part.start, part.start + led.length);
	const start = Math.max(...inside.map(({ end }) => end));
	const after = text.slice(start, Math.max(start, part.end));
	return spanOf(start + after.length - after.trimStart().length, start + after.trimEnd().length);
}
