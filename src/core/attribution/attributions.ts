import type { Sentence } from '../language/token';
import type { Block, BlockKind, Quotation } from '../model';
import { quotedSentences } from '../syntax/quotedSentence';
import { withSoundContent, type Attribution } from './attribution';
import { retagged } from './cues/retagged';
import { documentAttributions } from './documentAttributions';
import { embeddedAttributions } from './embeddedAttributions';
import { ATTRIBUTION_RULES, type AttributionRules } from './rules';

export interface AttributionInput {
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly quotations: readonly Quotation[];
	readonly sentences: readonly Sentence[];
}

/** Blocks in which nobody is said to say anything: "Posted: 19 October 2021". */
const NO_PROSE: ReadonlySet<BlockKind> = new Set(['boilerplate', 'byline', 'dateline']);

/**
 * Who is said to say what, as spans of the text: the attributions of its prose, then those within quotations. No actor is known
 * yet.
 */
export function findAttributions(
	{ text, blocks, quotations, sentences }: AttributionInput,
	rules: AttributionRules = ATTRIBUTION_RULES,
): readonly Attribution[] {
	const prose = sentences.filter((sentence) => !NO_PROSE.has(blocks[sentence.block]!.kind));
	const found = [
		...documentAttributions(quotedSentences(text, prose, quotations).map(retagged), blocks, text, rules),
		...embeddedAttributions(text, blocks, prose, quotations, rules),
	];
	return withSoundContent(found, text);
}
