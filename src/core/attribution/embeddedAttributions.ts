import type { Sentence } from '../language/token';
import type { Block, Quotation } from '../model';
import { firstEndingAfter } from '../span';
import { attributionsIn } from './sentenceAttributions';
import { attributionOf, type Attribution } from './attribution';
import type { AttributionRules } from './rules';
import { isWord } from '../syntax/tokenTests';
import { retagged } from './cues/retagged';
import { quotedSentences, type QuotedSentence } from '../syntax/quotedSentence';
import type { AttributionCandidate } from './constructions/construction';

/** Verbs that report speech within a quotation. "Think" and "know" only modify what its own speaker says. */
const SAYING = new Set(
	'accuse add admit announce answer argue ask claim confirm declare deny explain insist inform promise reply report say shout swear tell text threaten warn write'.split(
		' ',
	),
);

/**
 * The attributions within quotations: in “He told me that it leaked,” the words that he told. Only sure ones count: a verb of
 * saying has a subject that is not the speaker, and takes a quotation or a whole clause.
 */
export function embeddedAttributions(
	text: string,
	blocks: readonly Block[],
	sentences: readonly Sentence[],
	quotations: readonly Quotation[],
	rules: AttributionRules,
): readonly Attribution[] {
	const inner = quotations
		.filter((quotation) => quotation.depth > 0)
		.map((quotation) => ({ ...quotation, depth: quotation.depth - 1 }));
	return quotedSentences(text, sentencesWithin(sentences, quotations), inner)
		.map(retagged)
		.flatMap((sentence, index) =>
			attributionsIn(sentence, blocks[sentence.block]!.kind, text, rules)
				.candidates.filter((candidate) => isSure(candidate, sentence))
				.map((candidate): Attribution => ({ ...attributionOf(sentence, index, candidate, text), embedded: true })),
		);
}

/** The words within the outermost quotations as sentences of their own, which end with their quotation. */
function sentencesWithin(sentences: readonly Sentence[], quotations: readonly Quotation[]): readonly Sentence[] {
	const outer = quotations.filter((quotation) => quotation.depth === 0);
	return sentences.flatMap((sentence) => {
		const parts: Sentence[] = [];
		for (let i = firstEndingAfter(outer, sentence.start); i < outer.length && outer[i]!.start < sentence.end; i++) {
			const { start, end, closed } = outer[i]!;
			const last = closed ? end - 1 : end;
			const tokens = sentence.tokens.filter((token) => token.start > start && token.end <= last);
			if (tokens.length > 0) parts.push({ ...sentence, start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens });
		}
		return parts;
	});
}

const MODALS = ['would', 'could', 'should', 'might', 'may', 'will', 'can', "'ll", "'d", 'must'];

function isSure({ cue, source, parts, by: { form } }: AttributionCandidate, { tokens }: QuotedSentence): boolean {
	if (cue.kind !== 'verb' || cue.voice !== 'active' || !cue.known || !SAYING.has(cue.lemma)) return false;
	if (!source || !['subject', 'inverted', 'shared-subject'].includes(source.rule)) return false;
	if (isWord(tokens[source.range.to - 1], 'i', 'you', 'we', 'one', 'it') || isWord(tokens.at(-1), '?')) return false;
	if (tokens.slice(cue.group, cue.words.from).some((token) => isWord(token, ...MODALS, 'to', 'not', "n't")))
		return false;
	const spoken = form === 'quotation' || tokens[parts[0]!.from]!.pos === 'quotation';
	return spoken || ((form === 'that-clause' || form === 'clause') && parts[0]!.to - parts[0]!.from > 2);
}
