import { byPosition, lengthOf, overlaps, sliceOf, type Span } from '../span';
import { closingMarks, endsAsking } from './closingMarks';
import { attributionsIn, type Opening } from './sentenceAttributions';
import { attributionOf, openedAttribution, spanOfRange, uncuedAttribution, type Attribution } from './attribution';
import type { SyntaxToken, QuotedSentence } from '../syntax/quotedSentence';
import type { Block } from '../model';
import type { AttributionRules } from './rules';

/** A continued quotation is an attribution of its own if it is this many times as long as the part with the cue … */
const DWARFS = 3.5;
/** … and has at least this many UTF-16 code units, about a spoken paragraph. */
const PARAGRAPH = 200;
const WORDS_AT_LEAST = 4;
/** Whether words end in a quotation, or hold one. */
const QUOTED = /["”]|[’']$/u;

/**
 * All attributions of the sentences. A quotation without a cue in its own sentence has three readings. The sentence before it
 * ends in a cue ("He said:"), which introduces it. Or it continues an interrupted or unclosed quotation and is added to that
 * attribution. Else it is an attribution of its own, as it is after reported speech, or if it is much longer than the part with the
 * cue.
 */
export function documentAttributions(
	sentences: readonly QuotedSentence[],
	blocks: readonly Block[],
	text: string,
	rules: AttributionRules,
): readonly Attribution[] {
	const attributions: Attribution[] = [];
	let last: Attribution | null = null;
	let opening: { readonly from: QuotedSentence; readonly found: Opening } | null = null;
	sentences.forEach((sentence, index) => {
		const reading = attributionsIn(sentence, blocks[sentence.block]!.kind, text, rules);
		const own = reading.candidates.map((candidate) => attributionOf(sentence, index, candidate, text));
		if (reading.closing && closeLast(attributions, sentence, index, reading.closing, sentences[index - 1], text)) {
			last = attributions.at(-1) ?? last;
		}
		const leading = leadingQuotationCount(sentence);
		if (leading > 0 && !own.some((attribution) => covers(attribution, sentence.tokens[0]!))) {
			const words = { from: 0, to: leading };
			if (opening) {
				last = openedAttribution(sentence, index, opening.found, opening.from, words, text);
				attributions.push(last);
			} else {
				const quoted = spanOfRange(sentence, words);
				if (last && goesOn(last, sentence, index, quoted, text)) {
					last.content.push(quoted);
					last.sentence = index;
				} else if (
					!sentence.tokens[0]!.titleCase &&
					isSentence(sliceOf(text, quoted), leading === sentence.tokens.length)
				) {
					last = uncuedAttribution(sentence, index, quoted, last && sentence.block - last.block <= 1 ? last : null);
					attributions.push(last);
				}
			}
		}
		for (const attribution of own) attributions.push(attribution);
		last = lastQuoted(own, sentence) ?? own.at(-1) ?? last;
		opening = reading.opening && { from: sentence, found: reading.opening };
	});
	return attributions.sort((a, b) => byPosition(a.content[0]!, b.content[0]!));
}

const CLOSED = { name: 'quotation-in-former-sentence', form: 'preceding', confidence: 'high' } as const;

/** Gives a closing cue to the quotation that ended the sentence before: "“Is that so?” the mayor asked." */
function closeLast(
	attributions: Attribution[],
	sentence: QuotedSentence,
	index: number,
	{ cue, source }: Opening,
	before: QuotedSentence | undefined,
	text: string,
): boolean {
	const attribution = attributions.at(-1);
	if (
		!attribution ||
		!before ||
		attribution.cue !== null ||
		attribution.sentence !== index - 1 ||
		before.block !== sentence.block
	)
		return false;
	if (before.tokens.at(-1)!.end !== attribution.content.at(-1)!.end) return false;
	const closed = attributionOf(sentence, index, { cue, source, parts: [cue.words], by: CLOSED }, text);
	attributions[attributions.length - 1] = { ...closed, content: attribution.content };
	return true;
}

const leadingQuotationCount = ({ tokens }: QuotedSentence): number => {
	const other = tokens.findIndex((token) => token.pos !== 'quotation');
	return other < 0 ? tokens.length : other;
};

/** The last attribution that ends in a quotation. The next quotation can continue it. */
function lastQuoted(attributions: readonly Attribution[], { tokens }: QuotedSentence): Attribution | undefined {
	const ends = new Set(
		tokens.filter((token) => token.pos === 'quotation' && !token.fragment).map((token) => token.end),
	);
	return attributions.findLast((attribution) => ends.has(attribution.content.at(-1)!.end));
}

const covers = (attribution: Attribution, token: SyntaxToken): boolean =>
	attribution.content.some((part) => overlaps(part, token));

function goesOn(last: Attribution, sentence: QuotedSentence, index: number, quoted: Span, text: string): boolean {
	if (sentence.tokens[0]!.quotation!.continues) return true;
	const alone =
		sentence.tokens.length === 1 &&
		last.block === sentence.block - 1 &&
		asks(last, text) === endsAsking(sliceOf(text, quoted));
	if (last.cue === null || last.sentence !== index - 1 || (last.block !== sentence.block && !alone)) return false;
	if (!QUOTED.test(sliceOf(text, last.content.at(-1)!))) return false;
	const said = last.content.reduce((sum, part) => sum + lengthOf(part), 0);
	return lengthOf(quoted) < Math.max(PARAGRAPH, DWARFS * said);
}

/** Whether the content ends in a question. Somebody else may answer it. */
export const asks = ({ content }: Attribution, text: string): boolean => endsAsking(sliceOf(text, content.at(-1)!));

/** Whether quoted words are speech of their own, not a title or a single word. */
function isSentence(words: string, alone: boolean): boolean {
	return (
		words.split(/\s+/u).length >= WORDS_AT_LEAST &&
		(alone || /[.?!,…—–-]/u.test(closingMarks(words)) || words.length > 80)
	);
}
