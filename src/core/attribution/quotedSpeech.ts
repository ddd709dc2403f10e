import type { Sentence } from '../language/token';
import type { Block, Quotation } from '../model';
import { firstEndingAfter } from '../span';
import { readLine } from './content';
import { draftOf, type Draft } from './draft';
import { isWord } from '../syntax/grammar';
import { retagged } from './cues/retagged';
import { linesOf, type Line } from '../syntax/line';
import type { Statement } from './constructions/statement';

/** Verbs by which a quotation tells what was said; "think", "know" and their like only colour what its own speaker says. */
const SAYING = new Set(
	'accuse add admit announce answer argue ask claim confirm declare deny explain insist inform promise reply report say shout swear tell text threaten warn write'.split(
		' ',
	),
);

/**
 * The claims told within quotations: in “He told me that it leaked,” what he told. Only those that are sure: a verb of
 * saying with a subject that is somebody else, and words in quotation marks or a whole clause behind it.
 */
export function quotedDrafts(
	text: string,
	blocks: readonly Block[],
	sentences: readonly Sentence[],
	quotations: readonly Quotation[],
): readonly Draft[] {
	const inner = quotations
		.filter((quotation) => quotation.depth > 0)
		.map((quotation) => ({ ...quotation, depth: quotation.depth - 1 }));
	return linesOf(text, sentencesWithin(sentences, quotations), inner)
		.map(retagged)
		.flatMap((line, index) =>
			readLine(line, blocks[line.block]!.kind, text)
				.statements.filter((statement) => isSure(statement, line))
				.map((statement): Draft => ({ ...draftOf(line, index, statement, text), quoted: true })),
		);
}

/** What stands within the outermost quotations, as sentences of their own that end where a quotation does. */
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

function isSure({ cue, source, parts, rule }: Statement, { items }: Line): boolean {
	if (cue.kind !== 'verb' || cue.voice !== 'active' || !cue.known || !SAYING.has(cue.lemma)) return false;
	if (!source || !['subject', 'inverted', 'shared-subject'].includes(source.rule)) return false;
	if (isWord(items[source.range.to - 1], 'i', 'you', 'we', 'one', 'it') || isWord(items.at(-1), '?')) return false;
	if (items.slice(cue.group, cue.words.from).some((item) => isWord(item, ...MODALS, 'to', 'not', "n't"))) return false;
	const spoken = rule === 'quotation' || items[parts[0]!.from]!.pos === 'quotation';
	return spoken || ((rule === 'that-clause' || rule === 'clause') && parts[0]!.to - parts[0]!.from > 2);
}
