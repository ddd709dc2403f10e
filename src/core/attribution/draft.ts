import { lastOf } from '../lastOf';
import { addresseeOf } from './addressee';
import type { Confidence, Evidence, Stance } from '../model';
import type { Line } from '../syntax/line';
import { polarityOf } from './polarity';
import type { Opening } from './content';
import type { Statement } from './constructions/statement';
import { byPosition, overlaps, sliceOf, spanOf, type Span } from '../span';
import type { Range } from '../syntax/grammar';

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
	/** Whether it is told within a quotation. */
	readonly quoted: boolean;
}

/** The words of a range of items as a span of the text. */
export const spanOfRange = (line: Line, range: Range): Span =>
	spanOf(line.items[range.from]!.start, lastOf(line.items, range.to).end);

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
	quoted: false,
});

const TOLD = /[\p{L}\p{N}]/u;
/** What leads on to a source, and is no part of what it tells. */
const LEADING_ON = /(?:^|\s)(?:by|according to)$/iu;

/**
 * The drafts that claim something, with content that is words, and neither their source nor their cue: it ends before these
 * and goes on after them, and a part without a letter or a digit is left out. The drafts themselves are changed, as others may follow them.
 */
export const withSoundContent = (drafts: readonly Draft[], text: string): readonly Draft[] =>
	drafts.filter(({ content, source, cue }) => {
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
