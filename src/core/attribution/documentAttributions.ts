import { byPosition, lengthOf, overlaps, sliceOf, type Span } from '../span';
import { closingMarks, endsAsking } from './closingMarks';
import { attributionsIn, type Opening } from './sentenceAttributions';
import { attributionOf, openedAttribution, spanOfRange, uncuedAttribution, type Attribution } from './attribution';
import type { SyntaxToken, QuotedSentence } from '../syntax/quotedSentence';
import type { Block } from '../model';

/** A quotation that goes on is a claim of its own if it is this many times as long as the cued part … */
const DWARFS = 3.5;
/** … and in itself at least this long, in UTF-16 code units: about the length of a spoken paragraph. */
const PARAGRAPH = 200;
const WORDS_AT_LEAST = 4;

/**
 * All claims of the sentences, without speakers. A quotation that no cue of its sentence introduces belongs to the sentence
 * before it when that ends in a cue ("He said:"), takes up the claim before it when it goes on with an interrupted or unclosed
 * quotation, and is a claim of its own otherwise; so it is too when it dwarfs the part that the cue introduced.
 */
export function documentAttributions(
	sentences: readonly QuotedSentence[],
	blocks: readonly Block[],
	text: string,
): readonly Attribution[] {
	const attributions: Attribution[] = [];
	let last: Attribution | null = null;
	let opening: { readonly from: QuotedSentence; readonly found: Opening } | null = null;
	sentences.forEach((sentence, index) => {
		const reading = attributionsIn(sentence, blocks[sentence.block]!.kind, text);
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

/** "“Is that so?” the mayor asked.": gives the cue to the quotation that ended the sentence before without one. */
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
	const closed = attributionOf(sentence, index, { cue, source, parts: [cue.words], rule: 'before' }, text);
	attributions[attributions.length - 1] = { ...closed, content: attribution.content };
	return true;
}

const leadingQuotationCount = ({ tokens }: QuotedSentence): number => {
	const other = tokens.findIndex((token) => token.pos !== 'quotation');
	return other < 0 ? tokens.length : other;
};

/** The last claim that ends in speech, which the next quotation can take up. */
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
	const said = last.content.reduce((sum, part) => sum + lengthOf(part), 0);
	return lengthOf(quoted) < Math.max(PARAGRAPH, DWARFS * said);
}

/** Whether a claim ends as a question, so that somebody else may speak next. */
export const asks = ({ content }: Attribution, text: string): boolean => endsAsking(sliceOf(text, content.at(-1)!));

/** Whether quoted words stand for themselves: a title or a single word does not. */
function isSentence(words: string, alone: boolean): boolean {
	return (
		words.split(/\s+/u).length >= WORDS_AT_LEAST &&
		(alone || /[.?!,…—–-]/u.test(closingMarks(words)) || words.length > 80)
	);
}
